import { civilDay, instantOf } from './civil-day';
import type { WorkCalendar } from './work-calendar';
import { nextWorkingDay, type WorkingDay, workingDayFor } from './workdays';
import { workingTimeBetween } from './working-time';

/** A time by which an answer may be promised; epoch ms. */
export interface OfferedTime {
  kind: 'today' | 'tomorrow-noon' | 'two-days';
  until: number;
}

const hour = 3_600_000;

/**
 * Times offered for an acknowledgement, the default first: today at the end of the working day while that is at
 * least three working hours away, else the next working day at noon (look.md). What is less than one working hour
 * away is not offered. Empty without working hours.
 */
export function offeredTimes(now: number, calendar: WorkCalendar): OfferedTime[] {
  const far = ({ until }: OfferedTime) => workingTimeBetween(now, until, calendar) >= hour;
  const offered = allTimes(now, calendar).filter(far);
  const [today, ...later] = offered;
  if (today?.kind !== 'today') return offered;
  const close = workingTimeBetween(now, today.until, calendar) < 3 * hour;
  const [tomorrow, ...rest] = later;
  return close && tomorrow !== undefined ? [tomorrow, today, ...rest] : offered;
}

/** The time that one click promises; undefined without working hours. Epoch ms. */
export function defaultTime(now: number, calendar: WorkCalendar): number | undefined {
  return offeredTimes(now, calendar)[0]?.until;
}

function allTimes(now: number, calendar: WorkCalendar): OfferedTime[] {
  const { zone } = calendar;
  const first = workingDayFor(now, calendar);
  const today = civilDay(now, zone);
  // A shift that began yesterday is still the day's work.
  const open = first !== undefined && first.civil <= today ? first : undefined;
  const next = open === undefined ? first : nextWorkingDay(open.civil, calendar);
  const second = next && nextWorkingDay(next.civil, calendar);
  const times: OfferedTime[] = [];
  if (open !== undefined) times.push({ kind: 'today', until: open.end });
  if (next !== undefined) times.push({ kind: 'tomorrow-noon', until: noonOf(next, zone) });
  if (second !== undefined) times.push({ kind: 'two-days', until: second.end });
  return times;
}

/** Noon, or the nearest time of a working day that does not hold it, an hour after its start at the earliest. */
function noonOf({ civil, start, end }: WorkingDay, zone: string): number {
  return Math.min(Math.max(instantOf(civil, 12 * 60, zone), start + hour), end);
}
