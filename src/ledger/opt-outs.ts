import type { Address } from '../core/mail';
import type { OptOut } from '../core/people/opt-out';
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
