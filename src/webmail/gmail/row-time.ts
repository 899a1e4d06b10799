import { type DigitGroup, digitGroups } from '../digits';
import { clocksIn, says } from './title-digits';

/**
 * "Did I write last?" from a list row alone (facts A2): the row's title shows the last *received* message, the id
 * tells when the *last* message came into being. Only digits are compared, so any UI language will do; the page's
 * UTC offset is taken from its own rows, so the browser's zone plays no part.
 */
export interface ShownTime {
  /** Creation of the last message that is no draft, from its id; epoch ms. */
  last: number;
  /** The numbers of the row's full date, as the page writes it in whatever language, digits and order. */
  digits: readonly DigitGroup[];
  /** Every quarter-hour offset, in minutes east of UTC, at which the title says the minute of `last`. */
  offsets: readonly number[];
}

/** Reads a title once: comparing it later is cheap. */
export function shownTime(last: number, title: string): ShownTime {
  const digits = digitGroups(title);
  return { last, digits, offsets: offsetsSaid(digits, last) };
}

/** How the last message's time compares with the shown one. */
export type Gap =
  /** The title says the id's own minute: within 90 s, which proves nothing about who wrote. */
  | 'none'
  /** The title says another minute, and titles are never later than the id: the last message was not received. */
  | 'later'
  | 'unknown';

/** How a page writes its dates, as its rows tell. */
export interface PageClock {
  /**
   * Minutes east of UTC: the offset that most rows agree on. A 12-hour clock without its words leaves a twin half a
   * day away, so there may be two; none where too few rows agree.
   */
  offsets: readonly number[];
  /** How many numbers stand in the titles that agree: a title of another form is not understood. */
  forms: ReadonlySet<number>;
}

export function pageClock(rows: readonly ShownTime[]): PageClock {
  const votes = new Map<number, number>();
  for (const offset of rows.flatMap((row) => row.offsets)) {
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const most = Math.max(0, ...votes.values());
  const best = [...votes].filter(([, count]) => count === most).map(([offset]) => offset);
  if (most < Math.max(leastRows, rows.length * leastShare) || best.length > 2) return noClock;
  const agreeing = rows.filter(({ offsets }) => offsets.some((offset) => best.includes(offset)));
  return { offsets: best, forms: new Set(agreeing.map(({ digits }) => digits.length)) };
}

const noClock: PageClock = { offsets: [], forms: new Set() };

/** The gap of one row; unknown where the page's offsets tell different stories. */
export function gapOf(row: ShownTime, clock: PageClock): Gap {
  const [first, ...rest] = clock.offsets.map((offset) => gapAt(row, offset, clock.forms));
  return first !== undefined && rest.every((gap) => gap === first) ? first : 'unknown';
}

/**
 * The minute, in epoch ms, that a title names if it lies within the last day before `now`; undefined where it does
 * not, or where the page's offsets tell different times.
 */
export function saidLately(title: string, { offsets }: PageClock, now: number): number | undefined {
  const groups = digitGroups(title);
  const found = new Set<number>();
  for (const offset of offsets) {
    const today = now + offset * minute;
    for (const { clock } of clocksIn(groups)) {
      for (const guess of [clock, clock + 12 * 60]) {
        const local = latestBefore(today + minute, guess % (24 * 60));
        if (says(groups, local)) found.add(local - offset * minute);
      }
    }
  }
  const [said, ...others] = found;
  return others.length === 0 ? said : undefined;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Kiribati is at +14, Baker Island at −12. */
const farthestEast = 14 * 60;
const farthestWest = -12 * 60;
/** Fewer agreeing rows may agree by chance. */
const leastRows = 3;
/** Of all rows: a busy answerer leaves most rows with own last words, which agree on nothing. */
const leastShare = 0.15;
/** Facts A2: up to here the user may have answered at once. */
const provesNothing = 90_000;

function offsetsSaid(digits: readonly DigitGroup[], last: number): number[] {
  const ofUtc = Math.floor(last / minute) % (24 * 60);
  const found = new Set<number>();
  for (const { clock } of clocksIn(digits)) {
    for (const guess of [clock, clock + 12 * 60]) {
      for (let offset = guess - ofUtc - 24 * 60; offset <= farthestEast; offset += 24 * 60) {
        if (offset < farthestWest || offset % 15 !== 0) continue;
        if (says(digits, last + offset * minute)) found.add(offset);
      }
    }
  }
  return [...found];
}

function gapAt({ last, digits }: ShownTime, offset: number, forms: ReadonlySet<number>): Gap {
  if (!forms.has(digits.length)) return 'unknown';
  const local = last + offset * minute;
  const soon = local % minute <= provesNothing - minute ? [0, -1] : [0];
  if (soon.some((shift) => says(digits, local + shift * minute))) return 'none';
  return doubtful.some((shift) => says(digits, local + shift * minute)) ? 'unknown' : 'later';
}

/** The last instant up to `limit` (local ms) at this minute of the day. */
function latestBefore(limit: number, minuteOfDay: number): number {
  const today = limit - (limit % day) + minuteOfDay * minute;
  return today <= limit ? today : today - day;
}

/**
 * Titles that are later than the id, or exactly an hour off, have another cause than an own reply: a clock that
 * differs, or a page kept open over a change of summer time.
 */
const doubtful = [1, 2, 60, -60];
