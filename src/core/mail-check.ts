import { freshFor } from './freshness';
import type { WorkCalendar } from './work-calendar';
import { workingDayFor } from './workdays';

/** How long a mailbox that was opened for a look may take to show its list. Ms. */
export const checkTakes = 50_000;

/** So many mailboxes are opened at once at most. */
const mostAtOnce = 5;

/** When the day is checked. */
export interface CheckTimes {
  calendar: WorkCalendar;
  /** Minutes before the end of the working day: the first reminder. */
  before: number;
  /** When mail was last checked, epoch ms. */
  checkedAt: number | undefined;
}

/** Whether the day's one check is due: from the first reminder on, as long as the working day lasts. */
export function isCheckDue({ calendar, before, checkedAt }: CheckTimes, now: number): boolean {
  const day = workingDayFor(now, calendar);
  if (day === undefined || now < Math.max(day.start, day.end - before * 60_000)) return false;
  return checkedAt === undefined || checkedAt < day.start;
}

interface Looked {
  on: boolean;
  lookedAt: number | undefined;
}

/** The accounts to be opened for a look: all that are on, but for those open in a tab that was just looked at. */
export function toBeChecked<A extends Looked>(
  accounts: readonly A[],
  isOpen: (account: A) => boolean,
  now: number,
): A[] {
  return accounts
    .filter(({ on }) => on)
    .filter((each) => !(isOpen(each) && now - (each.lookedAt ?? 0) <= freshFor))
    .slice(0, mostAtOnce);
}

/** A tab as the browser tells of it; the parts by which a user's hand shows. */
export interface TabTraits {
  active: boolean;
  pinned: boolean;
  windowId?: number | undefined;
  groupId?: number | undefined;
  lastAccessed?: number | undefined;
}

/**
 * Whether the user has had a hand on a tab since it was opened in the background: it is theirs then. None is moved,
 * and no address typed, without having been in front.
 */
export function isTouched(opened: TabTraits, now: TabTraits): boolean {
  const kept = ['windowId', 'groupId', 'lastAccessed'] as const;
  return now.active || now.pinned || kept.some((trait) => opened[trait] !== now[trait]);
}
