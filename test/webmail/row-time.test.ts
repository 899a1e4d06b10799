import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gapOf,
  type PageClock,
  pageClock,
  type ShownTime,
  saidLately,
  shownTime,
} from '../../src/webmail/gmail/row-time';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Languages of Gmail with different digits, order, clock and calendar era. */
const languages = [
  ...['en-US', 'en-GB', 'en-IN', 'de', 'ru', 'vi', 'hi', 'ja', 'zh-CN', 'zh-TW', 'ko', 'fi', 'hu'],
  ...['ar-EG-u-ca-gregory', 'ar-MA', 'fa-u-ca-gregory', 'th', 'bn', 'mr', 'my', 'ne', 'ur', 'he'],
  ...['sv', 'da', 'fr', 'fr-CA', 'es', 'pt-BR', 'it', 'pl', 'tr', 'el', 'bg', 'km', 'ta', 'uk'],
] as const;

const forms = ['with the month in words', 'with the month in digits'] as const;

interface Writer {
  language: string;
  form: (typeof forms)[number];
  /** Minutes east of UTC, one for all dates, as Gmail does (facts A2). */
  offset: number;
}

/** The full date as a page of this language would write it. */
function titleOf(at: number, { language, form, offset }: Writer): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    year: 'numeric',
    month: form === 'with the month in digits' ? 'numeric' : 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(at + offset * minute);
}

const writer: fc.Arbitrary<Writer> = fc.record({
  language: fc.constantFrom(...languages),
  form: fc.constantFrom(...forms),
  offset: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
});
const instant = fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2030, 0, 1) });

/** A page of received mail, spread as mail is. */
const received = fc.array(instant, { minLength: 12, maxLength: 50 });

/** After how long the user answered, save about a whole hour or half day: those are left open on purpose. */
const answerAfter = fc.integer({ min: 2 * minute + 1, max: 60 * day }).filter((gap) => {
  const half = gap % (12 * hour);
  const sharp = [0, hour, 12 * hour].some((time) => Math.abs(half - time) < 4 * minute);
  return gap < 12 * minute || !sharp;
});

/** The clock of a page that writes as `titles` do. */
function clockOf(titles: readonly string[], ...offsets: number[]): PageClock {
  return { offsets, forms: new Set(titles.map((title) => title.match(/\p{Nd}+/gu)?.length ?? 0)) };
}

function page(times: readonly number[], by: Writer): ShownTime[] {
  return times.map((last) => shownTime(last, titleOf(last, by)));
}

describe('the offset of a page', () => {
  test('is among those that a title says, in every language', () => {
    fc.assert(
      fc.property(writer, instant, (by, last) => {
        expect(shownTime(last, titleOf(last, by)).offsets).toContain(by.offset);
      }),
    );
  });

  test('is found from received mail, in every language', () => {
    fc.assert(
      fc.property(writer, received, (by, times) => {
        const offsets = pageClock(page(times, by)).offsets;
        expect(offsets).toContain(by.offset);
        for (const other of offsets) expect((other - by.offset) % (12 * 60)).toBe(0);
      }),
    );
  });

  test('is found although every second last message is the user’s own', () => {
    fc.assert(
      fc.property(writer, received, answerAfter, (by, times, gap) => {
        const answered = times.map((last, index) =>
          shownTime(last + (index % 2) * (gap + index * 7 * minute), titleOf(last, by)),
        );
        expect(pageClock(answered).offsets).toContain(by.offset);
      }),
    );
  });

  test('is not guessed from two rows', () => {
    const by: Writer = { language: 'en-US', form: forms[0], offset: -240 };
    const rows = page([Date.UTC(2025, 3, 8, 12), Date.UTC(2025, 3, 7, 3)], by);
    expect(pageClock(rows).offsets).toEqual([]);
  });

  test('is not found where titles hold no time', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      shownTime(Date.UTC(2025, 3, 1 + index), `${1 + index}`),
    );
    expect(pageClock(rows).offsets).toEqual([]);
  });
});

describe('the gap of a row', () => {
  test('is none where the title says the minute of the id', () => {
    fc.assert(
      fc.property(writer, instant, (by, last) => {
        const title = titleOf(last, by);
        expect(gapOf(shownTime(last, title), clockOf([title], by.offset))).toBe('none');
      }),
    );
  });

  test('is later where the id came long after the title', () => {
    fc.assert(
      fc.property(writer, instant, answerAfter, (by, shown, gap) => {
        const start = shown - (shown % minute);
        const title = titleOf(start, by);
        expect(gapOf(shownTime(start + gap, title), clockOf([title], by.offset))).toBe('later');
      }),
    );
  });

  test('is none up to 90 seconds after the shown minute and later from then on', () => {
    const by: Writer = { language: 'de', form: forms[0], offset: 60 };
    const shown = Date.UTC(2025, 3, 8, 12, 30);
    const title = titleOf(shown, by);
    const at = (seconds: number) =>
      gapOf(shownTime(shown + seconds * 1000, title), clockOf([title], 60));
    expect([0, 59, 60, 90].map(at)).toEqual(['none', 'none', 'none', 'none']);
    expect([91, 119, 120, 3000].map(at)).toEqual(['later', 'later', 'later', 'later']);
  });

  test('is never later for received mail, whatever calendar the titles use', () => {
    const calendars = ['fa', 'ar-SA-u-ca-islamic-umalqura', 'he-u-ca-hebrew', 'ja-u-ca-japanese'];
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.constantFrom(...forms),
        received,
        (language, form, times) => {
          const rows = page(times, { language, form, offset: 180 });
          const clock = pageClock(rows);
          for (const row of rows) expect(gapOf(row, clock)).not.toBe('later');
        },
      ),
    );
  });

  test('is unknown exactly an hour off, as after a change of summer time', () => {
    const by: Writer = { language: 'en-US', form: forms[0], offset: -240 };
    const last = Date.UTC(2025, 1, 13, 12, 30, 20);
    const title = titleOf(last - hour, by);
    expect(gapOf(shownTime(last, title), clockOf([title], -240))).toBe('unknown');
  });

  test('is unknown without an offset, and where two offsets disagree', () => {
    const last = Date.UTC(2025, 3, 8, 22, 30);
    const title = titleOf(last, { language: 'en-US', form: forms[0], offset: -240 });
    expect(gapOf(shownTime(last, title), clockOf([title]))).toBe('unknown');
    expect(gapOf(shownTime(last, title), clockOf([title], -240, 480))).toBe('unknown');
  });

  test('is unknown for a title of another form than those that agree', () => {
    const clock = clockOf(['Tue, Apr 8, 2025, 7:44 AM'], -240);
    expect(gapOf(shownTime(Date.UTC(2025, 3, 8, 12), '7:44 AM'), clock)).toBe('unknown');
  });
});

describe('a title of the last day', () => {
  test('is read back to its minute', () => {
    fc.assert(
      fc.property(writer, instant, fc.integer({ min: 0, max: day - 2 * minute }), (by, at, age) => {
        const said = saidLately(titleOf(at, by), clockOf([], by.offset), at + age);
        // A 12-hour clock without its words may leave two times, which is no answer.
        if (said !== undefined) expect(at - said).toBeLessThan(minute);
        if (age < 11 * hour) expect([undefined, at - (at % minute)]).toContain(said);
      }),
    );
  });
});
