import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountKey } from '../../src/core/mail';
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
  const hello = { account: ana, index: 0, delegated: false };
  expect(await askFromMail('hello', hello)).toMatchObject({ state: 'off' });
  await askFromMail('record', { account: ana, sightings: mailOf('t1', 'Bo Bell', 60) });
  expect(await askFromMail('marks', { account: ana })).toEqual({ marks: [] });

  await askFromPage('switch-account', { account: ana, on: true });
  await askFromMail('record', { account: ana, sightings: mailOf('t1', 'Bo Bell', 60) });
  const { marks } = await askFromMail('marks', { account: ana });
  expect(marks).toMatchObject([{ thread: 't1', person: { name: 'Bo Bell' }, sure: true }]);
});

it('answers as before after the worker was killed', async () => {
  const before = await askFromMail('marks', { account: ana, threads: ['t1'] });
  await browser.killWorker();
  const after = await askFromMail('marks', { account: ana, threads: ['t1'] });
  expect(after.marks.map(({ thread, kind }) => [thread, kind])).toEqual(
    before.marks.map(({ thread, kind }) => [thread, kind]),
  );
});

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
