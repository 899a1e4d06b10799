import { civilDay, instantOf } from './civil-day';
import {
  type Hours,
  nextWorkingDay,
  type WorkingDay,
  workingDay,
  workingTimeBetween,
} from './workdays';

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
export function offeredTimes(now: number, hours: Hours, zone: string): OfferedTime[] {
  const far = ({ until }: OfferedTime) => workingTimeBetween(now, until, hours, zone) >= hour;
  const offered = allTimes(now, hours, zone).filter(far);
  const [today, ...later] = offered;
  if (today?.kind !== 'today') return offered;
  const close = workingTimeBetween(now, today.until, hours, zone) < 3 * hour;
  const [tomorrow, ...rest] = later;
  return close && tomorrow !== undefined ? [tomorrow, today, ...rest] : offered;
}

/** The time that one click promises; undefined without working hours. Epoch ms. */
export function defaultTime(now: number, hours: Hours, zone: string): number | undefined {
  return offeredTimes(now, hours, zone)[0]?.until;
}

function allTimes(now: number, hours: Hours, zone: string): OfferedTime[] {
  const today = civilDay(now, zone);
  const open = workingDay(today, hours, zone);
  const next = nextWorkingDay(today, hours, zone);
  const second = next && nextWorkingDay(next.civil, hours, zone);
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
