import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIcs, type Window, withHolidays } from '../../src/core/holidays/read-ics';
import { runs } from '../harness/property-runs';

const window: Window = { from: '2026-01-01', to: '2027-12-31', zone: 'Europe/Berlin' };
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
const read = (...lines: string[]) => readIcs(calendar(...event(...lines)), window);
const dates = (...lines: string[]) => read(...lines).holidays?.map(({ date }) => date);
const why = (...lines: string[]) => read(...lines).skipped?.map((each) => each.why);

describe('a calendar file', () => {
  it('gives its whole days with their names, in order', () => {
    const text = calendar(
      ...event(
        'DTSTART;VALUE=DATE:20261225',
        'DTEND;VALUE=DATE:20261227',
        'SUMMARY:Christmas\\, both',
      ),
      ...event('DTSTART;VALUE=DATE:20260501', 'SUMMARY;LANGUAGE=de:Tag der', '  Arbeit'),
    );
    expect(readIcs(text, window)).toEqual({
      holidays: [
        { date: '2026-05-01', name: 'Tag der Arbeit' },
        { date: '2026-12-25', name: 'Christmas, both' },
        { date: '2026-12-26', name: 'Christmas, both' },
      ],
      skipped: [],
    });
  });

  it.each([
    [
      'of a day that ends with itself',
      ['DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260501'],
      ['2026-05-01'],
    ],
    ['of a length', ['DTSTART;VALUE=DATE:20260501', 'DURATION:P2D'], ['2026-05-01', '2026-05-02']],
    [
      'of a year, again and again',
      ['DTSTART;VALUE=DATE:20001225', 'RRULE:FREQ=YEARLY'],
      ['2026-12-25', '2027-12-25'],
    ],
    [
      'of a leap day, only where it is',
      ['DTSTART;VALUE=DATE:20200229', 'RRULE:FREQ=YEARLY;UNTIL=20280301'],
      [],
    ],
    [
      'of the 30th of February, never',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
      [],
    ],
    [
      'of the fourth Thursday in November',
      ['DTSTART;VALUE=DATE:20101125', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      ['2026-11-26', '2027-11-25'],
    ],
    [
      'so often',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['2026-01-01', '2026-01-08'],
    ],
    [
      'but for one',
      ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;VALUE=DATE:20260108'],
      ['2026-01-01'],
    ],
    [
      'from midnight to midnight, in the user’s zone',
      ['DTSTART:20260430T220000Z', 'DTEND:20260501T220000Z'],
      ['2026-05-01'],
    ],
    [
      'from midnight to midnight of clocks without a zone',
      ['DTSTART:20260501T000000', 'DTEND:20260502T000000'],
      ['2026-05-01'],
    ],
    [
      'from midnight to midnight by a named zone',
      ['DTSTART;TZID=Europe/Madrid:20260501T000000', 'DTEND;TZID=Europe/Madrid:20260502T000000'],
      ['2026-05-01'],
    ],
    [
      'that begins before the window',
      ['DTSTART;VALUE=DATE:20251230', 'DTEND;VALUE=DATE:20260103'],
      ['2026-01-01', '2026-01-02'],
    ],
  ])('takes an event %s', (_, lines, expected) => {
    expect(dates(...lines)).toEqual(expected);
  });

  it.each([
    ['notAllDay', ['DTSTART:20260501T080000Z', 'DTEND:20260501T090000Z']],
    [
      'notAllDay',
      ['DTSTART;TZID=Asia/Tokyo:20260501T000000', 'DTEND;TZID=Asia/Tokyo:20260502T000000'],
    ],
    ['cancelled', ['DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED']],
    ['noSuchDate', ['DTSTART;VALUE=DATE:20260230']],
    ['noSuchDate', ['DTSTART;VALUE=DATE:20269945']],
    ['noSuchDate', ['DTSTART:soon']],
    ['tooLong', ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20290101']],
    [
      'tooLong',
      [
        'DTSTART;VALUE=DATE:20260101',
        'DTEND;VALUE=DATE:20260102',
        'DURATION:P99999W',
        'RRULE:FREQ=YEARLY;COUNT=20',
      ],
    ],
    ['repeatsOddly', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=SECONDLY']],
    ['repeatsOddly', ['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']],
    ['repeatsOddly', ['DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=DAILY']],
    ['unreadable', ['SUMMARY:No start']],
  ])('names what gives no holiday, as %s', (reason, lines) => {
    expect(dates(...lines)).toEqual([]);
    expect(why(...lines)).toEqual([reason]);
  });

  it('takes one occurrence that was moved where it was moved to', () => {
    const text = calendar(
      ...event('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;COUNT=2', 'SUMMARY:Day'),
      ...event(
        'RECURRENCE-ID;VALUE=DATE:20270501',
        'DTSTART;VALUE=DATE:20270503',
        'SUMMARY:Day, moved',
      ),
    );
    expect(readIcs(text, window).holidays).toEqual([
      { date: '2026-05-01', name: 'Day' },
      { date: '2027-05-03', name: 'Day, moved' },
    ]);
  });

  it('knows a zone that it defines itself', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const midnight = event(
      'DTSTART;TZID=Office:20260501T000000',
      'DTEND;TZID=Office:20260502T000000',
    );
    expect(readIcs(calendar(...zone, ...midnight), window).holidays).toHaveLength(1);
  });

  it.each([
    ['no calendar', '<html>Not found</html>', { code: 'notACalendar', line: undefined }],
    ['empty', '', { code: 'notACalendar', line: undefined }],
    ['cut off', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x', { code: 'broken', line: undefined }],
    ['broken in a line', calendar('what is this'), { code: 'broken', line: 3 }],
    [
      'without end',
      'BEGIN:VCALENDAR\r\n'.padEnd(2_000_001, 'x'),
      { code: 'tooLarge', line: undefined },
    ],
    [
      'fuller than the settings',
      calendar(
        ...event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY', 'SUMMARY:a'),
        ...event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY', 'SUMMARY:b'),
      ),
      { code: 'tooMany', line: undefined },
    ],
  ])('is refused as a whole where it is %s', (_, text, problem) => {
    expect(readIcs(text, window)).toEqual({ problem });
  });

  it('may hold several calendars, and words of any kind', () => {
    const one = calendar(
      ...event('DTSTART;VALUE=DATE:20260501', 'SUMMARY:\u202eevil\u0000 {time}'),
    );
    const two = calendar(...event('DTSTART;VALUE=DATE:20260502', 'SUMMARY:Two'));
    expect(readIcs(`\ufeff${one}${two}`, window).holidays).toEqual([
      { date: '2026-05-01', name: 'evil {time}' },
      { date: '2026-05-02', name: 'Two' },
    ]);
  });

  it('never hangs, throws or gives days outside the window, whatever it holds', () => {
    const some = <T>(...each: T[]) => fc.constantFrom(...each);
    const part = fc.oneof(
      fc
        .tuple(
          some('BYMONTH', 'BYMONTHDAY', 'INTERVAL', 'COUNT'),
          fc.integer({ min: -40, max: 40 }),
        )
        .map(([key, value]) => `${key}=${value}`),
      fc
        .tuple(some('', '1', '5', '-1', '-5', '9'), some('MO', 'SU', 'XX'))
        .map(([n, day]) => `BYDAY=${n}${day}`),
      some('BYSETPOS=2', 'BYWEEKNO=53', 'BYYEARDAY=366', 'UNTIL=20270101', 'WKST=SU', 'BYHOUR=3'),
    );
    const rule = fc
      .tuple(
        some('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'NEVER'),
        fc.array(part, { maxLength: 3 }),
      )
      .map(([freq, parts]) => [`FREQ=${freq}`, ...parts].join(';'));
    const start = some('20260131', '20240229', '19990101', '20261399', '2026');
    fc.assert(
      fc.property(start, rule, fc.string(), (start, rule, name) => {
        const lines = [
          `DTSTART;VALUE=DATE:${start}`,
          `RRULE:${rule}`,
          `SUMMARY:${name.replaceAll(/[\r\n]/g, '')}`,
        ];
        const told = readIcs(calendar(...event(...lines)), window);
        if (told.problem !== undefined) return;
        for (const { date } of told.holidays) {
          expect(date >= window.from && date <= window.to).toBe(true);
        }
      }),
      { ...runs(400), endOnFailure: true },
    );
  });
});

it('reading a file twice changes nothing', () => {
  const { holidays = [] } = read(
    'DTSTART;VALUE=DATE:20261225',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:Xmas',
  );
  const typed = [{ date: '2026-12-24', name: 'Eve' }];
  const once = withHolidays(typed, holidays);
  expect(once).toHaveLength(3);
  expect(withHolidays(once, holidays)).toEqual(once);
});
