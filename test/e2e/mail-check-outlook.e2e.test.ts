import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firmOwner } from '../../demo/tour-steps';
import { type CheckScene, openCheckScene } from './check-scene';
import { kept } from './kept';
import { onOutlook } from './story-scene';

let check: CheckScene;

beforeAll(async () => {
  check = await openCheckScene(onOutlook());
});
afterAll(() => check?.scene.browser.close());

/** The check's own tab, until it is closed again. */
async function checked(address?: string): Promise<Page> {
  await check.dayPasses();
  const opening = check.openedTab(address);
  await check.allow();
  const tab = await opening;
  await tab.waitForEvent('close', { timeout: 30_000 });
  return tab;
}

test('Outlook is opened in the background, read and closed, where it opens no message', async () => {
  const [before, since] = [check.unread(), Date.now()];
  await checked();
  expect(await check.lookedAt()).toBeGreaterThan(since);
  expect(check.unread()).toBe(before);
});

test('where it opens a message by itself it is closed at once, the user is told, and it is left alone', async () => {
  const { scene, popup } = check;
  const mail = await scene.openMail();
  await mail.page.locator(scene.site.rowOf(scene.about('Quote for the deck'))).click();
  await mail.page.waitForURL(/\/id\//);
  const openAddress = mail.page.url();
  await mail.page.close();
  await checked(openAddress);
  await popup
    .getByText(`Outlook ${firmOwner} opens a message by itself. It was closed at once`)
    .waitFor();
  await check.dayPasses();
  const tabs = scene.browser.context.pages().length;
  await check.allow();
  const marks = await kept<{ key: string }>(popup, 'meta');
  expect(marks.map(({ key }) => key)).toContain('mailCheckedAt');
  expect(scene.browser.context.pages()).toHaveLength(tabs);
});
