import browser from 'webextension-polyfill';
import { type AgendaItem, counts } from '../core/agenda';
import { staleAmong } from '../core/freshness';
import { mailboxName } from '../core/mail-sites';
import { planReminders, type ReminderPlan } from '../core/reminders';
import type { ReminderRecord } from '../core/reminding/record';
import { openItems } from '../ledger/agenda-items';
import type { Ledger } from '../ledger/ledger';
import { dropStaleJobs } from '../ledger/outbox';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import { dayAndClock } from '../ui/time-words';
import { say, shownLocale } from '../ui/words';
import { followUpGrounds } from './follow-up-grounds';
import { showCounts } from './icon';
import { checkMail } from './mail-check';
import { notify } from './notify';
import { keepTold, readTold, type Told } from './told';

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

/**
 * Sets the alarm so that whatever dies from now on is begun again in a minute, and again until the next look is planned.
 * To be called before anything else: a browser may have dropped its alarms, and a worker may die at any step.
 */
export function lookAgainSoon(): Promise<void> {
  return browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: 1 });
}

async function look(ledger: Ledger, now: number): Promise<void> {
  await lookAgainSoon();
  // While mail that was not open is looked at, nothing is told yet: see `mail-check.ts`.
  const checking = await checkMail(ledger, now, () => void wake(ledger, Date.now()));
  const items = await openItems(ledger, now);
  const told = await readTold(ledger);
  const plan = await planNow(ledger, items, told.record, now);
  const isNews = plan.record !== told.record || told.unsaved;
  if (checking === undefined && isNews) await tellOnce(ledger, plan, told);
  await showCounts(counts(items, now));
  const stale = await dropStaleJobs(ledger, now);
  const next = Math.min(nextLook(items, plan, stale, now), checking ?? Number.POSITIVE_INFINITY);
  await browser.alarms.create(alarmName, { when: next, periodInMinutes: 1 });
}

async function planNow(
  ledger: Ledger,
  items: readonly AgendaItem[],
  kept: ReminderRecord | undefined,
  now: number,
): Promise<ReminderPlan> {
  const choices = (await readSettings(ledger)).reminders;
  const settings = { calendar: await loadCalendar(ledger), choices };
  const grounds = await followUpGrounds(ledger, items, settings, kept, now);
  return planReminders(items, { ...settings, ...grounds }, kept, now);
}

/** Shown first and written down then: one that dies in between finds what it showed still standing (`notify.ts`). */
async function tellOnce(
  ledger: Ledger,
  { tell, record }: ReminderPlan,
  before: Told,
): Promise<void> {
  if (tell !== undefined) await notify(tell, await readSettings(ledger), await unseen(ledger));
  await keepTold(ledger, record, before);
}

/** Mail that may be missing from a reminder, as nobody looked: in words. */
async function unseen(ledger: Ledger): Promise<string[]> {
  const now = Date.now();
  const calendar = await loadCalendar(ledger);
  const here = { zone: calendar.zone, locale: shownLocale(), say };
  return staleAmong(await ledger.accounts.toArray(), now, calendar).map(({ key, lookedAt }) =>
    say('sight_stale', mailboxName(key), dayAndClock(lookedAt, now, here)),
  );
}

/** The icon changes when an answer falls due or a snooze ends; the words on the list are no business of it. */
function nextLook(
  items: readonly AgendaItem[],
  { nextWake }: ReminderPlan,
  nextStale: number | undefined,
  now: number,
): number {
  const changes = items.flatMap(({ due, standing }) => [due, standing.snoozedUntil]);
  const ahead = [...changes, nextStale].flatMap((at) =>
    typeof at === 'number' && at > now ? at : [],
  );
  return ahead.reduce((a, b) => Math.min(a, b), nextWake);
}
