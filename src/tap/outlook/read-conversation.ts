import { minuteId, type Person } from '../../core/mail';
import type { MessageSighting, ThreadSighting } from '../../core/sighting';
import { defined, items, str } from '../json';
import { isAnswered } from './answered';
import { previewText } from './body-text';
import { placeOf } from './folders';
import { most } from './limits';
import { type Memory, rememberItem } from './memory';
import { countOf, idOf, member, timeOf } from './node';
import { isOwn, namedPerson, personOf } from './people';

/** A row of a conversation list, and when it was last written to. */
export interface ReadConversation {
  thread: string;
  /** `LastDeliveryTime`: when the latest message in this folder came (EWS). */
  deliveredAt: number | undefined;
  /** What the list is sorted by: pinned rows and those back from snoozing have another time there. */
  sortedBy: number | undefined;
  sightings: (ThreadSighting | MessageSighting)[];
}

/**
 * A conversation of FindConversation, of the page's start or of the search, lying in this folder where that is known.
 * EWS ConversationType: `UniqueSenders` are names of this folder's messages, `MessageCount` and `ItemIds` count this
 * folder, `GlobalMessageCount` and `GlobalItemIds` the mailbox. `LastSender`, `Preview` and `IconIndex` are OWA's own.
 */
export function readConversation(
  node: unknown,
  folder: string | undefined,
  memory: Memory,
  at: number,
): ReadConversation | undefined {
  const thread = idOf(member(node, 'ConversationId'));
  if (thread === undefined) return undefined;
  for (const id of itemsOf(node)) rememberItem(memory, id, { thread });
  const deliveredAt = timeOf(member(node, 'LastDeliveryTime'));
  const seen: ThreadSighting = {
    kind: 'thread',
    thread,
    sense: 'json',
    at,
    facts: threadFacts(node, folder, memory),
  };
  const last = folder === 'inbox' ? lastArrived(node, thread, deliveredAt, memory, at) : undefined;
  return {
    thread,
    deliveredAt,
    sortedBy: timeOf(member(node, 'LastDeliveryOrRenewTime')) ?? deliveredAt,
    sightings: last === undefined ? [seen] : [seen, last],
  };
}

function threadFacts(node: unknown, folder: string | undefined, memory: Memory) {
  const count = countOf(member(node, 'GlobalMessageCount'));
  const here = countOf(member(node, 'MessageCount'));
  const senders = items(member(node, 'UniqueSenders'), most.people).flatMap(
    (name) => namedPerson(name, memory) ?? [],
  );
  const last = personOf(member(node, 'LastSender'), memory);
  const people = senders.map((person) => (last?.name === person.name ? (last ?? person) : person));
  return defined({
    subject: subjectOf(node),
    participants: people.length === 0 ? undefined : people,
    lastMessage: count === 1 ? onlyId(member(node, 'GlobalItemIds')) : undefined,
    count,
    place: placeOf(folder, here !== undefined && here === count ? 'all' : 'some'),
  });
}

function subjectOf(node: unknown): string | undefined {
  return str(member(node, 'ConversationTopic'))?.slice(0, most.subject);
}

/**
 * The message that came last into the inbox, where its sender is known and is not the user: a copy of own mail (a
 * mailing list's, or to oneself) lies in the inbox too. By its own id where the inbox has this one message of the
 * thread; else by its minute.
 */
function lastArrived(
  node: unknown,
  thread: string,
  sentAt: number | undefined,
  memory: Memory,
  at: number,
): MessageSighting | undefined {
  const from = lastSender(node, memory);
  if (sentAt === undefined || from === undefined || isOwn(from, memory)) return undefined;
  const isAlone = countOf(member(node, 'MessageCount')) === 1;
  const id = isAlone ? onlyId(member(node, 'ItemIds')) : undefined;
  const isWhole = countOf(member(node, 'GlobalMessageCount')) === 1;
  const preview = isWhole ? previewText(node) : undefined;
  return {
    kind: 'message',
    thread,
    id: id ?? minuteId(sentAt, 'in'),
    sense: 'json',
    at,
    facts: defined({
      sentAt,
      from,
      direction: 'in' as const,
      state: 'arrived' as const,
      subject: isWhole ? subjectOf(node) : undefined,
      answered: id === undefined ? undefined : isAnswered(node),
    }),
    ...(preview === undefined ? {} : { text: preview, cut: true as const }),
  };
}

/** `LastSender` is not documented to be this folder's [U], so it counts only where it is among the folder's senders. */
function lastSender(node: unknown, memory: Memory): Person | undefined {
  const names = items(member(node, 'UniqueSenders'), most.people);
  const last = personOf(member(node, 'LastSender'), memory);
  if (last?.name !== undefined && names.includes(last.name)) return last;
  return names.length === 1 ? namedPerson(names[0], memory) : undefined;
}

function onlyId(ids: unknown): string | undefined {
  const [id, ...others] = items(ids, 2);
  return others.length === 0 ? idOf(id) : undefined;
}

/** Enough for the drafts and answers that a request may name; the lists of long threads have hundreds. */
const mostIds = 20;

function itemsOf(node: unknown): string[] {
  const all = ['ItemIds', 'GlobalItemIds'].flatMap((name) => items(member(node, name), mostIds));
  return all.flatMap((id) => idOf(id) ?? []);
}
