import { seededRandom } from '../test/harness/seeded-random';
import { shuffled } from './shuffled';

/** A case for training: the numbers of its features, and whether it is one. */
export interface Case {
  features: readonly number[];
  is: boolean;
}

export interface Weights {
  bias: number;
  /** By feature number. */
  of: Float64Array;
}

export interface Schedule {
  epochs: number;
  /** Step at the first case; it shrinks with the square root of what each weight has seen (AdaGrad). */
  step: number;
  /** How strongly weights are pulled to zero (L2), per case. */
  pull: number;
  seed: number;
}

/** Logistic regression by AdaGrad. The same cases and schedule give the same weights. */
export function train(cases: readonly Case[], count: number, schedule: Schedule): Weights {
  const weights: Weights = { bias: 0, of: new Float64Array(count) };
  const seen = new Float64Array(count).fill(1e-6);
  let biasSeen = 1e-6;
  const next = seededRandom(schedule.seed);
  for (let epoch = 0; epoch < schedule.epochs; epoch += 1) {
    for (const { features, is } of shuffled(cases, next)) {
      const error = probability(weights, features) - (is ? 1 : 0);
      biasSeen += error * error;
      weights.bias -= (schedule.step * error) / Math.sqrt(biasSeen);
      const scaled = error / Math.sqrt(features.length);
      for (const feature of features) {
        const slope = scaled + schedule.pull * (weights.of[feature] ?? 0);
        const sum = (seen[feature] ?? 0) + slope * slope;
        seen[feature] = sum;
        weights.of[feature] = (weights.of[feature] ?? 0) - (schedule.step * slope) / Math.sqrt(sum);
      }
    }
  }
  return weights;
}

/** How likely it is, 0 to 1; features count less the more there are. */
export function probability({ bias, of }: Weights, features: readonly number[]): number {
  const sum = features.reduce((total, feature) => total + (of[feature] ?? 0), 0);
  return 1 / (1 + Math.exp(-bias - sum / Math.sqrt(Math.max(1, features.length))));
}
