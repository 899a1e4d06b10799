import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Sighting } from '../../src/core/sighting';
import { tapReport } from '../../src/core/tap-report';
import { endpointOf, pageIndex } from '../../src/tap/gmail/endpoints';
import { keepReports } from '../../src/tap/reports';

const about = (thread: string, text?: string): Sighting => ({
  kind: 'message',
  thread,
  id: thread,
  sense: 'json',
  at: 1,
  facts: {},
  ...(text === undefined ? {} : { text }),
});

function listen(addresses: Record<number, string> = {}) {
  const heard: z.infer<typeof tapReport>[] = [];
  const reports = keepReports(
    (report) => heard.push(tapReport.parse(JSON.parse(report))),
    (index) => addresses[index],
  );
  const threads = () =>
    heard
      .splice(0)
      .flatMap(({ sightings }) => sightings.flatMap((s) => (s.kind === 'message' ? s.thread : [])));
  return { ...reports, heard, threads };
}

describe('the reports of a page', () => {
  test('wait for the first greeting, then come as they are made', () => {
    const page = listen();
    page.add(0, [about('a')], 'embedded');
    page.add(0, [about('b')], 'answer');
    expect(page.threads()).toEqual([]);
    page.greet();
    expect(page.threads()).toEqual(['a', 'b']);
    page.add(0, [about('c')], 'answer');
    expect(page.threads()).toEqual(['c']);
  });

  test('a content script that comes anew gets the embedded ones again, and the last answers', () => {
    const page = listen();
    page.add(0, [about('a')], 'embedded');
    page.add(0, [about('b')], 'answer');
    page.greet();
    page.add(0, [about('c')], 'answer');
    page.threads();
    page.greet();
    expect(page.threads()).toEqual(['a', 'b', 'c']);
  });

  test('of the answers that were told those stay that hold no more text than one report', () => {
    const page = listen();
    page.greet();
    const answer = (thread: string, length: number, many: number) =>
      page.add(
        0,
        Array.from({ length: many }, () => about(thread, 'x'.repeat(length))),
        'answer',
      );
    for (let n = 0; n < 90; n += 1) answer(`${n}`, 20_000, 4);
    for (let n = 90; n < 100; n += 1) answer(`${n}`, 5, 1);
    page.threads();
    page.greet();
    expect(new Set(page.threads())).toEqual(
      new Set(Array.from({ length: 14 }, (_, n) => `${86 + n}`)),
    );
    for (let n = 100; n < 200; n += 1) answer(`${n}`, 5, 1);
    page.threads();
    page.greet();
    expect(page.threads()).toHaveLength(20);
  });

  test('carry the account’s address even where the page told it later', () => {
    const addresses: Record<number, string> = {};
    const page = listen(addresses);
    page.add(1, [about('a')], 'embedded');
    addresses[1] = 'ana@firm.example';
    page.greet();
    expect(page.heard).toMatchObject([{ index: 1, address: 'ana@firm.example' }]);
  });

  test('that nobody greets do not grow without end: the latest stay', () => {
    const page = listen();
    for (let n = 0; n < 500; n += 1) page.add(0, [about(`${n}`)], 'answer');
    page.greet();
    const kept = page.threads();
    expect(kept.length).toBeLessThanOrEqual(50);
    expect(kept.at(-1)).toBe('499');
  });

  test('are parted where there is too much for one', () => {
    const page = listen();
    page.greet();
    page.add(
      0,
      Array.from({ length: 2_500 }, (_, n) => about(`${n}`)),
      'answer',
    );
    expect(page.heard).toHaveLength(3);
    expect(page.threads()).toHaveLength(2_500);
    page.add(
      0,
      Array.from({ length: 60 }, (_, n) => about(`${n}`, 'x'.repeat(20_000))),
      'answer',
    );
    expect(page.heard.length).toBeGreaterThan(1);
    expect(page.threads()).toHaveLength(60);
  });

  test('of nothing are not made', () => {
    const page = listen();
    page.greet();
    page.add(0, [], 'answer');
    expect(page.heard).toEqual([]);
  });
});

describe('the endpoints', () => {
  const base = 'https://mail.google.com/mail/u/1/#inbox';

  test.each([
    ['/sync/u/1/i/bv?hl=fr&c=0', { index: 1, tellsByRequest: false }],
    ['https://mail.google.com/sync/u/0/i/fd?rt=r&pt=ji', { index: 0, tellsByRequest: false }],
    ['https://mail.google.com/sync/u/12/i/s?c=3', { index: 12, tellsByRequest: true }],
    [new URL('https://mail.google.com/sync/i/s'), { index: 0, tellsByRequest: true }],
    ['/mail/u/1/data', { index: 1, tellsByRequest: false }],
  ])('%s carries mail', (url, endpoint) => {
    expect(endpointOf(url, base)).toEqual(endpoint);
  });

  test.each([
    'https://evil.example/sync/u/0/i/s',
    '/sync/u/0/i/sx',
    '/sync/u/0/i/s/x',
    '/x/sync/u/0/i/s',
    '/mail/u/0/?ui=2',
    'http://[',
    '',
    { toString: () => '/sync/u/0/i/s' },
    undefined,
  ])('%s does not', (url) => {
    expect(endpointOf(url, base)).toBeUndefined();
  });

  test.each([
    ['/mail/u/0/', 0],
    ['/mail/u/3', 3],
    ['/mail/', 0],
    ['/mail', 0],
    ['/mail/u/0/x', 0],
  ])('the page %s is account %i', (path, index) => {
    expect(pageIndex(path)).toBe(index);
  });

  test.each(['/mail/b/123/u/0/', '/mail/d/ABC/u/0/', '/mail/u/0/d/ABC/', '/chat/u/0/', '/'])(
    'the page %s is a delegated mailbox or none, and is not read',
    (path) => {
      expect(pageIndex(path)).toBeUndefined();
    },
  );
});
