import { expect, test } from 'vitest';
import { awayTill, awayUntil, backNow } from '../../src/core/absences';

const [morning, noon, evening, friday] = [1_000, 2_000, 3_000, 9_000];

test('who is away until a time is away until then, and not before or after', () => {
  const absences = awayUntil([], evening, noon);
  expect([morning, noon, evening].map((now) => awayTill(absences, now))).toEqual([
    undefined,
    evening,
    undefined,
  ]);
});

test('a longer absence takes the place of the one under way, and coming back ends both', () => {
  const longer = awayUntil(awayUntil([], evening, morning), friday, noon);
  expect(awayTill(longer, noon)).toBe(friday);
  const back = backNow(longer, noon);
  expect(awayTill(back, noon)).toBeUndefined();
  expect(back).toEqual([{ from: morning, to: noon }]);
});

test('an absence still to come stays when the user is back', () => {
  const planned = { from: evening, to: friday };
  expect(backNow([planned], noon)).toEqual([planned]);
});

test('no more are kept than the settings take', () => {
  let absences = awayUntil([], 10, 0);
  for (let day = 1; day < 40; day += 1) absences = awayUntil(absences, day * 100 + 10, day * 100);
  expect(absences).toHaveLength(20);
  expect(awayTill(absences, 3_905)).toBe(3_910);
});
