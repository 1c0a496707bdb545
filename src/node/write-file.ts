import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A write that was refused or failed. The file named is as it was before. */
export class WriteError extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}; nothing was changed`);
    this.name = 'WriteError';
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'is a folder',
  ELOOP: 'too many links lead to each other',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is no folder',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  EFBIG: 'the file would be too large',
  EIO: 'the disk failed',
};

/**
 * Replaces a file whole or not at all: through a new file beside it, flushed and measured before it takes the other's name.
 * Links are followed, mode and owner kept. A device, FIFO or folder is refused. Throws a WriteError.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  // As the system follows it: a link such as /dev/fd/3 leads to what no path names.
  const there = statOf(path);
  if (there !== undefined && !there.isFile())
    throw new WriteError(path, there.isDirectory() ? 'is a folder' : 'is no regular file');
  const target = followLinks(path);
  const before = statOf(target);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.fmh-tmp`);
  let file: number | undefined;
  try {
    file = openSync(temporary, 'wx', 0o666);
    // writeFileSync loops until all is written; a single writeSync may write less and say so only in its result.
    writeFileSync(file, bytes);
    if (before !== undefined) keepOwner(temporary, before);
    fsyncSync(file);
    const written = fstatSync(file).size;
    if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were written`);
    closeSync(file);
    file = undefined;
    renameSync(temporary, target);
  } catch (error) {
    if (file !== undefined) closeQuietly(file);
    rmSync(temporary, { force: true });
    throw new WriteError(path, reasonOf(error));
  }
  flushFolder(dirname(target));
  clearAbandoned(dirname(target));
}

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, errno, message } = error as NodeJS.ErrnoException;
  if (errno === -122) return REASONS.EDQUOT as string;
  return REASONS[code ?? ''] ?? message;
}

/** The file that a path leads to in the end, which need not exist. */
function followLinks(path: string): string {
  let at = resolve(path);
  for (let hops = 0; hops < 40; hops += 1) {
    let link: boolean;
    try {
      link = lstatSync(at).isSymbolicLink();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return at;
      throw new WriteError(path, reasonOf(error));
    }
    if (!link) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw new WriteError(path, REASONS.ELOOP as string);
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Only the superuser may give a file away, and others need not: what they make is theirs already. */
function keepOwner(temporary: string, before: Stats): void {
  chmodSync(temporary, before.mode & 0o7777);
  try {
    chownSync(temporary, before.uid, before.gid);
    chmodSync(temporary, before.mode & 0o7777);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

/** A process that was killed leaves its new file behind. One that is an hour old is nobody's any more. */
function clearAbandoned(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!/^\.[0-9a-f]{12}\.fmh-tmp$/.test(name)) continue;
      const path = join(folder, name);
      if (Date.now() - lstatSync(path).mtimeMs > 3_600_000) rmSync(path, { force: true });
    }
  } catch {
    // The file that was asked for is in place; this was only tidying.
  }
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // The fault that brought us here is the one to report.
  }
}

/** The new name is on the disk only when the folder is. Some file systems cannot flush a folder, and there it is not needed. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file is in place; a folder that cannot be flushed is no reason to say otherwise.
  }
}
