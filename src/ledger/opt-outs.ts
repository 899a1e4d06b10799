import type { Address } from '../core/mail';
import type { OptOut } from '../core/people/opt-out';
import type { Person } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import { beginningOf } from './card-lists';
import type { Ledger } from './ledger';
import { peopleOf } from './person';

/**
 * Those of them who are not to be written to, and why: by their own words in any thread, under whichever of their
 * addresses, until they or the user take it back; or as the user set it by hand.
 */
export async function optedOut(
  ledger: Ledger,
  who: Iterable<Address>,
): Promise<ReadonlyMap<Address, OptOut>> {
  const people = await peopleOf(ledger, who);
  return new Map(
    [...people].flatMap(([each, { optOut }]) =>
      optOut === undefined ? [] : [[each, optOut] as const],
    ),
  );
}

/** Everybody who is not to be written to, whoever said so last first. */
export async function outPeople(ledger: Ledger): Promise<(Person & { optOut: OptOut })[]> {
  const list = ledger.cards.where('byName').startsWith(beginningOf('out'));
  const people = await peopleOf(ledger, (await list.primaryKeys()) as PersonId[]);
  return [...people.values()]
    .flatMap(({ optOut, ...person }) => (optOut === undefined ? [] : [{ ...person, optOut }]))
    .sort((a, b) => b.optOut.since - a.optOut.since || (a.id < b.id ? -1 : 1));
}
