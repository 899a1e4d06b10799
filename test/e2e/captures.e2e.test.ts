import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { switchOn } from '../../demo/tour-steps';
import type { AccountRow, MessageRow, ThreadRow } from '../../src/ledger/rows';
import { describeOverCaptures } from '../harness/captures';
import { type ChromiumWithExtension, launchWithExtension } from '../harness/chromium';
import { gmailAddress, serveCapture } from '../harness/serve-capture';
import { kept } from './kept';
import { popupPath, until } from './story-scene';

const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

const consumer: Capture = {
  file: 'gmail/pages-2025-04/inbox-consumer-category-tabs.html',
  owner: 'owner.personal@example.com',
};
const workspace: Capture = {
  file: 'gmail/pages-2025-04/inbox-workspace-splitpane-starredfirst.html',
  owner: 'owner@acme-widgets.example',
};

interface Capture {
  file: string;
  owner: string;
}

describeOverCaptures('what the ledger holds of a real Gmail page', () => {
  describe.each(zones)('in a browser in %s', (timezoneId) => {
    let browser: ChromiumWithExtension;
    let list: Page;

    beforeAll(async () => {
      browser = await launchWithExtension({ timezoneId });
      list = await browser.page(popupPath);
    });
    afterAll(() => browser.close());

    test('is each of the 50 rows of the consumer inbox, 12 of them answered last by the user', async () => {
      const { shown, errors } = await look(browser, consumer);
      await holdsAll(list, consumer, shown, 50);
      const answered = shown.filter(({ last, row }) => last - row > 90_000);
      expect(await outgoing(list, consumer)).toEqual(threadsOf(answered));
      expect(answered).toHaveLength(12);
      const others = shown.filter((row) => !answered.includes(row));
      expect(others.filter(({ last, row }) => Math.abs(last - row) >= 60_000)).toEqual([]);
      expect(errors).toEqual([]);
    });

    test('is each of the 14 rows of the Workspace inbox', async () => {
      const { shown, errors } = await look(browser, workspace);
      await holdsAll(list, workspace, shown, 14);
      expect(errors).toEqual([]);
    });
  });
});

/** Opens the capture at Gmail's address, switches its mailbox on, and tells what the page shows. */
async function look(browser: ChromiumWithExtension, { file, owner }: Capture) {
  await serveCapture(browser.context, file);
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
      errors.push(line.text());
  });
  await page.goto(gmailAddress);
  const shown = await page.evaluate(rowsAsShown);
  await switchOn(browser, owner);
  return { shown, errors };
}

interface ShownRow {
  thread: string;
  subject: string;
  people: string[];
  /** The time in the id of the last message, and the one that the row shows, to the minute. Epoch ms. */
  last: number;
  row: number;
}

/** What a person sees in each row, and the ids beside it. The captures show English times at UTC-4. */
function rowsAsShown(): ShownRow[] {
  return [...document.querySelectorAll('tr.zA')].map((row) => {
    const ids = row.querySelector('.bog [data-legacy-thread-id]');
    const id = (name: string) => ids?.getAttribute(`data-legacy-${name}-id`) ?? '';
    const people = [...row.querySelectorAll('.yW [email]')].map((one) =>
      (one.getAttribute('email') ?? '').toLowerCase(),
    );
    const title = row.querySelector('td.xW span[title]')?.getAttribute('title') ?? '';
    return {
      thread: id('thread'),
      subject: row.querySelector('.y6 .bog')?.textContent?.trim() ?? '',
      people: [...new Set(people)].sort(),
      last: Number(BigInt(`0x${id('last-non-draft-message')}`) >> 20n),
      row: Date.parse(`${title.replace('\u202f', ' ')} GMT-0400`),
    };
  });
}

/** Waits until the ledger holds as many threads, then compares them with what the page shows. */
async function holdsAll(list: Page, { owner }: Capture, shown: ShownRow[], count: number) {
  const account = `gmail:${owner}`;
  const threads = async () =>
    (await kept<ThreadRow>(list, 'threads')).filter((row) => row.account === account);
  await until(async () => expect(await threads()).toHaveLength(count));
  const messages = await messagesOf(list, account);
  const held = (await threads()).map(({ record }) => ({
    thread: record?.thread,
    subject: record?.facts.subject?.value,
    people: Object.keys(record?.people ?? {}).sort(),
    last: messages.find(({ id }) => id === record?.facts.lastMessage?.value)?.facts.sentAt?.value,
  }));
  const wanted = shown.map(({ row: _, ...rest }) => rest);
  expect(sorted(held)).toEqual(sorted(wanted));
  const accounts = await kept<AccountRow>(list, 'accounts');
  expect(accounts.filter(({ on }) => on).map(({ key }) => key)).toContain(account);
}

/** The threads whose last message is known as the user's own. */
async function outgoing(list: Page, { owner }: Capture): Promise<string[]> {
  const messages = await messagesOf(list, `gmail:${owner}`);
  return threadsOf(messages.filter(({ facts }) => facts.direction?.value === 'out'));
}

async function messagesOf(list: Page, account: string) {
  const rows = await kept<MessageRow>(list, 'messages');
  return rows.filter(({ thread }) => thread.startsWith(`${account}/`)).map(({ record }) => record);
}

const threadsOf = (all: { thread: string }[]) => all.map(({ thread }) => thread).sort();

const sorted = <T extends { thread?: string | undefined }>(all: T[]) =>
  all.toSorted((a, b) => (a.thread ?? '').localeCompare(b.thread ?? ''));
