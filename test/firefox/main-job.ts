import type { Offset, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { servePuppeteer } from '../../demo/serve-puppeteer';
import { openStory } from '../../demo/story/story';
import { firmOwner, threadAbout } from '../../demo/tour-steps';
import { kept } from '../e2e/kept';
import type { Stage } from '../e2e/story-scene';
import { whenBadged, whenListed } from '../e2e/when-shown';
import { type FirefoxWithExtension, launchFirefoxWithExtension } from '../harness/firefox';

/** What happens before each step of the story. */
export interface Pause {
  words: string;
  pause(firefox: FirefoxWithExtension): Promise<void>;
}

export const asItComes: Pause = { words: 'as it comes', pause: async () => {} };
export const backgroundStopped: Pause = {
  words: 'with the background stopped before each step',
  pause: (firefox) => firefox.killBackground(),
};

/** The main job, from the first look at the inbox to the answer, as a user does it on a mail site in Firefox. */
export function playMainJob({ site, respond }: Stage, { words, pause }: Pause): void {
  describe(`the main job in Firefox, ${words}`, () => {
    let firefox: FirefoxWithExtension;
    let mailbox: Mailbox;
    let mail: Page;
    let list: Page;
    let jo: string;
    const about = (subject: string) => threadAbout(mailbox, subject, site);
    const isBadged = async (thread: string) =>
      (await mail.$(`${site.rowOf(thread)} [data-answerable="badge"]`)) !== null;

    beforeAll(async () => {
      firefox = await launchFirefoxWithExtension();
      mailbox = openStory({ now: Date.now, undoMs: 1_000 });
      jo = about('Site visit on the 12th');
    });
    beforeEach(() => pause(firefox));
    afterAll(() => firefox.close());

    test('puts badges on the rows of those who wait, once the mailbox is switched on', async () => {
      mail = await firefox.browser.newPage();
      // Where a user has room for list and conversation side by side.
      await mail.setViewport({ width: 1_400, height: 900 });
      await servePuppeteer(mail, respond(mailbox));
      await mail.goto(site.inbox(0));
      await mail.waitForSelector(site.row);
      expect(await isBadged(jo)).toBe(false);
      const welcome = await firefox.page('src/pages/welcome/index.html');
      await welcome.locator(`button[aria-label="Switch on: ${firmOwner}"]`).click();
      await until(async () => expect(await isBadged(jo)).toBe(true));
      expect(await isBadged(about('Your order 4471 has been shipped'))).toBe(false);
      await welcome.close();
    });

    test('shows a new mail in its row and in the list, with no page loaded anew', async () => {
      list = await firefox.page('src/pages/popup/index.html');
      await list.waitForSelector('.row');
      await mail.bringToFront();
      const seen = [whenBadged(mail, garden.subject, site.row), whenListed(list, garden.from.name)];
      // How soon is told, and measured in bench/: a busy machine is no fault.
      const at = Date.now();
      mailbox.deliver(garden);
      const [badge = 0, row = 0] = (await Promise.all(seen)).map((time) => time - at);
      console.log(`new mail: badge after ${badge} ms, row in the list after ${row} ms`);
    });

    test('acknowledges from the list: the tab comes to the front with the note in the reply box', async () => {
      await list.bringToFront();
      await list.locator(`.row[data-thread$="/${jo}"] .row-main`).click();
      await list.locator(`.row[data-thread$="/${jo}"] .split .main`).click();
      await until(async () => expect(await textOf(mail, site.editor)).toContain(note));
      await until(async () => expect(await jobStates(list)).toEqual(['left']));
      await until(async () => expect(await visible(mail)).toBe(true));
      expect(mailbox.sent()).toEqual([]);
    });

    test('believes it sent, once, when the user sends it, and moves the person in the list', async () => {
      await mail.bringToFront();
      await pressSeen(mail, site.send);
      await until(() => expect(mailbox.sent()).toHaveLength(1));
      expect(mailbox.sent()[0]).toMatchObject({ to: ['jo@bell-and-sons.example'] });
      expect(site.threadOf(mailbox, mailbox.sent()[0]?.thread ?? '')).toBe(jo);
      await until(async () => expect(await groupOf(list, jo)).toBe('promised'));
    });

    test('is settled by the full answer, sent by hand', async () => {
      await pressSeen(mail, site.reply);
      // Above signature and quote.
      await pressSeen(mail, site.editor, { x: 8, y: 8 });
      await mail.keyboard.type('Dear Jo, I will come on the 12th at ten.');
      await pressSeen(mail, site.send);
      await until(() => expect(mailbox.sent()).toHaveLength(2));
      await until(async () => expect(await groupOf(list, jo)).toBeUndefined());
      if (site.webmail === 'gmail') await mail.goBack();
      await until(async () => expect(await isBadged(jo)).toBe(false));
    });
  });
}

/** What the first note says, whatever greets before it and stands below it. */
const note = 'Thank you, your message has arrived.';

const garden = {
  from: { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' },
  subject: 'Garden wall',
  text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
};

/** In which group of the list a thread stands: undefined where in none that is open. */
export function groupOf(list: Page, thread: string): Promise<string | undefined> {
  return list.evaluate((id) => {
    const row = document.querySelector(`.row[data-thread$="/${id}"]`);
    return row?.closest<HTMLElement>('section')?.dataset.bucket;
  }, thread);
}

const jobStates = async (list: Page) =>
  (await kept<{ state: string }>(list, 'jobs')).map(({ state }) => state);

export const textOf = (page: Page, selector: string) =>
  page.evaluate((css) => document.querySelector(css)?.textContent, selector);

/** Presses the last of these that is seen, for a page hides others, as soon as there is one. */
export async function pressSeen(page: Page, selector: string, offset?: Offset): Promise<void> {
  await until(async () => {
    const found = await page.$$(selector);
    const seen = await Promise.all(found.map((each) => each.isVisible()));
    const last = found.filter((_, index) => seen[index]).at(-1);
    if (last === undefined) throw new Error(`Nothing is seen of ${selector}`);
    await last.click(offset === undefined ? {} : { offset });
  });
}

const visible = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

/** Waits until nothing is thrown any more, or throws what was thrown last. */
export function until(isSo: () => unknown): Promise<unknown> {
  return vi.waitFor(isSo, { timeout: 25_000, interval: 50 });
}
