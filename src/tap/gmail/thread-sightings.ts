import type { Person } from '../../core/mail';
import type { MessageFacts, Sighting, ThreadFacts } from '../../core/sighting';
import { categoryOf, directionOf, placeOf, stateOf } from './labels';
import type { SyncMessage, SyncThread } from './mail';

const longestSubject = 998;
const mostParticipants = 100;

/**
 * What a thread of the page's JSON tells, seen at `at` (epoch ms).
 * Nothing without the legacy id of the thread: no row and no other sense could be matched to it.
 */
export function threadSightings(thread: SyncThread, at: number): Sighting[] {
  const { hex } = thread;
  if (hex === undefined) return [];
  const messages = thread.messages.filter((message) => !message.labels.has('^b'));
  if (messages.length === 0) return [];
  return [
    ...(thread.listed === 'all'
      ? [{ kind: 'thread', thread: hex, sense: 'json', at, facts: threadFacts(thread) } as const]
      : []),
    ...messages.map((message) => messageSighting(hex, message, at)),
  ];
}

function messageSighting(thread: string, message: SyncMessage, at: number): Sighting {
  return {
    kind: 'message',
    thread,
    id: message.hex ?? message.sync,
    sense: 'json',
    at,
    facts: messageFacts(message),
    ...(message.text === undefined ? {} : { text: message.text.slice(0, 20_000) }),
  };
}

function messageFacts(message: SyncMessage): MessageFacts {
  return defined({
    sentAt: message.sentAt,
    from: message.from,
    to: message.to,
    cc: message.cc,
    replyTo: message.replyTo,
    direction: directionOf(message.labels),
    state: stateOf(message.labels),
    category: categoryOf(message.labels),
    subject: message.subject?.slice(0, longestSubject),
    rfcId: message.rfcId,
    alias:
      message.hex !== undefined && message.sync.startsWith('msg-a:') ? message.sync : undefined,
  });
}

function threadFacts(thread: SyncThread): ThreadFacts {
  const standing = thread.messages.filter(isStanding);
  return defined({
    subject: thread.subject?.slice(0, longestSubject),
    participants: senders(standing),
    lastMessage: newest(standing)?.hex,
    count: beginsAtItsFirst(thread) ? standing.length : undefined,
    place: placeOf(thread.messages.map(({ labels }) => labels)),
  });
}

/** Sent, being sent or arrived, and not in the trash. */
function isStanding({ labels }: SyncMessage): boolean {
  return !['^r', '^scheduled', '^k'].some((label) => labels.has(label));
}

function newest(messages: SyncMessage[]): SyncMessage | undefined {
  return messages.reduce<SyncMessage | undefined>(
    (last, message) => ((message.sentAt ?? 0) >= (last?.sentAt ?? 0) ? message : last),
    undefined,
  );
}

/**
 * Whether the list of messages starts where the thread does: a thread-f has the number of its first message
 * (facts A1), a thread-a began with a message of the user's own.
 */
function beginsAtItsFirst({ sync, hex, messages }: SyncThread): boolean {
  const first = messages[0];
  return sync.startsWith('thread-f:')
    ? first?.hex === hex
    : first?.sync.startsWith('msg-a:') === true;
}

function senders(messages: SyncMessage[]): Person[] | undefined {
  const seen = new Map<string, Person>();
  for (const { from } of messages) if (from !== undefined) seen.set(from.address, from);
  return seen.size === 0 ? undefined : [...seen.values()].slice(0, mostParticipants);
}

/** Without the members that are undefined: absent on the wire, not null. */
function defined<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
