import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../src/core/sighting';
import { endpointOf } from '../../../src/tap/outlook/endpoints';
import { openMailExchange } from '../../../src/tap/outlook/mail-exchange';
import { newMemory } from '../../../src/tap/outlook/memory';
import { runs } from '../../harness/property-runs';
import { seenAt, valid } from '../read-capture';
import { replaceAt } from '../replace-at';
import {
  conversation,
  conversations,
  findConversation,
  item,
  opened,
  startup,
} from './outlook-page';

const urls = [
  '/owa/service.svc?action=UpdateItem',
  '/owa/startupdata.ashx',
  '/search/api/v2/query',
];

/** What data tell in either place, at every endpoint, by one memory. */
function read(request: unknown, answer: unknown): Sighting[] {
  const memory = newMemory();
  const told: Sighting[] = [];
  for (const url of urls) {
    const endpoint = endpointOf(url, 'https://outlook.live.com/mail/0/');
    if (endpoint === undefined) throw new Error(url);
    const exchange = openMailExchange(endpoint, {
      memory,
      pageMailbox: undefined,
      now: () => seenAt,
      tell: (sightings) => told.push(...sightings),
    });
    const text = typeof request === 'string' ? request : JSON.stringify(request);
    exchange.sent(text, new Map([['messageparams', text ?? '']]));
    exchange.answered(answer);
    exchange.refused();
  }
  return valid(told);
}

/** Names and values that ours have, and those that every object has by birth. */
const names = [
  ...[
    'Body',
    'ResponseMessages',
    'Items',
    'RootFolder',
    'Conversations',
    'Conversation',
    'Updates',
  ],
  ...[
    'ConversationNodes',
    'ConversationId',
    'ItemId',
    'Id',
    'From',
    'Mailbox',
    'EmailAddress',
    'Name',
  ],
  ...['UniqueSenders', 'GlobalMessageCount', 'MessageCount', 'ItemIds', 'Preview', 'ToRecipients'],
  ...['LastDeliveryTime', 'DateTimeReceived', 'IsDraft', 'UniqueBody', 'Value', '__type', 'Item'],
  ...['FolderId', 'DistinguishedFolderId', 'SessionSettings', 'UserEmailAddress', 'ItemChanges'],
  ...[
    'MessageDisposition',
    'ParentFolderId',
    'BaseFolderId',
    'Paging',
    'SortOrder',
    'ResponseCode',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'],
];
const values = [
  ...[
    'inbox',
    'a@b.example',
    '/o=x/cn=y',
    'NoError',
    'SendAndSaveCopy',
    'UpdateItemJsonRequest:#Exchange',
  ],
  ...[
    '2026-11-20T10:00:30+01:00',
    '@',
    ' ',
    '',
    '<p>x',
    'IndexedPageView:#Exchange',
    'x'.repeat(2_000),
  ],
  ...[-1, 0, 261, 1e300, true, null],
];

const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 7, depthSize: 'medium' },
    fc.constantFrom(...values),
    fc.array(tie('node'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 8 }),
  ),
}));

describe('foreign data', () => {
  test('of any kind tell nothing and throw nothing', () => {
    fc.assert(fc.property(fc.anything(), (data) => void expect(read(undefined, data)).toEqual([])));
    fc.assert(fc.property(fc.string(), (text) => void expect(read(text, text)).toEqual([])));
    fc.assert(fc.property(fc.json(), (text) => void expect(read(text, text)).toEqual([])));
  });

  test('that imitate ours in their names give only valid sightings', () => {
    fc.assert(
      fc.property(node, node, (request, answer) => void read(request, answer)),
      {
        ...runs(1_000),
      },
    );
  });

  test('with any value replaced never throw, stay valid, and are not changed by being read', () => {
    const roots = [
      startup({ findConversation: conversations([conversation('c1'), conversation('c2')]) }),
      conversations([conversation('c1'), conversation('c2')]),
      opened('t1', [item('m1', 't1'), item('m2', 't1')]),
      findConversation(),
    ];
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(...values), node);
    const place = fc.array(fc.nat(40), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        fc.constantFrom(...roots),
        fc.array(fc.tuple(place, junk), { maxLength: 8 }),
        (root, changes) => {
          const changed: unknown = structuredClone(root);
          for (const [path, value] of changes) replaceAt(changed, path, structuredClone(value));
          const before = structuredClone(changed);
          read(changed, changed);
          expect(changed).toEqual(before);
        },
      ),
      runs(500),
    );
  });

  test('with objects that cannot be made a number or a text never throw', () => {
    const stubborn = { toString: 'no', valueOf: 'no' };
    const request = { Body: { FocusedViewFilter: stubborn } };
    const row = { ...conversation('c1'), LastVerbExecuted: stubborn, IconIndex: stubborn };
    expect(() => read(request, conversations([row]))).not.toThrow();
  });

  test('with names that every object has by birth tell nothing of them', () => {
    const text =
      '{"__proto__":{"ConversationId":{"Id":"c"},"UniqueSenders":["x"]},"Body":{"constructor":{}}}';
    const told = read(text, JSON.parse(text));
    // An own member named so is data like any other.
    expect(told.every((one) => one.kind === 'thread' && one.thread === 'c')).toBe(true);
    expect(({} as Record<string, unknown>).ConversationId).toBeUndefined();
  });
});

