import { padded } from './contacts';
import type { CardRow } from './rows';
import { splitWords } from './words';

/**
 * The lists in which a person stands, as index entries that sort as the list does: `stage:customer<tab>ana ruiz<tab>id`.
 * - `all`: everybody who is known
 * - `kept`: with whom the user had contact, or of whom they said something
 * - `out`: who is not to be written to
 * - `stage:…`: who is that to the user
 * - `colleagues`: whom the user called so; those of their own domains are so by themselves, and stand under the stage
 */
export type PeopleList = 'all' | 'colleagues' | 'kept' | 'out' | `stage:${string}`;

export type PeopleOrder = 'name' | 'recent';

/** In which index an order is kept. */
export const indexOf = { name: 'byName', recent: 'byRecent' } as const satisfies Record<
  PeopleOrder,
  keyof CardRow
>;

/** What a card's entries are made of. */
type Listed = Pick<CardRow, 'id' | 'name' | 'stage' | 'contactAt' | 'out'> & {
  kept: boolean;
  calledColleague: boolean;
};

/** The entries of a card in both orders: by name, and the latest contact first. */
export function listEntries(card: Listed): Pick<CardRow, 'byName' | 'byRecent'> {
  const { id, name, contactAt = 0 } = card;
  const lists = listsOf(card);
  return {
    byName: lists.map((list) => `${beginningOf(list)}${nameKey(name)}\t${id}`),
    byRecent: lists.map((list) => `${beginningOf(list)}${padded(8.64e15 - contactAt)}\t${id}`),
  };
}

/** With what all entries of a list begin. */
export function beginningOf(list: PeopleList): string {
  return `${list}\t`;
}

function listsOf({ stage, out, kept, calledColleague }: Listed): PeopleList[] {
  return [
    'all',
    ...(kept ? (['kept'] as const) : []),
    ...(out ? (['out'] as const) : []),
    ...(calledColleague ? (['colleagues'] as const) : []),
    ...(stage === undefined ? [] : [`stage:${stage}` as const]),
  ];
}

/** Names sort without regard to case, accents and quotation marks; those of no letter come last. */
function nameKey(name: string): string {
  return splitWords(name).join(' ') || '\uffff';
}
