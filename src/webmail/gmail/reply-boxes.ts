import { find, isOfPage, isShown } from './reply-find';
import { threadOfBox } from './reply-proof';
import { boxRoots, replyParts } from './reply-selectors';
import { ownTextOf, tidy } from './reply-text';

/** A box with its editor, as it now stands in the page. */
export interface FoundBox {
  element: HTMLElement;
  editor: HTMLElement;
}

/** The boxes of a thread, shown or not (Gmail hides minimised ones and other views), in page order. */
export function boxesOf(thread: string): FoundBox[] {
  return allBoxes().filter(({ element }) => threadOfBox(element) === thread);
}

/** The shown box of the thread whose own text is exactly this. */
export function boxWith(thread: string, text: string): FoundBox | undefined {
  return boxesOf(thread).find(({ editor }) => isShown(editor) && ownTextOf(editor) === tidy(text));
}

function allBoxes(): FoundBox[] {
  const css = replyParts.editor.alternatives.map((alternative) => alternative.css).join(', ');
  return [...document.querySelectorAll<HTMLElement>(css)]
    .filter(isOfPage)
    .map((editor) => ({ element: rootOf(editor), editor }));
}

function rootOf(editor: HTMLElement): HTMLElement {
  for (const css of boxRoots) {
    const root = editor.closest<HTMLElement>(css);
    if (root !== null) return root;
  }
  for (let at = editor.parentElement; at !== null; at = at.parentElement) {
    if (find('send', at) !== undefined) return at;
  }
  return editor;
}
