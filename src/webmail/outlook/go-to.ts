import { press } from '../press';
import { rowsIn, shownLists } from './list';
import type { Page } from './page';
import { pathTo } from './route';

/**
 * Brings a conversation into view without a page load, which would lose what is being written: by its row, as a click
 * of the user would; else, where an Exchange id of one of its messages is known, by the site's own address of it
 * (facts B0; that the page follows a changed address is unverified).
 */
export function goTo(thread: string, message: string | undefined, page: Page): void {
  const row = rowOf(thread, page);
  if (row !== undefined) {
    press(row);
    return;
  }
  const view = page.document.defaultView;
  if (view === null || message === undefined || !isItemId(message)) return;
  view.history.pushState(null, '', pathTo(message, page.location.pathname));
  view.dispatchEvent(new PopStateEvent('popstate', { state: null }));
}

function rowOf(thread: string, page: Page): HTMLElement | undefined {
  const rows = shownLists(page).flatMap((list) => rowsIn(list, page));
  return rows.find((row) => row.getAttribute('data-convid') === thread);
}

/** Not a minute id of ours. */
function isItemId(message: string): boolean {
  return /^[\w+/=-]{16,}$/.test(message);
}
