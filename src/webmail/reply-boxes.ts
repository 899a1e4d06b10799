import { isShown } from './reply-find';
import type { FoundBox, ReplySite } from './reply-site';
import { tidy } from './reply-text';

/** The shown box of the thread whose own text is exactly this. */
export function boxWith(site: ReplySite, thread: string, text: string): FoundBox | undefined {
  return site
    .boxes(thread)
    .find(({ editor }) => isShown(editor) && site.ownText(editor) === tidy(text));
}
