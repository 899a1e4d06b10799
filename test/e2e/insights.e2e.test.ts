import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountRow } from '../../src/ledger/rows';
import { keep, kept } from './kept';
import {
  type MailTab,
  onGmail,
  onOutlook,
  type StoryScene,
  startStoryOn,
  until,
} from './story-scene';

const rita = { name: 'Rita Moreau', address: 'rita.moreau@postbox.example' };

describe.each([onGmail(), onOutlook()])('the insights of mail at $words', (stage) => {
  let scene: StoryScene;
  let mail: MailTab;
  let page: Page;

  beforeAll(async () => {
    scene = await startStoryOn(stage);
    await scene.welcome();
    mail = await scene.openMail();
    await scene.switchOn();
    await mail.badgeOn(scene.about('Site visit on the 12th'));
    page = await scene.browser.page('src/pages/insights/index.html');
  });
  afterAll(() => scene.browser.close());

  const figure = (name: string) =>
    page.locator('.figures div', { has: page.getByText(name, { exact: true }) }).locator('strong');

  test('say that there is nothing to tell, of mail that came before the mailbox was switched on', async () => {
    await page.getByText('Nothing to tell yet').waitFor();
  });

  test('count who writes from then on, and the answer', async () => {
    const subject = 'Garden wall';
    const message = scene.mailbox.deliver({
      from: rita,
      subject,
      text: 'Hello Nora,\n\nCould you come and look at our garden wall?\n\nRita',
    });
    const thread = scene.site.threadOf(
      scene.mailbox,
      scene.mailbox.thread(scene.mailbox.threadOf(message) ?? '').legacyId,
    );
    await until(async () => {
      await page.reload();
      expect(await figure('Waiting now').textContent({ timeout: 1_000 })).toBe('1');
    });
    await mail.page.bringToFront();
    await scene.site.openReply(mail.page, thread, subject);
    await mail.page.keyboard.type('Dear Rita, gladly. On Monday at nine.');
    await scene.site.pressSend(mail.page);
    await until(async () => {
      await page.reload();
      expect(await figure('Waiting now').textContent({ timeout: 1_000 })).toBe('0');
    });
    expect(await figure('A word on the same working day').textContent()).toBe('1 of 1 (100%)');
    await page.getByText('Half of those who wrote had their answer within').waitFor();
  });

  test('show all that was there, had the mailbox been on for long, with a way to each person', async () => {
    for (const row of await kept<AccountRow>(page, 'accounts')) {
      await keep(page, 'accounts', { ...row, firstSeenAt: 0 });
    }
    await page.reload();
    await page.getByLabel('365 days').check();
    await page.locator('.plot canvas').first().waitFor();
    expect(Number(await figure('Waiting now').textContent())).toBeGreaterThan(2);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/^answerable-.*\.csv$/);
    await page.getByRole('link', { name: 'Rita Moreau' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rita Moreau' }).waitFor();
  });
});
