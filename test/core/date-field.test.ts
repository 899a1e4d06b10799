import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf, instantOfField } from '../../src/core/date-field';
import { zonedInstant } from './zones';

describe('a field of date and time', () => {
  test.each([
    ['2026-11-27T09:00', 'Asia/Tokyo', '2026-11-27T00:00Z'],
    ['2026-11-27T09:00', 'America/New_York', '2026-11-27T14:00Z'],
    // In the night before, clocks went back; in the other they went forward.
    ['2026-11-01T09:00', 'America/New_York', '2026-11-01T14:00Z'],
    ['2026-03-29T09:00', 'Europe/Berlin', '2026-03-29T07:00Z'],
    // Skipped by the clocks: so much later.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
  ])('that holds %s in %s means %s', (written, zone, instant) => {
    expect(instantOfField(written, zone)).toBe(Date.parse(instant));
  });

  test.each(['', '2026-11-27', 'tomorrow', '275761-01-01T00:00'])(
    'that holds %j means no time',
    (written) => {
      expect(instantOfField(written, 'Asia/Tokyo')).toBeNaN();
    },
  );

  test('shows a time as it means it, to the minute', () => {
    fc.assert(
      fc.property(zonedInstant, ({ zone, at }) => {
        const read = instantOfField(fieldOf(at, zone), zone);
        expect(fieldOf(read, zone)).toBe(fieldOf(at, zone));
        // Of a time that clocks show twice it is the first.
        expect(read).toBeLessThanOrEqual(at);
      }),
    );
  });
});
