import type { PersonId } from '../core/people/person-id';
import { beginningOf, indexOf, type PeopleList, type PeopleOrder } from './card-lists';
import type { Ledger } from './ledger';
import type { CardRow } from './rows';
import { splitWords } from './words';

export interface PeopleWish {
  /** Beginnings of words in name, organisation and address; all of them are to be found. Empty for everybody. */
  search: string;
  list: PeopleList;
  order: PeopleOrder;
}

/**
 * Who is wished for, in their order: ids alone, so that 20,000 are quickly there; what is on the screen of them is
 * loaded with {@link cardsOf}.
 */
export async function peopleIds(ledger: Ledger, wish: PeopleWish): Promise<PersonId[]> {
  const found = await foundBy(ledger, splitWords(wish.search));
  if (found !== undefined && found.size <= fewEnough)
    return inOrder(await cardsOf(ledger, [...found]), wish);
  const entries = ledger.cards.where(indexOf[wish.order]).startsWith(beginningOf(wish.list));
  const all = (await entries.primaryKeys()) as PersonId[];
  return found === undefined ? all : all.filter((id) => found.has(id));
}

/** So many cards are sooner read and sorted than a whole list is looked through. */
const fewEnough = 500;

/** Those who stand in the list, as it is ordered. */
function inOrder(cards: readonly CardRow[], { list, order }: PeopleWish): PersonId[] {
  const begin = beginningOf(list);
  return cards
    .flatMap((card) => {
      const entry = card[indexOf[order]].find((each) => each.startsWith(begin));
      return entry === undefined ? [] : { id: card.id, entry };
    })
    .sort((a, b) => (a.entry < b.entry ? -1 : 1))
    .map(({ id }) => id);
}

/** The cards of these people, in the same order; those who have gone since are left out. */
export async function cardsOf(ledger: Ledger, ids: readonly PersonId[]): Promise<CardRow[]> {
  return (await ledger.cards.bulkGet([...ids])).filter((card) => card !== undefined);
}

/** Some of the people at a time. `after`: the last one of the part before. */
export async function listPeople(
  ledger: Ledger,
  wish: PeopleWish & { limit: number; after?: PersonId | undefined },
): Promise<{ people: CardRow[]; total: number }> {
  const ids = await peopleIds(ledger, wish);
  const start = wish.after === undefined ? 0 : ids.indexOf(wish.after) + 1;
  return {
    people: await cardsOf(ledger, ids.slice(start, start + wish.limit)),
    total: ids.length,
  };
}

/** Undefined where there is no word to find. */
async function foundBy(
  ledger: Ledger,
  words: readonly string[],
): Promise<ReadonlySet<PersonId> | undefined> {
  const hits = words.map(async (word) => {
    const keys = await ledger.cards.where('words').startsWith(word).primaryKeys();
    return new Set(keys as PersonId[]);
  });
  const [first, ...others] = await Promise.all(hits);
  if (first === undefined) return undefined;
  return new Set([...first].filter((id) => others.every((hit) => hit.has(id))));
}
