import type { BackupPart } from '../core/backup-parts';
import type { ThreadKey } from '../core/mail';
import { type Settings, settings as settingsForm } from '../core/settings/settings';
import { backupRows } from './backup-form';
import { mergeBackup } from './backup-merge';
import { rebuildCards } from './cards';
import { judgeAll } from './judge';
import type { Ledger } from './ledger';
import { writeSettings } from './settings';

/** A piece of a backup on its way from a page; rows are checked here again. */
export interface StagedPiece {
  import: string;
  piece: number;
  part: BackupPart | 'settings';
  rows: unknown[];
}

/**
 * Puts a piece aside. The first one drops whatever an earlier import left behind, so there is one at a time. Throws
 * where a row has another form than agreed.
 */
export async function stagePiece(ledger: Ledger, staged: StagedPiece, now: number): Promise<void> {
  const form =
    staged.part === 'settings' ? settingsForm : backupRows(now + clockSlack)[staged.part];
  const rows = staged.rows.map((row) => {
    const read = form.safeParse(row);
    if (!read.success) throw new Error(`a row of ${staged.part} has another form than agreed`);
    return read.data;
  });
  await ledger.transaction('rw', ledger.staging, async () => {
    if (staged.piece === 0) await ledger.staging.clear();
    await ledger.staging.put({ ...staged, rows, at: now });
  });
}

/** As in `record.ts`, and a minute more for the way of a long file. Ms. */
const clockSlack = 120_000;

/** What is to be merged: all pieces from 0, or nothing is. `settings`: whether the file's go before what is set here. */
export interface Merging {
  import: string;
  pieces: number;
  settings: 'keep' | 'take';
}

/**
 * Merges a backup that has arrived, in one transaction: all of it, or, where it throws (a piece is missing, a row
 * belongs to no mailbox, the signal stops it), nothing. Answers with the threads whose standing changed.
 */
export async function mergeImport(
  ledger: Ledger,
  merging: Merging,
  signal: AbortSignal,
): Promise<ThreadKey[]> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const pieces = ledger.staging.where('import').equals(merging.import);
    const staged = (await pieces.primaryKeys()).length;
    if (staged !== merging.pieces) throw new Error('part of the backup did not arrive');
    for (let piece = 0; piece < merging.pieces; piece += 1) {
      signal.throwIfAborted();
      await mergePiece(ledger, merging, piece);
    }
    await ledger.staging.clear();
    await rebuildCards(ledger);
    return judgeAll(ledger, signal);
  });
}

async function mergePiece(ledger: Ledger, merging: Merging, piece: number): Promise<void> {
  const row = await ledger.staging.get([merging.import, piece]);
  if (row === undefined) throw new Error('part of the backup did not arrive');
  if (row.part === 'settings') {
    const [settings] = row.rows as Settings[];
    if (merging.settings === 'take' && settings !== undefined)
      await writeSettings(ledger, settings);
    return;
  }
  if (row.part !== 'accounts') await mustBeOfAccounts(ledger, row.rows);
  await mergeBackup[row.part](ledger, row.rows as never);
}

async function mustBeOfAccounts(ledger: Ledger, rows: readonly unknown[]): Promise<void> {
  const accounts = new Set<string>(await ledger.accounts.toCollection().primaryKeys());
  for (const row of rows) {
    const { account } = row as { account?: string };
    if (account !== undefined && !accounts.has(account))
      throw new Error(`the backup has mail of ${account}, which it does not name`);
  }
}

/** Drops what was put aside: of an import that was stopped, or of any that has not moved since `before` (epoch ms). */
export async function dropStaged(ledger: Ledger, before: number): Promise<void> {
  await ledger.staging.where('at').below(before).delete();
}
