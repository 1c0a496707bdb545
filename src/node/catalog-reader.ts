import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { reasonOf } from './write-file.ts';
import { type Position, readYaml, type YamlText } from './yaml-reader.ts';

/** A fault with its place in the catalog's files; `file` is relative to the catalog's folder. */
export interface FileFault extends Position {
  file: string;
  what: string;
  tip: string;
}

const START: Position = { line: 1, column: 1 };

/** Reads the YAML files under a folder and keeps what is wrong with them. Never throws for what a file holds or lacks. */
export class CatalogReader {
  readonly faults: FileFault[] = [];
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  fault(file: string, what: string, tip: string, at: Position = START): void {
    this.faults.push({ file, ...at, what, tip });
  }

  /** A file's YAML; undefined, and a fault, where it is not there, cannot be read or is none. */
  read(file: string): YamlText | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(this.folder, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        this.fault(file, 'the file is not there', 'bring it back; a catalog has it, be it empty');
      else this.fault(file, reasonOf(error), 'make it a file that can be read');
      return undefined;
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      this.fault(file, 'not UTF-8', 'save it as UTF-8');
      return undefined;
    }
    const yaml = readYaml(text);
    for (const { what, tip, line, column } of yaml.faults) this.fault(file, what, tip, { line, column });
    return yaml.faults.length > 0 ? undefined : yaml;
  }

  /** A file that holds a list, item by item; none where it is empty, undefined where it cannot be read. */
  readList(file: string, of: string): { items: unknown[]; at: YamlText['at'] } | undefined {
    const yaml = this.read(file);
    if (yaml === undefined) return undefined;
    if (yaml.value === '') return { items: [], at: yaml.at };
    if (Array.isArray(yaml.value)) return { items: yaml.value, at: yaml.at };
    this.fault(file, `must be a list of ${of}`, 'start each with `- `');
    return undefined;
  }

  /** Every YAML file under the folder, in a fixed order. What begins with a dot is an editor's or a tool's. */
  files(): string[] {
    const found: string[] = [];
    const walk = (path: string) => {
      for (const name of readdirSync(path).sort()) {
        if (name.startsWith('.')) continue;
        const child = join(path, name);
        if (statSync(child, { throwIfNoEntry: false })?.isDirectory()) walk(child);
        else if (/\.ya?ml$/i.test(name)) found.push(relative(this.folder, child).split(sep).join('/'));
      }
    };
    walk(this.folder);
    return found;
  }
}
