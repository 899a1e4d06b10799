import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyRecord } from '../../src/core/reminding/record';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { ReminderChoices, Settings } from '../../src/core/settings/settings';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { askFromPage, openMailTab } from './ask-from';
import { keep, kept } from './kept';
import { ana, sighted, zoneWithNoon } from './mail-story';

const hour = 3_600_000;
const day = 24 * hour;
const me = { address: 'ana@firm.example', name: 'Ana Firm' };
const person = (name: string) => ({ name, address: `${name.toLowerCase()}@client.example` });

let browser: ChromiumWithExtension;
let page: Page;
let mail: Awaited<ReturnType<typeof openMailTab>>;

beforeAll(async () => {
  browser = await launchWithExtension({ locale: 'en-US', timezoneId: zoneWithNoon(Date.now()) });
  page = await browser.page('src/pages/welcome/index.html');
  await askFromPage(page, 'switch-account', { account: ana, on: true });
  mail = await openMailTab(browser.context, browser.extensionId);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  const threads = await kept<{ key: string }>(page, 'threads');
  for (const { key } of threads) {
    const thread = key.slice(ana.length + 1);
    const body = { kind: 'settle', how: 'closed' } as const;
    await askFromPage(page, 'decide', { account: ana, thread, body });
  }
  await page.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll()))
      await chrome.notifications.clear(id);
  });
});

test('a pledge is told of before its time by the alarm, though the worker is dead, and once', async () => {
  await askFromPage(page, 'change-settings', { settings: withReminders({}) });
  await arrives('t-jo', 'Jo', hour);
  const until = Date.now() + 10_000;
  await acknowledge('t-jo', until);
  expect(await notifications()).toEqual([]);
  const [alarm] = await page.evaluate(() => chrome.alarms.getAll());
  expect(alarm?.scheduledTime).toBeLessThan(until - 3_000);
  await browser.killWorker();
  const id = `reminder-pledge-${until}`;
  await expect.poll(notifications, { timeout: 15_000, interval: 200 }).toEqual([id]);
  expect(Date.now()).toBeLessThan(until);

  const [opened] = await Promise.all([browser.context.waitForEvent('page'), click(id)]);
  await opened.waitForURL(/\/popup\/index\.html/);
  await opened.close();
  await browser.killWorker();
  await wake();
  expect(await notifications()).toEqual([]);
});

test('the end of a day that the machine slept over is told at the first chance, once', async () => {
  await askFromPage(page, 'change-settings', { settings: withReminders({}) });
  await arrives('t-sam', 'Sam', 2 * hour);
  await browser.killWorker();
  // The browser drops alarms at its restart, and the day has ended meanwhile.
  await page.evaluate(() => chrome.alarms.clearAll());
  const { minute, midnight } = await localTime();
  const hours = Array(7).fill([{ start: 0, end: minute }]);
  await keep(page, 'settings', { key: 'settings', value: withReminders({}, { hours }) });
  await wake();
  const id = `reminder-second-${midnight + minute * 60_000}`;
  await expect.poll(notifications).toEqual([id]);
  expect(await page.evaluate(() => chrome.alarms.getAll())).toHaveLength(1);
  const [opened] = await Promise.all([browser.context.waitForEvent('page'), click(id)]);
  await opened.waitForURL(/\/close\/index\.html/);
  await opened.close();
  await browser.killWorker();
  await wake();
  expect(await notifications()).toEqual([]);
});

