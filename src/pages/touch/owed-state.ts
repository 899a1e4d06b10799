import { signal } from '@preact/signals';
import type { OptOut } from '../../core/people/opt-out';
import type { Person } from '../../core/people/person';
import { outPeople } from '../../ledger/opt-outs';
import { type LostItem, lostProspects, type SilentItem, silentThreads } from '../../ledger/silent';
import { allOwed, type OwedToPerson } from '../../ledger/thanks-owed';
import { ledger, live, now, whileOpen } from './state';

/** To whom thanks or news are owed; undefined until it was read. */
export const owed = signal<OwedToPerson[] | undefined>(undefined);
/** Who has not answered, and may be asked again. */
export const noAnswer = signal<NoAnswer | undefined>(undefined);
/** Who is not to be written to. */
export const out = signal<(Person & { optOut: OptOut })[] | undefined>(undefined);

export interface NoAnswer {
  threads: SilentItem[];
  lost: LostItem[];
}

/** Keeps these sections true to the ledger, until the page ends. */
export function followOwed(page: AbortSignal): void {
  whileOpen(page, () => {
    const at = now.value;
    return live(() => watching(() => allOwed(ledger, at)), owed);
  });
  whileOpen(page, () => {
    const at = now.value;
    return live(() => watching(() => readNoAnswer(at)), noAnswer);
  });
  whileOpen(page, () => live(() => watching(() => outPeople(ledger)), out));
}

async function readNoAnswer(at: number): Promise<NoAnswer> {
  return { threads: await silentThreads(ledger, at), lost: await lostProspects(ledger, at) };
}

/** Dexie loses sight of what is read after a few nested awaits: these first reads have it watch all that counts. */
async function watching<T>(read: () => Promise<T>): Promise<T> {
  const { threads, messages, records, touches, people, cards, jobs, settings, accounts } = ledger;
  const watched = [threads, messages, records, touches, people, cards, jobs, settings, accounts];
  await Promise.all(watched.map((table) => table.orderBy(':id').first()));
  return read();
}
