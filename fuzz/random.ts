import { seededRandom } from '../test/harness/seeded-random';

/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, and without, `below`. */
  int(below: number): number;
  chance(share: number): boolean;
  /** Throws where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  const next = seededRandom(seed);
  return {
    int: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    pick(from) {
      const picked = from[Math.floor(next() * from.length)];
      if (from.length === 0) throw new RangeError('Nothing to pick from');
      return picked as (typeof from)[number];
    },
  };
}
