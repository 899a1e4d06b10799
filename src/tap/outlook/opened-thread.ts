import type { Person } from '../../core/mail';
import type { ThreadSighting } from '../../core/sighting';
import { defined, items } from '../json';
import { placeOf } from './folders';
import { most } from './limits';
import { countOf, idOf, member } from './node';
import type { ReadItem } from './read-item';

/** What an opened conversation (GetConversationItems) tells as a whole, of the items of it that were read. */
export function openedThread(
  node: unknown,
  read: readonly ReadItem[],
  at: number,
): ThreadSighting | undefined {
  const thread = idOf(member(node, 'ConversationId'));
  const mail = read.filter(
    ({ sighting }) => sighting.thread === thread && isMail.has(sighting.facts.state ?? 'arrived'),
  );
  if (thread === undefined || mail.length === 0) return undefined;
  const facts = defined({
    participants: sendersOf(mail),
    lastMessage: isWhole(node) ? newest(mail)?.sighting.id : undefined,
    place: placeIn(mail),
  });
  return { kind: 'thread', thread, sense: 'json', at, facts };
}

/** Neither a draft nor scheduled; what was deleted still says where the thread lies. */
const isMail = new Set(['arrived', 'sent', 'sending', 'deleted']);

/**
 * The page asks for 20 messages at first (a public client's record of its request). `TotalConversationNodesCount` is
 * OWA's own [U]; without it the newest of an answer is not surely the thread's last.
 */
function isWhole(node: unknown): boolean {
  const total = countOf(member(node, 'TotalConversationNodesCount'));
  return total !== undefined && total === items(member(node, 'ConversationNodes'), 1_000).length;
}

function newest(read: readonly ReadItem[]): ReadItem | undefined {
  const kept = read.filter(({ sighting }) => sighting.facts.state !== 'deleted');
  return kept.reduce<ReadItem | undefined>(
    (last, one) => (timeIn(one) >= timeIn(last) ? one : last),
    undefined,
  );
}

function timeIn(read: ReadItem | undefined): number {
  return read?.sighting.facts.sentAt ?? 0;
}

/** One message in the inbox brings the thread there. What was sent lies apart and says nothing. */
function placeIn(mail: readonly ReadItem[]): ThreadSighting['facts']['place'] {
  const folders = new Set(mail.map(({ folder }) => folder).filter((name) => name !== 'sentitems'));
  if (folders.has('inbox')) return 'inbox';
  const [only, ...others] = folders;
  return others.length === 0 ? placeOf(only, 'all') : undefined;
}

function sendersOf(mail: readonly ReadItem[]): Person[] | undefined {
  const people = mail.flatMap(({ sighting }) => sighting.facts.from ?? []);
  const each = new Map(people.map((person) => [person.address, person]));
  return each.size === 0 ? undefined : [...each.values()].slice(0, most.people);
}
