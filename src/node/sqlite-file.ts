import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Sqlite {
  Database: new (path: string) => { exec(script: string): void; close(): void };
}

/**
 * The bytes of the database that an SQL script makes. SQLite comes as WebAssembly in `folder`; it writes into a scratch folder, so
 * that the user's own file is then replaced whole or not at all, as any other.
 */
export function makeDatabase(script: string, folder: string): Uint8Array {
  const { Database } = createRequire(import.meta.url)(join(folder, 'node-sqlite3-wasm.cjs')) as Sqlite;
  const scratch = mkdtempSync(join(tmpdir(), 'fmh-sqlite-'));
  try {
    const path = join(scratch, 'catalog.db');
    const database = new Database(path);
    try {
      database.exec(script);
    } finally {
      database.close();
    }
    return readFileSync(path);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