test('ids that are longer than any of Exchange tell nothing', () => {
  const long = 'x'.repeat(257);
  expect(read(undefined, opened(long, [item('m1', long), item(long, 't1')]))).toEqual([]);
});

test('what the page gives to every object is none of an answer’s', () => {
  const inherited = { ConversationId: { Id: 'c' }, ItemId: { Id: 'i' }, UniqueSenders: ['x'] };
  for (const [name, value] of Object.entries(inherited)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true });
  }
  try {
    expect(read({}, { Body: { Items: [{}] } })).toEqual([]);
  } finally {
    for (const name of Object.keys(inherited)) Reflect.deleteProperty(Object.prototype, name);
  }
});

describe('data without end', () => {
  const started = () => process.cpuUsage();
  /** Time on the processor, twenty times what it takes here; a read that grows with the square of its data takes minutes. */
  const inTime = (from: NodeJS.CpuUsage) =>
    expect(process.cpuUsage(from).user / 1_000).toBeLessThan(5_000);

  test('come to an end', () => {
    const loop: Record<string, unknown> = conversation('c1');
    Object.assign(loop, {
      Conversations: [loop, loop],
      Items: [loop],
      From: loop,
      ToRecipients: [loop],
    });
    const list: Record<string, unknown> = { Conversations: [] };
    Object.assign(list, { Conversations: [list, list, loop], Body: list });
    const from = started();
    expect(read(undefined, list).length).toBeGreaterThan(0);
    const many: unknown[] = [];
    for (let n = 0; n < 50; n += 1) many.push(many);
    expect(read(undefined, many)).toEqual([]);
    inTime(from);
  });

  test('too deep, too wide or too long tell nothing, in time', () => {
    const from = started();
    const deep = `${'{"Body":'.repeat(500_000)}1${'}'.repeat(500_000)}`;
    expect(read(deep, deep)).toEqual([]);
    const wide = JSON.stringify(Array(900_000).fill({}));
    expect(read(wide, wide)).toEqual([]);
    const long = '{}'.padEnd(7_000_000);
    expect(read(long, long)).toEqual([]);
    inTime(from);
  });

  test('of far too many rows, people and words are cut', () => {
    const from = started();
    const rows = Array.from({ length: 20_000 }, (_, n) =>
      item(`m${n}`, `t${n}`, {
        ToRecipients: Array.from({ length: 30 }, (_, one) => ({
          EmailAddress: `a${one}@b.example`,
        })),
      }),
    );
    const told = read(undefined, { RootFolder: { TotalItemsInView: 1, Items: rows } });
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(5_000);
    const body = { BodyType: 'HTML', Value: '<div '.repeat(400_000) };
    const many = Array.from({ length: 5_000 }, () => ({
      EmailAddress: 'x@y.example',
      Name: 'n'.repeat(999),
    }));
    read(
      undefined,
      opened('t1', [item('m1', 't1', { Body: body, UniqueBody: body, ToRecipients: many })]),
    );
    inTime(from);
  });

  test('leave a memory within bounds', () => {
    const memory = newMemory();
    const endpoint = endpointOf('/owa/service.svc', 'https://outlook.live.com/mail/0/');
    for (let round = 0; endpoint !== undefined && round < 30; round += 1) {
      const rows = Array.from({ length: 100 }, (_, n) => {
        const From = {
          Mailbox: {
            Name: `N${round}-${n}`,
            EmailAddress: `/o=${round}-${n}`,
            SmtpAddress: `a${round}-${n}@b.example`,
            MailboxType: 'Mailbox',
          },
        };
        return item(`m${round}-${n}`, 't1', { From, ParentFolderId: { Id: 'AAMkSent=' } });
      });
      const folders = Array.from({ length: 100 }, (_, n) => ({
        FolderId: { Id: `f${round}-${n}` },
        DistinguishedFolderId: 'inbox',
      }));
      const exchange = openMailExchange(endpoint, {
        memory,
        pageMailbox: undefined,
        now: () => seenAt,
        tell: () => {},
      });
      exchange.answered({
        folders,
        sent: { FolderId: { Id: 'AAMkSent=' }, DistinguishedFolderId: 'sentitems' },
        rows,
      });
    }
    expect(memory.items.size).toBeLessThanOrEqual(2_000);
    expect(memory.items.has('m29-99')).toBe(true);
    expect(memory.smtp.size).toBeLessThanOrEqual(2_000);
    expect(memory.namesakes.size).toBeLessThanOrEqual(2_000);
    expect(memory.folders.size).toBeLessThanOrEqual(200);
    expect(memory.own.size).toBeLessThanOrEqual(100);
  });
});
