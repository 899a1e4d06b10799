import browser from 'webextension-polyfill';
import { type AccountKey, threadKey, webmailOf } from '../core/mail';
import { mailSites, siteAt } from '../core/mail-sites';
import type { Ledger } from '../ledger/ledger';
import { newestMessage } from '../ledger/recipient';
import { tell } from '../protocol/tell';
import { leaveErrand } from './errands';
import { tabsOf } from './mailboxes';
import { showTab } from './tabs';

/**
 * Shows a thread (or, without one, the mailbox) in the account's mail tab, or in a new one where there is none. Each
 * site finds its threads in its own way, so it is the content script that goes there: at once where it hears, else as
 * soon as its page has loaded.
 */
export async function openThread(
  ledger: Ledger,
  account: AccountKey,
  thread: string | undefined,
): Promise<void> {
  const tab = await frontTab(account);
  if (thread !== undefined) {
    const place = { thread, message: await newestMessage(ledger, threadKey(account, thread)) };
    const tabs = tab === undefined ? [] : [tab];
    const heard = await tell(tabs, { kind: 'go-to', account, ...place });
    if (heard.length === 0) await leaveErrand(account, place, Date.now());
  }
  if (tab === undefined) await openTab(ledger, account);
}

/** Brings the account's mail tab to the front; undefined where there is none any more. */
export async function frontTab(account: AccountKey): Promise<number | undefined> {
  for (const tab of await tabsOf(account)) {
    if ((await showsMail(tab)) && (await isShown(tab))) return tab;
  }
  return undefined;
}

export async function openTab(ledger: Ledger, account: AccountKey): Promise<void> {
  const home = (await ledger.accounts.get(account))?.home;
  await browser.tabs.create({ url: home ?? mailSites[webmailOf(account)].start });
}

/** Its page may have been left for another without a word. */
async function showsMail(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return url !== undefined && siteAt(url) !== undefined;
}

/** Brings a tab to the front; false where it is there no more. */
export function isShown(tab: number): Promise<boolean> {
  return showTab(tab).then(
    () => true,
    () => false,
  );
}
