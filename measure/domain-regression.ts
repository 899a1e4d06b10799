import { seededRandom } from '../test/harness/seeded-random';
import type { Schedule } from './logistic-regression';
import { shuffled } from './shuffled';

/** A case for training from one of several sources, which do not all mean the same by yes. */
export interface DomainCase {
  features: readonly number[];
  is: boolean;
  domain: number;
  /** How much it counts; 1 is usual. */
  weight: number;
}

/** Weights as one of the sources needs them: what all have in common, and what is its own. */
export interface DomainWeights {
  bias: number;
  /** By feature number. */
  of: Float64Array;
}

/**
 * Logistic regression by AdaGrad over several sources, each feature once in common and once of its source's own (Daumé,
 * "Frustratingly easy domain adaptation", ACL 2007); gives the sum for `domain`. The same cases give the same weights.
 */
export function trainFor(
  domain: number,
  cases: readonly DomainCase[],
  { count, schedule, own }: { count: number; schedule: Schedule; own: number },
): DomainWeights {
  const domains = 1 + cases.reduce((most, each) => Math.max(most, each.domain), domain);
  const tables = Array.from({ length: domains + 1 }, () => new Float64Array(count));
  const seen = tables.map(() => new Float64Array(count).fill(1e-6));
  const bias = new Float64Array(domains + 1);
  const biasSeen = new Float64Array(domains + 1).fill(1e-6);
  const next = seededRandom(schedule.seed);
  for (let epoch = 0; epoch < schedule.epochs; epoch += 1) {
    for (const each of shuffled(cases, next)) {
      const scale = 1 / Math.sqrt(Math.max(1, each.features.length));
      const both = [
        [0, 1],
        [each.domain + 1, own],
      ] as const;
      let sum = 0;
      for (const [table, part] of both) {
        const weights = tables[table] as Float64Array;
        sum += part * (bias[table] as number);
        for (const feature of each.features) sum += part * scale * (weights[feature] as number);
      }
      const error = each.weight * (1 / (1 + Math.exp(-sum)) - (each.is ? 1 : 0));
      for (const [table, part] of both) {
        const weights = tables[table] as Float64Array;
        const past = seen[table] as Float64Array;
        const step = (slope: number, before: number) => (schedule.step * slope) / Math.sqrt(before);
        biasSeen[table] = (biasSeen[table] as number) + (part * error) ** 2;
        bias[table] = (bias[table] as number) - step(part * error, biasSeen[table] as number);
        for (const feature of each.features) {
          const slope = part * scale * error + schedule.pull * (weights[feature] as number);
          past[feature] = (past[feature] as number) + slope * slope;
          weights[feature] = (weights[feature] as number) - step(slope, past[feature] as number);
        }
      }
    }
  }
  const [common, special] = [tables[0] as Float64Array, tables[domain + 1] as Float64Array];
  return {
    bias: (bias[0] as number) + own * (bias[domain + 1] as number),
    of: common.map((each, at) => each + own * (special[at] as number)),
  };
}
