import type { BrowserContext, Page } from 'playwright';
import { expect, vi } from 'vitest';
import type { Mailbox } from '../../demo/gmail/mailbox';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import { openStory } from '../../demo/gmail/story';
import { servePlaywright } from '../../demo/serve-playwright';
import { type Guests, guestsIn } from '../../demo/tour-guests';
import {
  type ChromiumOptions,
  type ChromiumWithExtension,
  launchWithExtension,
} from '../harness/chromium';
import { zoneWithNoon } from './mail-story';

export const owner = 'nora@lindqvist-gardens.example';
export const popupPath = 'src/pages/popup/index.html';
const welcomePath = 'src/pages/welcome/index.html';

/** Ms in which Gmail's own Undo is offered: short, so that a sent note is soon believed. */
const undoMs = 1_000;

export type StoryScene = Awaited<ReturnType<typeof startStory>>;

/** The built extension, new in a browser in which it is noon, and the demo's mailbox at Gmail's address. */
export async function startStory(options: ChromiumOptions = {}, page: Partial<DemoOptions> = {}) {
  const timezoneId = zoneWithNoon(Date.now());
  const browser = await launchWithExtension({ timezoneId, ...options });
  const mailbox = openStory({ now: Date.now, undoMs });
  await servePlaywright(browser.context, serve(mailbox, page));
  return {
    browser,
    mailbox,
    /** Makes Gmail's page another one from now on. */
    async serve(chosen: Partial<DemoOptions>) {
      await browser.context.unrouteAll({ behavior: 'ignoreErrors' });
      await servePlaywright(browser.context, serve(mailbox, chosen));
    },
    openGmail: (account = 0, prepare?: (page: Page) => Promise<void>) =>
      openGmail(browser, account, prepare),
    /** The page that opens by itself at install. */
    welcome: () => pageAt(browser.context, welcomePath),
    popup: () => browser.page(popupPath),
  };
}

export interface MailTab {
  page: Page;
  guests: Guests;
  /** What went wrong in the page, ours or the demo's. */
  errors: string[];
  /** The badge in the row of a thread, or undefined. */
  badgeOn(thread: string): Promise<string | undefined>;
}

async function openGmail(
  { context, extensionId }: ChromiumWithExtension,
  account: number,
  prepare?: (page: Page) => Promise<void>,
): Promise<MailTab> {
  const page = await context.newPage();
  await prepare?.(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  const guests = await guestsIn(page, extensionId);
  await page.goto(`https://mail.google.com/mail/u/${account}/#inbox`);
  await page.locator('tr.zA').first().waitFor();
  const badgeOn = async (thread: string) =>
    (await guests.badges()).find((badge) => badge.thread === thread)?.text;
  return { page, guests, errors, badgeOn };
}

/** The legacy id of the thread with this subject. */
export function threadAbout(mailbox: Mailbox, subject: string, account = 0): string {
  const threads = [...mailbox.account(account).threads.values()];
  const found = threads.find(({ messages }) => messages[0]?.subject === subject);
  if (found === undefined) throw new RangeError(`The story has no thread about ${subject}`);
  return found.legacyId;
}

/** Switches the mailbox on where the user does, on the welcome page. */
export async function switchOn(welcome: Page, address = owner): Promise<void> {
  await welcome.getByRole('button', { name: `Switch on: ${address}` }).click();
  await welcome.getByRole('button', { name: `Switch off: ${address}` }).waitFor();
}

/** The row of a thread in the list. */
export function rowOf(popup: Page, thread: string) {
  return popup.locator(`.row[data-thread$="/${thread}"]`);
}

/** In which group of the list a thread stands: undefined where in none that is open. */
export function groupOf(popup: Page, thread: string): Promise<string | undefined> {
  return popup.evaluate((wanted) => {
    const row = document.querySelector(`.row[data-thread$="/${wanted}"]`);
    return row?.closest<HTMLElement>('section')?.dataset.bucket;
  }, thread);
}

/** Waits until nothing is thrown any more, or throws what was thrown last. */
export function until(isSo: () => unknown): Promise<unknown> {
  return vi.waitFor(isSo, { timeout: 25_000, interval: 50 });
}

/** Waits until the badge of a thread says this; undefined for no badge. */
export function badgeSays(tab: MailTab, thread: string, words: RegExp | undefined) {
  return until(async () => {
    const said = await tab.badgeOn(thread);
    if (words === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(words);
  });
}

async function pageAt(context: BrowserContext, path: string): Promise<Page> {
  const open = context.pages().find((page) => page.url().endsWith(path));
  return (
    open ?? (await context.waitForEvent('page', { predicate: (page) => page.url().endsWith(path) }))
  );
}
