import * as z from 'zod/mini';
import { sense } from './sense';

/** When the user works, as it is set. `work-calendar.ts` makes instants of it. */

export const minutesOfDay = 24 * 60;
/** Ms. */
const aYear = 366 * 86_400_000;
const words = (longest: number) => z.string().check(z.maxLength(longest));
interface Span<T> {
  from: T;
  to: T;
}

/** A calendar date, `2026-11-26`. */
export const localDate = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), sense(isDate, 'noSuchDate'));

/**
 * A stretch of work on a day, minutes after its local midnight. One that ends after 24:00 (1440) lasts into the next
 * day, and belongs to the day on which it begins. 24 hours at most.
 */
export const stretch = z
  .strictObject({
    start: z.int().check(z.gte(0), z.lt(minutesOfDay)),
    end: z.int().check(z.gt(0), z.lte(2 * minutesOfDay)),
  })
  .check(
    sense<{ start: number; end: number }>(
      ({ start, end }) => start < end && end - start <= minutesOfDay,
      'stretchEndsBeforeStart',
    ),
  );
export type Stretch = z.infer<typeof stretch>;

/** The stretches of each weekday, 0 = Sunday, in order; what lies between two is a break. None = a day off. */
export const hours = z
  .array(z.array(stretch).check(z.maxLength(8)))
  .check(z.length(7), sense(areApart, 'stretchesOverlap'));
export type Hours = z.infer<typeof hours>;

export const holiday = z.strictObject({ date: localDate, name: words(200) });
export type Holiday = z.infer<typeof holiday>;

/** Days without work, the last one included. A year at most. */
export const leave = z
  .strictObject({ from: localDate, to: localDate, name: z.optional(words(200)) })
  .check(
    sense<Span<string>>(({ from, to }) => from <= to, 'leaveEndsBeforeStart'),
    sense<Span<string>>(
      ({ from, to }) => Date.parse(to) - Date.parse(from) <= aYear,
      'leaveTooLong',
    ),
  );
export type Leave = z.infer<typeof leave>;

const ms = z.int().check(z.gte(0), z.lte(8.64e15));

/** "I am away until": instants, epoch ms, `to` not included. A year at most. */
export const absence = z.strictObject({ from: ms, to: ms }).check(
  sense<Span<number>>(({ from, to }) => from < to, 'leaveEndsBeforeStart'),
  sense<Span<number>>(({ from, to }) => to - from <= aYear, 'leaveTooLong'),
);
export type Absence = z.infer<typeof absence>;

/** `browser`: the zone in which the browser is just now. Else an IANA zone, wherever the user travels. */
export const zone = words(64).check(sense(isZone, 'unknownZone'));

/** Whether a text is a date that exists. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  if (zone === 'browser') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // An offset is a zone to some browsers only.
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** No stretch begins before the one before it has ended, those of the day before and over the weekend included. */
function areApart(week: readonly (readonly Stretch[])[]): boolean {
  const all = week.flatMap((day, index) =>
    day.map(({ start, end }) => ({
      start: index * minutesOfDay + start,
      end: index * minutesOfDay + end,
    })),
  );
  const [first] = all;
  if (first === undefined) return true;
  const wrapped = { start: first.start + 7 * minutesOfDay, end: 0 };
  return all.every(({ end }, index) => end <= (all[index + 1] ?? wrapped).start);
}
