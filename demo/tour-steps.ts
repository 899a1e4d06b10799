import type { Page } from 'playwright';
import type { ChromiumWithExtension } from '../test/harness/chromium';
import type { Mailbox } from './mailbox/mailbox';
import { type Guests, guestsIn } from './tour-guests';
import { gmailSite, type TourSite } from './tour-site';

/** Whose mailbox the story is mostly about. */
export const firmOwner = 'nora@lindqvist-gardens.example';

/** Whose mailbox the demo shows in Outlook beside it, and at which host. */
export const ownOwner = 'nora.lindqvist@mailhost.example';
export const outlookHost = 'outlook.live.com';

/** A tab with a demo's page, and what the extension shows in it. */
export interface OpenedMail {
  page: Page;
  guests: Guests;
  site: TourSite;
}

/** Opens the inbox of one of the demo's accounts; `prepare` comes before the page. */
export async function openMail(
  { context, extensionId }: ChromiumWithExtension,
  site: TourSite,
  account = 0,
  prepare?: (page: Page) => Promise<void>,
): Promise<OpenedMail> {
  const page = await context.newPage();
  await prepare?.(page);
  const guests = await guestsIn(page, extensionId);
  await page.goto(site.inbox(account));
  await page.locator(site.row).first().waitFor();
  return { page, guests, site };
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

/** The thread that began with this subject, as the page names it; throws where there is none. */
export function threadAbout(
  mailbox: Mailbox,
  subject: string,
  site: TourSite = gmailSite,
  account = 0,
): string {
  const threads = [...mailbox.account(account).threads.values()];
  const found = threads.find(({ messages }) => messages[0]?.subject === subject);
  if (found === undefined) throw new RangeError(`The demo has no thread about ${subject}`);
  return site.threadOf(mailbox, found.legacyId);
}
