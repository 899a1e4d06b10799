import {
  caretIn,
  eraseText,
  everything,
  prependLine,
  textOf,
  tidy,
  typeLines,
} from '../reply-text';
import { notOwnText } from './reply-selectors';

const notOwn = { ...everything, inside: notOwnText };

/** What the user or we wrote in an editor: everything but signature and quoted mail, as tidy text. */
export function ownTextOf(editor: HTMLElement): string {
  return textOf(editor, notOwn);
}

/** Takes all own text out of an editor; signature and quote stay. */
export function eraseOwn(editor: HTMLElement): void {
  eraseText(editor, notOwn);
}

/**
 * Types plain text at the very start of an editor, as lines of their own above everything else. By the browser's own
 * editing commands, so that Gmail hears of it as of typing and no Trusted Types policy is touched.
 */
export function typeAtStart(editor: HTMLElement, text: string): void {
  editor.focus({ preventScroll: true });
  const first = prependLine(editor);
  caretIn(first);
  typeLines(text);
  if (ownTextOf(editor).startsWith(tidy(text))) return;
  writeLines(editor, first, text);
}

/** The second way, where the editing commands do nothing: the nodes themselves, and word of it to the page. */
function writeLines(editor: HTMLElement, first: HTMLElement, text: string): void {
  eraseOwn(editor);
  const lines = text.split('\n').map((line) => {
    const div = document.createElement('div');
    div.append(line === '' ? document.createElement('br') : line);
    return div;
  });
  if (first.isConnected) first.replaceWith(...lines);
  else editor.prepend(...lines);
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
