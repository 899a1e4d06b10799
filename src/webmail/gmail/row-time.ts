/**
 * "Did I write last?" from a list row alone (facts A2): the row's title shows the last *received* message, the id
 * tells when the *last* message came into being. Only digits are compared, so any UI language will do; the page's
 * UTC offset is taken from its own rows, so the browser's zone plays no part.
 */
export interface ShownTime {
  /** Creation of the last message that is no draft, from its id; epoch ms. */
  last: number;
  /** The row's full date as the page writes it, in whatever language, digits and order. */
  title: string;
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
  const said = rows.map((row) => ({ row, offsets: offsetsSaid(row) }));
  const votes = new Map<number, number>();
  for (const offset of said.flatMap((row) => row.offsets)) {
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
  }
  const most = Math.max(0, ...votes.values());
  const best = [...votes].filter(([, count]) => count === most).map(([offset]) => offset);
  if (most < Math.max(leastRows, rows.length * leastShare) || best.length > 2) return noClock;
  const agreeing = said.filter(({ offsets }) => offsets.some((offset) => best.includes(offset)));
  return {
    offsets: best,
    forms: new Set(agreeing.map(({ row }) => digitGroups(row.title).length)),
  };
}

const noClock: PageClock = { offsets: [], forms: new Set() };

/** The gap of one row; unknown where the page's offsets tell different stories. */
export function gapOf(row: ShownTime, clock: PageClock): Gap {
  const [first, ...rest] = clock.offsets.map((offset) => gapAt(row, offset, clock.forms));
  return first !== undefined && rest.every((gap) => gap === first) ? first : 'unknown';
}

/** Every quarter-hour offset, in minutes east of UTC, at which the title says the minute of `last`. */
export function offsetsSaid({ last, title }: ShownTime): number[] {
  const groups = digitGroups(title);
  const ofUtc = Math.floor(last / minute) % (24 * 60);
  const found = new Set<number>();
  for (const { clock } of clocksIn(groups)) {
    for (const guess of [clock, clock + 12 * 60]) {
      for (let offset = guess - ofUtc - 24 * 60; offset <= farthestEast; offset += 24 * 60) {
        if (offset < farthestWest || offset % 15 !== 0) continue;
        if (says(groups, last + offset * minute)) found.add(offset);
      }
    }
  }
  return [...found];
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

function gapAt({ last, title }: ShownTime, offset: number, forms: ReadonlySet<number>): Gap {
  const groups = digitGroups(title);
  if (!forms.has(groups.length)) return 'unknown';
  const local = last + offset * minute;
  const soon = local % minute <= provesNothing - minute ? [0, -1] : [0];
  if (soon.some((shift) => says(groups, local + shift * minute))) return 'none';
  return doubtful.some((shift) => says(groups, local + shift * minute)) ? 'unknown' : 'later';
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

/** A run of digits and how many there were: minutes are written with two. */
interface DigitGroup {
  value: number;
  width: number;
}

function digitGroups(title: string): DigitGroup[] {
  return (latinDigits(title).match(/\d+/g) ?? []).map((run) => ({
    value: Number(run),
    width: run.length,
  }));
}

/** Digits of any script as 0-9. In Unicode's basic plane each script's ten stand together and start at …0 or …6. */
export function latinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const sixteen = code & ~0xf;
    return String(
      /\p{Nd}/u.test(String.fromCodePoint(sixteen)) ? code - sixteen : code - sixteen - 6,
    );
  });
}

/** Each place where an hour and a two-digit minute may stand side by side, as minutes of the (half) day. */
function clocksIn(groups: readonly DigitGroup[]): { at: number; clock: number }[] {
  return groups.flatMap(({ value: hour }, at) => {
    const next = groups[at + 1];
    if (next === undefined || next.width !== 2 || next.value > 59 || hour > 24) return [];
    return [{ at, clock: hour * 60 + next.value }];
  });
}

/** Whether the digits say this local minute: hour (12 or 24) beside minute, the day, and nothing unexplained. */
function says(groups: readonly DigitGroup[], local: number): boolean {
  const date = new Date(local);
  const hour = date.getUTCHours();
  return clocksIn(groups).some(({ at, clock }) => {
    const said = Math.floor(clock / 60);
    if (clock % 60 !== date.getUTCMinutes()) return false;
    if (said !== hour && said % 12 !== hour % 12) return false;
    if (said > 12 && said !== hour) return false;
    const others = groups.filter((_, index) => index !== at && index !== at + 1);
    return saysDay(others, date);
  });
}

/** Day of the month and year must be there (they are on every capture); month and weekday may be, in any order. */
function saysDay(groups: readonly DigitGroup[], date: Date): boolean {
  const values = groups.map(({ value }) => value);
  const rest = without(values, yearsOf(date)).flatMap((left) => without(left, [date.getUTCDate()]));
  const mayStand = [date.getUTCMonth() + 1, numberedWeekday(date)];
  return rest.some((left) => left.every((value) => mayStand.includes(value)));
}

/** The lists that remain when one of the wanted values is taken out; none where there is none. */
function without(values: readonly number[], wanted: readonly number[]): number[][] {
  return values.flatMap((value, at) =>
    wanted.includes(value) ? [values.filter((_, index) => index !== at)] : [],
  );
}

/** As written in full, with two digits, and in the Buddhist era (Thai). */
function yearsOf(date: Date): number[] {
  const year = date.getUTCFullYear();
  return [year, year % 100, year + 543];
}

/** Vietnamese and Portuguese number the days from Monday, the second, to Saturday. */
function numberedWeekday(date: Date): number {
  return date.getUTCDay() + 1;
}
