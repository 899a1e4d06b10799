import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hours } from '../../src/core/settings/working-time';
import { snoozeTimes } from '../../src/core/snooze-times';
import { usualCalendar } from '../../src/core/work-calendar';

const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
const of = (hours: Hours) => ({ ...usualCalendar(zone), hours });
const nineToFive = { start: 9 * 60, end: 17 * 60 };
const weekdays = usualCalendar(zone);

/** In the browser's own zone, as the user's clock shows it. */
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 2, day, hour, minute).getTime();

// 2026-03-09 is a Monday.
describe('times to come back', () => {
  test('are in three hours, tomorrow morning and next Monday, on a working morning', () => {
    expect(snoozeTimes(at(10, 10), weekdays)).toEqual([at(10, 13), at(11, 9), at(16, 9)]);
  });

  test('are rounded up to a quarter of an hour', () => {
    expect(snoozeTimes(at(10, 10, 7), weekdays)[0]).toBe(at(10, 13, 15));
  });

  test('leave out today where the working day does not last three hours more', () => {
    expect(snoozeTimes(at(10, 15), weekdays)).toEqual([at(11, 9), at(16, 9)]);
  });

  test('skip the weekend, and name next Monday once', () => {
    expect(snoozeTimes(at(13, 16), weekdays)).toEqual([at(16, 9)]);
  });

  test('exist for somebody without working hours too', () => {
    const off = of(Array(7).fill([]));
    expect(snoozeTimes(at(10, 15), off)).toEqual([at(11, 9), at(16, 9)]);
  });

  test('are in the future, in order and distinct, whenever it is', () => {
    const moments = fc.integer({ min: at(1, 0), max: at(31, 23) });
    const hours = fc.array(fc.constantFrom<Hours[number]>([], [nineToFive]), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(moments, hours, (now, week) => {
        const times = snoozeTimes(now, of(week));
        expect(times.length).toBeGreaterThan(0);
        expect(times.every((time) => time > now)).toBe(true);
        expect([...new Set(times)].sort((a, b) => a - b)).toEqual(times);
      }),
    );
  });
});
