import type { Page } from 'playwright';
import { expect, vi } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import { serve } from '../../demo/gmail/serve';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import type { OutlookHost, OutlookOptions } from '../../demo/outlook/options';
import { serve as serveOutlook } from '../../demo/outlook/serve';
import type { Respond } from '../../demo/respond';
import { servePlaywright } from '../../demo/serve-playwright';
import { openStory, type StoryOptions } from '../../demo/story/story';
import type { Guests } from '../../demo/tour-guests';
import { gmailSite, outlookSite, type TourSite } from '../../demo/tour-site';
import { firmOwner, openMail, switchOn, threadAbout, welcomePage } from '../../demo/tour-steps';
import {
  type ChromiumOptions,
  type ChromiumWithExtension,
  launchWithExtension,
} from '../harness/chromium';
import { recordRequests } from '../harness/traces';
import { hoursToNoon, zoneWithNoon } from './mail-story';

export const popupPath = 'src/pages/popup/index.html';

/** Ms in which Gmail's own Undo is offered: short, so that a sent note is soon believed. */
const undoMs = 1_000;

export type StoryScene = Awaited<ReturnType<typeof startStoryOn>>;

/** A mail site for the story to be played on, with its page as chosen. */
export interface Stage {
  words: string;
  site: TourSite;
  /** Whether anything tells to whom an answer to a contact form goes: the page's own data, no page alone. */
  tellsReplyTo: boolean;
  /** Whether rows hold anything to put a badge beside: else the user goes by the list of the extension. */
  rowsHoldWords: boolean;
  respond(mailbox: Mailbox): Respond;
}

export const onGmail = (page: Partial<DemoOptions> = {}): Stage => ({
  words: wordsOf('mail.google.com', page),
  site: gmailSite,
  tellsReplyTo: true,
  rowsHoldWords: true,
  respond: (mailbox) => serve(mailbox, page),
});

/** The mailbox lives in the browser's own zone, if nothing else is chosen. */
export const onOutlook = (
  page: Partial<OutlookOptions> = {},
  host: OutlookHost = 'outlook.office.com',
): Stage => ({
  words: wordsOf(host, page),
  site: outlookSite(host),
  tellsReplyTo: page.json !== 'none' && page.json !== 'worker',
  rowsHoldWords: page.rowDetails !== 'ids',
  respond(mailbox) {
    const utcOffset = hoursToNoon(Date.now()) * 60;
    return serveOutlook(mailbox, { utcOffset, ...page });
  },
});

function wordsOf(host: string, page: object): string {
  return [host, ...Object.entries(page).map(([name, value]) => `${name} ${value}`)].join(', ');
}

/** The story on Gmail, with its page as chosen. */
export const startStory = (options: ChromiumOptions = {}, page: Partial<DemoOptions> = {}) =>
  startStoryOn(onGmail(page), options);

/**
 * The built extension, new in a browser in which it is noon, and the demo's mailbox at the site's address. Of what is
 * told of the story, `now` is the mailbox's own clock (epoch ms).
 */
export async function startStoryOn(
  { site, respond }: Stage,
  options: ChromiumOptions = {},
  told: Partial<Pick<StoryOptions, 'extraRows' | 'now' | 'sharedMailbox'>> = {},
) {
  const timezoneId = zoneWithNoon(Date.now());
  const browser = await launchWithExtension({ timezoneId, ...options });
  const asked = recordRequests(browser.context);
  const mailbox = openStory({ now: Date.now, undoMs, ...told });
  await servePlaywright(browser.context, respond(mailbox));
  return {
    browser,
    mailbox,
    site,
    /** The thread that began with this subject, as the page names it. */
    about: (subject: string) => threadAbout(mailbox, subject, site),
    /** Makes the site's page another one from now on. */
    async serve(stage: Stage) {
      await browser.context.unrouteAll({ behavior: 'ignoreErrors' });
      await servePlaywright(browser.context, stage.respond(mailbox));
    },
    /** What the extension's pages, and its scripts in mail pages, asked of anybody. */
    asked: asked.requests,
    openMail: (account = 0, prepare?: (page: Page) => Promise<void>) =>
      mailTab(browser, site, account, async (page) => {
        await asked.watch(page);
        await prepare?.(page);
      }),
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

async function mailTab(
  browser: ChromiumWithExtension,
  site: TourSite,
  account: number,
  prepare?: (page: Page) => Promise<void>,
): Promise<MailTab> {
  const errors: string[] = [];
  const { page, guests } = await openMail(browser, site, account, async (opened) => {
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
