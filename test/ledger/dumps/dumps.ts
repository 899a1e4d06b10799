import Dexie from 'dexie';
import { versions } from '../../../src/ledger/versions';
import version1 from './version-1.json';
import version2 from './version-2.json';
import version3 from './version-3.json';
import version4 from './version-4.json';
import version5 from './version-5.json';
import version6 from './version-6.json';
import version7 from './version-7.json';
import version8 from './version-8.json';
import version9 from './version-9.json';

/** A ledger as a version of the schema kept it; see `make-dump.ts`. */
export interface Dump {
  version: number;
  tables: Record<string, Record<string, unknown>[]>;
}

/** One of each version that was ever shipped, in their order. Frozen. */
export const dumps = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
  version7,
  version8,
  version9,
] as unknown as Dump[];

/** Puts a dump on the disk, as the version that made it left it there. */
export async function restore(name: string, { version, tables }: Dump): Promise<void> {
  const old = new Dexie(name);
  for (const [index, { stores }] of versions.slice(0, version).entries())
    old.version(index + 1).stores(stores);
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows);
  old.close();
}
