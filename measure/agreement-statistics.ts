import { seededRandom } from '../test/harness/seeded-random';

/** What two annotators wrote of one item. */
export type Pair = readonly [string, string];

/** A 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** 97.5 % point of the normal distribution. */
const z = 1.959964;

/** The share of pairs that agree; NaN of none. */
export function agreed(pairs: readonly Pair[]): number {
  return pairs.filter(([a, b]) => a === b).length / pairs.length;
}

/**
 * Cohen's kappa (Educational and Psychological Measurement 20, 1960): agreement beyond chance. Undefined where
 * both wrote one and the same label throughout, as chance explains all of it, and of no pairs.
 */
export function kappa(pairs: readonly Pair[]): number | undefined {
  const byA = counts(pairs.map(([a]) => a));
  const byB = counts(pairs.map(([, b]) => b));
  let chance = 0;
  for (const [label, count] of byA) chance += count * (byB.get(label) ?? 0);
  chance /= pairs.length ** 2;
  return chance < 1 ? (agreed(pairs) - chance) / (1 - chance) : undefined;
}

/** Wilson's score interval of a share; 0 to 1 of none. */
export function wilson(successes: number, of: number): Interval {
  if (of === 0) return [0, 1];
  const share = successes / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
}

/**
 * The percentile bootstrap of kappa over items, seeded: the same pairs give the same interval. Undefined where
 * kappa is, in more than half of the `rounds`.
 */
export function kappaInterval(
  pairs: readonly Pair[],
  { seed = 20261123, rounds = 2000 } = {},
): Interval | undefined {
  const random = seededRandom(seed);
  const kappas = Array.from({ length: rounds }, () => kappa(resample(pairs, random)))
    .filter((value) => value !== undefined)
    .sort((one, other) => one - other);
  const low = kappas[Math.floor(0.025 * kappas.length)];
  const high = kappas[Math.ceil(0.975 * kappas.length) - 1];
  if (low === undefined || high === undefined || kappas.length < rounds / 2) return undefined;
  return [low, high];
}

function counts(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

function resample(pairs: readonly Pair[], random: () => number): Pair[] {
  return pairs.flatMap(() => {
    const pair = pairs[Math.floor(random() * pairs.length)];
    return pair === undefined ? [] : [pair];
  });
}
