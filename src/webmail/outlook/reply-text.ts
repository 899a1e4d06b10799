import {
  caretIn,
  eraseText,
  everything,
  type NotOwn,
  prependLine,
  textOf,
  tidy,
  typeLines,
} from '../reply-text';
import { seen } from '../reply-wait';
import { inputOf, pasteOf } from './reply-paste';
import { quoteBegins, signature } from './reply-selectors';

const notOwn: NotOwn = { inside: signature, from: quoteBegins };

/** Ms in which an editor that took a paste shows it: it reads what is pasted in later tasks, and cleans it. */
const pasteWithin = 2_000;

/** What the user or we wrote in an editor: everything but the signature, down to the quoted mail; as tidy text. */
export function ownTextOf(editor: HTMLElement): string {
  return textOf(editor, notOwn);
}

/** Everything that stands in an editor. */
export function wholeTextOf(editor: HTMLElement): string {
  return textOf(editor, everything);
}

/** Takes all own text out of an editor; signature and quote stay. */
export function eraseOwn(editor: HTMLElement): void {
  eraseText(editor, notOwn);
}

/** Signature and quote, where the user may have typed: the quote has no end that is marked. */
export function mayHideText(editor: HTMLElement): boolean {
  return editor.querySelector(`${signature}, ${quoteBegins}`) !== null;
}

/**
 * Types plain text at the very start of an editor, by the ways through which Outlook's editor hears of it: nodes put
 * there behind its back are lost when it draws anew (facts B4). The next way is tried only where the editor did not
 * take the one before and nothing came of it.
 */
export async function typeAtStart(editor: HTMLElement, text: string): Promise<void> {
  editor.focus({ preventScroll: true });
  caretIn(firstLine(editor));
  for (const way of [pasteOf, inputOf]) {
    const taken = !editor.dispatchEvent(way(text));
    if (taken) await seen(() => ownTextOf(editor) === tidy(text) || undefined, pasteWithin, never);
    if (ownTextOf(editor) !== '') return;
  }
  typeLines(text);
}

const never = new AbortController().signal;

/** The empty line with which the editor begins, or a new one above what stands there. */
function firstLine(editor: HTMLElement): HTMLElement {
  let at = editor;
  while (at.firstElementChild instanceof HTMLElement && !hasTextBefore(at, at.firstElementChild)) {
    if (at.firstElementChild.matches(`${signature}, ${quoteBegins}`)) break;
    if (at.firstElementChild.localName === 'br') return at === editor ? prependLine(editor) : at;
    at = at.firstElementChild;
  }
  return prependLine(editor);
}

function hasTextBefore(parent: HTMLElement, child: Element): boolean {
  const first = parent.firstChild;
  return first !== child && first instanceof Text && first.data.trim() !== '';
}
