import browser from 'webextension-polyfill';
import type { AgendaItem } from '../core/agenda';
import { counts } from '../core/agenda';
import { planReminders, type ReminderPlan } from '../core/reminders';
import { openItems } from '../ledger/agenda-items';
import type { Ledger } from '../ledger/ledger';
import { readSettings } from '../ledger/settings';
import { loadUserTime } from '../ledger/user-time';
import { showCounts } from './icon';
import { notify } from './notify';

/** The one alarm. */
export const alarmName = 'wake';

/**
 * Looks at the ledger as of now: tells what is to be told, counts at the icon, and sets the alarm for the next
 * time that a look is needed, six hours ahead at most. Done at every start of the background and after every
 * change, for alarms may be lost with an update or a restart of the browser, and clocks and zones may jump.
 */
export function wake(ledger: Ledger, now: number): Promise<void> {
  // One after the other: two at once would both find a reminder untold.
  return navigator.locks.request(alarmName, () => look(ledger, now));
}

async function look(ledger: Ledger, now: number): Promise<void> {
  const items = await openItems(ledger, now);
  const plan = planReminders(items, await reminderSettings(ledger), await told(ledger), now);
  await browser.alarms.create(alarmName, { when: nextLook(items, plan) });
  await tellOnce(ledger, plan);
  await showCounts(counts(items, now));
}

async function reminderSettings(ledger: Ledger) {
  const { remind, remindBefore } = await readSettings(ledger);
  return { ...(await loadUserTime(ledger)), remind, remindBefore };
}

const told = async (ledger: Ledger) => (await ledger.told.get('reminders'))?.record;

/**
 * Shown first and written down then: a worker that dies in between shows it again under the same name, which
 * replaces the one that stands there already.
 */
async function tellOnce(ledger: Ledger, { tell, record }: ReminderPlan): Promise<void> {
  if (tell !== undefined) await notify(tell, await readSettings(ledger));
  await ledger.told.put({ key: 'reminders', record });
}

/** The icon's number changes at the same times as the words on the list, but no word there is its business. */
function nextLook(items: readonly AgendaItem[], { nextWake }: ReminderPlan): number {
  const changes = items.flatMap(({ due, standing }) => [due, standing.snoozedUntil]);
  const ahead = changes.filter((at) => at !== undefined && at > Date.now()) as number[];
  return Math.min(nextWake, ...ahead);
}
