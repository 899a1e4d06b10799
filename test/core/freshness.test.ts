import { expect, test } from 'vitest';
import { staleAmong } from '../../src/core/freshness';
import { usualCalendar } from '../../src/core/work-calendar';

const calendar = usualCalendar('UTC');
/** Tuesday, and the Friday before it. */
const tuesday = (hour: number, minute = 0) => Date.UTC(2026, 10, 24, hour, minute);
const friday = (hour: number) => Date.UTC(2026, 10, 20, hour);

const isOld = (lookedAt: number | undefined, now: number, on = true) =>
  staleAmong([{ on, lookedAt }], now, calendar).length > 0;

test.each([
  ['a quarter of an hour ago', tuesday(8, 50), tuesday(9, 5), false],
  [
    'before work began, and more than a quarter of an hour ago',
    tuesday(8, 30),
    tuesday(9, 5),
    true,
  ],
  ['since work began', tuesday(9, 1), tuesday(12), false],
  ['more than four hours ago', tuesday(9, 1), tuesday(13, 2), true],
  ['on Friday, seen on Tuesday before work', friday(17), tuesday(7), true],
  ['an hour ago, in the evening', tuesday(19), tuesday(20), false],
])('a mailbox looked at %s', (_when, lookedAt, now, stale) => {
  expect(isOld(lookedAt, now)).toBe(stale);
});

test('one that is off, or was never seen, is not called old', () => {
  expect(isOld(friday(9), tuesday(12), false)).toBe(false);
  expect(isOld(undefined, tuesday(12))).toBe(false);
});
