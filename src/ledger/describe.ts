import type { ThreadKey } from '../core/mail';
import type { PersonId } from '../core/people/person-id';
import { type PersonFacts, type SaidFacts, type Saying, saidBefore } from '../core/people/record';
import type { Touch } from '../core/people/touches';
import { say } from '../core/said';
import { refreshCards } from './cards';
import { contactsWith } from './contacts';
import { judge } from './judge';
import type { Ledger } from './ledger';
import { loadColleagues } from './own';
import type { RecordRow, TouchRow } from './rows';

/** What stood before, to be said again where the user undoes it, and the threads whose standing changed. */
export interface Described {
  before: Saying[];
  changed: ThreadKey[];
}

/**
 * Writes down what the user says of people at `now` (epoch ms), all of it or nothing. Merging two people is one of
 * them being said to be the same as the other (`sameAs`); to part them it is taken back.
 */
export async function describePeople(
  ledger: Ledger,
  told: readonly Saying[],
  now: number,
): Promise<Described> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const colleagues = await loadColleagues(ledger);
    const before: Saying[] = [];
    const touched = new Set<PersonId>();
    if (told.length >= many) await ledger.meta.put({ key: `entered:${now}`, value: now });
    for (const { person, facts } of told) {
      const known = (await ledger.records.get(person))?.facts ?? {};
      before.unshift({ person, facts: saidBefore(known, facts) });
      await ledger.records.put(recordRow(person, say<PersonFacts>(known, facts, now)));
      for (const each of [person, known.sameAs?.value, facts.sameAs])
        if (each !== undefined && each !== '') touched.add(each);
    }
    await refreshCards(
      ledger,
      [...touched].map((who) => ({ who, kinds: [] })),
    );
    return { before, changed: await judgeSides(ledger, colleagues) };
  });
}

/** Of so many at once nobody tells what has just happened between them and the user. */
const many = 5;

/** The times at which much was said of many people at once, epoch ms. */
export async function enteredAt(ledger: Ledger): Promise<ReadonlySet<number>> {
  const rows = await ledger.meta.where('key').startsWith('entered:').toArray();
  return new Set(rows.map(({ value }) => value));
}

/** The row of a record, with what its indexes need. */
export function recordRow(id: PersonId, facts: SaidFacts): RecordRow {
  const { sameAs, referredBy } = facts;
  return {
    id,
    facts,
    ...(sameAs !== undefined && sameAs.value !== '' ? { sameAs: sameAs.value } : {}),
    ...(referredBy !== undefined && referredBy.value !== ''
      ? { referredBy: referredBy.value }
      : {}),
  };
}

/** Adds something that happened, or undoes it. Its id makes it one, however often it arrives. */
export async function addTouch(ledger: Ledger, touch: Touch): Promise<void> {
  await ledger.transaction('rw', ledger.tables, async () => {
    await ledger.touches.put(touchRow(touch));
    await refreshCards(ledger, [{ who: touch.person, kinds: [] }]);
  });
}

/** The row of a touch, with what its indexes need. */
export function touchRow(touch: Touch): TouchRow {
  const { body } = touch;
  const row = { ...touch, kind: body.kind };
  return body.kind === 'undo' ? { ...row, undoes: body.undoes } : row;
}

/** A colleague's answer is one: threads of those who became one, or are none any more, are judged anew. */
async function judgeSides(ledger: Ledger, before: ReadonlySet<string>): Promise<ThreadKey[]> {
  const after = await loadColleagues(ledger);
  const differ = [
    ...[...before].filter((who) => !after.has(who)),
    ...[...after].filter((who) => !before.has(who)),
  ];
  if (differ.length === 0) return [];
  const threads = ledger.threads.where('people').startsWithAnyOf(differ.map(contactsWith));
  return judge(ledger, new Set((await threads.primaryKeys()) as ThreadKey[]));
}
