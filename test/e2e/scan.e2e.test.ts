import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {} from '../../demo/gmail/page/demo-api';
import { firmOwner } from '../../demo/tour-steps';
import { askFromPage } from './ask-from';
import { kept } from './kept';
import { onGmail, type StoryScene, startStoryOn } from './story-scene';

let scene: StoryScene;
let mail: Page;
let popup: Page;

/** Two hundred rows reach back fifty-three days: of ten pages about seven lie within the last thirty. */
beforeAll(async () => {
  scene = await startStoryOn(onGmail({ pageSize: 20 }), {}, { extraRows: 200 });
  mail = (await scene.openMail()).page;
  await scene.switchOn();
  popup = await scene.popup();
});
afterAll(() => scene.browser.close());

const scan = () => popup.getByRole('region', { name: `Looking through Gmail ${firmOwner}` });
const hash = () => mail.evaluate(() => location.hash);
const press = async (name: string) => {
  await popup.bringToFront();
  await scan().getByRole('button', { name, exact: true }).click();
};
const unread = () =>
  [...scene.mailbox.account(0).threads.values()].filter(({ messages }) =>
    messages.some(({ labels }) => labels.has('^u')),
  ).length;

test('a look through the last thirty days is offered, shows how far it is, and can be held', async () => {
  const before = unread();
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Look through' }).click();
  await mail.waitForURL(/#inbox\/p2$/);
  await scan()
    .getByText(/^\d+ days? back · \d+ conversations$/)
    .waitFor();
  await press('Pause');
  await scan().getByText('is paused').waitFor();
  // What the page told last may still be on its way.
  await expect.poll(async () => (await kept(popup, 'threads')).length).toBeGreaterThan(35);
  expect(unread()).toBe(before);
});

test('gone on with, it is paused by the user who opens a conversation in its tab', async () => {
  await press('Go on');
  await mail.waitForURL(/#inbox\/p4$/);
  await mail.locator(scene.site.row).first().click();
  await scan().getByText('is paused').waitFor();
  expect(await hash()).toMatch(/#inbox\/FMfcgz/);
});

test('it ends at thirty days, where the user was, with nothing opened or marked as read by it', async () => {
  const [before, actions] = [unread(), await openedByPage()];
  await press('Go on');
  await popup.getByText(`Gmail ${firmOwner} was looked through.`).waitFor();
  await expect.poll(hash).toBe('#inbox');
  await popup.getByText(/^(30|31|32|33) days back · 1\d\d conversations$/).waitFor();
  expect(unread()).toBe(before);
  expect(await openedByPage()).toBe(actions);
  expect(await popup.getByRole('button', { name: 'Look through' }).count()).toBe(0);
});

test('stopped, it is over: the page is where the user was, and nothing is asked again', async () => {
  await askFromPage(popup, 'scan', { account: `gmail:${firmOwner}`, to: 'begin' });
  await mail.waitForURL(/#inbox\/p2$/);
  await press('Stop');
  await scan().waitFor({ state: 'detached' });
  await expect.poll(hash).toBe('#inbox');
  expect(await popup.getByRole('button', { name: 'Look through' }).count()).toBe(0);
});

/** What the page did because of a click or a key. */
const openedByPage = () => mail.evaluate(() => window.demo.actions.length);
