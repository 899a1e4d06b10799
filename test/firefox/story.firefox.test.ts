import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { serve } from '../../demo/gmail/serve';
import type { Mailbox } from '../../demo/mailbox/mailbox';
import { servePuppeteer } from '../../demo/serve-puppeteer';
import { openStory } from '../../demo/story/story';
import { threadAbout } from '../../demo/tour-steps';
import { type FirefoxWithExtension, launchFirefoxWithExtension } from '../harness/firefox';

const between: [string, (firefox: FirefoxWithExtension) => Promise<void>][] = [
  ['as it comes', async () => {}],
  ['with the background stopped before each step', (firefox) => firefox.killBackground()],
];

describe.each(between)('the main job in Firefox, %s', (_, pause) => {
  let firefox: FirefoxWithExtension;
  let mailbox: Mailbox;
  let mail: Page;
  let list: Page;
  let jo: string;

  beforeAll(async () => {
    firefox = await launchFirefoxWithExtension();
    mailbox = openStory({ now: Date.now, undoMs: 1_000 });
    jo = threadAbout(mailbox, 'Site visit on the 12th');
  });
  beforeEach(() => pause(firefox));
  afterAll(() => firefox.close());

  test('puts badges on the rows of those who wait, once the mailbox is switched on', async () => {
    mail = await firefox.browser.newPage();
    await servePuppeteer(mail, serve(mailbox));
    await mail.goto('https://mail.google.com/mail/u/0/#inbox');
    await mail.waitForSelector('tr.zA');
    expect(await isBadged(mail, jo)).toBe(false);
    const welcome = await firefox.page('src/pages/welcome/index.html');
    await welcome.locator('button[aria-label^="Switch on: nora@"]').click();
    await until(async () => expect(await isBadged(mail, jo)).toBe(true));
    const shop = threadAbout(mailbox, 'Your order 4471 has been shipped');
    expect(await isBadged(mail, shop)).toBe(false);
    await welcome.close();
  });

  test('shows a new mail in its row and in the list within a second', async () => {
    list = await firefox.page('src/pages/popup/index.html');
    await list.waitForSelector('.row');
    await mail.bringToFront();
    const at = Date.now();
    const message = mailbox.deliver(garden);
    const thread = mailbox.thread(mailbox.threadOf(message) ?? '').legacyId;
    await Promise.all([
      until(async () => expect(await isBadged(mail, thread)).toBe(true)),
      until(async () => expect(await groupOf(list, thread)).toMatch(/^due/)),
    ]);
    expect(Date.now() - at).toBeLessThan(1_000);
  });

  test('acknowledges from the list: the tab comes to the front with the note in the reply box', async () => {
    await list.bringToFront();
    await list.locator(`.row[data-thread$="/${jo}"] .row-main`).click();
    await list.locator(`.row[data-thread$="/${jo}"] .split .main`).click();
    await mail.waitForFunction(
      () => document.querySelector('[g_editable="true"]')?.textContent?.startsWith('Thank you'),
      { timeout: 25_000 },
    );
    await until(async () => expect(await visible(mail)).toBe(true));
    expect(mailbox.sent()).toEqual([]);
  });

  test('believes it sent, once, when the user sends it, and moves the person in the list', async () => {
    await mail.bringToFront();
    await mail.click('.T-I.aoO:not(.Uo)');
    await until(() => expect(mailbox.sent()).toHaveLength(1));
    expect(mailbox.sent()[0]).toMatchObject({ thread: jo, to: ['jo@bell-and-sons.example'] });
    await until(async () => expect(await groupOf(list, jo)).toBe('promised'));
  });

  test('is settled by the full answer, sent by hand', async () => {
    await mail.waitForSelector('.ams.bkH');
    await mail.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ams.bkH')].at(-1)?.click(),
    );
    await mail.waitForSelector('[g_editable="true"]');
    await mail.keyboard.type('Dear Jo, I will come on the 12th at ten.');
    await mail.click('.T-I.aoO:not(.Uo)');
    await until(() => expect(mailbox.sent()).toHaveLength(2));
    await until(async () => expect(await groupOf(list, jo)).toBeUndefined());
    await mail.goBack();
    await until(async () => expect(await isBadged(mail, jo)).toBe(false));
  });
});

const garden = {
  from: { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' },
  subject: 'Garden wall',
  text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
};

/** Whether the row of a thread bears a badge of ours. */
function isBadged(mail: Page, thread: string): Promise<boolean> {
  return mail.evaluate(
    (id) =>
      [...document.querySelectorAll('[data-answerable="badge"]')].some((badge) =>
        badge.closest('tr')?.querySelector(`[data-legacy-thread-id="${id}"]`),
      ),
    thread,
  );
}

/** In which group of the list a thread stands: undefined where in none that is open. */
function groupOf(list: Page, thread: string): Promise<string | undefined> {
  return list.evaluate((id) => {
    const row = document.querySelector(`.row[data-thread$="/${id}"]`);
    return row?.closest<HTMLElement>('section')?.dataset.bucket;
  }, thread);
}

const visible = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

/** Waits until nothing is thrown any more, or throws what was thrown last. */
function until(isSo: () => unknown): Promise<unknown> {
  return vi.waitFor(isSo, { timeout: 25_000, interval: 50 });
}
