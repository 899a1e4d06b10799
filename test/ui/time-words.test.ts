import { describe, expect, test } from 'vitest';
import {
  clock,
  day,
  dayAndClock,
  dayDistance,
  dueWords,
  duration,
  fullDate,
  type Here,
} from '../../src/ui/time-words';
import { sayIn } from './say-in';

const berlin: Here = { zone: 'Europe/Berlin', locale: 'en-US', say: sayIn('en') };
const inGerman: Here = { zone: 'Europe/Berlin', locale: 'de-DE', say: sayIn('de') };
const inBritain: Here = { zone: 'Europe/London', locale: 'en-GB', say: sayIn('en') };

/** A Wednesday, 14:00 in Berlin. */
const now = Date.parse('2026-03-11T14:00+01:00');
const at = (time: string) => Date.parse(time);
/** Newer ICU data puts narrow spaces into times. */
const plain = (words: string) => words.replace(/[\u202f\u00a0]/g, ' ');

describe('when an answer is due', () => {
  test.each([
    ['2026-03-11T17:10+01:00', '3 h 10 left'],
    ['2026-03-11T14:40+01:00', '40 min left'],
    ['2026-03-11T16:00+01:00', '2 h left'],
    ['2026-03-11T20:30+01:00', 'due today 8:30 pm'],
    ['2026-03-12T12:00+01:00', 'due tomorrow 12 pm'],
    ['2026-03-14T15:00+01:00', 'due Sat 3 pm'],
    ['2026-03-11T13:00+01:00', 'was due 1 pm'],
    ['2026-03-10T17:00+01:00', 'was due yesterday'],
    ['2026-03-06T17:00+01:00', 'was due Fri'],
    ['2026-02-20T17:00+01:00', 'was due Feb 20'],
    ['2025-11-20T17:00+01:00', 'was due Nov 20, 2025'],
  ])('at %s it says “%s”', (due, words) => {
    expect(plain(dueWords(at(due), now, berlin))).toBe(words);
  });

  test('a due time after midnight belongs to tomorrow, however few hours are left', () => {
    const late = at('2026-03-11T22:30+01:00');
    expect(plain(dueWords(at('2026-03-12T01:00+01:00'), late, berlin))).toBe('due tomorrow 1 am');
  });
});

describe('a moment', () => {
  test('follows the clock of the locale', () => {
    const five = at('2026-03-11T17:00+01:00');
    expect(plain(dayAndClock(five, now, berlin))).toBe('today 5 pm');
    expect(plain(dayAndClock(five, now, inGerman))).toBe('heute 17:00');
    expect(plain(dayAndClock(five, now, inBritain))).toBe('today 16:00');
  });

  test('keeps its minutes where it has any', () => {
    expect(plain(clock(at('2026-03-11T15:30+01:00'), berlin))).toBe('3:30 pm');
  });

  test('is told in whole to those who hover or listen', () => {
    expect(plain(fullDate(at('2026-03-12T15:00+01:00'), inGerman))).toBe(
      'Donnerstag, 12. März 2026 um 15:00',
    );
  });
});

describe('a day', () => {
  test('is counted by the calendar of the zone, not in hours', () => {
    const justAfterMidnight = at('2026-03-11T00:10+01:00');
    expect(day(at('2026-03-10T23:50+01:00'), justAfterMidnight, berlin)).toBe('yesterday');
    const inNewYork = { ...berlin, zone: 'America/New_York' };
    expect(day(at('2026-03-10T23:50+01:00'), justAfterMidnight, inNewYork)).toBe('today');
  });

  test('is one day though the clocks go forward in its night', () => {
    // Berlin skips 02:00 to 03:00 on 2026-03-29.
    const before = at('2026-03-28T23:30+01:00');
    expect(dayDistance(at('2026-03-29T23:30+02:00'), before, berlin)).toBe(1);
    expect(dayDistance(at('2026-03-30T00:15+02:00'), before, berlin)).toBe(2);
  });

  test('bears its year only where that is another', () => {
    expect(day(at('2026-01-05T10:00+01:00'), now, berlin)).toBe('Jan 5');
    expect(day(at('2027-01-05T10:00+01:00'), now, berlin)).toBe('Jan 5, 2027');
  });
});

test.each([
  [0, 'under 5 min'],
  [299_999, 'under 5 min'],
  [59 * 60_000, '55 min'],
  [60 * 60_000, '1 h'],
  [190 * 60_000, '3 h 10'],
  [14.5 * 3_600_000, '14 h'],
  [24 * 3_600_000, '1 d'],
  [71 * 3_600_000, '2 d'],
])('%d ms last “%s”', (ms, words) => {
  expect(duration(ms, berlin)).toBe(words);
});
