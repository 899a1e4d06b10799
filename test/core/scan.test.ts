import { describe, expect, test } from 'vitest';
import { afterStep, type Scan, type ScanState, scanReach, withPage } from '../../src/core/scan';

const begunAt = Date.UTC(2026, 10, 26);
const day = 24 * 3_600_000;
const at = (state: ScanState, reached?: number): Scan => ({
  state,
  begunAt,
  reached,
  threads: [],
  tab: 1,
});

describe('a scan that walks', () => {
  test('goes on as long as the page moves', () => {
    expect(afterStep(at('running', begunAt - 3 * day), 'moved').course).toBe('on');
  });

  test('is done at thirty days, and at the last page, and goes back', () => {
    for (const [reached, step] of [
      [begunAt - scanReach, 'moved'],
      [begunAt - day, 'last'],
      [undefined, 'last'],
    ] as const) {
      const { scan, course } = afterStep(at('running', reached), step);
      expect([scan.state, course]).toEqual(['done', 'back']);
    }
  });

  test('is paused where the user went elsewhere, and held where the page stands still', () => {
    expect(afterStep(at('running'), 'astray')).toMatchObject({
      scan: { state: 'paused' },
      course: 'stay',
    });
    expect(afterStep(at('running'), 'still')).toMatchObject({
      scan: { state: 'stuck' },
      course: 'stay',
    });
  });
});

test.each([
  ['paused', 'stay'],
  ['waiting', 'stay'],
  ['stopped', 'back'],
  ['done', 'back'],
] as const)('one that is %s makes no further step', (state, course) => {
  expect(afterStep(at(state), 'moved')).toEqual({ scan: at(state), course });
});

test('pages add up, whatever their order and however often one is seen', () => {
  const first = { oldest: begunAt - day, threads: ['a', 'b'] };
  const second = { oldest: begunAt - 2 * day, threads: ['b', 'c'] };
  const empty = { oldest: 0, threads: [] };
  const seen = [second, first, empty, first].reduce(withPage, at('running'));
  expect(seen.reached).toBe(begunAt - 2 * day);
  expect(seen.threads.toSorted()).toEqual(['a', 'b', 'c']);
});
