import { meant, type Num, tokensOf, type Word } from './date-tokens';

/** A local time as a page writes it. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** In which order day (d), month (m, M where it is a word) and year (y) stand. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'dMy' | 'Mdy' | 'yMd';

/** `half`: a word says which half of the day; `hidden`: a word that nobody here knows may say so. */
export type Clock = '24' | 'half' | 'hidden';

/** One way in which a written date may be meant. */
export interface Meant extends LocalTime {
  order: DateOrder;
  clock: Clock;
}

/** Every way in which a written date may be meant; none where it is no full date with a time. */
export type DateReading = readonly Meant[];

/**
 * Reads a date of any language: day, month, year, hour and minute from its digits, months, weekdays and halves of
 * the day from their names. A weekday rules out what does not fall on it. Nothing is guessed: what a page leaves
 * open stays open (see `page-dates.ts`).
 */
export function readDate(text: string, language: string): DateReading {
  if (text.length > longest) return [];
  const { numbers, words: written } = tokensOf(text);
  const clocks = clocksOf(numbers);
  // Hour, minute, day and year. Most of what is asked about is no date, and to know a word costs much more.
  if (clocks.length === 0 || numbers.length < 4) return [];
  const words = meant(written, language);
  return clocks.flatMap((clock) => {
    const rest = numbers.filter((_, at) => at < clock.from || at >= clock.to);
    const hours = hoursOf(clock.hour, words);
    return datesOf(rest, words)
      .filter((date) => fallsOn(date, date.weekdays))
      .flatMap(({ weekdays: _, ...date }) =>
        hours.map((time) => ({ ...date, ...time, minute: clock.minute })),
      );
  });
}

/** In characters; the longest known form has about 60. */
const longest = 100;

interface Time {
  hour: number;
  minute: number;
  from: number;
  to: number;
}

/** Each place where an hour and a minute may stand; a colon is surer than a full stop, which dates have too. */
function clocksOf(numbers: readonly Num[]): Time[] {
  const found = numbers.flatMap((hour, from): (Time & { sure: boolean })[] => {
    const minute = numbers[from + 1];
    if (minute === undefined || hour.width > 2 || minute.width !== 2) return [];
    if (hour.value > 23 || minute.value > 59 || !clockGaps.test(hour.gap)) return [];
    const seconds = hour.gap === ':' && minute.gap === ':' && numbers[from + 2]?.width === 2;
    const sure = hour.gap !== '.';
    return [{ hour: hour.value, minute: minute.value, from, to: from + (seconds ? 3 : 2), sure }];
  });
  const sure = found.filter((clock) => clock.sure);
  if (sure.length > 0) return sure.slice(0, 1);
  return found;
}

const clockGaps = /^(?:[:.h∶]|時|时|点|點|시)$/iu;

type Hours = Pick<Meant, 'hour' | 'clock'>;

function hoursOf(hour: number, words: readonly Word[]): Hours[] {
  const halves = new Set(words.flatMap(({ meaning }) => meaning?.half ?? []));
  if (halves.size > 1) return [];
  const [half] = halves;
  if (half !== undefined) {
    if (hour > 12) return half === 'pm' ? [{ hour, clock: 'half' }] : [];
    return [{ hour: (hour % 12) + (half === 'pm' ? 12 : 0), clock: 'half' }];
  }
  const all: Hours[] = [{ hour, clock: '24' }];
  const unknown = words.some(({ meaning, plain }) => meaning === undefined && !fillers.has(plain));
  if (!unknown || hour > 12 || hour === 0) return all;
  const other = hour === 12 ? 0 : hour + 12;
  return [...all, { hour, clock: 'hidden' }, { hour: other, clock: 'hidden' }];
}

/** Words between the parts of a date that say nothing about the half of the day. */
const fillers: ReadonlySet<string> = new Set(
  'de del at um uhr à om le el il den der klo kl ore alle às as a las h г'.split(' '),
);

interface FoundDate extends Pick<Meant, 'year' | 'month' | 'day' | 'order'> {
  weekdays: ReadonlySet<number>[];
}

function datesOf(numbers: readonly Num[], words: readonly Word[]): FoundDate[] {
  if (numbers.length === 3) return numericDates(numbers, words);
  return numbers.length === 2 ? wordDates(numbers, words) : [];
}

function numericDates(numbers: readonly Num[], words: readonly Word[]): FoundDate[] {
  const weekdays = weekdaysOf(words);
  if (weekdays === undefined) return [];
  return (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => {
    const at = (role: 'd' | 'm' | 'y') => numbers[order.indexOf(role)];
    const marked = numbers.every(({ mark }, place) => mark === undefined || mark === order[place]);
    return marked ? date(order, at('y'), at('m')?.value, at('d'), weekdays) : [];
  });
}

function wordDates(numbers: readonly Num[], words: readonly Word[]): FoundDate[] {
  const [first, second] = numbers;
  return words.flatMap((word) => {
    const weekdays = weekdaysOf(words.filter((other) => other !== word));
    if (first === undefined || second === undefined || weekdays === undefined) return [];
    return [...(word.meaning?.months ?? [])].flatMap((month) => {
      if (word.place < first.place) return date('Mdy', second, month, first, weekdays);
      if (word.place > second.place) return [];
      return [
        ...date('dMy', second, month, first, weekdays),
        ...date('yMd', first, month, second, weekdays),
      ];
    });
  });
}

/** What the words say of the weekday; undefined where a month stands where none can. */
function weekdaysOf(words: readonly Word[]): ReadonlySet<number>[] | undefined {
  const told: ReadonlySet<number>[] = [];
  for (const { meaning } of words) {
    if (meaning === undefined) continue;
    if (meaning.weekdays.size > 0) told.push(meaning.weekdays);
    else if (meaning.months.size > 0) return undefined;
  }
  return told;
}

function date(
  order: DateOrder,
  years: Num | undefined,
  month: number | undefined,
  days: Num | undefined,
  weekdays: ReadonlySet<number>[],
): FoundDate[] {
  const year = years === undefined ? undefined : yearOf(years);
  if (year === undefined || month === undefined || days === undefined) return [];
  const day = days.value;
  if (days.width > 2 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return [];
  return [{ order, year, month, day, weekdays }];
}

/** Written in full, with two digits, or in the Buddhist era (Thai). Mail is not older than this. */
function yearOf({ value, width }: Num): number | undefined {
  if (width === 2) return 2000 + value;
  if (width !== 4) return undefined;
  const year = value > 2400 ? value - 543 : value;
  return year >= 1990 && year < 2400 ? year : undefined;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fallsOn(
  { year, month, day }: Pick<LocalTime, 'year' | 'month' | 'day'>,
  weekdays: readonly ReadonlySet<number>[],
): boolean {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekdays.every((said) => said.has(weekday));
}
