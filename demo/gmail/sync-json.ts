import {
  type Account,
  type Address,
  type Attachment,
  isOwn,
  type Message,
  plainText,
  type Thread,
} from './mail';
import { lastReceived } from './mailbox';
import type { Acknowledged } from './mutations';
import { fields, type Wire } from './wire';

/**
 * The page's own JSON in the array format of September 2022 and later. Places of the fields: facts A6;
 * captures sync-embedded (bv, fd) and sync-2022-09. Reply-To at [5] is the fd capture's.
 */
export function listThread(thread: Thread): Wire[] {
  return threadRecord(thread, thread.messages.map(listMessage));
}

/** A thread with everything in it, as embedded in the page (sync-embedded/testdata-parser-fd-embedded). */
export function fullThread(thread: Thread): Wire[] {
  return threadRecord(thread, thread.messages.map(fullMessage));
}

/** A thread as in the answer of i/s: recipients and labels, without bodies (sync-2022-09). */
export function changedThread(thread: Thread): Wire[] {
  const messages = thread.messages.map((message) => {
    const { 8: _body, ...rest } = fullFields(message);
    return fields(rest);
  });
  return threadRecord(thread, messages);
}

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
    [thread.id, null, fields({ 6: [[changedThread(thread), thread.version]] })],
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

/** A thread of one message each, as Gmail makes of every message when conversation view is off. */
export function alone(thread: Thread, message: Message): Thread {
  return { ...thread, id: `${thread.id}|${message.id}`, messages: [message] };
}

function threadRecord(thread: Thread, messages: Wire[]): Wire[] {
  const last = thread.messages.at(-1);
  return fields({
    0: subject(thread),
    1: snippet(thread),
    2: last?.time ?? 0,
    3: thread.id,
    4: messages,
    8: last === undefined ? null : `msg-a:bump-${last.id.slice('msg-a:'.length)}`,
    14: recipientNames(thread),
    16: 0,
    19: thread.legacyId,
  });
}

function listMessage(message: Message): Wire[] {
  const {
    2: _to,
    3: _cc,
    4: _bcc,
    5: _replyTo,
    7: _subject,
    8: _body,
    ...rest
  } = fullFields(message);
  return fields(rest);
}

const fullMessage = (message: Message) => fields(fullFields(message));

function fullFields(message: Message): Record<number, Wire> {
  return {
    0: message.id,
    1: person(message.from),
    2: people(message.to),
    3: people(message.cc),
    4: people(message.bcc),
    5: people(message.replyTo),
    6: message.time,
    7: message.subject,
    8: fields({ 1: [[0, null, [null, message.html], 0]], 2: 0, 6: 1, 7: 0 }),
    9: plainText(message.html).slice(0, 200),
    10: [...message.labels].sort(),
    11: attachments(message),
    13: message.messageId,
    15: message.answers ?? null,
    17: message.time,
    18: fields({ 0: 0, 1: 1, 16: message.from.address, 17: 1 }),
    29: fields({ 6: [21_660_393], 9: 1 }),
    30: message.time,
    43: isOwn(message) ? 3 : 0,
    44: isOwn(message) ? null : [null, null, 1],
    45: message.sendAt ?? null,
    55: message.legacyId,
  };
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

const person = (someone: Address): Wire[] => [1, someone.address, someone.name];

const people = (several: readonly Address[]): Wire =>
  several.length === 0 ? null : several.map(person);

function attachments(message: Message): Wire {
  if (message.attachments.length === 0) return null;
  return message.attachments.map((file: Attachment, index) =>
    fields({ 0: file.type, 1: file.name, 2: file.bytes, 3: `0.${index + 1}`, 5: '', 6: 0 }),
  );
}

const subject = (thread: Thread) => thread.messages[0]?.subject ?? '';

function snippet(thread: Thread): string {
  const last = thread.messages.at(-1);
  return last === undefined ? '' : plainText(last.html).slice(0, 200);
}

/** A list is ordered by the last message that came in: the owner's own answer moves nothing. */
export const threadTime = (thread: Thread): number =>
  (lastReceived(thread) ?? thread.messages.at(-1))?.time ?? 0;

function recipientNames(thread: Thread): Wire {
  const own = thread.messages.filter(isOwn);
  if (own.length === 0) return null;
  return own.map((message) => message.to.map((someone) => [someone.name, someone.address]));
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
