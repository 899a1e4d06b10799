import { signal } from '@preact/signals';
import type { OptOut } from '../../core/people/opt-out';
import type { Person } from '../../core/people/person';
import { live, watching } from '../../ledger/live';
import { outPeople } from '../../ledger/opt-outs';
import { type LostItem, lostProspects, type SilentItem, silentThreads } from '../../ledger/silent';
import { allOwed, type OwedToPerson } from '../../ledger/thanks-owed';
import { whileOpen } from '../../ui/while-open';
import { ledger, now, readFailed } from './state';

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
    return live(() => watchingAll(() => allOwed(ledger, at)), owed, readFailed);
  });
  whileOpen(page, () => {
    const at = now.value;
    return live(() => watchingAll(() => readNoAnswer(at)), noAnswer, readFailed);
  });
  whileOpen(page, () => live(() => watchingAll(() => outPeople(ledger)), out, readFailed));
}

async function readNoAnswer(at: number): Promise<NoAnswer> {
  return { threads: await silentThreads(ledger, at), lost: await lostProspects(ledger, at) };
}

function watchingAll<T>(read: () => Promise<T>): Promise<T> {
  const { threads, messages, records, touches, people, cards, jobs, settings, accounts } = ledger;
  const rests = [threads, messages, records, touches, people, cards, jobs, settings, accounts];
  return watching(rests, read);
}
