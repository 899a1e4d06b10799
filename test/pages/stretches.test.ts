import { describe, expect, test } from 'vitest';
import { stretchOf, withBreak, withoutBreak } from '../../src/pages/settings/stretches';

const nineToFive = { start: 540, end: 1020 };

describe('a break', () => {
  test('is the hour at noon where work goes on around it, else the middle', () => {
    expect(withBreak([nineToFive])).toEqual([
      { start: 540, end: 720 },
      { start: 780, end: 1020 },
    ]);
    const [first, second] = withBreak([{ start: 840, end: 1200 }]);
    expect(first?.start).toBe(840);
    expect((second?.start ?? 0) - (first?.end ?? 0)).toBe(60);
    expect(second?.end).toBe(1200);
  });

  test('falls into the longest stretch, and goes without a trace', () => {
    const day = [{ start: 300, end: 360 }, nineToFive];
    const broken = withBreak(day);
    expect(broken).toHaveLength(3);
    expect(broken[0]).toEqual(day[0]);
    expect(withoutBreak(broken, 2)).toEqual(day);
  });

  test('leaves stretches that have a length, however short the day', () => {
    for (const { start, end } of withBreak([{ start: 540, end: 570 }]))
      expect(end).toBeGreaterThan(start);
  });
});

test('an end that is not later than the start is the next day’s', () => {
  expect(stretchOf(540, 1020)).toEqual(nineToFive);
  expect(stretchOf(1320, 360)).toEqual({ start: 1320, end: 1800 });
  expect(stretchOf(1320, 1800)).toEqual({ start: 1320, end: 1800 });
  expect(stretchOf(540, 540)).toEqual({ start: 540, end: 1980 });
});
