import { isMailAddress, minuteId, type Person } from '../../core/mail';
import type { ListSighting, MessageSighting, Sighting, ThreadSighting } from '../../core/sighting';
import type { Reader } from './conversation-sightings';
import type { OpenFolder } from './folder';
import type { ListRow, VisibleList } from './list';
import { type Extent, type ListTabs, listName } from './list-extent';
import type { RowFacts } from './read-row';

/** What the visible rows of `folder` tell at `now`: their conversations and last messages. */
export function rowSightings(
  list: VisibleList,
  folder: OpenFolder,
  reader: Reader,
  now: number,
): Sighting[] {
  if (!isTold(folder)) return [];
  return list.rows.flatMap(({ facts }) => [
    threadOf(facts, folder, reader, now),
    ...messageOf(facts, folder, reader, now),
  ]);
}

/**
 * Search results, junk and deleted mail make nobody wait, and a row there stands for one message of its conversation,
 * the others of which may lie in the inbox: nothing is concluded from them.
 */
function isTold({ role, searching }: OpenFolder): boolean {
  return (
    searching !== true &&
    (role === 'inbox' || role === 'sent' || role === 'archive' || role === 'other')
  );
}

function threadOf(
  row: RowFacts,
  { role, searching }: OpenFolder,
  reader: Reader,
  now: number,
): ThreadSighting {
  return {
    kind: 'thread',
    thread: row.thread,
    sense: 'row',
    at: now,
    facts: {
      subject: row.subject === '' ? undefined : row.subject,
      participants: row.people.map((person) => known(person, reader)),
      place: role === 'inbox' && searching === false ? 'inbox' : undefined,
    },
  };
}

/** The user by their own address, without the page's name for them. */
function known(person: Person, { own, isOwnName }: Reader): Person {
  const [mail] = own;
  if (own.has(person.address)) return { address: person.address };
  const isMine = !isMailAddress(person.address) && isOwnName(person.name ?? '') === true;
  return isMine && mail !== undefined ? { address: mail } : person;
}

/**
 * The message by which the row stands, known by its minute. It is told who wrote it only where a single sender wrote
 * everything and no reply is marked; the preview then is theirs too.
 */
function messageOf(
  row: RowFacts,
  { role }: OpenFolder,
  reader: Reader,
  now: number,
): MessageSighting[] {
  const sentAt = reader.dates.timeOf(row.date, now);
  if (sentAt === undefined || row.states.has('draft')) return [];
  const common = { kind: 'message', thread: row.thread, sense: 'row', at: now } as const;
  const text = row.preview === '' ? {} : { text: row.preview };
  if (role === 'sent') {
    return [
      { ...common, id: minuteId(sentAt, 'out'), facts: { sentAt, direction: 'out' }, ...text },
    ];
  }
  if (row.states.has('replied')) {
    return [{ ...common, id: minuteId(sentAt), facts: { sentAt, answered: true } }];
  }
  if (row.states.has('forwarded')) return [{ ...common, id: minuteId(sentAt), facts: { sentAt } }];
  const from = onlySender(row, reader);
  return [{ ...common, id: minuteId(sentAt), facts: { sentAt, from }, ...text }];
}

/** A name alone may be the user's: without knowing theirs nobody is named. */
function onlySender({ people }: RowFacts, reader: Reader): Person | undefined {
  const [person, ...others] = people;
  if (person === undefined || others.length > 0) return undefined;
  const isKnown =
    isMailAddress(person.address) || reader.isOwnName(person.name ?? '') !== undefined;
  return isKnown ? known(person, reader) : undefined;
}

/** The list itself, where an absence from it may mean something: the inbox, and not while it is searched. */
export function wholeList(
  list: VisibleList,
  folder: OpenFolder,
  tabs: ListTabs,
  extent: Extent,
  now: number,
): ListSighting[] {
  if (folder.role !== 'inbox' || folder.searching !== false) return [];
  const threads = [...new Set(list.rows.map(({ facts }: ListRow) => facts.thread))];
  return [
    { kind: 'list', list: listName(tabs), sense: 'row', at: now, more: true, ...extent, threads },
  ];
}
