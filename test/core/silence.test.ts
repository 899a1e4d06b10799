import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFollowUp, silenceOf } from '../../src/core/silence';
import { usualCalendar } from '../../src/core/work-calendar';

const calendar = usualCalendar('Europe/Berlin');
const day = 86_400_000;
/** Monday 2 March 2026, 10:00 in Berlin. */
const monday = Date.UTC(2026, 2, 2, 9);
const none = { times: 0, lastAt: 0 };

describe('who is silent', () => {
  const asked = (times: number, lastAt: number, now: number) =>
    silenceOf({ since: monday, followedUp: { times, lastAt }, out: undefined }, 3, calendar, now);

  it('is asked again after three working days, once more after six from then, and never after that', () => {
    const thursday = monday + 3 * day;
    expect(asked(0, 0, thursday - 1)).toEqual({ kind: 'early', times: 0, from: thursday });
    expect(asked(0, 0, thursday)).toEqual({ kind: 'ask', times: 0 });
    const second = thursday + 8 * day;
    expect(asked(1, thursday, second - 1)).toEqual({ kind: 'early', times: 1, from: second });
    expect(asked(1, thursday, second)).toEqual({ kind: 'ask', times: 1 });
    expect(asked(2, second, second + 1_000 * day)).toEqual({ kind: 'enough' });
  });

  it('is not asked again who wants to be left alone, whatever the time', () => {
    const out = { by: 'hand', since: monday, reason: 'Said so' } as const;
    const silent = { since: monday, followedUp: none, out };
    expect(silenceOf(silent, 3, calendar, monday + 99 * day)).toEqual({ kind: 'out', out });
  });

  it('is asked no more than twice in however long a time, each time after a longer wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 40 * day }), { maxLength: 6 }),
        (after, delays) => {
          const times: number[] = [];
          for (const delay of delays) {
            const done = { times: times.length, lastAt: times.at(-1) ?? 0 };
            const next = nextFollowUp(monday, done, after, calendar);
            if (next !== undefined) times.push(next + delay);
          }
          const [first = monday, second = Number.POSITIVE_INFINITY] = times;
          expect(times.length).toBeLessThanOrEqual(2);
          expect(first).toBeGreaterThanOrEqual(monday);
          if (after > 1) expect(second - first).toBeGreaterThan(after * day);
        },
      ),
    );
  });
});
