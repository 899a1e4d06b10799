import { isMailAddress } from '../core/mail';
import { type Acquaintance, type KnownPerson, nameKey } from '../core/people/bring/plan';
import type { WrittenPerson } from '../core/people/bring/written';
import { saidOf, valuesOf } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import type { Ledger } from './ledger';
import { cardsOf } from './list-people';
import type { CardRow } from './rows';

/** Everybody who is known, by address and by name, with what was said of them: two tables, each read once. */
export async function acquaintance(ledger: Ledger): Promise<Acquaintance> {
  const cards = await ledger.cards.orderBy(':id').toArray();
  const people = await withSaid(ledger, cards);
  const byAddress = new Map(
    people.flatMap((each) => each.members.map((id) => [id, each] as const)),
  );
  const byName = new Map<string, KnownPerson[]>();
  for (const each of people) {
    const key = nameKey(each.name);
    byName.set(key, [...(byName.get(key) ?? []), each]);
  }
  return { byAddress, byName };
}

/** These people with all that the user said of them, in the same order. */
export async function peopleToWrite(
  ledger: Ledger,
  ids: readonly PersonId[],
): Promise<WrittenPerson[]> {
  const people = await withSaid(ledger, await cardsOf(ledger, ids));
  return people.map((each) => ({ ...each, addresses: each.members.filter(isMailAddress) }));
}

async function withSaid(ledger: Ledger, cards: readonly CardRow[]): Promise<KnownPerson[]> {
  const records = new Map((await ledger.records.toArray()).map((each) => [each.id, each]));
  return cards.map(({ id, name, members }) => {
    const told = members.flatMap((each) => records.get(each) ?? []);
    return { id, name, members, said: valuesOf(saidOf(told)) };
  });
}
