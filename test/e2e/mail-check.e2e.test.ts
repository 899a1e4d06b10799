import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firmOwner } from '../../demo/tour-steps';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Settings } from '../../src/core/settings/settings';
import { askFromPage } from './ask-from';
import { kept } from './kept';
import { rewriteRow } from './rewrite-rows';
import { onGmail, type StoryScene, startStoryOn, until } from './story-scene';

const nora = `gmail:${firmOwner}` as const;
const hour = 3_600_000;

/** It is noon of a working day: the first reminder comes in the afternoon, or came at nine and the check is due. */
const [later, due] = [30, 600].map(
  (before): Settings => ({
    ...firstSettings,
    hours: Array.from({ length: 7 }, () => [{ start: 9 * 60, end: 17 * 60 }]),
    reminders: { ...firstSettings.reminders, endOfDay: { on: true, before } },
  }),
) as [Settings, Settings];

let scene: StoryScene;
let popup: Page;

beforeAll(async () => {
  scene = await startStoryOn(onGmail());
  const mail = await scene.openMail();
  await scene.switchOn();
  popup = await scene.popup();
  await popup.getByText(`Gmail ${firmOwner} looked at`).waitFor();
  await mail.page.close();
});
afterAll(() => scene.browser.close());

/** As if nobody had looked since yesterday, and no check had been made today. */
async function dayPasses() {
  await askFromPage(popup, 'change-settings', { settings: { ...due, checkMail: 'declined' } });
  await rewriteRow(popup, 'meta', 'mailCheckedAt', undefined);
  await rewriteRow(popup, 'accounts', nora, { lookedAt: Date.now() - 20 * hour });
}

const allow = () =>
  askFromPage(popup, 'change-settings', { settings: { ...due, checkMail: 'allowed' } });

/**
 * The tab that the background opens by itself. In the background it asks for its page before the demo answers for the
 * site, so it asks once more.
 */
async function openedTab(): Promise<Page> {
  const tab = await scene.browser.context.waitForEvent('page');
  tab.goto(scene.site.inbox(0)).catch(() => undefined);
  return tab;
}

async function lookedAt(): Promise<number> {
  const rows = await kept<{ key: string; lookedAt?: number }>(popup, 'accounts');
  return rows.find(({ key }) => key === nora)?.lookedAt ?? 0;
}

const unread = () =>
  [...scene.mailbox.account(0).threads.values()].filter(({ messages }) =>
    messages.some(({ labels }) => labels.has('^u')),
  ).length;

test('mail that nobody looked at since yesterday is told of, and how it could be looked at is asked once', async () => {
  await askFromPage(popup, 'change-settings', { settings: later });
  await rewriteRow(popup, 'accounts', nora, { lookedAt: Date.now() - 20 * hour });
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
  const [before, since] = [unread(), Date.now()];
  const opening = openedTab();
  await allow();
  const tab = await opening;
  const closed = tab.waitForEvent('close', { timeout: 30_000 });
  await until(async () => expect(await openChecks()).toHaveLength(1));
  expect(await popup.evaluate(() => document.hasFocus())).toBe(true);
  expect(await told()).toEqual([]);
  await scene.browser.killWorker();
  await closed;
  expect(await lookedAt()).toBeGreaterThan(since);
  expect(unread()).toBe(before);
  await expect.poll(told, { timeout: 10_000 }).toHaveLength(1);
  await popup.getByText(/not looked at since/).waitFor({ state: 'detached' });
});

test('a tab that the user had a hand on stays', async () => {
  await scene.serve(onGmail({ loading: 3_000 }));
  await dayPasses();
  const since = Date.now();
  const opening = openedTab();
  await allow();
  const tab = await opening;
  await tab.bringToFront();
  await popup.bringToFront();
  await expect.poll(lookedAt, { timeout: 20_000 }).toBeGreaterThan(since);
  await tab.locator(scene.site.row).first().waitFor();
  await expect.poll(openChecks).toEqual([]);
  expect(tab.isClosed()).toBe(false);
  await tab.close();
});

test('where the site asks to sign in, it is closed, and the user is told', async () => {
  await dayPasses();
  await scene.browser.context.route('https://mail.google.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><script>location.replace("https://accounts.google.com/signin")</script>',
    }),
  );
  await scene.browser.context.route('https://accounts.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  );
  const opening = openedTab();
  await allow();
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
