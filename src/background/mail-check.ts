import browser, { type Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type CheckFailure, checkFailures } from '../core/check-failure';
import { type AccountKey, webmailOf } from '../core/mail';
import { checkTakes, isCheckDue, isTouched, toBeChecked } from '../core/mail-check';
import { mailSites, siteAt } from '../core/mail-sites';
import type { Sighting } from '../core/sighting';
import type { Ledger } from '../ledger/ledger';
import type { AccountMark, AccountRow } from '../ledger/rows';
import { readSettings } from '../ledger/settings';
import { loadCalendar } from '../ledger/user-time';
import type { Asker } from '../protocol/asker';
import type { Answer } from '../protocol/protocol';
import { tabsShowing } from './mailboxes';
import { ungrantedSites } from './sites';

/**
 * Before the day's first reminder, where the user allowed it: mail that is not open is opened in a background tab, read
 * by its content script as any other, and closed. What is open lies in the session's storage, as the worker may die.
 */

const traits = {
  active: z.boolean(),
  pinned: z.boolean(),
  windowId: z.optional(z.int()),
  groupId: z.optional(z.int()),
  lastAccessed: z.optional(z.number()),
};
const opened = z.object({ account: z.string(), until: z.int(), tab: z.object(traits) });
const failed = z.object({ why: z.enum(checkFailures), at: z.int() });

interface Opened {
  account: AccountKey;
  until: number;
  tab: z.infer<typeof opened>['tab'];
}

/**
 * Begins the day's check where it is due, and ends what took too long. Answers with the time until which facts are
 * still being fetched, epoch ms; undefined for none. `ended` is called when the last tab is done with.
 */
export async function checkMail(
  ledger: Ledger,
  now: number,
  ended: () => void,
): Promise<number | undefined> {
  await endWhereOver(now);
  await beginWhereDue(ledger, now);
  const left = [...(await openChecks()).values()].map(({ until }) => until);
  if (left.length === 0) return undefined;
  void watch(ended);
  return Math.max(...left);
}

/** What a mail page told was recorded: the look that its tab was opened for may be had. Says whether it was closed. */
export async function settleCheck(
  ledger: Ledger,
  account: AccountKey,
  sightings: readonly Sighting[],
  asker: Asker,
): Promise<boolean> {
  if (asker.from !== 'content') return false;
  const check = await checkIn(asker.tab);
  if (check?.account !== account) return false;
  const site = mailSites[webmailOf(account)];
  const opens = site.opensByItself && sightings.some(({ sense }) => sense === 'conversation');
  if (opens) await ledger.meta.put({ key: `opens:${account}`, value: Date.now() });
  else if (!sightings.some(site.list === 'scrolled' ? isOfList : isWholeList)) return false;
  return end(asker.tab, opens ? 'opened' : undefined, Date.now());
}

const isOfList = ({ kind, sense }: Sighting) => kind === 'list' || sense === 'row';
const isWholeList = (sighting: Sighting) => sighting.kind === 'list' && sighting.complete;

/** Whether a tab was opened for a look alone, and the user has not had a hand on it. */
export async function isForCheck(tab: number): Promise<boolean> {
  const check = await checkIn(tab);
  const there = check === undefined ? undefined : await found(tab);
  return check !== undefined && there !== undefined && !isTouched(check.tab, there);
}

/** Accounts that could not be looked at, and were not since. */
export async function unlooked(ledger: Ledger): Promise<Answer<'surroundings'>['unlooked']> {
  const accounts = await ledger.accounts.toArray();
  const kept = await browser.storage.session.get(null);
  return accounts.flatMap(({ key, on, lookedAt = 0 }) => {
    const read = failed.safeParse(kept[failedKey(key)]);
    return on && read.success && lookedAt < read.data.at
      ? [{ account: key, why: read.data.why }]
      : [];
  });
}

/** Whoever allows it anew has perhaps told the mail site to open nothing by itself. */
export async function tryAllAgain(ledger: Ledger): Promise<void> {
  await ledger.meta.where(':id').startsWith('opens:').delete();
}

async function beginWhereDue(ledger: Ledger, now: number): Promise<void> {
  const { checkMail: allowed, reminders } = await readSettings(ledger);
  const { on, before } = reminders.endOfDay;
  if (allowed !== 'allowed' || !on) return;
  const checkedAt = (await ledger.meta.get('mailCheckedAt'))?.value;
  const times = { calendar: await loadCalendar(ledger), before, checkedAt };
  const window = isCheckDue(times, now) ? await frontWindow() : undefined;
  if (window === undefined) return;
  // Written down first: what dies in between is not opened again and again.
  await ledger.meta.put({ key: 'mailCheckedAt', value: now });
  for (const account of await closedAccounts(ledger, now)) await open(account, window, now);
}

