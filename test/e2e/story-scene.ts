import type { Page } from 'playwright';
import { expect, vi } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { openStory } from '../../demo/story/story';
import type { Guests } from '../../demo/tour-guests';
import { firmOwner, openGmail, switchOn, welcomePage } from '../../demo/tour-steps';
import {
  type ChromiumOptions,
  type ChromiumWithExtension,
  launchWithExtension,
} from '../harness/chromium';
import { zoneWithNoon } from './mail-story';

export const popupPath = 'src/pages/popup/index.html';

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
      openMail(browser, account, prepare),
    /** The page that opens by itself at install. */
    welcome: () => welcomePage(browser),
    switchOn: () => switchOn(browser, firmOwner),
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

async function openMail(
  browser: ChromiumWithExtension,
  account: number,
  prepare?: (page: Page) => Promise<void>,
): Promise<MailTab> {
  const errors: string[] = [];
  const { page, guests } = await openGmail(browser, account, async (opened) => {
    opened.on('pageerror', (error) => errors.push(String(error.stack)));
    await prepare?.(opened);
  });
  const badgeOn = async (thread: string) =>
    (await guests.badges()).find((badge) => badge.thread === thread)?.text;
  return { page, guests, errors, badgeOn };
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
