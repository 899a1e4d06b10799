import { requestWeights } from './request-weights';

/** The small model: what each feature of a sentence is worth. */
export interface RequestModel {
  bias: number;
  /** By feature number, in steps of `step`. */
  of: ArrayLike<number>;
  step: number;
}

/** As it was trained (measure/train.ts). */
export const requestModel: RequestModel = {
  ...requestWeights,
  of: Int8Array.from(atob(requestWeights.bytes), (letter) => letter.charCodeAt(0)),
};

/** The log odds that somebody waits for an answer to a sentence, by its features, which count less the more there are. */
export function logitOf(features: readonly number[], { bias, of, step }: RequestModel): number {
  let sum = 0;
  for (const feature of features) sum += of[feature] ?? 0;
  return bias + (sum * step) / Math.sqrt(Math.max(1, features.length));
}
