import type { MessageSighting } from '../../core/sighting';
import { setLatest } from './latest';
import type { ListRow, VisibleList } from './list';
import type { Page } from './page';
import type { PageDates } from './page-dates';
import type { OpenPane } from './read-conversation';
import type { RowFacts } from './read-row';
import { routeOf } from './route';

/** Which conversation each message lies in, and when it was sent, as far as the page's own data told. */
export interface KnownItems {
  learn(message: MessageSighting): void;
  of(item: string): KnownItem | undefined;
}

type KnownItem = Pick<MessageSighting, 'thread' | 'facts'>;

/** Remembers the latest 5,000 messages. */
export function createKnownItems(): KnownItems {
  const items = new Map<string, KnownItem>();
  return {
    learn({ id, thread, facts: { sentAt, subject } }) {
      setLatest(items, id, { thread, facts: { sentAt, subject } }, mostItems);
    },
    of: (item) => items.get(item),
  };
}

const mostItems = 5_000;

/** What tells which conversation is open. */
export interface Sources {
  list: VisibleList;
  /** Of the last list that was seen: where the pane takes its place there is none now. */
  lastRows: readonly ListRow[];
  items: KnownItems;
  dates: PageDates;
}

/**
 * The conversation that the pane shows: by the subject's own id; else by the selected row, once it says what the pane
 * says (the pane lags behind the selection, facts B2); else by the message in the URL, once the pane shows it (the URL
 * changes before the pane does). Undefined where none tells or two differ. Health says which way served.
 */
export function openThread(
  pane: OpenPane,
  { list, lastRows, items, dates }: Sources,
  page: Page,
  now: number,
): string | undefined {
  const ways = [
    threadOfHeading(pane, list),
    list.rows.length > 0
      ? threadOfRow(pane, list, dates, now)
      : threadOfLastRows(pane, lastRows, dates, now),
    threadOfUrl(pane, items, dates, page, now),
  ];
  const way = ways.findIndex((thread) => thread !== undefined);
  page.health.note({
    part: 'openThread',
    alternative: way === -1 ? undefined : way,
    root: pane.element,
  });
  noteSelection(way === -1, list, page);
  // The list's selection and the URL change before the pane does: while they differ, the pane may be either's.
  const told = new Set(ways.filter((thread) => thread !== undefined));
  return told.size === 1 ? ways[way] : undefined;
}

/** Where nothing tells, and no row says that it is selected or that it is not, that mark has changed its form. */
function noteSelection(isUntold: boolean, { rows }: VisibleList, page: Page): void {
  const [first] = rows;
  const isMarked = rows.some(({ element }) => element.hasAttribute('aria-selected'));
  page.health.fault('selectedRow', 'blind', isUntold && !isMarked ? first?.element : undefined);
}

/** `CONV_<id>_SUBJECT`, where the middle is the id of a conversation that the list knows, or has the form of one. */
function threadOfHeading({ heading }: OpenPane, list: VisibleList): string | undefined {
  const id = /^CONV_(.+)_SUBJECT$/.exec(heading.id)?.[1];
  if (id === undefined) return undefined;
  const listed = list.rows.some(({ facts }) => facts.thread === id);
  return listed || conversationId.test(id) ? id : undefined;
}

/** Exchange ids of conversations, of work and private accounts (facts B5). */
const conversationId = /^A[AQ]Qk[\w+/=-]{20,250}$/;

function threadOfRow(
  pane: OpenPane,
  list: VisibleList,
  dates: PageDates,
  now: number,
): string | undefined {
  const selected = list.rows.filter(
    ({ element, facts }) =>
      element.getAttribute('aria-selected') === 'true' &&
      isSameSubject(facts.subject, pane.subject) &&
      (isSameTime(facts, pane, dates, now) ?? isSamePerson(facts, pane)),
  );
  return onlyThread(selected);
}

/** The list gave way to the message: any row of it may be the one, if it alone has this subject and time. */
function threadOfLastRows(
  pane: OpenPane,
  rows: readonly ListRow[],
  dates: PageDates,
  now: number,
): string | undefined {
  const alike = rows.filter(({ facts }) => isSameSubject(facts.subject, pane.subject));
  return onlyThread(alike.filter(({ facts }) => isSameTime(facts, pane, dates, now) === true));
}

function onlyThread(rows: readonly ListRow[]): string | undefined {
  const threads = new Set(rows.map(({ facts }) => facts.thread));
  const [thread] = threads;
  return threads.size === 1 ? thread : undefined;
}

/** A row may show the subject of the last message, with its "Re:", the pane that of the conversation. */
function isSameSubject(row: string, pane: string): boolean {
  return row !== '' && bare(row) === bare(pane);
}

/** Prefixes of answers in any language: a short word or two letters before a colon. */
function bare(subject: string): string {
  return subject
    .replace(/^(?:\s*[\p{L}\p{M}]{1,5}\s*[:：])+/u, '')
    .trim()
    .toLowerCase();
}

/**
 * Two conversations may bear one subject: then the row's time, give or take sending and receiving, must be that of a
 * message in the pane. Undefined where one of them is not known.
 */
function isSameTime(
  row: RowFacts,
  pane: OpenPane,
  dates: PageDates,
  now: number,
): boolean | undefined {
  return isTimeIn(dates.timeOf(row.date, now), pane, dates, now);
}

/** Whether a message of the pane was sent then (epoch ms). Undefined where a time is not known. */
function isTimeIn(
  sentAt: number | undefined,
  pane: OpenPane,
  dates: PageDates,
  now: number,
): boolean | undefined {
  const times = pane.messages.flatMap(({ date }) => dates.timeOf(date, now) ?? []);
  if (sentAt === undefined || times.length === 0) return undefined;
  return times.some((time) => Math.abs(time - sentAt) <= delivery);
}

function isSamePerson(row: RowFacts, pane: OpenPane): boolean {
  const people = new Set(row.people.map(({ address }) => address));
  return pane.messages.some(({ from }) => from !== undefined && people.has(from.address));
}

/** Ms. */
const delivery = 5 * 60_000;

function threadOfUrl(
  pane: OpenPane,
  items: KnownItems,
  dates: PageDates,
  page: Page,
  now: number,
): string | undefined {
  const { item } = routeOf(page.location.pathname);
  const known = item === undefined ? undefined : items.of(item);
  if (known === undefined) return undefined;
  const { sentAt, subject } = known.facts;
  if (subject !== undefined && !isSameSubject(subject, pane.subject)) return undefined;
  const isShown = isTimeIn(sentAt, pane, dates, now) ?? subject !== undefined;
  return isShown ? known.thread : undefined;
}
