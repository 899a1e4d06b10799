import { type Account, type Message, plainText, type Thread } from '../mailbox/mail';
import type { Acknowledged } from './mutations';
import {
  changedThread,
  fullThread,
  listThread,
  people,
  person,
  snippet,
  subject,
  threadTime,
} from './sync-records';
import { fields, type Wire } from './wire';

/** The first list of the page: `a6jdv` (sync-embedded/testdata-parser-bv-embedded). */
export function embeddedList(threads: readonly Thread[], view: string, total: number): Wire[] {
  const entries = threads.map((thread) =>
    fields({
      1: thread.id,
      2: (9_223_372_036_854_775_807n - BigInt(threadTime(thread))).toString(),
      3: subject(thread),
      4: listThread(thread),
      6: 2,
      10: 1,
      12: threadTime(thread),
    }),
  );
  return [fields({ 0: entries, 1: view, 2: 3, 3: 1, 4: 0, 6: [1, total], 14: 0, 17: 0 })];
}

/** The first threads of the page: `Cl6csf`. */
export const embeddedThreads = (threads: readonly Thread[]): Wire[] => [
  null,
  threads.map((thread) => [0, fullThread(thread), 0, 0, labelsOf(thread)]),
];

/** The answer to i/bv. */
export function listAnswer(threads: readonly Thread[], total: number, version: number): Wire[] {
  return fields({
    0: 0,
    2: threads.map((thread) => [listThread(thread), thread.version]),
    3: 0,
    4: version,
    5: 1,
    11: [1, total],
    14: [
      threads.map(snippet),
      threads.map((thread) => thread.messages.map((message) => message.id)),
    ],
  });
}

/** The answer to i/fd. */
export const threadsAnswer = (threads: readonly Thread[]): Wire[] => [
  null,
  threads.map((thread) => [
    thread.id,
    [threadInfo(thread), thread.messages.map(briefMessage)],
    thread.messages.map((message) => [message.id, detail(message)]),
  ]),
];

/** The answer to i/s: acknowledged mutations (a refusal's 5 is a guess), changed threads, counts, version (sync-2022-09). */
export function syncAnswer(
  account: Account,
  acknowledged: readonly Acknowledged[],
  threads: readonly Thread[],
): Wire[] {
  const updates = threads.map((thread) => [
    [thread.id, null, fields({ 6: [changedThread(thread), thread.version] })],
  ]);
  return [
    [
      acknowledged.map(({ number, state }) => [
        number,
        state === 'done' ? 0 : 5,
        null,
        account.version,
      ]),
    ],
    fields({ 0: 0, 5: updates, 6: 0, 7: account.version }),
    [counts(account)],
    [account.version],
  ];
}

function threadInfo(thread: Thread): Wire[] {
  return fields({
    0: thread.id,
    1: subject(thread),
    2: snippet(thread),
    3: threadTime(thread),
    13: BigInt(`0x${thread.legacyId}`).toString(),
    15: thread.legacyId,
  });
}

const briefMessage = (message: Message) =>
  fields({
    0: message.id,
    1: person(message.from),
    2: plainText(message.html).slice(0, 200),
    3: [...message.labels].sort(),
    15: message.time,
  });

function detail(message: Message): Wire[] {
  return fields({
    0: people(message.to),
    1: people(message.cc),
    2: people(message.bcc),
    3: people(message.replyTo),
    4: message.subject,
    5: fields({ 1: [fields({ 0: 0, 2: [null, message.html] })] }),
    7: message.messageId,
    10: fields({ 16: message.from.address }),
    13: message.attachments.map((file) => [
      fields({ 1: '0.1', 3: fields({ 1: '', 2: file.name, 3: file.type, 4: file.bytes }) }),
    ]),
    16: message.time,
    34: message.legacyId,
  });
}

const labelsOf = (thread: Thread): Wire =>
  [...new Set(thread.messages.flatMap((message) => [...message.labels]))]
    .sort()
    .map((one) => [one]);

function counts(account: Account): Wire[] {
  const threads = [...account.threads.values()];
  const labels = new Set(
    threads.flatMap((one) => one.messages.flatMap((each) => [...each.labels])),
  );
  return [...labels].sort().map((label) => {
    const inside = threads.filter((one) => one.messages.some((each) => each.labels.has(label)));
    const unread = inside.filter((one) => one.messages.some((each) => each.labels.has('^u')));
    return [label, unread.length, inside.length];
  });
}
