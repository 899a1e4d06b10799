import type { Address, Attachment } from '../../mailbox/mail';
import { at, listAt, numberAt, textAt } from '../wire';

/** A message as the page knows it: its body only once the thread was fetched. */
export interface KnownMessage {
  readonly id: string;
  readonly legacyId: string;
  readonly time: number;
  readonly from: Address;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly snippet: string;
  readonly labels: ReadonlySet<string>;
  readonly attachments: readonly Attachment[];
  readonly html: string | undefined;
  /** RFC Message-IDs, of this message and of the one that it answers, where known. */
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
}

export interface KnownThread {
  readonly id: string;
  readonly legacyId: string;
  readonly subject: string;
  readonly snippet: string;
  readonly messages: readonly KnownMessage[];
}

const threads = new Map<string, KnownThread>();

/** Messages written in this page since it was loaded: they get no legacy id here (facts A1). */
export const fresh = new Set<string>();

/** The thread with this id, or the message of this id that stands alone. */
export const known = (id: string): KnownThread | undefined =>
  threads.get(id) ??
  (id.startsWith('msg-')
    ? [...threads.values()].find((thread) => thread.id.endsWith(`|${id}`))
    : undefined);

export const knownByLegacyId = (hex: string): KnownThread | undefined =>
  [...threads.values()].find((thread) => thread.legacyId === hex && !thread.id.includes('|'));

/** Reads a thread of bv, i/s or the embedded data into the store. */
export function learn(record: unknown): KnownThread {
  const id = textAt(record, 3) ?? '';
  const before = threads.get(id);
  const thread: KnownThread = {
    id,
    legacyId: textAt(record, 19) ?? '',
    subject: textAt(record, 0) ?? '',
    snippet: textAt(record, 1) ?? '',
    messages: listAt(record, 4).map((message) => messageOf(message, before)),
  };
  threads.set(id, thread);
  return thread;
}

/** Reads one thread of i/fd: recipients and bodies of messages. */
export function learnFull(record: unknown): KnownThread {
  const id = textAt(record, 0) ?? '';
  const before = threads.get(id);
  const brief = new Map(listAt(record, 1, 1).map((one) => [textAt(one, 0), one]));
  const thread: KnownThread = {
    id,
    legacyId: textAt(record, 1, 0, 15) ?? '',
    subject: textAt(record, 1, 0, 1) ?? '',
    snippet: textAt(record, 1, 0, 2) ?? '',
    messages: listAt(record, 2).map((one) => fullMessageOf(one, brief, before)),
  };
  threads.set(id, thread);
  return thread;
}

function messageOf(record: unknown, thread: KnownThread | undefined): KnownMessage {
  const id = textAt(record, 0) ?? '';
  const before = thread?.messages.find((message) => message.id === id);
  const html = textAt(record, 8, 1, 0, 2, 1);
  const listed = html === undefined && listAt(record, 2).length === 0;
  return {
    id,
    legacyId: textAt(record, 55) ?? '',
    time: numberAt(record, 6) ?? 0,
    from: person(at(record, 1)),
    replyTo: listed ? (before?.replyTo ?? []) : listAt(record, 5).map(person),
    to: listed ? (before?.to ?? []) : listAt(record, 2).map(person),
    cc: listed ? (before?.cc ?? []) : listAt(record, 3).map(person),
    subject: textAt(record, 7) ?? before?.subject ?? '',
    snippet: textAt(record, 9) ?? '',
    labels: new Set(listAt(record, 10).map(String)),
    attachments: listAt(record, 11).map(attachment),
    html: html ?? (before?.snippet === textAt(record, 9) ? before?.html : undefined),
    messageId: textAt(record, 13) ?? before?.messageId,
    inReplyTo: textAt(record, 15) ?? before?.inReplyTo,
  };
}

function fullMessageOf(
  record: unknown,
  brief: ReadonlyMap<string | undefined, unknown>,
  thread: KnownThread | undefined,
): KnownMessage {
  const id = textAt(record, 0) ?? '';
  const short = brief.get(id);
  const before = thread?.messages.find((message) => message.id === id);
  return {
    id,
    legacyId: textAt(record, 1, 34) ?? '',
    time: numberAt(record, 1, 16) ?? 0,
    from: person(at(short, 1)),
    replyTo: listAt(record, 1, 3).map(person),
    to: listAt(record, 1, 0).map(person),
    cc: listAt(record, 1, 1).map(person),
    subject: textAt(record, 1, 4) ?? '',
    snippet: textAt(short, 2) ?? '',
    labels: new Set(listAt(short, 3).map(String)),
    attachments: before?.attachments ?? [],
    html: textAt(record, 1, 5, 1, 0, 2, 1),
    messageId: textAt(record, 1, 7),
    inReplyTo: before?.inReplyTo,
  };
}

const person = (contact: unknown): Address => ({
  address: textAt(contact, 1) ?? '',
  name: textAt(contact, 2) ?? '',
});

const attachment = (record: unknown): Attachment => ({
  type: textAt(record, 0) ?? '',
  name: textAt(record, 1) ?? '',
  bytes: numberAt(record, 2) ?? 0,
});

/** The message of the thread that `message` answers: the last written one where that is not told. */
export const answeredBy = (thread: KnownThread, message: KnownMessage): KnownMessage | undefined =>
  thread.messages.find(
    (one) => one.messageId !== undefined && one.messageId === message.inReplyTo,
  ) ?? thread.messages.findLast((one) => !isDraft(one));

export const isDraft = (message: KnownMessage) => message.labels.has('^r');
export const isOwn = (message: KnownMessage) => message.labels.has('^f');
export const isUnread = (message: KnownMessage) => message.labels.has('^u');
export const hasLabel = (thread: KnownThread, label: string) =>
  thread.messages.some((message) => message.labels.has(label));
