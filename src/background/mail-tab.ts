import browser from 'webextension-polyfill';
import type { AccountKey } from '../core/mail';
import type { Ledger } from '../ledger/ledger';
import { mailSites } from '../protocol/asker';
import { tabsOf } from './mailboxes';
import { showTab } from './tabs';

/** Shows a thread (or, without one, the mailbox) in the account's mail tab, or in a new one where there is none. */
export async function openThread(
  ledger: Ledger,
  account: AccountKey,
  thread: string | undefined,
): Promise<void> {
  const tab = await frontTab(account);
  if (tab === undefined) await openTab(ledger, account, thread);
  else if (thread !== undefined) await goTo(tab, thread);
}

/** Brings the account's mail tab to the front; undefined where there is none any more. */
export async function frontTab(account: AccountKey): Promise<number | undefined> {
  for (const tab of await tabsOf(account)) {
    if ((await mailUrl(tab)) !== undefined && (await isShown(tab))) return tab;
  }
  return undefined;
}

export async function openTab(
  ledger: Ledger,
  account: AccountKey,
  thread: string | undefined,
): Promise<void> {
  const index = (await ledger.accounts.get(account))?.index ?? 0;
  const url = `https://mail.google.com/mail/u/${index}/${route(thread)}`;
  await browser.tabs.create({ url });
}

/** Only the part behind # may change: another address would load the whole mail page anew. */
async function goTo(tab: number, thread: string): Promise<void> {
  const url = await mailUrl(tab);
  if (url !== undefined) await browser.tabs.update(tab, { url: url.split('#')[0] + route(thread) });
}

/** Gmail takes the hexadecimal thread id in its route (facts A5; unverified on the live site). */
function route(thread: string | undefined): string {
  return thread === undefined ? '#inbox' : `#inbox/${thread}`;
}

/** The address of a tab while it shows a mail site; its page may have been left without a word. */
async function mailUrl(tab: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return url !== undefined && new URL(url).origin in mailSites ? url : undefined;
}

function isShown(tab: number): Promise<boolean> {
  return showTab(tab).then(
    () => true,
    () => false,
  );
}
