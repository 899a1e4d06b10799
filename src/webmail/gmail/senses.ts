import type { Sighting } from '../../core/sighting';
import type { Page } from './page';

export interface Senses {
  /** Remembers what rows let us conclude. */
  inferred(sightings: readonly Sighting[]): void;
  /** Holds it against what the page's own data says; health tells of a contradiction until they agree again. */
  told(sightings: readonly Sighting[]): void;
}

/**
 * Two independent ways to the same fact: who wrote a last message. The ledger believes the stronger; but when they
 * part, Gmail has changed what its rows show, and that should be known before it does harm.
 */
export function compareSenses(page: Page): Senses {
  const concluded = new Map<string, 'in' | 'out'>();
  return {
    inferred(sightings) {
      for (const [id, direction] of directions(sightings, 'inferred')) concluded.set(id, direction);
    },
    told(sightings) {
      const compared = directions(sightings, 'json').filter(([id]) => concluded.has(id));
      if (compared.length === 0) return;
      const same = compared.every(([id, direction]) => concluded.get(id) === direction);
      if (same) page.health.clear('rowDate');
      else page.health.fault('rowDate', 'disagrees', page.document.documentElement);
    },
  };
}

function directions(
  sightings: readonly Sighting[],
  sense: 'inferred' | 'json',
): [string, 'in' | 'out'][] {
  return sightings.flatMap((sighting): [string, 'in' | 'out'][] =>
    sighting.kind === 'message' && sighting.sense === sense && sighting.facts.direction
      ? [[sighting.id, sighting.facts.direction]]
      : [],
  );
}
