import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TapReport } from '../../src/core/tap-report';
import { describeOverCaptures, readCapture } from '../harness/captures';
import { reportsHeard, type Site, sayHello, startTapBench, type TapBench } from './tap-page';

const replySend = 'gmail/sync-2022-09/2022-09-09-cvOnReplySend_3';
const embeddedList = 'gmail/sync-embedded/testdata-parser-bv-embedded.json';

/** One thread in the array format: one message that arrived. */
const thread = (number: string) => [
  'Offer',
  null,
  null,
  `thread-f:${number}`,
  [
    [
      `msg-f:${number}`,
      [1, 'ana@client.example', 'Ana'],
      ...Array(7).fill(null),
      'Could you send it?',
      ['^all', '^i'],
    ],
  ],
];
const legacy = (number: string) => BigInt(number).toString(16);
const listOf = (number: string) => JSON.stringify([0, null, [[thread(number), 1]]]);
const embedded = { a6jdv: [['sils', null, JSON.stringify([[[[0, 0, 0, 's', thread('1001')]]]])]] };
const accounts = { sBEv4c: [['mla', [['Own@Firm.example', 1, 0, 0, 'Own']]]] };

const html = (body: string) => `<!doctype html><title>Mail</title>${body}`;
const script = (code: string) => `<script nonce="n">${code}</script>`;
const calls = [embedded, accounts].map((data) => script(`\n_GM_setData(${JSON.stringify(data)});`));

/** The ways in which a page may define the function, each keeping what it is called with. */
const pages: Record<string, string> = {
  assigns: script('window.kept = []; window._GM_setData = function (data) { kept.push(data) };'),
  declares: script('var kept = []; function _GM_setData(data) { kept.push(data) }'),
  var: script(
    'var kept = []; var _GM_setData = _GM_setData || function (data) { kept.push(data) }',
  ),
};

const strict = {
  'content-type': 'text/html',
  'content-security-policy': "require-trusted-types-for 'script'; script-src 'nonce-n'",
};

async function site(): Promise<Site> {
  const answer = await readCapture(`${replySend}_response.json`).catch(() => '');
  const page: Site[string] = (request, response) => {
    const how = new URL(request.url ?? '', 'http://x').searchParams.get('how') ?? 'assigns';
    response.writeHead(200, strict).end(html(`${pages[how] ?? ''}${calls.join('')}`));
  };
  return {
    '/mail/u/0/': page,
    '/mail/u/1/': page,
    '/mail/b/12/u/0/': page,
    '/sync/u/0/i/bv': (_request, response) => response.end(listOf('2002')),
    '/sync/u/1/i/bv': (_request, response) => response.end(listOf('3003')),
    '/sync/u/0/i/fd': (_request, response) => response.writeHead(500).end(listOf('4004')),
    '/sync/u/0/i/s': (_request, response) => response.end(answer),
  };
}

let bench: TapBench;
beforeAll(async () => {
  bench = await startTapBench(await site());
});
afterAll(() => bench.close());

const threadsOf = (reports: TapReport[]) =>
  reports.flatMap(({ index, sightings }) =>
    sightings.flatMap((seen) => (seen.kind === 'thread' ? `${index} ${seen.thread}` : [])),
  );