test('a morning is one notification: who was missed, who waits, and who has not answered', async () => {
  const told = { key: 'reminders', record: emptyRecord(Date.now() - 9 * day) };
  await keep(page, 'told', told);
  const [account] = await kept<{ firstSeenAt: number }>(page, 'accounts');
  await keep(page, 'accounts', { ...account, firstSeenAt: Date.now() - 30 * day });
  const off = withReminders({
    endOfDay: { on: false, before: 30 },
    followUp: { on: false, after: 3 },
  });
  await askFromPage(page, 'change-settings', { settings: off });
  await arrives('t-bye', 'Uma', 10 * day, 'Please do not contact me again.');
  await asked('t-uma', 'Uma', 9 * day);
  await asked('t-mo', 'Mo', 9 * day);
  await arrives('t-yesterday', 'Yan', 20 * hour);
  await arrives('t-today', 'Tom', hour);
  await keep(page, 'told', told);

  const allDay = Array(7).fill([{ start: 0, end: 24 * 60 - 1 }]);
  const choices = { morning: { on: true, at: 0 } };
  await askFromPage(page, 'change-settings', {
    settings: withReminders(choices, { hours: allDay }),
  });
  await expect.poll(notifications).toHaveLength(1);
  const [id = ''] = await notifications();
  expect(id).toMatch(/^reminder-missed-\d+\+morning-\d+\+follow-up-\d+$/);
  const shown = await shownFrom(told, withReminders(choices, { hours: allDay }));
  expect(shown.title).toBe('One person has been waiting since the last working day');
  expect(shown.message).toBe(
    'Yan\nOne person is waiting for you today: Tom\nOne person has not answered you yet: Mo',
  );
  const hidden = await shownFrom(told, withReminders(choices, { hours: allDay, hideNames: true }));
  expect(hidden.message).not.toMatch(/Yan|Tom|Mo|Uma/);

  const [opened] = await Promise.all([browser.context.waitForEvent('page'), click(id)]);
  await opened.waitForURL(/\/popup\/index\.html/);
  await opened.close();
});

/** The settings at first, with some of the reminders otherwise. */
function withReminders(part: Partial<ReminderChoices>, other: Partial<Settings> = {}): Settings {
  return { ...firstSettings, ...other, reminders: { ...firstSettings.reminders, ...part } };
}

const notifications = async () =>
  Object.keys(await page.evaluate(() => chrome.notifications.getAll()));

/** Any event starts the worker. A change is answered when all that there was to tell has been told. */
async function wake() {
  await mail.ask('marks', { account: ana });
  const [row] = await kept<{ value: Settings }>(page, 'settings');
  await askFromPage(page, 'change-settings', { settings: row?.value ?? firstSettings });
}

async function arrives(thread: string, name: string, ago: number, text = 'Could you send it?') {
  const from = person(name);
  const sightings = sighted({ thread, from, subject: 'Offer', ago, text }, Date.now());
  await mail.ask('record', { account: ana, sightings });
}

async function asked(thread: string, name: string, ago: number) {
  const text = 'Could you tell me your size?';
  const to = person(name);
  const sightings = sighted({ thread, from: me, to, subject: 'Size', ago, text }, Date.now());
  await mail.ask('record', { account: ana, sightings });
}

/** A note that promises an answer goes out, as a mail tab tells it. */
async function acknowledge(thread: string, until: number) {
  const click = { account: ana, thread, until, mode: 'leave', remember: false } as const;
  await mail.ask('acknowledge', click);
  const { job } = await mail.ask('claim', { account: ana, holder: 'tab' });
  const step = { job: job?.id ?? '' };
  for (const kind of ['inserted', 'left'] as const)
    await mail.ask('step', { ...step, event: { kind, holder: 'tab' } });
  await mail.ask('step', { ...step, event: { kind: 'seen-sent' } });
}

/** As a click on a notification reaches the background; a test has no hand in the system's own windows. */
async function click(id: string) {
  await browser.worker.evaluate((clicked) => {
    const { onClicked } = chrome.notifications as unknown as {
      onClicked: { dispatch: (id: string) => void };
    };
    onClicked.dispatch(clicked);
  }, id);
}

/** What is told when nothing has been told yet and these settings come into force. */
async function shownFrom(told: object, settings: Settings) {
  await keep(page, 'told', told);
  await page.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll()))
      await chrome.notifications.clear(id);
  });
  const heard = await browser.worker.evaluateHandle(() => {
    const shown: { title: string; message: string }[] = [];
    const { create } = chrome.notifications;
    Object.assign(chrome.notifications, {
      create: (...args: Parameters<typeof create>) => {
        const { title = '', message = '' } = args[1] as { title?: string; message?: string };
        shown.push({ title, message });
        return create(...args);
      },
    });
    return shown;
  });
  await askFromPage(page, 'change-settings', { settings });
  await expect.poll(() => heard.evaluate((shown) => shown.length)).toBe(1);
  return heard.evaluate((shown) => shown[0] ?? { title: '', message: '' });
}

/** Minutes since midnight in the browser's zone, and that midnight (epoch ms). */
function localTime() {
  return page.evaluate(() => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
    return { minute: now.getHours() * 60 + now.getMinutes(), midnight };
  });
}
