import { minute } from './day';

/** Working time as users have it at first (Monday to Friday, nine to five), told slowly and by other means than `src`. */

/** The instant at which the clocks of a zone show a minute of a date (`2026-03-02`). */
export function instantAt(date: string, minuteOfDay: number, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * minute;
  const near = wanted - offset(wanted, zone);
  return wanted - offset(near, zone);
}

/** The date on the clocks of a zone. */
export function dateAt(time: number, zone: string): string {
  const quarter = `${zone} ${Math.floor(time / (15 * minute))}`;
  const known =
    dates.get(quarter) ?? new Date(time + offset(time, zone)).toISOString().slice(0, 10);
  dates.set(quarter, known);
  return known;
}

const dates = new Map<string, string>();

/** Start and end of the working day of a date; undefined on a weekend. */
export function workingDay(date: string, zone: string): Hours | undefined {
  const name = `${zone} ${date}`;
  if (!days.has(name)) days.set(name, hoursOf(date, zone));
  return days.get(name);
}

interface Hours {
  start: number;
  end: number;
}

const days = new Map<string, Hours | undefined>();

function hoursOf(date: string, zone: string): Hours | undefined {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return undefined;
  return { start: instantAt(date, 9 * 60, zone), end: instantAt(date, 17 * 60, zone) };
}

export function nextDate(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 60 * minute)
    .toISOString()
    .slice(0, 10);
}

/** The end of the working day on which mail came in; what came in after it is the next day's. */
export function endOfDayFor(time: number, zone: string): number {
  for (let date = dateAt(time, zone); ; date = nextDate(date)) {
    const day = workingDay(date, zone);
    if (day !== undefined && time < day.end) return day.end;
  }
}

/** The last working day that was over before a date began. */
export function workingDayBefore(date: string, zone: string): Hours {
  for (let before = nextDate(date, -1); ; before = nextDate(before, -1)) {
    const day = workingDay(before, zone);
    if (day !== undefined) return day;
  }
}

/** So many working minutes before a time, counted back one by one. */
export function workingMinutesBefore(time: number, minutes: number, zone: string): number {
  let left = minutes;
  let at = time;
  while (left > 0) {
    at -= minute;
    const day = workingDay(dateAt(at, zone), zone);
    if (day !== undefined && at >= day.start && at < day.end) left -= 1;
  }
  return at;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** By how much the clocks of a zone are ahead of UTC (ms); they change at a quarter of an hour. */
function offset(time: number, zone: string): number {
  const quarter = Math.floor(time / (15 * minute));
  const known = offsets.get(`${zone} ${quarter}`);
  if (known !== undefined) return known;
  const found = offsetOf(quarter * 15 * minute, zone);
  offsets.set(`${zone} ${quarter}`, found);
  return found;
}

function offsetOf(time: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric' },
    });
  formats.set(zone, format);
  const part = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute: minutes = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minutes) - time;
}
