import { type BackupPart, backupParts } from '../core/backup-parts';
import { backupFormat, backupVersion } from './backup-form';
import { toBackup } from './backup-rows';
import type { Ledger } from './ledger';

/** How far it has come, in rows. */
export type Progress = (done: number, all: number) => void;

/**
 * Everything as the text of one file, in pieces, as it stands at one moment. Throws the signal's reason where it
 * is stopped.
 */
export function writeBackup(
  ledger: Ledger,
  now: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<string[]> {
  return ledger.transaction('r', ledger.tables, async () => {
    const head = { format: backupFormat, version: backupVersion, madeAt: now };
    const settings = (await ledger.settings.get('settings'))?.value;
    const pieces = [`${JSON.stringify({ ...head, settings }).slice(0, -1)}`];
    const counts = await Promise.all(backupParts.map((part) => ledger.table(part).count()));
    const all = counts.reduce((a, b) => a + b, 0);
    let done = 0;
    for (const part of backupParts) {
      pieces.push(`,\n"${part}":[`);
      let last: string | undefined;
      do {
        signal.throwIfAborted();
        const rows = await rowsAfter(ledger, part, last);
        const kept = rows.flatMap((row) => toBackup[part](row as never) ?? []);
        pieces.push(...kept.map((row) => `${JSON.stringify(row)},\n`));
        last = keyOfLast(ledger, part, rows);
        done += rows.length;
        progress(done, all);
      } while (last !== undefined);
      withoutLastComma(pieces);
      pieces.push(']');
    }
    return [...pieces, '}\n'];
  });
}

/** Rows that are read at once. */
const batch = 1_000;

function rowsAfter(ledger: Ledger, part: BackupPart, last: string | undefined) {
  const table = ledger.table<unknown, string>(part);
  const rows = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
  return rows.limit(batch).toArray();
}

/** Undefined where nothing comes after these rows. */
function keyOfLast(ledger: Ledger, part: BackupPart, rows: unknown[]): string | undefined {
  if (rows.length < batch) return undefined;
  const { keyPath } = ledger.table(part).schema.primKey;
  return (rows.at(-1) as Record<string, string>)[String(keyPath)];
}

function withoutLastComma(pieces: string[]): void {
  const last = pieces.at(-1) ?? '';
  if (last.endsWith(',\n')) pieces.splice(-1, 1, last.slice(0, -2));
}
