import type { PersonId } from '../core/people/person-id';
import { happenings } from '../core/people/touches';
import type { Ledger } from './ledger';
import { cardsOf } from './list-people';
import type { TouchRow } from './rows';
import { loadMerged } from './same-as';

/** To whom a give was given, or may have been: the latest first. Times are epoch ms. */
export interface GivenTo {
  person: PersonId;
  name: string;
  at: number;
}

/** By the give's id; gives that nobody had are left out. */
export async function givenTo(ledger: Ledger): Promise<Map<string, GivenTo[]>> {
  const told = [...(await touchesOf(ledger, 'gave')), ...(await touchesOf(ledger, 'drafted'))];
  const undone = await ledger.touches
    .where('undoes')
    .anyOf(told.map(({ id }) => id))
    .toArray();
  const { rootOf } = await loadMerged(ledger);
  const all = happenings([...told, ...undone]).map((each) => ({
    ...each,
    person: rootOf(each.person),
  }));
  const cards = await cardsOf(ledger, [...new Set(all.map(({ person }) => person))]);
  const names = new Map(cards.map(({ id, name }) => [id, name]));
  const given = new Map<string, GivenTo[]>();
  for (const { person, at, body } of all) {
    const name = names.get(person);
    const known = given.get(body.of ?? '') ?? [];
    if (body.of === undefined || name === undefined || known.some((each) => each.person === person))
      continue;
    given.set(body.of, [...known, { person, name, at }]);
  }
  return given;
}

function touchesOf(ledger: Ledger, kind: 'gave' | 'drafted'): PromiseLike<TouchRow[]> {
  return ledger.touches
    .where('[kind+at]')
    .between([kind, 0], [kind, 8.64e15], true, true)
    .toArray();
}
