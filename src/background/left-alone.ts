import { type AgendaItem, isEarlier } from '../core/agenda';
import { followUpsDue, type ReminderSettings } from '../core/reminders';
import type { ReminderRecord } from '../core/reminding/record';
import type { Ledger } from '../ledger/ledger';
import { optedOut } from '../ledger/opt-outs';
import { loadContext } from '../ledger/user-time';

/**
 * Threads of which the user is not reminded that they were not answered: with somebody who asked not to be written to,
 * (by their words, or set by hand), and those that were old already when their account was switched on. Looked up for those alone whose time has come.
 */
export async function leftAlone(
  ledger: Ledger,
  items: readonly AgendaItem[],
  settings: Omit<ReminderSettings, 'leftAlone'>,
  kept: ReminderRecord | undefined,
  now: number,
): Promise<ReadonlySet<string>> {
  const due = followUpsDue(items, settings, kept, now).map(({ standing }) => standing);
  if (due.length === 0) return new Set();
  const contextOf = await loadContext(ledger);
  const out = await optedOut(
    ledger,
    due.flatMap(({ person }) => person?.address ?? []),
  );
  const alone = due.filter(
    (each) =>
      isEarlier(each, contextOf(each)) || (each.person && out.has(each.person.address)) === true,
  );
  return new Set(alone.map(({ key }) => key));
}
