import type { PersonId } from './person-id';
import type { PersonFacts, Saying } from './record';

/** A person with several addresses. */
export interface Whole {
  /** All of them, that under whom they are shown first. */
  members: readonly PersonId[];
  said: Pick<Partial<PersonFacts>, 'optOut'>;
}

/**
 * Parts one from a person with several addresses; the others stay one person, under the first of them. What was said stays
 * with whom it was said of, but for an opt-out, which goes on to hold for all.
 */
export function parting(id: PersonId, { members, said: { optOut } }: Whole): Saying[] {
  const [first = id, ...others] = members.filter((each) => each !== id);
  const alone = { sameAs: '', ...(optOut?.kind === 'out' ? { optOut } : {}) };
  return [
    { person: id, facts: alone },
    { person: first, facts: alone },
    ...others.map((person) => ({ person, facts: { sameAs: first } })),
  ];
}
