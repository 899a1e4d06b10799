import { sendingFrom } from './reply-sending';
import type { FoundBox, ReplySite } from './reply-site';
import { bare, tidy } from './reply-text';
import type { ReplyBox } from './webmail';

/** Whether we opened the box: then its draft is ours to discard once it is empty again. */
export type Opened = 'by-us' | 'by-user';

/** Gives a found box the acts of {@link ReplyBox}. `own` is text of ours that already stands in it. */
export function replyBox(site: ReplySite, found: FoundBox, opened: Opened, own = ''): ReplyBox {
  const { element, editor } = found;
  let ours = tidy(own);
  // With signature and quote: who types in there edits the mail, too.
  let whole = site.wholeText(editor);
  const ownText = () => site.ownText(editor);
  const isOurs = () => ownText() === ours && site.wholeText(editor) === whole;
  const { expect, ...sending } = sendingFrom(site, found);
  if (ours !== '') expect();
  return {
    element,
    ownText,
    proof() {
      const draft = ours === '' ? ownText() !== '' : !isOurs();
      return { ...site.proof(element), draft };
    },
    async insert(text) {
      if (ownText() !== '' || !(await put(site, found, text))) return false;
      ours = tidy(text);
      whole = site.wholeText(editor);
      expect();
      return true;
    },
    async takeBack(text) {
      if (!element.isConnected || ours !== tidy(text) || !isOurs()) return false;
      site.erase(editor);
      if (ownText() !== '') return false;
      ours = '';
      if (opened === 'by-us') await site.discard(element);
      return true;
    },
    ...sending,
  };
}

/**
 * Puts a text into an editor without own text. False where the site did not keep it, or gave the box to another
 * thread meanwhile; then what came of it is taken out again. An editor that was drawn anew meanwhile is tried once more.
 */
async function put(site: ReplySite, { element, editor }: FoundBox, text: string): Promise<boolean> {
  const thread = site.threadOf(element);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    await site.settled(editor);
    if (site.ownText(editor) !== '' || site.threadOf(element) !== thread) return false;
    const below = bare(site.wholeText(editor));
    await site.type(editor, text);
    // The site's own listeners have run by then; what they threw out again is not kept.
    await nextTask();
    const stood = site.ownText(editor) === tidy(text);
    await site.settled(editor);
    // The user was quicker, and has sent it or thrown it away: it stood before them.
    if (stood && !element.isConnected && isGone(site, thread)) return true;
    const kept = site.ownText(editor) === tidy(text);
    const above = bare(site.wholeText(editor)) === bare(text) + below;
    if (kept && above && site.threadOf(element) === thread) return true;
    takeOut(site, editor, text);
  }
  return false;
}

const attempts = 2;

/** No box of the thread is left: this one was not drawn anew. */
function isGone(site: ReplySite, thread: string | undefined): boolean {
  return thread !== undefined && site.boxes(thread).length === 0;
}

/** Where every word that now stands there is of our text, none of the user's is lost with them. */
function takeOut(site: ReplySite, editor: HTMLElement, text: string): void {
  const words = site.ownText(editor).split(/\s+/);
  if (words.every((word) => bare(text).includes(word))) site.erase(editor);
}

/** Not requestAnimationFrame: a hidden tab has no frames. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));
