import { seededRandom } from '../test/harness/seeded-random';

/** Chance that is the same for the same seed, on every machine. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many cases of one. */
  is(share: number): boolean;
  one<T>(of: readonly T[]): T;
}

export function chance(seed: number): Chance {
  const next = seededRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    is: (share) => next() < share,
    one(of) {
      const drawn = of[whole(0, of.length - 1)];
      if (drawn === undefined) throw new RangeError('nothing to draw from');
      return drawn;
    },
  };
}
