import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firmOwner } from '../../demo/tour-steps';
import type { Settings } from '../../src/core/settings/settings';
import { askFromPage } from './ask-from';
import { type CheckScene, later, openCheckScene } from './check-scene';
import { kept } from './kept';
import { rewriteRow } from './rewrite-rows';
import { onGmail, type StoryScene, until } from './story-scene';

const hour = 3_600_000;

let check: CheckScene;
let scene: StoryScene;
let popup: Page;

beforeAll(async () => {
  check = await openCheckScene(onGmail());
  ({ scene, popup } = check);
});
afterAll(() => scene.browser.close());

test('mail that nobody looked at since yesterday is told of, and how it could be looked at is asked once', async () => {
  await askFromPage(popup, 'change-settings', { settings: later });
  await rewriteRow(popup, 'accounts', check.account, { lookedAt: Date.now() - 20 * hour });
  await popup.reload();
  await popup
    .getByText(/^Gmail nora@.* not looked at since yesterday .*: new mail may be missing\.$/)
    .waitFor();
  await popup.getByRole('button', { name: 'Open Gmail' }).waitFor();
  await popup.getByText('Look at mail that is not open before the day ends?').waitFor();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.bringToFront();
  expect(await faults()).toEqual([]);
  const close = await scene.browser.page('src/pages/close/index.html');
  await close.getByText(/not looked at since yesterday/).waitFor();
  await close.close();
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Look', exact: true }).click();
  await popup.getByText('Look at mail that is not open').waitFor({ state: 'detached' });
  const [row] = await kept<{ value: Settings }>(popup, 'settings');
  expect(row?.value).toEqual({ ...later, checkMail: 'allowed' });
});

test('allowed, it is opened in the background, read and closed, though the worker dies; then the reminder comes', async () => {
  await scene.serve(onGmail({ loading: 2_000 }));
  const [before, since] = [check.unread(), Date.now()];
  const opening = check.openedTab();
  await check.allow();
  const tab = await opening;
  const closed = tab.waitForEvent('close', { timeout: 30_000 });
  await until(async () => expect(await openChecks()).toHaveLength(1));
  expect(await popup.evaluate(() => document.hasFocus())).toBe(true);
  expect(await told()).toEqual([]);
  await scene.browser.killWorker();
  await closed;
  expect(await check.lookedAt()).toBeGreaterThan(since);
  expect(check.unread()).toBe(before);
  await expect.poll(told, { timeout: 10_000 }).toHaveLength(1);
  await popup.getByText(/not looked at since/).waitFor({ state: 'detached' });
});

test('a tab that the user had a hand on stays', async () => {
  await scene.serve(onGmail({ loading: 3_000 }));
  await check.dayPasses();
  const since = Date.now();
  const opening = check.openedTab();
  await check.allow();
  const tab = await opening;
  await tab.bringToFront();
  await popup.bringToFront();
  await expect.poll(check.lookedAt, { timeout: 20_000 }).toBeGreaterThan(since);
  await tab.locator(scene.site.row).first().waitFor();
  await expect.poll(openChecks).toEqual([]);
  expect(tab.isClosed()).toBe(false);
  await tab.close();
});

test('no note is written in it: it is about to be closed', async () => {
  await scene.serve(onGmail());
  await check.dayPasses();
  // Asked for from the list, in a tab that the user closes before it shows whose mailbox it is.
  const given = scene.browser.context.waitForEvent('page');
  const thread = scene.about('Site visit on the 12th');
  const click = { account: check.account, thread, mode: 'leave', remember: false } as const;
  await askFromPage(popup, 'acknowledge', { ...click, until: Date.now() + 4 * hour });
  await (await given).close();
  const since = Date.now();
  const opening = check.openedTab();
  await check.allow();
  const tab = await opening;
  await tab.waitForEvent('close', { timeout: 30_000 });
  expect(await check.lookedAt()).toBeGreaterThan(since);
  expect(await kept(popup, 'jobs')).toMatchObject([{ thread, state: 'asked' }]);
});

test('where the site asks to sign in, it is closed, and the user is told', async () => {
  await check.dayPasses();
  await scene.browser.context.route('https://mail.google.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><script>location.replace("https://accounts.google.com/signin")</script>',
    }),
  );
  await scene.browser.context.route('https://accounts.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  );
  const opening = check.openedTab();
  await check.allow();
  const tab = await opening;
  await tab.waitForEvent('close', { timeout: 30_000 });
  await popup
    .getByText(`Sign in to Gmail ${firmOwner}: its mail could not be looked at.`)
    .waitFor();
});

/** What WCAG 2.2 AA finds wrong with the list. */
async function faults() {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page: popup }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** The days of which something was told. */
async function told() {
  const rows = await kept<{ record: { days: unknown[] } }>(popup, 'told');
  return rows.flatMap(({ record }) => record.days);
}

const openChecks = () =>
  popup.evaluate(async () =>
    Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('check:')),
  );
