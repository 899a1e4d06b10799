import { isShown, type SitePage, sitePage } from '../page';
import { type GmailPart, type GmailParts, gmailParts } from './selectors';

/** One Gmail page as the reader's parts share it. */
export type Page = SitePage<GmailPart>;

/** What is inside a message's body is the sender's, what carries our mark is ours: neither is part of the page. */
export const foreign = '.a3s, .ii.gt:not(:has(> .a3s)), [data-answerable]';

/** A page with fresh health. Tests pass their own document, place or parts. */
export function createPage(
  document: Document,
  location: Page['location'],
  parts: GmailParts = gmailParts,
): Page {
  return sitePage(document, location, parts, foreign);
}

/** Found by the last look at each page: rows are rewritten in many frames, and the whole document need not be searched in each. */
const lastViews = new WeakMap<Page, HTMLElement>();

/** The view that the user sees, of several kept alive (facts A0). Windows of their own are left alone. */
export function viewOf(page: Page): HTMLElement | undefined {
  const { finder, document } = page;
  if (finder.findOptional('popOut', document) !== undefined) return undefined;
  const last = lastViews.get(page);
  if (last !== undefined && isShown(last)) return last;
  const view = finder.findAll('main', document).find(isShown);
  if (view !== undefined) lastViews.set(page, view);
  return view;
}
