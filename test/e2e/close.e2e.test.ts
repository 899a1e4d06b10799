import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSettings } from '../../src/core/settings/first-settings';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage, openMailTab } from './ask-from';
import { breaksNoRule } from './axe-rules';
import { ana, inboxSeen, sighted, story, zoneWithNoon } from './mail-story';
import { tabThrough } from './tab-through';

const now = Date.now();
const path = 'src/pages/close/index.html';

let browser: ChromiumWithExtension;
let page: Page;
let mail: Awaited<ReturnType<typeof openMailTab>>;

beforeAll(async () => {
  browser = await launchWithExtension({ timezoneId: zoneWithNoon(now), locale: 'en-US' });
  mail = await openMailTab(browser.context, browser.extensionId);
  page = await browser.page(path);
});
afterAll(() => browser.close());

test('before the first look it does not say that nobody is left', async () => {
  await page.getByText('Not looked yet').first().waitFor();
  expect(await page.getByText('Nobody is left').count()).toBe(0);
});

describe('with mail', () => {
  beforeAll(async () => {
    await askFromPage(page, 'switch-account', { account: ana, on: true });
    await askFromPage(page, 'change-settings', { settings: { ...firstSettings, hours } });
    const sightings = [...story.flatMap((each) => sighted(each, now)), inboxSeen(now)];
    await mail.ask('record', { account: ana, sightings });
    await page.getByText('3 people have no word yet.').waitFor();
    await page.bringToFront();
  });

  test('those without a word stand there alone, most urgent first, with what is left of the day', async () => {
    await expect.poll(names).toEqual(['Ana Ruiz', 'Sam Keller', 'Jo Bell']);
    await page.getByText(/^4 h( \d0)? of the working day left, until 5 pm\.$/).waitFor();
  });

  test('a note to all shows every one of them before any goes out', async () => {
    await page.getByRole('button', { name: 'Acknowledge all 3…' }).click();
    const plan = page.getByRole('region', { name: 'A note to each of them' });
    await expect.poll(() => plan.locator('.who').allTextContents()).toEqual(await names());
    for (const text of await plan.locator('blockquote').allTextContents())
      expect(text).not.toBe('');
    await plan.getByText('you press Send on each').waitFor();
    await plan.getByRole('button', { name: 'Cancel' }).click();
    await plan.waitFor({ state: 'detached' });
  });

  test('by keyboard alone a plan for all is made and put away, and everything is reached', async () => {
    await page.setViewportSize({ width: 550, height: 600 });
    await breaksNoRule(page);
    const begin = page.getByRole('button', { name: 'Acknowledge all 3…' });
    await begin.focus();
    await page.keyboard.press('Enter');
    const plan = page.getByRole('region', { name: 'A note to each of them' });
    await plan.waitFor();
    await breaksNoRule(page);
    expect(await tabThrough(page)).toEqual({ unreached: [], bare: [] });
    await plan.getByRole('button', { name: 'Begin' }).focus();
    await page.keyboard.press('Escape');
    await plan.waitFor({ state: 'detached' });
    await expect.poll(() => begin.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('one after the other is noted and left to be sent, until none is; Stop ends it', async () => {
    await page.getByRole('button', { name: 'Acknowledge all 3…' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Note 1 of 3, to Ana Ruiz.').waitFor();
    await page.bringToFront();
    const job = await claimed();
    expect(job.thread).toBe('t-chase');
    for (const kind of ['inserted', 'left'] as const)
      await mail.ask('step', { job: job.id, event: { kind, holder: 'tab' } });
    await expect.poll(names).toEqual(['Sam Keller', 'Jo Bell']);
    // The next one waits until this one is sent: there is one reply box.
    await page.getByText('Note 1 of 3, to Ana Ruiz.').waitFor();
    await mail.ask('step', { job: job.id, event: { kind: 'seen-sent' } });
    await page.getByText('Note 2 of 3, to Sam Keller.').waitFor();
    await page.getByText('2 people have no word yet.').waitFor();
    await page.bringToFront();
    await page.locator('.running').getByRole('button', { name: 'Stop' }).click();
    await page.locator('.running').waitFor({ state: 'detached' });
    await page.locator('.outcome', { hasText: 'Sam Keller' }).getByRole('button').click();
    await expect.poll(names).toEqual(['Sam Keller', 'Jo Bell']);
  });

  test('by keyboard alone the rest is settled and put off, and then nobody is left', async () => {
    await page.locator('.row-main').first().focus();
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await page.getByText('Sam Keller: answered by phone.').first().waitFor();
    await expect.poll(names).toEqual(['Jo Bell']);
    await expect.poll(focusedName).toBe('Jo Bell');
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody is left without a word.').waitFor();
    await breaksNoRule(page);
    await page.keyboard.press('z');
    await page.getByText('1 person has no word yet.').waitFor();
  });

  test('the list opens it', async () => {
    const popup = await browser.page('src/pages/popup/index.html');
    await popup.getByRole('button', { name: 'More', exact: true }).click();
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      popup.getByRole('button', { name: 'Close the day' }).click(),
    ]);
    await opened.waitForURL(/\/close\//);
  });
});

const hours = Array.from({ length: 7 }, () => [{ start: 9 * 60, end: 17 * 60 }]);

const names = () => page.locator('.left .who').allTextContents();

function focusedName() {
  return page.evaluate(
    () => document.activeElement?.closest('.row-main')?.querySelector('.who')?.textContent,
  );
}

/** Takes the job as the mail tab's content script would. */
async function claimed() {
  const { job } = await mail.ask('claim', { account: ana, holder: 'tab' });
  if (job === undefined) throw new Error('there is no job');
  return job;
}
