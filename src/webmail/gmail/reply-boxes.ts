import type { FoundBox } from '../reply-site';
import { replyFinder } from './reply-find';
import { threadOfBox } from './reply-proof';
import { boxRoots, replyParts } from './reply-selectors';

/** The boxes of a thread, shown or not (Gmail hides minimised ones and other views), in page order. */
export function boxesOf(thread: string): FoundBox[] {
  return allBoxes().filter(({ element }) => threadOfBox(element) === thread);
}

function allBoxes(): FoundBox[] {
  const css = replyParts.editor.alternatives.map((alternative) => alternative.css).join(', ');
  return [...document.querySelectorAll<HTMLElement>(css)]
    .filter(replyFinder.isOfPage)
    .map((editor) => ({ element: rootOf(editor), editor }));
}

function rootOf(editor: HTMLElement): HTMLElement {
  for (const css of boxRoots) {
    const root = editor.closest<HTMLElement>(css);
    if (root !== null) return root;
  }
  for (let at = editor.parentElement; at !== null; at = at.parentElement) {
    if (replyFinder.find('send', at) !== undefined) return at;
  }
  return editor;
}
