import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type AccountKey, accountKey, type WebmailName } from '../core/mail';

/**
 * Which mail tab shows whose mailbox. It lives in the session's storage: it outlives the worker, and what belongs
 * to an account that the user never switches on is gone with the browser's session (must hold 1 of design.md).
 */

const shown = z.object({
  account: z.string(),
  home: z.string(),
  delegated: z.boolean(),
  holder: z.string(),
});

/** What a mail tab shows. `holder` stands for the one content script that said so. */
export interface Shown {
  account: AccountKey;
  /** Where it opens. */
  home: string;
  delegated: boolean;
  holder: string;
}

export async function rememberShown(tab: number, what: Shown): Promise<void> {
  const key = `found:${what.account}`;
  const before = (await browser.storage.session.get(key))[key];
  // The user's own mailbox stays theirs when they open it as a delegate, too.
  const delegated = what.delegated && before !== false;
  await browser.storage.session.set({ [`tab:${tab}`]: what, [key]: delegated });
  await browser.storage.session.remove(`unnamed:${tab}`);
}

/** The tab is closed. */
export async function forgetShown(tab: number): Promise<void> {
  await browser.storage.session.remove([`tab:${tab}`, `unnamed:${tab}`]);
}

/** The content scripts that may hold jobs. None after an update or a start of the browser, until each says hello. */
export async function holders(): Promise<ReadonlySet<string>> {
  return new Set([...(await tabsShowing()).values()].map(({ holder }) => holder));
}

/** The tab whose content script this is; undefined where it is gone. */
export async function tabHolding(holder: string): Promise<number | undefined> {
  return [...(await tabsShowing())].find(([, what]) => what.holder === holder)?.[0];
}

/** Every mail tab that has said what it shows. */
export async function tabsShowing(): Promise<Map<number, Shown>> {
  const found = new Map<number, Shown>();
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const read = key.startsWith('tab:') ? shown.safeParse(value) : undefined;
    if (read?.success) found.set(Number(key.slice(4)), read.data as Shown);
  }
  return found;
}

/** The user's own tabs of one account, the latest opened first; one that is opened as a delegate's serves nothing. */
export async function tabsOf(account: AccountKey): Promise<number[]> {
  const tabs = [...(await tabsShowing())].filter(
    ([, what]) => what.account === account && !what.delegated,
  );
  return tabs.map(([tab]) => tab).sort((a, b) => b - a);
}

/** Accounts seen in this session, whether switched on or not. */
export async function foundAccounts(): Promise<{ account: AccountKey; delegated: boolean }[]> {
  return Object.entries(await browser.storage.session.get(null))
    .filter(([key]) => key.startsWith('found:'))
    .map(([key, delegated]) => ({ account: parseKey(key), delegated: delegated === true }));
}

function parseKey(key: string): AccountKey {
  const [, webmail = '', ...own] = key.split(':');
  return accountKey(webmail as WebmailName, own.join(':'));
}
