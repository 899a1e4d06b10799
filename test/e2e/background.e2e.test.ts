import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountKey } from '../../src/core/mail';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Settings } from '../../src/core/settings/settings';
import type { Sighting } from '../../src/core/sighting';
import type { Answer, AskName, Question } from '../../src/protocol/protocol';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { contentWorld, type InContentWorld } from './content-world';

const ana: AccountKey = 'gmail:ana@firm.example';

let browser: ChromiumWithExtension;
let list: Page;
let mail: Page;
let inMail: InContentWorld;

beforeAll(async () => {
  browser = await launchWithExtension();
  await browser.context.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>mail</title>' }),
  );
  list = await browser.page('src/pages/welcome/index.html');
  mail = await browser.context.newPage();
  await mail.goto('https://mail.google.com/mail/u/0/');
  inMail = await contentWorld(mail, browser.extensionId);
});

afterAll(() => browser?.close());

it('records from a mail tab, once the account is switched on, and answers with marks', async () => {
  const hello = { account: ana, home: 'https://mail.google.com/mail/u/0/', delegated: false };
  expect(await askFromMail('hello', hello)).toMatchObject({ state: 'off' });
  await askFromMail('record', { account: ana, sightings: mailOf('t1', 'Bo Bell', 60) });
  expect(await askFromMail('marks', { account: ana })).toEqual({ marks: [] });

  await askFromPage('switch-account', { account: ana, on: true });
  await askFromMail('record', { account: ana, sightings: mailOf('t1', 'Bo Bell', 60) });
  const { marks } = await askFromMail('marks', { account: ana });
  // By the hour at which the tests run.
  const tone = expect.stringMatching(/^(due|late)$/);
  expect(marks).toMatchObject([
    { thread: 't1', words: { tone, label: expect.stringContaining('Bo Bell') } },
  ]);
});

it('records as much at once as may be asked', async () => {
  const account: AccountKey = 'gmail:ana@home.example';
  await askFromPage('switch-account', { account, on: true });
  const many = Array.from({ length: 500 }, (_, index) => mailOf(`h${index}`, 'Di Hart', index));
  await askFromMail('record', { account, sightings: many.flat() });
  expect((await askFromMail('marks', { account })).marks).toHaveLength(500);
  await askFromPage('switch-account', { account, on: false });
  expect(await askFromMail('marks', { account })).toEqual({ marks: [] });
});

it('answers as before after the worker was killed', async () => {
  const before = await askFromMail('marks', { account: ana, threads: ['t1'] });
  await browser.killWorker();
  const after = await askFromMail('marks', { account: ana, threads: ['t1'] });
  expect(after.marks.map(({ thread, kind }) => [thread, kind])).toEqual(
    before.marks.map(({ thread, kind }) => [thread, kind]),
  );
});

it('refuses what the asker has no business to ask', async () => {
  const settings = { ...firstSettings, hideNames: true };
  await expect(askFromMail('change-settings', { settings })).rejects.toThrow('not allowed');
  const foreign: AccountKey = 'outlook:ana@firm.example';
  const record = { account: foreign, sightings: [] };
  await expect(askFromMail('record', record)).rejects.toThrow('not an account of this site');
  const nonsense = { account: 'ana' } as unknown as Question<'record'>;
  await expect(askFromMail('record', nonsense)).rejects.toThrow('another form than agreed');
  const pledge = { kind: 'acknowledge', job: 'j', until: 1, sentAt: 1 } as const;
  const forged = { account: ana, thread: 't1', body: pledge };
  await expect(askFromMail('decide', forged)).rejects.toThrow('follows from sending');
});

it('refuses a mailbox of somebody else, and does not let it be switched on', async () => {
  const account: AccountKey = 'gmail:boss@firm.example';
  const hello = await askFromMail('hello', {
    account,
    home: 'https://mail.google.com/mail/u/1/',
    delegated: true,
  });
  expect(hello).toMatchObject({ state: 'refused-delegated', marks: [] });
  await expect(askFromPage('switch-account', { account, on: true })).rejects.toThrow('delegated');
  const { found } = await askFromPage('surroundings', {});
  expect(found).toContainEqual({ account, delegated: true });
});

