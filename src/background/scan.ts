import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type AccountKey, accountKey, type WebmailName, webmailOf } from '../core/mail';
import { mailSites } from '../core/mail-sites';
import { afterStep, isUnderWay, type Scan, scanStates, withPage } from '../core/scan';
import type { Sighting } from '../core/sighting';
import type { WalkCourse, WalkStep } from '../core/walk';
import { isOn } from '../ledger/accounts';
import type { Ledger } from '../ledger/ledger';
import type { Asker } from '../protocol/asker';
import type { Answer, Question } from '../protocol/protocol';
import { tell } from '../protocol/tell';
import { frontTab, openTab } from './mail-tab';

/**
 * The walk through the last weeks of an inbox. The content script turns the pages and asks after each how to go on; how
 * far it came lies in the session's storage.
 */

const scan = z.object({
  state: z.enum(scanStates),
  begunAt: z.int(),
  reached: z.optional(z.int()),
  threads: z.array(z.string()),
  tab: z.optional(z.int()),
});

/** What the user wants of a scan. */
export async function steerScan(
  ledger: Ledger,
  { account, to }: Question<'scan'> & { account: AccountKey },
  now: number,
): Promise<void> {
  if (!(await isOn(ledger, account))) throw new Error('the account is not switched on');
  if (to === 'begin' || to === 'go-on') return walk(ledger, account, to, now);
  if (to !== 'pause') await ledger.meta.put({ key: `scanned:${account}`, value: now });
  const after = await change(account, (kept) => kept && { ...kept, state: ends[to] });
  if (to === 'stop' && after?.tab !== undefined)
    await tell([after.tab], { kind: 'walk', account, course: 'back' });
}

const ends = { pause: 'paused', stop: 'stopped', decline: 'stopped' } as const;

async function walk(ledger: Ledger, account: AccountKey, to: 'begin' | 'go-on', now: number) {
  const fresh: Scan = { state: 'waiting', begunAt: now, threads: [] };
  await change(account, (kept) => (to === 'begin' || kept === undefined ? fresh : waiting(kept)));
  const tab = await frontTab(account);
  if (tab === undefined) await openTab(ledger, account);
  else await walkIn(tab, account);
}

const waiting = (kept: Scan): Scan => ({ ...kept, state: 'waiting', tab: undefined });

/** Walks in the tab: one that has just said whose mailbox it shows, if a scan waits for it. */
export async function walkIn(tab: number, account: AccountKey): Promise<void> {
  let begins = false;
  await change(account, (kept) => {
    begins = kept?.state === 'waiting';
    // Another page was loaded into the tab: with the one before went the walker.
    if (kept?.state === 'running' && kept.tab === tab) return { ...kept, state: 'paused' };
    return begins && kept ? { ...kept, state: 'running', tab } : kept;
  });
  if (!begins) return;
  const heard = await tell([tab], { kind: 'walk', account, course: 'on' });
  if (heard.length === 0) await change(account, (kept) => kept && { ...kept, state: 'stuck' });
}

/** How the walker goes on after a step. */
export async function afterWalk(
  ledger: Ledger,
  account: AccountKey,
  step: WalkStep,
  asker: Asker,
  now: number,
): Promise<WalkCourse> {
  const scrolled = mailSites[webmailOf(account)].list === 'scrolled';
  const ended = step === 'still' && scrolled ? 'last' : step;
  let course: WalkCourse = 'stay';
  const after = await change(account, (kept) => {
    if (kept === undefined || asker.from !== 'content' || kept.tab !== asker.tab) return kept;
    const next = afterStep(kept, ended);
    course = next.course;
    return next.scan;
  });
  if (after?.state === 'done') await ledger.meta.put({ key: `scanned:${account}`, value: now });
  return course;
}

/** Adds what the page shows to what the scan in its tab saw. */
export async function noteScanned(
  account: AccountKey,
  sightings: readonly Sighting[],
  asker: Asker,
): Promise<void> {
  const pages = sightings.flatMap((each) =>
    each.kind === 'list' && each.sense === 'row' && each.list.startsWith('inbox') ? [each] : [],
  );
  if (pages.length === 0 || asker.from !== 'content') return;
  const kept = await scanOf(account);
  if (kept?.state !== 'running' || kept.tab !== asker.tab) return;
  await change(account, (now) => now && pages.reduce(withPage, now));
}

/** The tab is closed: the scan waits for another. */
export async function pauseScansIn(tab: number): Promise<void> {
  for (const [account, kept] of await scans()) {
    if (kept.tab !== tab || !isUnderWay(kept)) continue;
    await change(account, (now) => now && { ...now, state: 'paused', tab: undefined });
  }
}

/** How far the scans of this session have come, and for which accounts one may be offered. */
export async function scansToTell(
  ledger: Ledger,
): Promise<Pick<Answer<'surroundings'>, 'scans' | 'unscanned'>> {
  const told = [...(await scans())].map(([account, { state, reached, threads }]) => {
    return { account, state, reached, threads: threads.length };
  });
  const marks = new Set(await ledger.meta.where(':id').startsWith('scanned:').primaryKeys());
  const on = (await ledger.accounts.toArray()).filter((row) => row.on);
  const keys = on.map(({ key }) => key);
  const unscanned = keys.filter(
    (key) => !marks.has(`scanned:${key}`) && told.every(({ account }) => account !== key),
  );
  return { scans: told.filter(({ account }) => keys.includes(account)), unscanned };
}

function change(
  account: AccountKey,
  to: (kept: Scan | undefined) => Scan | undefined,
): Promise<Scan | undefined> {
  return navigator.locks.request('scan', async () => {
    const kept = await scanOf(account);
    const next = to(kept);
    if (next !== undefined && next !== kept)
      await browser.storage.session.set({ [keyOf(account)]: next });
    return next;
  });
}

async function scanOf(account: AccountKey): Promise<Scan | undefined> {
  const read = scan.safeParse((await browser.storage.session.get(keyOf(account)))[keyOf(account)]);
  return read.success ? read.data : undefined;
}

async function scans(): Promise<Map<AccountKey, Scan>> {
  const found = new Map<AccountKey, Scan>();
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const read = key.startsWith(prefix) ? scan.safeParse(value) : undefined;
    if (read?.success) found.set(accountIn(key), read.data);
  }
  return found;
}

const prefix = 'scan:';
const keyOf = (account: AccountKey) => `${prefix}${account}`;

function accountIn(key: string): AccountKey {
  const [, webmail = '', ...own] = key.split(':');
  return accountKey(webmail as WebmailName, own.join(':'));
}
