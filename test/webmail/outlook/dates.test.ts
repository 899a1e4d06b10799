import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPageDates } from '../../../src/webmail/outlook/page-dates';
import { readDate } from '../../../src/webmail/outlook/read-date';
import { at } from './seen';

const now = at(2026, 11, 26, 12, 0);
const minute = 60_000;

/** Those whose words are known by heart, then others, known from the page's own language. */
const languages = [
  ...['en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'],
  ...['pt-PT', 'fr-CA', 'es-MX', 'de-CH', 'en-IN', 'zh-CN', 'zh-TW', 'ko', 'pl', 'sv', 'da', 'fi'],
  ...['ru', 'tr', 'cs', 'el', 'uk', 'ar-EG-u-ca-gregory', 'fa-u-ca-gregory', 'hi', 'th', 'he'],
] as const;

const forms = {
  'with weekday and month in words': { weekday: 'short', month: 'short', year: 'numeric' },
  'with month in full': { month: 'long', year: 'numeric' },
  'with weekday, in digits': { weekday: 'short', month: 'numeric', year: 'numeric' },
  'in digits': { month: 'numeric', year: 'numeric' },
  'in two digits each': { month: '2-digit', day: '2-digit', year: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

interface Writer {
  language: string;
  form: keyof typeof forms;
  hour12: boolean;
}

const writer: fc.Arbitrary<Writer> = fc.record({
  language: fc.constantFrom(...languages),
  form: fc.constantFrom(...(Object.keys(forms) as (keyof typeof forms)[])),
  hour12: fc.boolean(),
});
const instant = fc
  .integer({ min: at(2015, 1, 1, 0, 0), max: now })
  .map((time) => Math.floor(time / minute) * minute);

/** Where summer time ends, an hour is shown twice: then a date does not say which. */
const shownOnce = instant.filter((time) => {
  const clock = (at: number) => new Date(at).getHours();
  return ![-60, 60].some((shift) => clock(time + shift * minute) === clock(time));
});

const written = new Map<string, Intl.DateTimeFormat>();

function titleOf(time: number, { language, form, hour12 }: Writer): string {
  const key = `${language} ${form} ${hour12}`;
  const format =
    written.get(key) ??
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      ...forms[form],
      hour12,
    });
  written.set(key, format);
  return format.format(time);
}

/** What a fresh page says of these titles, having seen them all. */
function timesOf(titles: readonly string[], language: string): (number | undefined)[] {
  const dates = createPageDates();
  const readings = titles.map((title) => readDate(title, language));
  dates.learn(readings, now);
  return readings.map((reading) => dates.timeOf(reading, now));
}

