import { type AgendaItem, isEarlier } from '../core/agenda';
import { followUpsDue, type ReminderTimes } from '../core/reminders';
import type { FollowUpGrounds } from '../core/reminding/follow-ups';
import type { ReminderRecord } from '../core/reminding/record';
import { followedUp, goneNotes } from '../ledger/followed-up';
import type { Ledger } from '../ledger/ledger';
import { optedOut } from '../ledger/opt-outs';
import { loadContext } from '../ledger/user-time';

/**
 * Threads of which the user is not reminded that they were not answered: with somebody who asked not to be written to,
 * (by their words, or set by hand), and those that were old already when their account was switched on; and how often they
 * were asked again by a note. Looked up for those alone whose time has come.
 */
export async function followUpGrounds(
  ledger: Ledger,
  items: readonly AgendaItem[],
  settings: ReminderTimes,
  kept: ReminderRecord | undefined,
  now: number,
): Promise<FollowUpGrounds> {
  const due = followUpsDue(items, settings, kept, now).map(({ standing }) => standing);
  if (due.length === 0) return { leftAlone: new Set(), followedUp: new Map() };
  const contextOf = await loadContext(ledger);
  const out = await optedOut(
    ledger,
    due.flatMap(({ person }) => person?.address ?? []),
  );
  const alone = due.filter(
    (each) =>
      isEarlier(each, contextOf(each)) || (each.person && out.has(each.person.address)) === true,
  );
  const gone = await goneNotes(ledger, due);
  return {
    leftAlone: new Set(alone.map(({ key }) => key)),
    followedUp: new Map([...gone].map(([key, notes]) => [key, followedUp(notes)])),
  };
}
