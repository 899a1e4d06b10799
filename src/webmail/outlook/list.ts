import { keepReadings } from '../kept-readings';
import { isShown } from '../page';
import type { Page } from './page';
import { findsSubject, type RowFacts, readRow } from './read-row';
import type { OutlookPart } from './selectors';

/** One row of the visible list: a conversation, or with grouping off a message. */
export interface ListRow {
  element: HTMLElement;
  facts: RowFacts;
}

export interface VisibleList {
  /** What holds list and tabs; undefined where no list is shown. */
  element: HTMLElement | undefined;
  rows: ListRow[];
}

export interface ListReader {
  /** The rows that stand in the page, in its order: of a long list a stretch, as they are recycled (facts B1). */
  read(page: Page): VisibleList;
}

/** Reads each row once for each conversation and state that it comes to show. */
export function createListReader(): ListReader {
  const kept = keepReadings<OutlookPart, RowFacts>();
  let last: VisibleList | undefined;
  return {
    read(page) {
      const [element] = shownLists(page);
      const rows = (element === undefined ? [] : rowsIn(element, page)).map((row) => ({
        element: row,
        facts: kept.of(
          row,
          signatureOf(row),
          page,
          () => readRow(row, page),
          (facts) => findsSubject(row, facts),
        ),
      }));
      const list = { element, rows: rows.filter(({ facts }) => isId(facts.thread)) };
      noteWhatRowsLack(page, rows, list.rows);
      if (last === undefined || !isSame(last, list)) last = list;
      return last;
    },
  };
}

/** The lists that the user sees, in page order. */
export function shownLists(page: Page): HTMLElement[] {
  return page.finder.findAll('list', page.document).filter(isShown);
}

/** The rows that stand in a list, in page order. */
export function rowsIn(list: HTMLElement, page: Page): HTMLElement[] {
  // Found without its role, each row's own frame may count as one.
  const boxes = page.finder.findAll('listbox', list).filter(isShown);
  return [...new Set(boxes.flatMap((box) => page.finder.findAll('row', box)))];
}

/** Rows of which most have no id have changed their form. */
function noteWhatRowsLack(page: Page, rows: readonly ListRow[], known: readonly ListRow[]): void {
  page.health.fault('row', 'blind', known.length * 2 < rows.length ? rows[0]?.element : undefined);
}

/** As long as the wire takes (core/sighting.ts), and no word for nothing. */
function isId(thread: string): boolean {
  return thread !== '' && thread.length <= 256 && thread !== 'undefined' && thread !== 'null';
}

/** Rows are recycled: the same node shows another conversation, by its id, its words, its dates and marks (facts B1). */
function signatureOf(row: HTMLElement): string {
  const told = [...row.querySelectorAll(titlesAndMarks)].map(
    (each) => each.getAttribute('title') ?? each.getAttribute('data-icon-name'),
  );
  const ids = [row.getAttribute('data-convid'), row.getAttribute('aria-label')];
  return [...ids, ...told, row.textContent].join('\n');
}

/** Not those of the buttons that come and go under the pointer. */
const titlesAndMarks = ':is([title], [data-icon-name]):not(button, button *)';

function isSame(a: VisibleList, b: VisibleList): boolean {
  return (
    a.element === b.element &&
    a.rows.length === b.rows.length &&
    a.rows.every(
      ({ element, facts }, at) => element === b.rows[at]?.element && facts === b.rows[at]?.facts,
    )
  );
}