/** A window that there is: none is opened for it. */
async function frontWindow(): Promise<number | undefined> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  return (windows.find(({ focused }) => focused) ?? windows[0])?.id;
}

async function closedAccounts(ledger: Ledger, now: number): Promise<AccountRow[]> {
  const rows = await ledger.accounts.toArray();
  const shown = new Set([...(await tabsShowing()).values()].map(({ account }) => account));
  const barred = await ungrantedSites();
  const selfOpening = new Set(
    await ledger.meta.where(':id').startsWith('opens:').primaryKeys(),
  ) as ReadonlySet<AccountMark>;
  return toBeChecked(rows, ({ key }) => shown.has(key), now).filter((row) => {
    const { origin } = new URL(addressOf(row));
    return !selfOpening.has(`opens:${row.key}`) && !barred.includes(`${origin}/*`);
  });
}

async function open(account: AccountRow, windowId: number, now: number): Promise<void> {
  const tab = await browser.tabs.create({ url: addressOf(account), active: false, windowId });
  if (tab.id === undefined) return;
  const check: Opened = { account: account.key, until: now + checkTakes, tab: traitsOf(tab) };
  await browser.storage.session.set({ [openedKey(tab.id)]: check });
}

const addressOf = ({ key, home }: AccountRow) => home ?? mailSites[webmailOf(key)].start;

/** As long as the worker lives; when it dies, the alarm ends what is over. */
async function watch(ended: () => void): Promise<void> {
  if (watching) return;
  watching = true;
  const away = new Set<number>();
  try {
    while ((await openChecks()).size > 0) {
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
      await endWhereOver(Date.now());
      for (const tab of (await openChecks()).keys()) await endWhereAway(tab, away);
    }
  } finally {
    watching = false;
  }
  ended();
}

let watching = false;

/** Ms. A sign-in passes through pages of its own: one that stands there twice has come to stay. */
const lookEvery = 2_500;

async function endWhereAway(tab: number, away: Set<number>): Promise<void> {
  const there = await found(tab);
  if (there === undefined) await end(tab, undefined, Date.now());
  else if (there.status !== 'complete' || isAtMail(there)) away.delete(tab);
  else if (away.has(tab)) await end(tab, 'sign-in', Date.now());
  else away.add(tab);
}

async function endWhereOver(now: number): Promise<void> {
  for (const [tab, { until }] of await openChecks()) {
    // A clock that was set back must not leave a tab open for hours.
    if (now < until && until - now <= checkTakes) continue;
    const there = await found(tab);
    await end(tab, there === undefined || isAtMail(there) ? 'not-seen' : 'sign-in', now);
  }
}

/** Of an address elsewhere the browser tells nothing. */
const isAtMail = ({ url }: Tabs.Tab) => url !== undefined && siteAt(url) !== undefined;

/** Ends a check, once. A tab that the user had a hand on is theirs: it stays, and nothing is said of it. */
function end(tab: number, why: CheckFailure | undefined, now: number): Promise<boolean> {
  return navigator.locks.request('check', async () => {
    const check = await checkIn(tab);
    if (check === undefined) return false;
    await browser.storage.session.remove(openedKey(tab));
    const there = await found(tab);
    if (there === undefined || isTouched(check.tab, there)) return true;
    const report = failedKey(check.account);
    if (why === undefined) await browser.storage.session.remove(report);
    else await browser.storage.session.set({ [report]: { why, at: now } });
    await browser.tabs.remove(tab).catch(() => undefined);
    return true;
  });
}

const found = (tab: number) => browser.tabs.get(tab).catch(() => undefined);

async function checkIn(tab: number): Promise<Opened | undefined> {
  const key = openedKey(tab);
  const read = opened.safeParse((await browser.storage.session.get(key))[key]);
  return read.success ? (read.data as Opened) : undefined;
}

async function openChecks(): Promise<Map<number, Opened>> {
  const checks = new Map<number, Opened>();
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const read = key.startsWith(openedKey('')) ? opened.safeParse(value) : undefined;
    if (read?.success) checks.set(Number(key.slice(openedKey('').length)), read.data as Opened);
  }
  return checks;
}

/** `groupId` is Chrome's alone, and not among the types. */
function traitsOf(tab: Tabs.Tab & { groupId?: number }): Opened['tab'] {
  const { active, pinned, windowId, groupId, lastAccessed } = tab;
  return { active, pinned, windowId, groupId, lastAccessed };
}

const openedKey = (tab: number | '') => `check:${tab}`;
const failedKey = (account: AccountKey) => `unlooked:${account}`;
