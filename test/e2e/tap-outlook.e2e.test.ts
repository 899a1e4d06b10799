import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TapReport } from '../../src/core/tap-report';
import { reportsHeard, type Site, sayHello, startTapBench, type TapBench } from './tap-page';

const conversation = (id: string) => ({
  ConversationId: { Id: id },
  ConversationTopic: 'Roof',
  UniqueSenders: ['Jo Bell'],
  LastDeliveryTime: '2026-11-20T10:00:30Z',
  MessageCount: 1,
  GlobalMessageCount: 1,
  ItemIds: [{ Id: `item-of-${id}` }],
});

const startup = {
  owaUserConfig: { SessionSettings: { UserEmailAddress: 'Ana@Firm.example' } },
  findConversation: { Body: { Conversations: [conversation('first')] } },
};

const request = encodeURIComponent(
  JSON.stringify({
    Body: {
      ParentFolderId: { BaseFolderId: { __type: 'DistinguishedFolderId:#Exchange', Id: 'inbox' } },
      Paging: { __type: 'IndexedPageView:#Exchange', BasePoint: 'Beginning', Offset: 0 },
      SortOrder: [{ Order: 'Descending', Path: { FieldURI: 'ConversationLastDeliveryTime' } }],
    },
  }),
);

const list = JSON.stringify({ Body: { Conversations: [conversation('later')] } });

/** Under Trusted Types, as Outlook may be (facts B5). Answers say which headers and body came. */
function site(): Site {
  const echoed: Site[string] = (asked, response) => {
    const parts: Buffer[] = [];
    asked.on('data', (part) => parts.push(part));
    asked.on('end', () => {
      const { action, 'x-owa-urlpostdata': data } = asked.headers;
      const how = new URL(asked.url ?? '', 'http://x').searchParams.get('how');
      response.setHeader(
        'x-heard',
        JSON.stringify([asked.method, action, data, `${Buffer.concat(parts)}`]),
      );
      if (how === 'fails') response.writeHead(500).end('{"Body":{}}');
      else response.writeHead(200, { 'content-type': 'application/json' }).end(list);
    });
  };
  return {
    '/mail/0/': (_asked, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': "require-trusted-types-for 'script'",
        })
        .end('<!doctype html><title>Mail</title>'),
    '/owa/0/startupdata.ashx': (_asked, response) => response.end(JSON.stringify(startup)),
    '/owa/0/service.svc': echoed,
    '/other': echoed,
  };
}

let bench: TapBench;
beforeAll(async () => {
  bench = await startTapBench(site(), 'outlook');
});
afterAll(() => bench.close());

const seen = (reports: TapReport[]) =>
  reports.flatMap(({ index, address, sightings }) =>
    sightings.flatMap((one) =>
      one.kind === 'thread' || one.kind === 'list'
        ? `${index} ${address} ${one.kind === 'thread' ? one.thread : one.list}`
        : [],
    ),
  );

describe('the page’s requests', () => {
  test('tell its start and its lists, by fetch and by XMLHttpRequest, and all of it again to whoever comes later', async () => {
    const page = await bench.open('/mail/0/', 'with tap');
    await sayHello(page);
    await page.evaluate(async (data) => {
      await (await fetch('/owa/0/startupdata.ashx?app=Mail', { method: 'POST' })).text();
      const url = '/owa/0/service.svc?action=FindConversation';
      const headers = { Action: 'FindConversation', 'X-OWA-UrlPostData': data };
      const forms = [headers, Object.entries(headers), new Headers(headers)];
      for (const form of forms) {
        await (await fetch(url, { method: 'POST', headers: form as HeadersInit })).json();
      }
      await (await fetch(new Request(url, { method: 'POST', headers }))).json();
      const xhr = new XMLHttpRequest();
      xhr.open('POST', url);
      for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
      xhr.send();
      await ended;
    }, request);
    const reports = seen(await reportsHeard(page, 6));
    const each = ['0 ana@firm.example later', '0 ana@firm.example inbox'];
    expect(reports).toEqual([
      '0 ana@firm.example first',
      ...each,
      ...each,
      ...each,
      ...each,
      ...each,
    ]);
    await sayHello(page);
    expect(seen(await reportsHeard(page, 6))).toEqual(reports);
  });

  test('are heard once, however often the tap is run', async () => {
    const page = await bench.open('/mail/0/', 'with tap');
    await page.evaluate(bench.code);
    await sayHello(page);
    await page.evaluate(async () =>
      (await fetch('/owa/0/startupdata.ashx', { method: 'POST' })).text(),
    );
    expect(await reportsHeard(page, 1)).toHaveLength(1);
  });
});

