import { createFinder, type Finder } from '../find';
import { createHealth, type Health } from '../health';
import { type GmailPart, type GmailParts, gmailParts } from './selectors';

/** One Gmail page as the reader's parts share it. */
export interface Page {
  document: Document;
  location: Pick<Location, 'pathname' | 'hash'>;
  finder: Finder<GmailPart>;
  health: Health<GmailPart>;
}

/** What is inside a message's body is the sender's, what carries our mark is ours: neither is part of the page. */
export const foreign = '.a3s, [data-answerable]';

/** A page with fresh health. Tests pass their own document, place or parts. */
export function createPage(
  document: Document,
  location: Page['location'],
  parts: GmailParts = gmailParts,
): Page {
  const health = createHealth(parts);
  return { document, location, health, finder: createFinder(parts, foreign, health.note) };
}

/** Hidden views are kept alive by inline styles (facts A0): asked of a view, a table or a panel, never of a row. */
export function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}

/** The view that the user sees, of several kept alive (facts A0). Windows of their own are left alone. */
export function viewOf(page: Page): HTMLElement | undefined {
  if (page.finder.findOptional('popOut', page.document) !== undefined) return undefined;
  return page.finder.findAll('main', page.document).find(isShown);
}
