import { isShown } from '../reply-find';
import type { FoundBox } from '../reply-site';
import { replyFinder } from './reply-find';
import { buttonOf } from './reply-icons';
import { messageBody, panes, replyParts } from './reply-selectors';
import { type ReadOpenThread, threadAround } from './reply-thread';

const { find, isOfPage } = replyFinder;

const editors = replyParts.editor.alternatives.map(({ css }) => css).join(', ');

/** The shown boxes of the thread, in page order. Of a hidden pane it cannot be told which thread it holds. */
export function boxesOf(read: ReadOpenThread, thread: string): FoundBox[] {
  const shown = [...document.querySelectorAll<HTMLElement>(editors)].filter(
    (editor) => isOfPage(editor) && isShown(editor),
  );
  // Without an editor the whole pane need not be read.
  const open = shown.length === 0 ? undefined : read();
  return shown
    .filter((editor) => threadAround(open, editor) === thread)
    .map((editor) => ({ element: rootOf(editor), editor }));
}

/**
 * The box around an editor: the nearest ancestor that holds recipients and Send. One that also holds another editor,
 * a message, or a button to answer one goes too far: then it is what lies below, and lacks what it lacks.
 */
function rootOf(editor: HTMLElement): HTMLElement {
  let root = editor;
  for (
    let at = editor.parentElement;
    at !== null && !holdsMore(at, editor);
    at = at.parentElement
  ) {
    root = at;
    if (find('send', at) !== undefined && find('recipients', at) !== undefined) return at;
    if (at.matches(panes)) return at;
  }
  return root;
}

/** Asked of hidden parts, too: what is hidden now may be shown at the press. */
function holdsMore(at: HTMLElement, editor: HTMLElement): boolean {
  const strange = `${editors}, ${messageBody}, ${buttonOf('reply')}, ${buttonOf('forward')}`;
  return [...at.querySelectorAll(strange)].some(
    (found) => found !== editor && !editor.contains(found),
  );
}
