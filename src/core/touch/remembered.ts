import type { CivilDay } from '../civil-day';
import type { RememberedDate } from '../people/record';

/** How many days it is from `today` to a day that comes back every year; 0 on the day itself. */
export function daysUntil(date: Pick<RememberedDate, 'month' | 'day'>, today: CivilDay): number {
  const year = new Date(today * aDay).getUTCFullYear();
  const [thisYear, nextYear] = [dayIn(year, date), dayIn(year + 1, date)];
  return (thisYear >= today ? thisYear : nextYear) - today;
}

/**
 * The days of the year, as an index of them has it (`03-14`), that fall on one of so many days from `today` on. Those that
 * a month does not have fall on its last.
 */
export function daysOfYear(today: CivilDay, days: number): string[] {
  const all = Array.from({ length: days }, (_, index) => new Date((today + index) * aDay));
  return all.flatMap((date) => {
    const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
    const isLast = day === lastOf(date.getUTCFullYear(), month);
    const named = Array.from({ length: isLast ? 32 - day : 1 }, (_, index) => day + index);
    return named.map((each) => dayOfYear({ month, day: each }));
  });
}

/** As the index of days to remember has it. */
export function dayOfYear({ month, day }: Pick<RememberedDate, 'month' | 'day'>): string {
  return `${twoDigits(month)}-${twoDigits(day)}`;
}

const aDay = 86_400_000;
const twoDigits = (count: number) => String(count).padStart(2, '0');

/** Who was born on 29 February has their day on the 28th in most years. */
function dayIn(year: number, { month, day }: Pick<RememberedDate, 'month' | 'day'>): CivilDay {
  return Date.UTC(year, month - 1, Math.min(day, lastOf(year, month))) / aDay;
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
