import { type KeptReadings, keepReadings } from '../kept-readings';
import { isShown } from '../page';
import { shownCount } from './list-surroundings';
import type { Page } from './page';
import { type RowFacts, readRow } from './read-row';
import { routeOf } from './route';
import type { GmailPart } from './selectors';

/** One mail in a visible list. */
export interface ListRow {
  /** The row that carries id and badge. */
  element: HTMLElement;
  facts: RowFacts;
}

export interface VisibleList {
  /** The view in which it stands: see `viewOf`. */
  view: HTMLElement | undefined;
  rows: ListRow[];
  /** Visible tables that hold mail: more than one means sections, whose dates are not known to mean the same. */
  sections: number;
  /** Rows of the list that could not be read. */
  unread: number;
}

export interface ListReader {
  /**
   * The rows that the user sees, of all visible tables, in page order; kept readings are used where nothing changed,
   * and where nothing at all did the answer is the same object.
   */
  read(page: Page, view: HTMLElement | undefined): VisibleList;
}

export function createListReader(): ListReader {
  const kept = keepReadings<GmailPart, RowFacts | undefined>();
  let last: VisibleList | undefined;
  return {
    read(page, view) {
      const lists = listsOf(page, view);
      const tables = tablesOf(lists, page).map((table) => mailsOf(table, page));
      const mails = tables.flat();
      const counts = { lists: lists.length, tables: tables.length, mails: mails.length };
      noteWhatMustBe(page, view, counts);
      const rows = mails.flatMap((trs) => listRow(trs, page, kept));
      noteWhatRowsLack(page, mails, rows);
      const list = {
        view,
        rows,
        sections: tables.filter((table) => table.length > 0).length,
        unread: mails.length - rows.length,
      };
      if (last === undefined || !isSame(last, list)) last = list;
      return last;
    },
  };
}

function isSame(a: VisibleList, b: VisibleList): boolean {
  return (
    a.view === b.view &&
    a.sections === b.sections &&
    a.unread === b.unread &&
    a.rows.length === b.rows.length &&
    a.rows.every(
      ({ element, facts }, at) => element === b.rows[at]?.element && facts === b.rows[at]?.facts,
    )
  );
}

function listsOf(page: Page, view: HTMLElement | undefined): HTMLElement[] {
  return view === undefined ? [] : page.finder.findAll('list', view).filter(isShown);
}

function tablesOf(lists: readonly HTMLElement[], page: Page): HTMLElement[] {
  return lists.flatMap((list) => page.finder.findAll('table', list).filter(isShown));
}

/**
 * An inbox shows a table even when it is empty, and rows when its own count says so: else our selectors are blind.
 * While a conversation is open the list stands beside it, or nothing is known of one.
 */
function noteWhatMustBe(
  page: Page,
  main: HTMLElement | undefined,
  { lists, tables, mails }: Record<'lists' | 'tables' | 'mails', number>,
): void {
  const { view, token } = routeOf(page.location.hash);
  const inbox = (token === undefined || lists > 0) && (view === 'inbox' || view === 'category');
  const shown = inbox && mails === 0 ? main : undefined;
  const counted = shown === undefined ? 0 : (shownCount(page) ?? 0);
  const faults = { table: tables === 0, row: tables > 0 } as const;
  for (const part of ['table', 'row'] as const) {
    if (shown !== undefined && counted > 0 && faults[part]) page.health.fault(part, 'blind', shown);
    else page.health.clear(part);
  }
}

/**
 * What stands in most rows and cannot be read has changed its form: who is in it, or which message is the last. An id
 * of a thread that cannot be read is enough in one: rows of other extensions have none at all.
 */
function noteWhatRowsLack(
  page: Page,
  mails: readonly (readonly HTMLElement[])[],
  rows: readonly ListRow[],
): void {
  const mail = rows.filter(({ facts }) => facts.draft === undefined);
  const lacking = (lacks: (facts: RowFacts) => boolean) =>
    mail.filter(({ facts }) => lacks(facts)).length * 2 > mail.length;
  const read = new Set(rows.map(({ element }) => element));
  const lost = mails.find(([row]) => row !== undefined && !read.has(row) && hasIds(row, page));
  const place = lost?.[0] ?? mail[0]?.element;
  const isLost = lost !== undefined || lacking(({ lastMessage }) => lastMessage === undefined);
  const isNobody = lacking(({ participants }) => participants.length === 0);
  for (const [part, isIll] of [
    ['rowThread', isLost],
    ['rowPerson', isNobody],
  ] as const) {
    if (isIll && place !== undefined) page.health.fault(part, 'blind', place);
    else page.health.clear(part);
  }
}

function hasIds(row: HTMLElement, page: Page): boolean {
  return page.finder.findOptional('rowThread', row) !== undefined;
}

/** The rows of a table, one group for each mail: in the old vertical split only the first of a mail has an id. */
function mailsOf(table: HTMLElement, page: Page): HTMLElement[][] {
  const mails: HTMLElement[][] = [];
  for (const tr of page.finder.findAll('row', table)) {
    const previous = mails.at(-1);
    if (previous !== undefined && tr.classList.contains('apv') && tr.id === '') previous.push(tr);
    else mails.push([tr]);
  }
  return mails;
}

function listRow(
  trs: readonly HTMLElement[],
  page: Page,
  kept: KeptReadings<GmailPart, RowFacts | undefined>,
): ListRow[] {
  const [element] = trs;
  if (element === undefined) return [];
  const signature = trs.map(signatureOf).join('\n');
  const facts = kept.of(element, signature, page, () => readRow(trs, page.finder));
  return facts === undefined ? [] : [{ element, facts }];
}

/**
 * What changes whenever a row comes to stand for something else; much cheaper than reading it. It is no part of the
 * page, only a sign of it: the ids count wherever they stand.
 */
function signatureOf(tr: HTMLElement): string {
  const ids = tr.querySelector('[data-legacy-thread-id], [data-legacy-last-message-id]');
  const thread = ids?.getAttribute('data-legacy-thread-id');
  const last = ids?.getAttribute('data-legacy-last-non-draft-message-id');
  return `${tr.className} ${thread} ${last} ${tr.textContent}`;
}
