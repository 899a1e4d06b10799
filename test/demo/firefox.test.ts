import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../demo/gmail/serve';
import { servePuppeteer } from '../../demo/serve-puppeteer';
import { openStory } from '../../demo/story/story';
import { findFirefox } from '../../scripts/browsers.mjs';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const firefox = findFirefox();

describe.skipIf(firefox === undefined)('the demo in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    });
  });
  afterAll(() => browser?.close());

  test('shows new mail, opens it and sends the reply', async () => {
    const mailbox = openStory({ now: Date.now });
    const page = await browser.newPage();
    await servePuppeteer(page, serve(mailbox));
    await page.goto('https://mail.google.com/mail/u/0/#inbox');
    await page.waitForSelector('tr.zA');
    const from = { name: 'Kit Moss', address: 'kit@moss.example' };
    mailbox.deliver({ from, subject: 'Can you come today?', text: 'The pond leaks.' });
    await page.waitForFunction(
      () => document.querySelector('tr.zA .y6')?.textContent === 'Can you come today?',
    );
    await page.click('tr.zA .y6');
    await page.waitForSelector('.bkH');
    await page.click('.bkH');
    await page.waitForSelector('[g_editable=true]');
    await page.keyboard.type('At four.');
    await page.click('.aoO');
    await page.waitForSelector('#link_undo');
    mailbox.finishSending();
    expect(mailbox.sent()).toMatchObject([{ to: [from.address] }]);
    expect(mailbox.sent()[0]?.text).toMatch(/^At four\./);
  });
});
