import type { Address } from '../core/mail';
import type { PersonId } from '../core/people/person-id';
import { membersOf, rootOf, type SameAs } from '../core/people/same';
import type { Ledger } from './ledger';

/** Who belongs together by what the user merged. */
export interface Merged {
  /** The person under whom an address or a person is shown. */
  rootOf: (who: Address) => PersonId;
  /** The person and all who were merged into them, that one first. */
  membersOf: (root: PersonId) => readonly PersonId[];
}

/** Loads who was merged with whom: a few hundred rows at most, by their index. */
export async function loadMerged(ledger: Ledger): Promise<Merged> {
  const rows = await ledger.records.where('sameAs').above('').toArray();
  const sameAs: SameAs = new Map(rows.map(({ id, sameAs = id }) => [id, sameAs]));
  const members = membersOf(sameAs);
  return {
    rootOf: (who) => rootOf(who, sameAs),
    membersOf: (root) => members.get(root) ?? [root],
  };
}
