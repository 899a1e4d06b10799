import { type SitePage, sitePage } from '../page';
import { type OutlookPart, type OutlookParts, outlookParts } from './selectors';

/** One page of Outlook on the web as the reader's parts share it. */
export type Page = SitePage<OutlookPart>;

/** What is inside a message's body is the sender's, what carries our mark is ours, what is written is the user's. */
export const foreign =
  '[id^="UniqueMessageBody"], [role="document"]:not(:has([id^="UniqueMessageBody"])), [contenteditable="true"], [data-answerable]';

/** A page with fresh health. Tests pass their own document, place or parts. */
export function createPage(
  document: Document,
  location: Page['location'],
  parts: OutlookParts = outlookParts,
): Page {
  return sitePage(document, location, parts, foreign);
}

/** The page's language, as its root element says. */
export function languageOf({ document }: Page): string {
  return document.documentElement.lang || 'en';
}
