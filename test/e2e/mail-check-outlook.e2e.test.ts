import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MetaRow } from '../../src/ledger/rows';
import { type CheckScene, openCheckScene } from './check-scene';
import { kept } from './kept';
import { onOutlook } from './story-scene';

/** Ms after which the site takes a shown message for read: longer than any machine takes to look and close. */
const markReadAfter = 15_000;

let check: CheckScene;
let openAddress: string;

beforeAll(async () => {
  check = await openCheckScene(onOutlook({ markReadAfter }));
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

test('a message that opens beside the list stays unread: the tab is closed once the list was seen', async () => {
  const { scene } = check;
  const unread = check.unread();
  const mail = await scene.openMail();
  await mail.page.locator(scene.site.rowOf(scene.about('Quote for the deck'))).click();
  await mail.page.waitForURL(/\/id\//);
  openAddress = mail.page.url();
  // Sooner than the site takes it for read.
  await mail.page.close();
  const since = Date.now();
  await checked(openAddress);
  expect(await check.lookedAt()).toBeGreaterThan(since);
  expect(check.unread()).toBe(unread);
});

test('where a message opened by itself the list says so, and no further look is had', async () => {
  const { scene, popup } = check;
  const unread = check.unread();
  // The pane alone, as on a narrow page: the message is there and no list.
  await scene.serve(onOutlook({ readingPane: 'off', markReadAfter }));
  await checked(openAddress);
  await popup.getByText('opens a message by itself.').waitFor();
  await check.dayPasses();
  await expect.poll(() => mailTabs(popup)).toBe(0);
  await check.allow();
  // What is due has begun by now, and that is written down before anything is opened.
  expect((await kept<MetaRow>(popup, 'meta')).map(({ key }) => key)).toContain('mailCheckedAt');
  expect(await mailTabs(popup)).toBe(0);
  await popup.getByText('opens a message by itself.').waitFor();
  expect(check.unread()).toBe(unread);
});

/** How many tabs are at Outlook, or on their way there. */
const mailTabs = (popup: Page) =>
  popup.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter(({ url, pendingUrl }) => /outlook/.test(`${url} ${pendingUrl}`)).length;
  });
