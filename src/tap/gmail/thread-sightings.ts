import type { Person } from '../../core/mail';
import type { MessageFacts, Sighting, ThreadFacts } from '../../core/sighting';
import { defined } from '../json';
import { placeOf } from './labels';
import type { SyncMessage, SyncThread } from './mail';
import type { Memory } from './memory';
import { idsOf } from './message-ids';

/** The most that a sighting may carry (core/sighting.ts). */
const most = { subject: 998, text: 20_000, people: 100 };

/**
 * What a thread of the page's JSON tells, seen at `at` (epoch ms).
 * Nothing without the legacy id of the thread, because no row could be matched to it, and nothing of chats (`^b`).
 */
export function threadSightings(thread: SyncThread, at: number, memory: Memory): Sighting[] {
  const { hex } = thread;
  if (hex === undefined || thread.messages.some(({ labels }) => labels?.has('^b'))) return [];
  const messages = withFirstSubject(thread).flatMap((message) =>
    idsOf(message, memory).map((id) => messageSighting(hex, id, message, at)),
  );
  return thread.listed === 'all'
    ? [{ kind: 'thread', thread: hex, sense: 'json', at, facts: threadFacts(thread) }, ...messages]
    : messages;
}

/**
 * The own addresses that the user has written from, send-as aliases included: the senders of sent messages.
 * Undefined where nothing was sent.
 */
export function ownAddresses(threads: SyncThread[], at: number): Sighting | undefined {
  const sent = threads.flatMap(({ messages }) => messages.filter(({ state }) => state === 'sent'));
  const own = [...new Set(sent.flatMap(({ from }) => from?.address ?? []))].slice(0, most.people);
  return own.length === 0 ? undefined : { kind: 'account', sense: 'json', at, own };
}

/** Lists tell a subject of the thread alone: it is that of its first message. */
function withFirstSubject(thread: SyncThread): SyncMessage[] {
  const [first, ...later] = thread.messages;
  if (first === undefined || !beginsAtItsFirst(thread)) return thread.messages;
  return [{ ...first, subject: first.subject ?? thread.subject }, ...later];
}

function messageSighting(thread: string, id: string, message: SyncMessage, at: number): Sighting {
  const { sync, hex: _hex, labels: _labels, text, cut, snippet: _snippet, ...told } = message;
  const facts: MessageFacts = defined({
    ...told,
    subject: message.subject?.slice(0, most.subject),
    alias: id !== sync && sync.startsWith('msg-a:') ? sync : undefined,
  });
  const written = text === undefined ? {} : { text: text.slice(0, most.text) };
  const part = text === undefined || cut === undefined ? {} : { cut };
  return { kind: 'message', thread, id, sense: 'json', at, facts, ...written, ...part };
}

function threadFacts(thread: SyncThread): ThreadFacts {
  const mail = thread.messages.filter(({ state }) => state !== undefined && isMail.has(state));
  return defined({
    subject: thread.subject?.slice(0, most.subject),
    participants: senders(mail),
    lastMessage: newest(mail)?.hex,
    count: beginsAtItsFirst(thread) && mail.length > 0 ? mail.length : undefined,
    place: placeOf(thread.messages.flatMap(({ labels }) => labels ?? [])),
  });
}

/** Neither a draft nor in the trash. */
const isMail = new Set(['arrived', 'sent', 'sending']);

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
  const people = messages.flatMap(({ from }) => from ?? []);
  const each = new Map(people.map((person) => [person.address, person]));
  return each.size === 0 ? undefined : [...each.values()].slice(0, most.people);
}
