import type { Address, Person } from '../../core/mail';
import type {
  Category,
  ListSighting,
  MessageSighting,
  Sighting,
  ThreadSighting,
} from '../../core/sighting';
import type { Mailbox } from '../webmail';
import type { VisibleList } from './list';
import { inboxViews, type ListPlace } from './list-place';
import { isSaidEmpty, olderPages, shownCount } from './list-surroundings';
import { ownAddresses, withoutMe } from './mailbox';
import type { Page } from './page';
import type { RowFacts } from './read-row';
import { rowDirections } from './row-direction';

/** What the visible list, which stands at `where`, tells at `now`: its threads, their last messages, and the list itself. */
export function listSightings(
  list: VisibleList,
  where: ListPlace,
  page: Page,
  mailbox: Mailbox,
  now: number,
): Sighting[] {
  const { view, category } = where;
  const own = ownAddresses(mailbox);
  const about = concluded(list, own);
  // One of several sections may be "Starred", which shows threads from anywhere, by another date.
  const place = list.sections > 1 ? undefined : places[view];
  const dated = inboxViews.has(view) && list.sections === 1;
  const name = [view, category, place, dated, Math.floor(now / minute)].join();
  if (about.told?.name !== name) {
    const { facts } = about;
    const directions = dated ? about.directions() : none;
    const sightings = [
      ...facts.map((row) => threadOf(row, place, now)),
      ...facts.flatMap((row) => messagesOf(row, view, category, now)),
      ...facts.flatMap((row) => inferredOf(row, directions.get(row), now)),
    ];
    about.told = { name, sightings };
  }
  return [...about.told.sightings, ...wholeList(list, where, page, now)];
}

/** Within a minute the same list gives the very same sightings: whoever takes them need not compare them. Ms. */
const minute = 60_000;

interface Concluded {
  own: string;
  facts: RowFacts[];
  directions(): ReadonlyMap<RowFacts, 'in' | 'out'>;
  told?: { name: string; sightings: Sighting[] };
}

const conclusions = new WeakMap<VisibleList, Concluded>();

/** Comparing times costs more than reading them; a list that reads the same is concluded from once. */
function concluded(list: VisibleList, own: ReadonlySet<Address>): Concluded {
  const names = [...own].join();
  const before = conclusions.get(list);
  if (before?.own === names) return before;
  const facts = list.rows.map((row) => withoutMyName(row.facts, own));
  let directions: ReadonlyMap<RowFacts, 'in' | 'out'> | undefined;
  const made: Concluded = {
    own: names,
    facts,
    directions() {
      directions ??= rowDirections(facts, own);
      return directions;
    },
  };
  conclusions.set(list, made);
  return made;
}

const none: ReadonlyMap<RowFacts, 'in' | 'out'> = new Map();

type Place = ThreadSighting['facts']['place'];

/** Of other views (labels, search) a row does not tell where its thread lies. */
const places: Readonly<Record<string, Place>> = {
  inbox: 'inbox',
  category: 'inbox',
  trash: 'trash',
  spam: 'spam',
};

function withoutMyName(row: RowFacts, own: ReadonlySet<Address>): RowFacts {
  return { ...row, participants: row.participants.map((person) => withoutMe(person, own)) };
}

function threadOf(row: RowFacts, place: Place, now: number): ThreadSighting {
  return {
    kind: 'thread',
    thread: row.thread,
    sense: 'row',
    at: now,
    facts: {
      subject: row.subject,
      participants: row.participants,
      lastMessage: row.lastMessage,
      count: row.count,
      place,
    },
  };
}

function messagesOf(
  row: RowFacts,
  view: string,
  category: Category | undefined,
  now: number,
): MessageSighting[] {
  const common = { kind: 'message', thread: row.thread, sense: 'row', at: now } as const;
  if (row.lastMessage !== undefined) {
    const from = inboxViews.has(view) ? onlySender(row) : undefined;
    // A thread has the number of its first message (facts A1), and that message's subject.
    const subject = row.lastMessage === row.thread ? row.subject : undefined;
    const facts = { sentAt: row.lastAt, from, category, subject };
    return [{ ...common, id: row.lastMessage, facts, text: row.snippet }];
  }
  return row.draft === undefined ? [] : [{ ...common, id: row.draft, facts: { state: 'draft' } }];
}

/** In the inbox a single name is who wrote everything; in Sent it would be the recipient. */
function onlySender(row: RowFacts): Person | undefined {
  const [person, ...others] = row.participants;
  return others.length === 0 ? person : undefined;
}

function inferredOf(
  row: RowFacts,
  direction: 'in' | 'out' | undefined,
  now: number,
): MessageSighting[] {
  if (direction === undefined || row.lastMessage === undefined) return [];
  return [
    {
      kind: 'message',
      thread: row.thread,
      id: row.lastMessage,
      sense: 'inferred',
      at: now,
      facts: { direction },
    },
  ];
}

/**
 * The list as a whole, where an absence from it may mean something: inbox and categories. It is complete only when
 * the page's own count says that every row was read, or says that there is none, and there are no sections with
 * pages of their own.
 */
function wholeList(list: VisibleList, where: ListPlace, page: Page, now: number): ListSighting[] {
  const shown = inboxViews.has(where.view) ? extentOf(list, page) : undefined;
  if (shown === undefined) return [];
  const { category } = where;
  const tab =
    category === undefined || category === 'personal' ? where.list : `category/${category}`;
  const paged = where.page === 1 ? '' : `/p${where.page}`;
  const name = `${tab}${paged}`.slice(0, 256);
  const threads = list.rows.map(({ facts }) => facts.thread);
  return [{ kind: 'list', list: name, sense: 'row', at: now, ...shown, threads }];
}

type Extent = Pick<ListSighting, 'complete' | 'newest' | 'oldest' | 'more'>;

/** How far the rows reach back; undefined where nothing is shown and the page doesn't say that there is nothing. */
function extentOf(list: VisibleList, page: Page): Extent | undefined {
  const times = list.rows.flatMap(({ facts }) => facts.lastAt ?? []);
  // That of the last row, not the least: a row that returned from snoozing stands on top with an old time.
  const oldest = times.at(-1);
  if (oldest === undefined) {
    const isEmpty = list.rows.length + list.unread === 0 && isSaidEmpty(page);
    return isEmpty ? { complete: true, newest: 0, oldest: 0, more: false } : undefined;
  }
  const whole = list.sections === 1 && list.unread === 0;
  return {
    complete: whole && shownCount(page) === list.rows.length,
    newest: Math.max(...times),
    oldest,
    // Without the button, yes: then nothing is concluded from an absence.
    more: olderPages(page) ?? true,
  };
}
