import { requestFeatures } from './request-features';
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

/** How likely an English sentence by itself asks its reader for something, 0 to 1. */
export function likelyRequest(sentence: string): number {
  return 1 / (1 + Math.exp(-logitOf(requestFeatures(sentence), requestModel)));
}

/** The same in log odds, by the features of the sentence, which count less the more there are. */
export function logitOf(features: readonly number[], { bias, of, step }: RequestModel): number {
  let sum = 0;
  for (const feature of features) sum += of[feature] ?? 0;
  return bias + (sum * step) / Math.sqrt(Math.max(1, features.length));
}
