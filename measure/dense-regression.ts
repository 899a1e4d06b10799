import { product } from '../src/core/reading/text-features';

/** A case of few features, each a number. */
export interface DenseCase {
  features: readonly number[];
  is: boolean;
  weight?: number;
}

/**
 * Logistic regression by Newton's method, with all weights but the first (of the constant feature) pulled to zero. The same
 * cases give the same weights.
 */
export function trainDense(cases: readonly DenseCase[], pull: number, rounds = 25): number[] {
  const width = cases[0]?.features.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -pull * weight));
    const curve = weights.map((_, i) =>
      weights.map((_each, j) => (i === j ? (i === 0 ? 1e-9 : pull) : 0)),
    );
    for (const { features, is, weight = 1 } of cases) {
      const p = 1 / (1 + Math.exp(-product(weights, features)));
      const error = weight * ((is ? 1 : 0) - p);
      const bend = weight * Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i < width; i += 1) {
        const own = features[i] as number;
        if (own === 0) continue;
        slope[i] = (slope[i] as number) + error * own;
        const row = curve[i] as number[];
        for (let j = 0; j < width; j += 1)
          row[j] = (row[j] as number) + bend * own * (features[j] as number);
      }
    }
    const step = solved(curve, slope);
    for (let i = 0; i < width; i += 1) weights[i] = (weights[i] as number) + (step[i] as number);
    if (step.every((each) => Math.abs(each) < 1e-7)) break;
  }
  return weights;
}

/** Gauss's elimination with the largest pivot. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let i = at + 1; i < size; i += 1)
      if (Math.abs(rows[i]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = i;
    [rows[at], rows[best]] = [rows[best] as number[], rows[at] as number[]];
    const pivot = rows[at] as number[];
    for (let i = 0; i < size; i += 1) {
      const row = rows[i] as number[];
      const part = i === at ? 0 : (row[at] as number) / (pivot[at] as number);
      if (part === 0) continue;
      for (let j = at; j <= size; j += 1) row[j] = (row[j] as number) - part * (pivot[j] as number);
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}
