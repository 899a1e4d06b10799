import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { DemoOptions } from '../../demo/gmail/options';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { openStory, type StoryOptions } from '../../demo/story/story';
import { type DemoBrowser, openBrowser, openDemo } from './demo-browser';

/** The story opened in one browser, and what its tests look for in the page. */
export interface DemoStory {
  readonly mailbox: Mailbox;
  readonly page: Page;
  /** The visible row of the thread with this subject. */
  readonly row: (subject: string) => ReturnType<Page['locator']>;
  readonly openThread: (subject: string) => Promise<void>;
  /** The visible editor. */
  readonly box: () => ReturnType<Page['locator']>;
  /** The words in the black bar. */
  readonly bar: () => ReturnType<Page['locator']>;
  /** The addresses on the visible chips of one kind. */
  readonly recipients: (kind: 'to' | 'cc') => Promise<(string | null)[]>;
  /** Opens the reply box by the bar's button and types `text`. */
  readonly replyWith: (text: string) => Promise<void>;
  readonly threadAbout: (subject: string) => ReturnType<Mailbox['thread']>;
}

/** A browser for one test file: `open` starts the story anew, `finish` closes its page and fails on page errors. */
export function demoStories() {
  let browser: DemoBrowser | undefined;
  let last: { page: Page; errors: string[] } | undefined;
  return {
    async start() {
      browser = await openBrowser();
    },
    stop: () => browser?.close(),
    async open(
      options: Partial<DemoOptions> = {},
      path?: string,
      script?: () => void,
      more: Partial<StoryOptions> = {},
    ): Promise<DemoStory> {
      if (browser === undefined) throw new Error('The browser is not started');
      // Messages stay in their undo window until `finishSending`.
      const mailbox = openStory({ now: Date.now, undoMs: 60_000, ...more });
      last = await openDemo(browser, mailbox, options, path, script);
      return story(mailbox, last.page);
    },
    async finish() {
      await last?.page.close();
      expect(last?.errors ?? []).toEqual([]);
      last = undefined;
    },
  };
}

function story(mailbox: Mailbox, page: Page): DemoStory {
  const row = (subject: string) =>
    page.locator('tr.zA:visible', { has: page.locator('.y6', { hasText: subject }) });
  const box = () => page.locator('[g_editable=true]:visible');
  return {
    mailbox,
    page,
    row,
    box,
    openThread: (subject) => row(subject).locator('.y6').click(),
    bar: () => page.locator('[role=alert] .bAq'),
    recipients: (kind) =>
      page
        .locator(`.anm[name=${kind}] [role=option]:visible`)
        .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-hovercard-id'))),
    async replyWith(text) {
      await page.locator('.bkH:visible').last().click();
      await box().waitFor();
      await page.keyboard.type(text);
    },
    threadAbout: (subject) => threadAbout(mailbox, subject),
  };
}

/** The thread of the first account with this subject; throws where the story has none. */
export function threadAbout(mailbox: Mailbox, subject: string) {
  const found = [...mailbox.account(0).threads.values()].find(
    (thread) => thread.messages[0]?.subject === subject,
  );
  if (found === undefined) throw new Error(`The story has no thread "${subject}"`);
  return found;
}
