import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { welcomePage } from '../../demo/tour-steps';
import { firstSettings } from '../../src/core/settings/first-settings';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage } from './ask-from';
import { keep, kept } from './kept';
import { ana, zoneWithNoon } from './mail-story';
import { clickNotification, fireAlarm } from './story-clock';

const day = 24 * 3_600_000;
const listPath = 'src/pages/popup/index.html';

let dist: string;
let browser: ChromiumWithExtension;
let list: Page;

/** The browser asks for the permission in a window of its own, where no test has a hand: here it is given. */
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'answerable-downloads-'));
  await cp('dist/chrome', dist, { recursive: true });
  const manifest = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
  const { optional_permissions: optional, ...rest } = manifest;
  const permissions = [...rest.permissions, ...optional];
  await writeFile(join(dist, 'manifest.json'), JSON.stringify({ ...rest, permissions }));
  browser = await launchWithExtension({
    dist,
    locale: 'en-US',
    timezoneId: zoneWithNoon(Date.now()),
  });
  // It writes one that is due as it opens: that is to be over before there is anything to write.
  const welcome = await welcomePage(browser);
  await welcome.getByText('No mailbox was found yet').waitFor();
  list = await browser.page(listPath);
  await askFromPage(list, 'switch-account', { account: ana, on: true });
  const hours = Array(7).fill([{ start: 9 * 60, end: 17 * 60 }]);
  await askFromPage(list, 'change-settings', { settings: { ...firstSettings, hours } });
});
afterAll(async () => {
  await browser?.close();
  await rm(dist, { recursive: true, force: true });
});

const notifications = async () =>
  Object.keys(await list.evaluate(() => chrome.notifications.getAll()));

/** As if the last one had been written so long ago. */
const backedUp = (ago: number) =>
  keep(list, 'meta', { key: 'backedUpAt', value: Date.now() - ago });

test('nothing is said of a backup that is a week old, and may still be written today', async () => {
  await backedUp(7 * day);
  await fireAlarm(browser);
  await askFromPage(list, 'surroundings', {});
  expect(await notifications()).toEqual([]);
});

test('a backup that is overdue is told of, once a week, and a click opens the page that writes it', async () => {
  await backedUp(9 * day);
  await fireAlarm(browser);
  await expect.poll(notifications).toEqual(['backup-due']);
  const since = Date.now();
  const opened = browser.context.waitForEvent('page');
  await clickNotification(browser, 'backup-due');
  const settings = await opened;
  await settings.waitForURL(/\/settings\//);
  await settings.getByText(/^Last backup: today/).waitFor();
  const backedUpAt = async () =>
    (await kept<{ key: string; value: number }>(list, 'meta')).find(
      ({ key }) => key === 'backedUpAt',
    )?.value ?? 0;
  await expect.poll(backedUpAt).toBeGreaterThanOrEqual(since);
  const written = () =>
    list.evaluate(
      (startedAfter) => chrome.downloads.search({ state: 'complete', startedAfter }),
      new Date(since).toISOString(),
    );
  await expect.poll(written).toHaveLength(1);
  await backedUp(9 * day);
  await fireAlarm(browser);
  await askFromPage(list, 'surroundings', {});
  expect(await notifications()).toEqual([]);
});
