import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firmOwner } from '../../demo/tour-steps';
import { firstSettings } from '../../src/core/settings/first-settings';
import { askFromPage } from './ask-from';
import { onOutlook, type StoryScene, startStoryOn, until } from './story-scene';

const name = `Outlook ${firmOwner}`;

let scene: StoryScene;
let mail: Page;
let popup: Page;

/** Two hundred rows reach back fifty-three days. */
beforeAll(async () => {
  scene = await startStoryOn(onOutlook({ focusedInbox: 'on' }), {}, { extraRows: 200 });
  mail = (await scene.openMail()).page;
  await scene.switchOn();
  popup = await scene.popup();
});
afterAll(() => scene.browser.close());

const unread = () =>
  [...scene.mailbox.account(0).threads.values()].filter(({ messages }) =>
    messages.some(({ labels }) => labels.has('^u')),
  ).length;

const top = () =>
  mail.evaluate(() => document.querySelector('#MailList .customScrollBar')?.scrollTop);

test('a look through the last weeks scrolls the list, and goes back to its top; nothing is marked as read', async () => {
  const before = unread();
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Look through' }).click();
  await until(async () => expect(await top()).toBeGreaterThan(2_000));
  await popup.getByText(`${name} was looked through.`).waitFor();
  await popup.getByText(/^(30|31|32|33) days back · 1\d\d conversations$/).waitFor();
  await expect.poll(top).toBe(0);
  expect(unread()).toBe(before);
});

test('stopped, it is over: the list is where the user was, and nothing is asked again', async () => {
  await askFromPage(popup, 'scan', { account: `outlook:${firmOwner}`, to: 'begin' });
  await until(async () => expect(await top()).toBeGreaterThan(1_000));
  await popup.bringToFront();
  const scan = popup.getByRole('region', { name: `Looking through ${name}` });
  await scan.getByRole('button', { name: 'Stop', exact: true }).click();
  await scan.waitFor({ state: 'detached' });
  await expect.poll(top).toBe(0);
  expect(await popup.getByRole('button', { name: 'Look through' }).count()).toBe(0);
});

test('before the day ends it is opened in the background, read and closed; no message is opened', async () => {
  const before = unread();
  await mail.close();
  await popup.bringToFront();
  const opening = scene.browser.context.waitForEvent('page');
  await askFromPage(popup, 'change-settings', {
    settings: {
      ...firstSettings,
      checkMail: 'allowed',
      hours: Array.from({ length: 7 }, () => [{ start: 9 * 60, end: 17 * 60 }]),
      reminders: { ...firstSettings.reminders, endOfDay: { on: true, before: 600 } },
    },
  });
  const tab = await opening;
  // In the background it asks for its page before the demo answers for the site.
  tab.goto(scene.site.inbox(0)).catch(() => undefined);
  await tab.waitForEvent('close', { timeout: 30_000 });
  const { unlooked } = await askFromPage(popup, 'surroundings', {});
  expect(unlooked).toEqual([]);
  expect(unread()).toBe(before);
});
