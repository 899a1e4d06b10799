import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve as serveGmail } from '../../demo/gmail/serve';
import { serve as serveOutlook } from '../../demo/outlook/serve';
import { servePuppeteer } from '../../demo/serve-puppeteer';
import { openStory } from '../../demo/story/story';
import { findFirefox } from '../../scripts/browsers.mjs';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const firefox = findFirefox();

describe.skipIf(firefox === undefined)('the Outlook demo in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    });
  });
  afterAll(() => browser?.close());

  test.each(['body', 'none'] as const)(
    'shows new mail, opens it and sends the reply: %s',
    async (json) => {
      const mailbox = openStory({ now: Date.now, undoMs: 0 });
      const page = await browser.newPage();
      await servePuppeteer(page, serveOutlook(mailbox, { json }));
      await page.goto('https://outlook.office.com/mail/0/');
      await page.waitForSelector('[role=option][data-convid]');
      const from = { name: 'Kit Moss', address: 'kit@moss.example' };
      mailbox.deliver({ from, subject: 'Can you come today?', text: 'The pond leaks.' });
      await page.waitForSelector('[role=option] [title="kit@moss.example"]');
      await page.click('[role=option]:has([title="kit@moss.example"])');
      await page.waitForSelector('[id^=UniqueMessageBody]');
      await page.click('[role=toolbar] [data-icon-name=ArrowReplyRegular]');
      await page.waitForSelector('[id^=editorParent_] [contenteditable=true]');
      await page.keyboard.type('At four.');
      await page.click('#docking_InitVisiblePart_0 [id$=primaryActionButton]');
      await page.waitForFunction(() => document.querySelector('[id^=editorParent_]') === null);
      await expect.poll(() => mailbox.sent().length).toBe(1);
      expect(mailbox.sent()).toMatchObject([{ to: [from.address] }]);
      expect(mailbox.sent()[0]?.text).toMatch(/^At four\./);
      await page.close();
    },
  );

  test('stands beside the other demo, each at its origin', async () => {
    const page = await browser.newPage();
    const [one, other] = [openStory({ now: Date.now }), openStory({ now: Date.now })];
    await servePuppeteer(page, serveGmail(one), serveOutlook(other));
    await page.goto('https://mail.google.com/mail/u/0/#inbox');
    await page.waitForSelector('tr.zA');
    await page.goto('https://outlook.live.com/mail/0/');
    await page.waitForSelector('[role=option][data-convid]');
    await page.close();
  });
});
