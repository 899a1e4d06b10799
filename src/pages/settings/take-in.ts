import { signal } from '@preact/signals';
import {
  BackupFault,
  biggestBackup,
  type Checked,
  type Fault,
  readBackup,
} from '../../ledger/backup-read';
import { ask } from '../../protocol/ask';

/** Where the taking in of a backup stands. */
export type TakingIn =
  | { step: 'reading' | 'handing'; share: number }
  /** Nothing can be counted while it is merged: it happens at once or not at all. */
  | { step: 'merging' }
  | { step: 'asking'; file: Checked }
  | { step: 'done'; changed: number }
  | { step: 'refused'; fault: Fault }
  | { step: 'stopped' | 'failed' };

export const takingIn = signal<TakingIn | undefined>(undefined);

let stopping = new AbortController();

/** Reads and checks a file; nothing is changed by it. Then the user is asked. */
export async function readFile(file: File, now: number): Promise<void> {
  await watched(async (signal) => {
    if (file.size > biggestBackup) throw new BackupFault({ kind: 'tooBig' });
    const progress = (done: number, all: number) => {
      takingIn.value = { step: 'reading', share: all === 0 ? 1 : done / all };
    };
    progress(0, 1);
    const checked = await readBackup(await file.text(), now, progress, signal);
    takingIn.value = { step: 'asking', file: checked };
  });
}

/** Hands a checked file to the background piece by piece, and has it merged. */
export async function takeIn(file: Checked, settings: 'keep' | 'take'): Promise<void> {
  await watched(async (signal) => {
    const id = crypto.randomUUID();
    const pieces = [
      ...file.pieces,
      ...(file.settings === undefined
        ? []
        : [{ part: 'settings' as const, rows: [file.settings] }]),
    ];
    for (const [piece, { part, rows }] of pieces.entries()) {
      takingIn.value = { step: 'handing', share: piece / pieces.length };
      await ask('import-piece', { import: id, piece, part, rows });
      signal.throwIfAborted();
    }
    takingIn.value = { step: 'merging' };
    const merging = { import: id, pieces: pieces.length, settings };
    const { changed } = await ask('import-merge', merging);
    takingIn.value = { step: 'done', changed };
  });
}

/** Stops whatever is under way. What was handed over is dropped; nothing was changed. */
export async function stop(): Promise<void> {
  stopping.abort();
  await ask('import-stop', {});
}

/** Puts the outcome away. */
export function forgetOutcome(): void {
  takingIn.value = undefined;
}

async function watched(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  stopping = new AbortController();
  const { signal } = stopping;
  try {
    await run(signal);
  } catch (error) {
    takingIn.value = outcomeOf(error, signal);
  }
}

function outcomeOf(error: unknown, signal: AbortSignal): TakingIn {
  if (signal.aborted) return { step: 'stopped' };
  if (error instanceof BackupFault) return { step: 'refused', fault: error.fault };
  console.error(error);
  return { step: 'failed' };
}