it('lets a mailbox be switched on that is the user’s own, though it is opened as a delegate’s too', async () => {
  const account: AccountKey = 'gmail:office@firm.example';
  await askFromMail('hello', {
    account,
    home: 'https://mail.google.com/mail/u/1/',
    delegated: false,
  });
  await askFromMail('hello', {
    account,
    home: 'https://mail.google.com/mail/u/0/',
    delegated: true,
  });
  const { found } = await askFromPage('surroundings', {});
  expect(found).toContainEqual({ account, delegated: false });
  await askFromPage('switch-account', { account, on: true });
  await askFromPage('switch-account', { account, on: false });
});

it('tells a page its marks once, where they are still those that it was told as it began to load', async () => {
  const home = 'https://mail.google.com/mail/u/1/';
  const account: AccountKey = 'gmail:office@firm.example';
  await askFromPage('switch-account', { account, on: true });
  const hello = { account, home, delegated: false };
  expect((await askFromMail('hello', hello)).marks).toEqual([]);
  const { name } = await askFromMail('foresee', { webmail: 'gmail', home });
  expect((await askFromMail('hello', { ...hello, foreseen: name })).marks).toBeUndefined();
  expect((await askFromMail('hello', { ...hello, foreseen: '9.9' })).marks).toEqual([]);
  await askFromPage('switch-account', { account, on: false });
});

it('sets one alarm, six hours ahead at most, and sets it again when it was lost', async () => {
  await browser.killWorker();
  await list.evaluate(() => chrome.alarms.clearAll());
  await askFromMail('marks', { account: ana });
  await expect.poll(() => list.evaluate(() => chrome.alarms.getAll())).toHaveLength(1);
  const [alarm] = await list.evaluate(() => chrome.alarms.getAll());
  expect((alarm?.scheduledTime ?? Number.POSITIVE_INFINITY) - Date.now()).toBeLessThan(6.01 * hour);
});

it('counts at the icon who waits', async () => {
  const badge = () => list.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('1');
  await askFromMail('decide', { account: ana, thread: 't1', body: settled });
  await expect.poll(badge).toBe('');
});

it('names who is without a word before the day ends, once, and again nobody after the worker was killed', async () => {
  await askFromMail('record', { account: ana, sightings: mailOf('t2', 'Cy Lund', 5) });
  // Before five the end of the usual day may have been told already, with nobody to name.
  await forgetTold();
  await askFromPage('change-settings', { settings: reminding(endOfDay()) });
  await expect.poll(notifications).toHaveLength(1);
  await list.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) {
      await chrome.notifications.clear(id);
    }
  });
  await browser.killWorker();
  await askFromPage('change-settings', { settings: reminding(endOfDay()) });
  await askFromMail('marks', { account: ana });
  expect(await notifications()).toEqual([]);
});

it('does not tell again what stands there already, though it died before that was written down', async () => {
  const settings = reminding(endOfDay());
  await forgetTold();
  await askFromPage('change-settings', { settings });
  await expect.poll(notifications).toHaveLength(1);
  const shown = await browser.worker.evaluateHandle(() => {
    const counted = { times: 0 };
    const { create } = chrome.notifications;
    Object.assign(chrome.notifications, {
      create: (...args: Parameters<typeof create>) => {
        counted.times += 1;
        return create(...args);
      },
    });
    return counted;
  });
  await forgetTold();
  await askFromPage('change-settings', { settings });
  await expect.poll(toldDays).toBe(1);
  expect(await shown.evaluate(({ times }) => times)).toBe(0);
  expect(await notifications()).toHaveLength(1);
});

it('brings the mail tab to the front for a job that a page asks for, and gives it to that tab alone', async () => {
  const { holder } = await askFromMail('hello', {
    account: ana,
    home: 'https://mail.google.com/mail/u/0/',
    delegated: false,
  });
  await list.bringToFront();
  const click = { account: ana, thread: 't2', until: Date.now() + hour } as const;
  const question = { ...click, mode: 'send', remember: false } as const;
  const { job } = await askFromPage('acknowledge', question);
  expect(job).toMatchObject({ state: 'asked', to: { address: 'cy@client.example' } });
  // Asked for or not: the reply box was never seen to work.
  expect(job.mode).toBe('leave');
  await expect.poll(() => mail.evaluate(() => document.visibilityState)).toBe('visible');
  const claimed = await askFromMail('claim', { account: ana, holder });
  expect(claimed.job).toMatchObject({ id: job.id, state: 'claimed', holder });
  expect(await askFromMail('claim', { account: ana, holder: 'another' })).toEqual({});
});

