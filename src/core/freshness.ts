import type { WorkCalendar } from './work-calendar';
import { workingDayFor } from './workdays';

/** A look is news for so long, whatever the hour. Ms. */
export const freshFor = 15 * 60_000;

/** After this much time a list says nothing of today any more. Ms. */
const staleAfter = 4 * 3_600_000;

/**
 * Whether a mailbox was looked at (epoch ms) too long ago for its list to be trusted at `now`: four hours, or before
 * today's work began. Mail of the morning that nobody saw must not look like a morning without mail.
 */
export function isStale(lookedAt: number, now: number, calendar: WorkCalendar): boolean {
  const age = now - lookedAt;
  if (age <= freshFor) return false;
  if (age > staleAfter) return true;
  const today = workingDayFor(now, calendar);
  return today !== undefined && today.start <= now && lookedAt < today.start;
}

/** An account and when its list was last seen whole, epoch ms; undefined before the first time. */
interface Looked {
  on: boolean;
  lookedAt: number | undefined;
}

/** The accounts that are on and were not looked at of late. One that was never seen is not old: it is unknown. */
export function staleAmong<A extends Looked>(
  accounts: readonly A[],
  now: number,
  calendar: WorkCalendar,
): (A & { lookedAt: number })[] {
  return accounts.filter(
    (account): account is A & { lookedAt: number } =>
      account.on && account.lookedAt !== undefined && isStale(account.lookedAt, now, calendar),
  );
}
