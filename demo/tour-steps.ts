import type { Page } from 'playwright';
import type { ChromiumWithExtension } from '../test/harness/chromium';
import type { Mailbox } from './mailbox/mailbox';
import { type Guests, guestsIn } from './tour-guests';

/** Whose mailbox the story is mostly about. */
export const firmOwner = 'nora@lindqvist-gardens.example';

/** A tab with the demo's Gmail, and what the extension shows in it. */
export interface OpenedGmail {
  page: Page;
  guests: Guests;
}

/** Opens the inbox of one of the demo's accounts, as the `N` of `/mail/u/N/`; `prepare` comes before the page. */
export async function openGmail(
  { context, extensionId }: ChromiumWithExtension,
  account = 0,
  prepare?: (page: Page) => Promise<void>,
): Promise<OpenedGmail> {
  const page = await context.newPage();
  await prepare?.(page);
  const guests = await guestsIn(page, extensionId);
  await page.goto(`https://mail.google.com/mail/u/${account}/#inbox`);
  await page.locator('tr.zA').first().waitFor();
  return { page, guests };
}

/** Switches a mailbox on where the user does, on the welcome page, once its page was opened. */
export async function switchOn(browser: ChromiumWithExtension, owner: string): Promise<void> {
  const welcome = await welcomePage(browser);
  await welcome.getByRole('button', { name: `Switch on: ${owner}` }).click();
  await welcome.getByRole('button', { name: `Switch off: ${owner}` }).waitFor();
}

/** The welcome page, which opens by itself at install. */
export async function welcomePage({ context }: ChromiumWithExtension): Promise<Page> {
  const path = '**/src/pages/welcome/index.html';
  // A page that has just come is at no address yet.
  const arrives = async (page: Page) => {
    await page.waitForURL(path);
    return page;
  };
  const next = context.waitForEvent('page').then(arrives);
  const there = context.pages().map(arrives);
  return Promise.any([...there, next]);
}

/** The legacy id of the thread that began with this subject; throws where there is none. */
export function threadAbout(mailbox: Mailbox, subject: string, account = 0): string {
  const threads = [...mailbox.account(account).threads.values()];
  const found = threads.find(({ messages }) => messages[0]?.subject === subject);
  if (found === undefined) throw new RangeError(`The demo has no thread about ${subject}`);
  return found.legacyId;
}
