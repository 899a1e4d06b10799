import * as z from 'zod/mini';
import { type BackupPart, backupParts, laterParts, rowsAtOnce } from '../core/backup-parts';
import { type Migrated, migrateSettings } from '../core/settings/migrate-settings';
import type { Settings } from '../core/settings/settings';
import { backupFormat, backupRows, backupVersion } from './backup-form';
import type { Progress } from './backup-write';

/** Rows of one part, as many as one message to the background carries. */
export interface Piece {
  part: BackupPart;
  rows: unknown[];
}

/** A file that was found whole: every row of it has its form. */
export interface Checked {
  madeAt: number;
  settings: Settings | undefined;
  pieces: Piece[];
  counts: Record<BackupPart, number>;
}

/** Why a file was refused; `entry` counts from 1. */
export type Fault =
  | { kind: 'tooBig' | 'notJson' | 'notBackup' | 'newer' }
  | { kind: 'settings'; field: string }
  | { kind: 'damaged' | 'future'; part: BackupPart; entry: number; field: string }
  | { kind: 'stranger'; part: BackupPart; entry: number; account: string };

/** What is thrown for a file that cannot be taken in. */
export class BackupFault extends Error {
  override name = 'BackupFault';
  constructor(readonly fault: Fault) {
    super(`not a whole backup: ${JSON.stringify(fault)}`);
  }
}

/** Bytes. About five times what 100,000 threads take; a text beyond 512 MB no browser can hold. */
export const biggestBackup = 400 * 2 ** 20;

/**
 * Checks the text of a file row by row before any of it is handed on. Throws a {@link BackupFault}, or the signal's
 * reason where it is stopped. `now`: what was seen later is refused.
 */
export async function readBackup(
  text: string,
  now: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<Checked> {
  const file = headOf(text);
  const all = backupParts.reduce((sum, part) => sum + file[part].length, 0);
  const schemas = backupRows(now + clockSlack);
  const accounts = new Set<unknown>();
  const pieces: Piece[] = [];
  let done = 0;
  for (const part of backupParts) {
    for (let start = 0; start < file[part].length; start += rowsAtOnce) {
      const raw = file[part].slice(start, start + rowsAtOnce);
      const rows = raw.map((row, index) => checked(schemas[part], row, part, start + index + 1));
      for (const [index, row] of rows.entries()) known(row, accounts, part, start + index + 1);
      pieces.push({ part, rows });
      done += rows.length;
      progress(done, all);
      await breath();
      signal.throwIfAborted();
    }
  }
  const counts = Object.fromEntries(backupParts.map((part) => [part, file[part].length]));
  return { ...file.head, pieces, counts: counts as Checked['counts'] };
}

/** As in `record.ts`: a clock may be set right in between. Ms. */
const clockSlack = 60_000;

const fileForm = z.object({
  format: z.literal(backupFormat),
  version: z.int().check(z.gte(1)),
  madeAt: z.int(),
  settings: z.optional(z.unknown()),
});

function headOf(text: string) {
  const raw = parsed(text);
  const head = fileForm.safeParse(raw);
  if (!head.success) throw new BackupFault({ kind: 'notBackup' });
  if (head.data.version > backupVersion) throw new BackupFault({ kind: 'newer' });
  const parts = backupParts.map((part) => [part, rowsOf(raw, part, head.data.version)] as const);
  const { madeAt, settings: stored } = head.data;
  const read: Partial<Migrated> = stored === undefined ? {} : migrateSettings(stored);
  if (read.problem !== undefined)
    throw new BackupFault({ kind: 'settings', field: read.problem.at });
  return {
    head: { madeAt, settings: read.settings },
    ...(Object.fromEntries(parts) as Record<BackupPart, unknown[]>),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupFault({ kind: 'notJson' });
  }
}

function rowsOf(file: unknown, part: BackupPart, version: number): unknown[] {
  if (version < (laterParts.get(part) ?? 1)) return [];
  const rows = (file as Partial<Record<BackupPart, unknown>>)[part];
  if (!Array.isArray(rows)) throw new BackupFault({ kind: 'damaged', part, entry: 0, field: part });
  return rows;
}

function checked(schema: z.ZodMiniType, row: unknown, part: BackupPart, entry: number): unknown {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || part;
  // Only times of seeing are bounded from above by the clock.
  const late = issue?.code === 'too_big' && issue.maximum !== 8.64e15 && issue.origin !== 'array';
  const future = late && /(^|\.)(at|seenAt|lookedAt)$/.test(field);
  throw new BackupFault({ kind: future ? 'future' : 'damaged', part, entry, field });
}

/** Nothing may belong to a mailbox that the file does not name. */
function known(row: unknown, accounts: Set<unknown>, part: BackupPart, entry: number): void {
  const { account } = row as { account?: string };
  if (part === 'accounts') accounts.add(account);
  else if (account !== undefined && !accounts.has(account))
    throw new BackupFault({ kind: 'stranger', part, entry, account });
}

/** Lets the page paint its progress and hear a click. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));
