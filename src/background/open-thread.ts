import browser from 'webextension-polyfill';
import type { AccountKey } from '../core/mail';
import type { Ledger } from '../ledger/ledger';
import { tabsShowing } from './mailboxes';
import { showTab } from './tabs';

/** Brings the account's mail tab to the front, at the thread if one is named; opens one where there is none. */
export async function openThread(
  ledger: Ledger,
  account: AccountKey,
  thread: string | undefined,
): Promise<void> {
  for (const [tab, { account: shown, index }] of await tabsShowing()) {
    if (shown === account && (await shows(tab, gmailUrl(index, thread), thread))) return;
  }
  const index = (await ledger.accounts.get(account))?.index ?? 0;
  await browser.tabs.create({ url: gmailUrl(index, thread) });
}

/** False where the tab is gone. Without a thread the tab stays where it is. */
async function shows(tab: number, url: string, thread: string | undefined): Promise<boolean> {
  const { url: at = url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  // Only the part behind # may change: another address would load the whole mail page anew.
  const route = `${at.split('#')[0]}#${url.split('#')[1]}`;
  return showTab(tab, thread === undefined ? undefined : route).then(
    () => true,
    () => false,
  );
}

/** Gmail takes the hexadecimal thread id in its route (facts A5; unverified on the live site). */
function gmailUrl(index: number, thread: string | undefined): string {
  const inbox = `https://mail.google.com/mail/u/${index}/#inbox`;
  return thread === undefined ? inbox : `${inbox}/${thread}`;
}
