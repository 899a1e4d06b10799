import type { OptOut } from './people/opt-out';
import type { WorkCalendar } from './work-calendar';
import { addWorkingDays } from './workdays';

/** How often somebody is asked again in one silence, and the user reminded of it. */
export const mostFollowUps = 2;

/** What was done about a silence so far, since they last wrote: how often, and when last (epoch ms). */
export interface FollowedUp {
  times: number;
  lastAt: number;
}

/**
 * When somebody who is silent since then may be asked again at the earliest: after so many working days, and twice as
 * many later once more. Epoch ms; undefined where it is enough, and without working hours.
 */
export function nextFollowUp(
  since: number,
  { times, lastAt }: FollowedUp,
  after: number,
  calendar: WorkCalendar,
): number | undefined {
  if (times >= mostFollowUps) return undefined;
  if (times === 0) return addWorkingDays(since, after, calendar);
  return addWorkingDays(Math.max(since, lastAt), 2 * after, calendar);
}

/** Whether a follow-up has a place where the user awaits somebody, and why it has none. Times are epoch ms. */
export type Silence =
  | { kind: 'ask'; times: number }
  | { kind: 'early'; times: number; from: number }
  | { kind: 'enough' }
  | { kind: 'out'; out: OptOut };

export interface SilentThread {
  /** When the user wrote. */
  since: number;
  followedUp: FollowedUp;
  /** They do not want to be written to. */
  out: OptOut | undefined;
}

/** Whether they may be asked again at `now`. `after`: in working days, as it is set for the reminder of it. */
export function silenceOf(
  { since, followedUp, out }: SilentThread,
  after: number,
  calendar: WorkCalendar,
  now: number,
): Silence {
  if (out !== undefined) return { kind: 'out', out };
  const from = nextFollowUp(since, followedUp, after, calendar);
  if (from === undefined) return { kind: 'enough' };
  const { times } = followedUp;
  return from <= now ? { kind: 'ask', times } : { kind: 'early', times, from };
}