describe('what the page embeds', () => {
  test.each(Object.keys(pages))('is heard where the page %s its function', async (how) => {
    const page = await bench.open(`/mail/u/0/?how=${how}`, 'with tap');
    await sayHello(page);
    const reports = await reportsHeard(page);
    expect(threadsOf(reports)).toEqual([`0 ${legacy('1001')}`]);
    expect(reports[0]?.address).toBe('own@firm.example');
    // The page has got what it was given, in its own order.
    expect(await page.evaluate('kept')).toEqual([embedded, accounts]);
    await page.context().close();
  });

  test('is heard by a tap that comes late, as of the time when the page was loaded', async () => {
    const page = await bench.open('/mail/u/0/', 'without tap');
    await page.evaluate(bench.code);
    await sayHello(page);
    const reports = await reportsHeard(page);
    expect(threadsOf(reports)).toEqual([`0 ${legacy('1001')}`]);
    const loadedAt = await page.evaluate(() => Math.round(performance.timeOrigin));
    expect(reports[0]?.sightings[0]).toMatchObject({ at: loadedAt });
    await page.context().close();
  });

  test('of a delegated mailbox is left alone, with everything that it fetches', async () => {
    const page = await bench.open('/mail/b/12/u/0/', 'with tap');
    await sayHello(page);
    await page.evaluate(() => fetch('/sync/u/0/i/bv').then((response) => response.text()));
    expect(await reportsHeard(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the tap', () => {
  test('says nothing before it is greeted', async () => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    const heard = await page.evaluate(async () => {
      const events: Event[] = [];
      document.addEventListener('answerable:tap', (event) => events.push(event));
      await (await fetch('/sync/u/0/i/bv')).text();
      return events.length;
    });
    expect(heard).toBe(0);
    await sayHello(page);
    expect(threadsOf(await reportsHeard(page, 2))).toEqual([
      `0 ${legacy('1001')}`,
      `0 ${legacy('2002')}`,
    ]);
    await page.context().close();
  });

  test('injected again does not hear double; a new hello brings the embedded list and the last answers again', async () => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    await page.evaluate(bench.code);
    await sayHello(page);
    await reportsHeard(page);
    await page.evaluate(() => fetch('/sync/u/0/i/bv').then((response) => response.text()));
    expect(threadsOf(await reportsHeard(page, 1))).toEqual([`0 ${legacy('2002')}`]);
    await sayHello(page);
    const again = [`0 ${legacy('1001')}`, `0 ${legacy('2002')}`];
    expect(threadsOf(await reportsHeard(page, 2))).toEqual(again);
    await page.context().close();
  });

  test.each(['', 'text', 'json', 'arraybuffer'])('hears an XMLHttpRequest for %j', async (type) => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    await sayHello(page);
    await reportsHeard(page);
    await page.evaluate(async (responseType) => {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/sync/u/1/i/bv?hl=en');
      xhr.responseType = responseType as XMLHttpRequestResponseType;
      const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
      xhr.send();
      await ended;
    }, type);
    expect(threadsOf(await reportsHeard(page, 1))).toEqual([`1 ${legacy('3003')}`]);
    await page.context().close();
  });

  test('hears a synchronous request, and not an answer that failed', async () => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    await sayHello(page);
    await reportsHeard(page);
    await page.evaluate(async () => {
      for (const url of ['/sync/u/0/i/fd', '/sync/u/0/i/bv']) {
        const xhr = new XMLHttpRequest();
        xhr.open('GET', url, false);
        xhr.send();
      }
      await (await fetch('/sync/u/0/i/fd')).text();
    });
    expect(threadsOf(await reportsHeard(page, 1))).toEqual([`0 ${legacy('2002')}`]);
    await page.context().close();
  });

  test('takes an answer for that of its own request when the page asks again at once', async () => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    await sayHello(page);
    await reportsHeard(page);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const xhr = new XMLHttpRequest();
          xhr.onload = () => {
            xhr.onload = () => xhr.addEventListener('loadend', () => resolve());
            xhr.open('GET', '/sync/u/1/i/bv');
            xhr.send();
          };
          xhr.open('GET', '/sync/u/0/i/bv');
          xhr.send();
        }),
    );
    expect(threadsOf(await reportsHeard(page, 1))).toEqual([`1 ${legacy('3003')}`]);
    await page.context().close();
  });

  test('speaks after the page’s own handlers', async () => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    await sayHello(page);
    const order = await page.evaluate(async () => {
      const log: string[] = [];
      document.addEventListener('answerable:tap', () => log.push('tap'));
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/sync/u/0/i/bv');
      xhr.onreadystatechange = () => xhr.readyState === 4 && log.push('readystatechange');
      xhr.send();
      const loaded = new Promise((resolve) => xhr.addEventListener('load', resolve));
      xhr.addEventListener('load', () => log.push('load'));
      await loaded;
      await (await fetch('/sync/u/1/i/bv')).text();
      return log.slice(0, 3);
    });
    expect(order).toEqual(['readystatechange', 'load', 'tap']);
    await page.context().close();
  });
});

describeOverCaptures('a reply that the page sends', () => {
  test('is reported when it is asked for and when it is answered, with the same words', async () => {
    const page = await bench.open('/mail/u/0/', 'with tap');
    await sayHello(page);
    const request = await readCapture(`${replySend}_request.json`);
    const send = () =>
      page.evaluate(async (body) => {
        const xhr = new XMLHttpRequest();
        xhr.open('POST', '/sync/u/0/i/s?c=1');
        const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.send(body);
        await ended;
      }, request);
    const replies = async (least: number) =>
      (await reportsHeard(page, least)).flatMap(({ sightings }) =>
        sightings.flatMap((seen) =>
          seen.kind === 'message' && seen.text?.startsWith('test reply')
            ? [[seen.id, seen.facts.state, seen.text]]
            : [],
        ),
      );
    // The thread was begun by the client: its id is known from the first answer on, and so is the message's number.
    const under = (id: string) => [id, 'sending', 'test reply body\nᐧ'];
    await send();
    expect(await replies(1)).toEqual([under('183fcc3c75f0255e')]);
    await send();
    expect(await replies(2)).toEqual([
      under('msg-a:r7241715802500133864'),
      under('183fcc3c75f0255e'),
      under('183fcc3c75f0255e'),
    ]);
    await page.context().close();
  });

  test('and the list as it was captured are reported whole', async () => {
    const list = await readCapture(embeddedList);
    const page = await bench.open('/mail/u/0/', 'with tap');
    await sayHello(page);
    await reportsHeard(page);
    await page.evaluate((json) => {
      (window as unknown as { _GM_setData(data: unknown): void })._GM_setData({
        a6jdv: [['sils', null, json]],
      });
    }, list);
    expect(threadsOf(await reportsHeard(page, 1))).toEqual([
      '0 171bb02371f0da52',
      '0 171baf6611169bff',
    ]);
    await page.context().close();
  });
});