it('sends to a thread in the mail tab that is there, without loading its page anew', async () => {
  await list.bringToFront();
  await mail.evaluate(() => Object.assign(window, { loadedBefore: true }));
  await inMail(
    'void chrome.runtime.onMessage.addListener(({ news }) => { globalThis.heard = news; })',
  );
  await askFromPage('open', { account: ana, thread: 't2' });
  await expect
    .poll(() => inMail('globalThis.heard'))
    .toMatchObject({ kind: 'go-to', account: ana, thread: 't2' });
  expect(await mail.evaluate(() => [document.visibilityState, 'loadedBefore' in window])).toEqual([
    'visible',
    true,
  ]);
});

it('gives a job back when its tab is closed, and opens the mailbox in a new tab at the next click', async () => {
  await mail.close();
  await expect.poll(jobStates).toEqual(['asked']);
  const until = Date.now() + 2 * hour;
  const question = { account: ana, thread: 't2', until, mode: 'leave', remember: false } as const;
  const { job } = await askFromPage('acknowledge', question);
  expect(job).toMatchObject({ state: 'asked', thread: 't2' });
  await expect.poll(mailTabs).toEqual(['https://mail.google.com/mail/u/0/']);
});

const hour = 3_600_000;
const settled = { kind: 'settle', how: 'phone' } as const;

const notifications = async () =>
  Object.keys(await list.evaluate(() => chrome.notifications.getAll()));

/** As if the worker had died between showing a reminder and writing it down. */
const forgetTold = () =>
  list.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('answerable');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('told', 'readwrite');
          writing.objectStore('told').clear();
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

/** Of how many days it is written down what was told. */
const toldDays = () =>
  list.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('answerable');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('told').objectStore('told').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result[0]?.record.days.length ?? 0);
          };
        };
      }),
  );

/** What the popup would read: the states of all jobs. */
const jobStates = () =>
  list.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('answerable');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('jobs').objectStore('jobs').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ state }: { state: string }) => state));
          };
        };
      }),
  );

const mailTabs = () =>
  list.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
    return tabs.map(({ url }) => url);
  });

/** The working day ends so that now lies within its last hour. Minutes after midnight. */
function endOfDay(): number {
  const now = new Date();
  return Math.min(now.getHours() * 60 + now.getMinutes() + 30, 24 * 60 - 1);
}

function reminding(end: number): Settings {
  // At whatever hour the tests run.
  const { quiet: _, ...always } = firstSettings.reminders;
  const reminders = { ...always, endOfDay: { on: true, before: 60 } };
  return { ...firstSettings, hours: Array(7).fill([{ start: 0, end }]), reminders };
}

/** A mail of a person that came in so many minutes ago, as the page's own data tells it. */
function mailOf(thread: string, name: string, minutesAgo: number): Sighting[] {
  const now = Date.now();
  const sentAt = now - minutesAgo * 60_000;
  const from = { address: `${name.split(' ')[0]?.toLowerCase()}@client.example`, name };
  const seen = { thread, sense: 'json', at: now } as const;
  return [
    { ...seen, kind: 'thread', facts: { subject: 'Quote', participants: [from], place: 'inbox' } },
    {
      ...seen,
      kind: 'message',
      id: `${thread}-1`,
      facts: { sentAt, from, to: [{ address: 'ana@firm.example' }], state: 'arrived' },
      text: 'Could you send me the quote by Friday?',
    },
  ];
}

/** Asks from a page of the extension, by the true message channel. */
function askFromPage<N extends AskName>(ask: N, question: Question<N>): Promise<Answer<N>> {
  return list.evaluate(sending({ ask, question })).then(answerOf<N>);
}

/** Asks as the content script of the mail tab does. */
function askFromMail<N extends AskName>(ask: N, question: Question<N>): Promise<Answer<N>> {
  return inMail<Reply>(sending({ ask, question })).then(answerOf<N>);
}

interface Reply {
  answer?: unknown;
  error?: string;
}

const sending = (message: object) => `chrome.runtime.sendMessage(${JSON.stringify(message)})`;

function answerOf<N extends AskName>(reply: unknown): Answer<N> {
  const { answer, error } = reply as Reply;
  if (error !== undefined) throw new Error(error);
  return answer as Answer<N>;
}
