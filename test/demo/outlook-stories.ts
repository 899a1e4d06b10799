import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import type { OutlookHost, OutlookOptions } from '../../demo/outlook/options';
import { serve } from '../../demo/outlook/serve';
import { servePlaywright } from '../../demo/serve-playwright';
import { openStory, type StoryOptions } from '../../demo/story/story';
import { type DemoBrowser, openBrowser } from './demo-browser';
import { threadAbout } from './demo-stories';

export interface OutlookOpening extends Partial<StoryOptions> {
  readonly path?: string;
  readonly host?: OutlookHost;
  /** Runs in the page before anything of it. */
  readonly script?: () => void;
}

/** The story opened in Outlook, and what its tests look for in the page. */
export interface OutlookStory {
  readonly mailbox: Mailbox;
  readonly page: Page;
  /** Addresses of `service.svc` that the page itself asked; a worker's are not among them. */
  readonly asked: string[];
  /** The row of the thread with this subject, if it is in the DOM. */
  readonly row: (subject: string) => Locator;
  /** Scrolls until the row is there, and opens it. */
  readonly openThread: (subject: string) => Promise<void>;
  /** What is in the visible pane. */
  readonly inPane: (selector: string) => Locator;
  readonly box: () => Locator;
  readonly replyWith: (text: string) => Promise<void>;
  readonly send: () => Promise<void>;
  readonly threadAbout: (subject: string) => ReturnType<Mailbox['thread']>;
}

/** A browser for one test file: `open` starts the story anew, `finish` closes its pages and fails on page errors. */
export function outlookStories() {
  let browser: DemoBrowser | undefined;
  let errors: string[] = [];
  return {
    async start() {
      browser = await openBrowser();
    },
    stop: () => browser?.close(),
    async open(
      options: Partial<OutlookOptions> = {},
      { path = '/mail/0/', host = 'outlook.office.com', script, ...more }: OutlookOpening = {},
    ): Promise<OutlookStory> {
      if (browser === undefined) throw new Error('The browser is not started');
      const mailbox = openStory({ now: Date.now, undoMs: 0, ...more });
      await browser.context.unrouteAll({ behavior: 'ignoreErrors' });
      await servePlaywright(browser.context, serve(mailbox, { paneLag: 20, ...options }));
      const page = await browser.context.newPage();
      page.on('pageerror', (error) => errors.push(String(error.stack)));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      if (script !== undefined) await page.addInitScript(script);
      await page.goto(`https://${host}${path}`);
      await page.locator('#MailList').waitFor({ state: 'attached' });
      return story(mailbox, page, asked);
    },
    async finish() {
      for (const page of browser?.context.pages() ?? []) await page.close();
      const before = errors;
      errors = [];
      expect(before).toEqual([]);
    },
  };
}

function story(mailbox: Mailbox, page: Page, asked: string[]): OutlookStory {
  const row = (subject: string) => page.locator('[role=option][data-convid]', { hasText: subject });
  const inPane = (selector: string) =>
    page.locator(`[data-app-section=ConversationReadingPaneContainer]:visible ${selector}`);
  const box = () => page.locator('[id^=editorParent_] [contenteditable=true]');
  return {
    mailbox,
    page,
    asked,
    row,
    inPane,
    box,
    async openThread(subject) {
      await scrollTo(page, row(subject));
      await row(subject).click();
      await inPane(`[id^=CONV_][id$=_SUBJECT]:has-text("${subject}")`).waitFor();
    },
    async replyWith(text) {
      await inPane('[role=toolbar] [data-icon-name=ArrowReplyRegular]').first().click();
      await box().waitFor();
      await page.keyboard.type(text);
    },
    send: () => page.locator('#docking_InitVisiblePart_0 [id$=primaryActionButton]').click(),
    threadAbout: (subject) => threadAbout(mailbox, subject),
  };
}

/** Scrolls the list from its top until `wanted` is in the DOM; a recycled list has no row elsewhere. */
export async function scrollTo(page: Page, wanted: Locator): Promise<void> {
  const scroller = page.locator('#MailList .customScrollBar');
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  for (let step = 0; step < 60; step += 1) {
    if ((await wanted.count()) > 0) return wanted.scrollIntoViewIfNeeded();
    await scroller.evaluate((element) => element.scrollBy(0, 400));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  throw new Error('The list has no such row');
}
