import { type SomeOf, say, valuesBefore } from '../core/said';
import { type Give, type GiveFacts, givesOf, unsaidGive } from '../core/touch/give';
import type { Ledger } from './ledger';

/**
 * Writes down what the user says of a give at `now` (epoch ms); it is made by being named. Answers with what stood before,
 * to be said again where the user undoes it: of one that is new, that it is removed.
 */
export async function sayOfGive(
  ledger: Ledger,
  id: string,
  facts: SomeOf<GiveFacts>,
  now: number,
): Promise<SomeOf<GiveFacts>> {
  return ledger.transaction('rw', ledger.gives, async () => {
    const known = await ledger.gives.get(id);
    await ledger.gives.put({ id, facts: say<GiveFacts>(known?.facts ?? {}, facts, now) });
    if (known === undefined) return { removed: true };
    return valuesBefore<GiveFacts>(known.facts, facts, unsaidGive);
  });
}

/** The user's gives, the latest named first. */
export async function readGives(ledger: Ledger): Promise<Give[]> {
  return givesOf(await ledger.gives.toArray());
}