describe('a date', () => {
  test('alone is never read wrongly, in any language and form', () => {
    fc.assert(
      fc.property(writer, instant, (by, time) => {
        const [said] = timesOf([titleOf(time, by)], by.language);
        expect([time, undefined], titleOf(time, by)).toContain(said);
      }),
      { numRuns: 3_000 },
    );
  });

  test('among others is never read wrongly either', () => {
    fc.assert(
      fc.property(writer, fc.array(instant, { minLength: 2, maxLength: 20 }), (by, times) => {
        const said = timesOf(
          times.map((time) => titleOf(time, by)),
          by.language,
        );
        said.forEach((each, place) => {
          expect([times[place], undefined]).toContain(each);
        });
      }),
      { numRuns: 500 },
    );
  });

  test.for(languages.slice(0, 9))('in %s with its month in words is always read', (language) => {
    const form = fc.constantFrom(
      'with weekday and month in words' as const,
      'with month in full' as const,
    );
    fc.assert(
      fc.property(form, fc.boolean(), shownOnce, (form, hour12, time) => {
        const title = titleOf(time, { language, form, hour12 });
        expect(timesOf([title], language), title).toEqual([time]);
      }),
    );
  });

  test.for(languages.slice(0, 9))(
    'in %s in digits is read once others tell the order',
    (language) => {
      const last = at(2026, 3, 31, 18, 45);
      fc.assert(
        fc.property(
          fc.constantFrom('with weekday, in digits' as const, 'in digits' as const),
          fc.boolean(),
          shownOnce,
          (form, hour12, time) => {
            const titles = [time, last, at(2025, 12, 25, 9, 5)].map((each) =>
              titleOf(each, { language, form, hour12 }),
            );
            expect(timesOf(titles, language)[0], titles[0]).toBe(time);
          },
        ),
      );
    },
  );

  test.for([
    ['en', 'Wed 7/8/2026 7:52 PM', at(2026, 7, 8, 19, 52)],
    ['es', 'Mié 8 Jul 2026 19:52', at(2026, 7, 8, 19, 52)],
    ['en', 'Wed 10-May-23 15:25', at(2023, 5, 10, 15, 25)],
    ['en', 'Fri 4/10/2026 8:23\u202fAM', at(2026, 4, 10, 8, 23)],
    ['de', 'Mi 08.07.2026 19:52', at(2026, 7, 8, 19, 52)],
    ['ja', '2026/07/08 (水) 19:52', at(2026, 7, 8, 19, 52)],
    ['ja', '2026年7月8日水曜日 午後7:52', at(2026, 7, 8, 19, 52)],
    ['zh-CN', '2026/7/8 周三 19:52', at(2026, 7, 8, 19, 52)],
    ['zh-CN', '2026年7月8日 星期三 下午7:52', at(2026, 7, 8, 19, 52)],
    ['ko', '2026-07-08 (수) 오후 7:52', at(2026, 7, 8, 19, 52)],
    ['fr', 'mer. 08/07/2026 19:52', at(2026, 7, 8, 19, 52)],
    ['fr-CA', 'mer. 2026-07-08 19 h 52', at(2026, 7, 8, 19, 52)],
    ['pt-BR', 'Qua, 08/07/2026 19:52', at(2026, 7, 8, 19, 52)],
    ['it', 'Mer 08/07/2026 19:52', at(2026, 7, 8, 19, 52)],
    ['nl', 'wo 8-7-2026 19:52', at(2026, 7, 8, 19, 52)],
    ['es', 'mar. 07/07/2026 7:52 p.\u00a0m.', at(2026, 7, 7, 19, 52)],
    ['ar', 'الأربعاء ٠٨/٠٧/٢٠٢٦ ١٩:٥٢', at(2026, 7, 8, 19, 52)],
    ['en', '\u200eWed 7/8/2026 19:52:31', at(2026, 7, 8, 19, 52)],
    // The page is English, its dates are not.
    ['en', 'Mi 08.07.2026 19:52', at(2026, 7, 8, 19, 52)],
  ] as const)('in %s, as Outlook may write it: %s', ([language, title, time]) => {
    expect(timesOf([title], language)).toEqual([time]);
  });

  test.for([
    ['day and month may be either', '5/4/2026 19:52', 'en'],
    ['the weekday fits neither', 'Mon 7/8/2026 7:52 PM', 'en'],
    ['there is no year', 'Wed 7/8 7:52 PM', 'en'],
    ['there is no time', 'Wed 7/8/2026', 'en'],
    ['it lies in the future', 'Thu 11/26/2026 12:07 PM', 'en'],
    ['a word may say the half of the day', '13/7/2026 7:52 xx', 'en'],
    ['it is no date', 'Order 12/7/2026 for 10:30 at 3', 'en'],
    ['no such day', '31/2/2026 10:30', 'en'],
    ['it is empty', '', 'en'],
  ] as const)('is not known where %s', ([, title, language]) => {
    expect(timesOf([title], language)).toEqual([undefined]);
  });

  test('tells its order for good, until another order alone explains the page', () => {
    const dates = createPageDates();
    const open = readDate('05.04.2026 19:52', 'de');
    expect(dates.timeOf(open, now)).toBeUndefined();
    dates.learn([readDate('Mi 08.07.2026 19:52', 'de')], now);
    expect(dates.timeOf(open, now)).toBe(at(2026, 4, 5, 19, 52));
    dates.learn([open], now);
    expect(dates.timeOf(open, now)).toBe(at(2026, 4, 5, 19, 52));
    dates.learn([readDate('Wed 7/8/2026 19:52', 'en')], now);
    expect(dates.timeOf(open, now)).toBe(at(2026, 5, 4, 19, 52));
  });

  test('with a word for half the day that nobody knows is read once an afternoon shows that it is none', () => {
    const titles = ['13/7/2026 7:52 xx', '13/7/2026 17:52 xx'];
    expect(timesOf(titles, 'en')).toEqual([at(2026, 7, 13, 7, 52), at(2026, 7, 13, 17, 52)]);
  });

  test('in a zone ahead of the browser’s is read by the page’s own clock', () => {
    const dates = createPageDates();
    const reading = readDate('Wed 7/8/2026 7:52 PM', 'en');
    dates.ahead = 90;
    expect(dates.timeOf(reading, now)).toBe(at(2026, 7, 8, 18, 22));
  });

  test('of any text is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.constantFrom('en', 'xx', '', 'a b'),
        (text, language) => {
          expect(Array.isArray(readDate(text, language))).toBe(true);
        },
      ),
    );
  });
});