/** The same code in a page with the tap and in one without leaves the same record. */
async function leavesTheSame(
  act: (given: string[]) => Promise<unknown>,
  path: string,
): Promise<void> {
  const records: unknown[] = [];
  for (const tap of ['without tap', 'with tap'] as const) {
    const page = await bench.open('/mail/0/', tap);
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('answerable:tap-hello')));
    records.push(await page.evaluate(act, [path, request]));
    await page.context().close();
  }
  expect(records[0]).toBeDefined();
  expect(records[1]).toEqual(records[0]);
}

describe.each(['/owa/0/service.svc', '/other'])('the tap is unfelt at %s', (path) => {
  test('by a fetch with headers in any form, and by what gives them', () =>
    leavesTheSame(async ([url = '', data = '']) => {
      const asked: string[] = [];
      const giving = {
        method: 'POST',
        get headers() {
          asked.push('headers');
          return { Action: 'A', 'X-OWA-UrlPostData': data };
        },
      };
      function* pairs() {
        asked.push('pairs');
        yield ['Action', 'B'];
      }
      const request = new Request(url, {
        method: 'POST',
        headers: { Action: 'C' },
        body: 'in Request',
      });
      const records: unknown[] = [];
      const inits: [RequestInfo, RequestInit | undefined][] = [
        [url, giving],
        [url, { method: 'POST', headers: pairs() as unknown as HeadersInit }],
        [url, { method: 'POST', headers: new Headers({ Action: 'D' }), body: 'x' }],
        [request, undefined],
        [url, { method: 'POST', headers: [['bad name', 'x']] }],
      ];
      for (const [input, init] of inits) {
        try {
          const response = await fetch(input, init);
          records.push([response.status, response.headers.get('x-heard'), await response.text()]);
        } catch (error) {
          records.push(error instanceof Error ? [error.name, error.message] : String(error));
        }
      }
      return [asked, records, request.bodyUsed];
    }, path));

  test('by an XMLHttpRequest with headers, and by its misuse', () =>
    leavesTheSame(async ([url = '', data = '']) => {
      const records: unknown[] = [];
      const attempt = (act: () => unknown) => {
        try {
          records.push(act());
        } catch (error) {
          records.push(error instanceof Error ? [error.name, error.message] : String(error));
        }
      };
      let asked = 0;
      const name = {
        toString: () => {
          asked += 1;
          return 'Action';
        },
      };
      const { prototype } = XMLHttpRequest;
      attempt(() => new XMLHttpRequest().setRequestHeader('action', 'x'));
      attempt(() => Reflect.apply(prototype.setRequestHeader, {}, ['a', 'b']));
      for (const how of ['', '?how=fails']) {
        const xhr = new XMLHttpRequest();
        xhr.open('POST', url + how);
        attempt(() => xhr.setRequestHeader('bad name', 'x'));
        attempt(() => Reflect.apply(xhr.setRequestHeader, xhr, ['one']));
        attempt(() => xhr.setRequestHeader(name as unknown as string, 'A'));
        attempt(() => xhr.setRequestHeader('X-OWA-UrlPostData', data));
        const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve));
        xhr.send('body');
        await ended;
        records.push([xhr.status, xhr.getResponseHeader('x-heard'), xhr.responseText]);
      }
      const native = prototype.setRequestHeader;
      const looks = [
        native.name,
        native.length,
        /\[native code\]/.test(Function.prototype.toString.call(native)),
        'prototype' in native,
      ];
      const { writable, enumerable, configurable } =
        Object.getOwnPropertyDescriptor(prototype, 'setRequestHeader') ?? {};
      return [asked, records, looks, [writable, enumerable, configurable]];
    }, path));
});
