import { fstatSync } from 'node:fs';
import { EXIT, type Io, type Out } from './io.ts';

/**
 * The process's own streams, each opened when it is first used: making one costs a run as much as a search does. A reader that
 * has seen enough (`| head -1`) is no error.
 */
export function processIo(): Io {
  return {
    stdout: lazyStream(1, () => guarded(process.stdout)),
    stderr: lazyStream(2, () => guarded(process.stderr)),
    get stdin() {
      return process.stdin;
    },
    env: process.env,
  };
}

function lazyStream(descriptor: number, open: () => NodeJS.WriteStream): Out {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= open();
    return opened;
  };
  return {
    write: (text) => stream().write(text),
    // A pipe or a file is no terminal, and to know that it need not be opened.
    get isTTY() {
      return isCharacterDevice(descriptor) && stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // A closed stream: whatever is written to it is lost either way.
    return false;
  }
}

function guarded(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = EXIT.negative;
    if (stream === process.stdout)
      process.stderr.write(`fmh: stdout: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}\n`);
  });
  return stream;
}
