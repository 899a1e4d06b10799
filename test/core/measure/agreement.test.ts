import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsOf } from '../../../measure/agreement';
import {
  agreed,
  kappa,
  kappaInterval,
  type Pair,
  wilson,
} from '../../../measure/agreement-statistics';

const times = (count: number, a: string, b: string): Pair[] =>
  Array.from({ length: count }, () => [a, b]);

/** Kappa .4 by hand: 35 of 50 agree (.7), chance gives .5 × .6 + .5 × .4 = .5. */
const grants = [
  ...times(20, 'yes', 'yes'),
  ...times(5, 'yes', 'no'),
  ...times(10, 'no', 'yes'),
  ...times(15, 'no', 'no'),
];

describe('kappa', () => {
  test('is what is left of the agreement beyond chance', () => {
    expect(agreed(grants)).toBe(0.7);
    expect(kappa(grants)).toBeCloseTo(0.4, 10);
  });

  test('is 1 where two who differ among items agree on each, and -1 where each says the opposite', () => {
    expect(kappa([...times(3, 'yes', 'yes'), ...times(4, 'no', 'no')])).toBe(1);
    expect(kappa([...times(3, 'yes', 'no'), ...times(3, 'no', 'yes')])).toBe(-1);
  });

  test('is not known where both gave one label throughout, or nothing', () => {
    expect(kappa(times(9, 'no', 'no'))).toBeUndefined();
    expect(kappa([])).toBeUndefined();
    expect(kappaInterval(times(9, 'no', 'no'))).toBeUndefined();
  });

  test('does not depend on who is called A, nor on the order of the items', () => {
    const pair = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const swapped = pairs.map(([a, b]): Pair => [b, a]).reverse();
        expect(kappa(swapped) ?? 2).toBeCloseTo(kappa(pairs) ?? 2, 10);
      }),
    );
  });
});

describe('intervals', () => {
  test("Wilson's are those of his formula, and stay within 0 and 1", () => {
    const [low, high] = wilson(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilson(0, 10)[0]).toBe(0);
    expect(wilson(0, 10)[1]).toBeCloseTo(0.2775, 4);
    expect(wilson(10, 10)[1]).toBeCloseTo(1, 10);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test("kappa's hold kappa, narrow with more items, and come out the same again", () => {
    const few = kappaInterval(grants) ?? [2, 2];
    const many = kappaInterval([...grants, ...grants, ...grants, ...grants]) ?? [2, 2];
    expect(few[0]).toBeLessThan(0.4);
    expect(few[1]).toBeGreaterThan(0.4);
    expect(many[1] - many[0]).toBeLessThan(few[1] - few[0]);
    expect(kappaInterval(grants)).toEqual(few);
  });
});

test('only what both have labelled, and where the question arises for both, is compared', () => {
  const byA = new Map([
    ['both', 'yes'],
    ['only a', 'yes'],
    ['unsure', 'yes'],
  ]);
  const byB = new Map([
    ['only b', 'no'],
    ['unsure', 'unsure'],
    ['both', 'no'],
  ]);
  const decided = (answer: string) => (answer === 'unsure' ? undefined : answer);
  expect(pairsOf(byA, byB, decided)).toEqual([['yes', 'no']]);
});
