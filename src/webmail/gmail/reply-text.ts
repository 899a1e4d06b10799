import { notOwnText } from './reply-selectors';

/** What the user or we wrote in an editor: everything but signature and quoted mail, as {@link tidy} text. */
export function ownTextOf(editor: HTMLElement): string {
  return textOf(editor, notOwnText);
}

/** Everything that stands in an editor. */
export function wholeTextOf(editor: HTMLElement): string {
  return textOf(editor, ':not(*)');
}

function textOf(editor: HTMLElement, without: string): string {
  const lines = [''];
  walk(editor, lines, without);
  return tidy(lines.join('\n'));
}

/** A text as it is compared: editors change spaces at will, and where lines begin and end. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[\u200b\u2060\ufeff]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Stands for what is not text but the user's all the same: a picture, a file. */
const thing = '\ufffc';

function walk(node: Node, lines: string[], without: string): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      lines[lines.length - 1] += child.data.replaceAll(/[\t\n\r ]+/g, ' ');
    } else if (child instanceof HTMLElement && !child.matches(without)) {
      element(child, lines, without);
    }
  }
}

function element(child: HTMLElement, lines: string[], without: string): void {
  const { localName } = child;
  if (localName === 'br') lines.push('');
  if (things.has(localName)) lines[lines.length - 1] += thing;
  if (blocks.has(localName)) endLine(lines);
  walk(child, lines, without);
  if (blocks.has(localName)) endLine(lines);
}

/** An empty last line is already a new one: a lone <br> in a block, as editors put it, doesn't make two. */
function endLine(lines: string[]): void {
  if (lines.at(-1) !== '') lines.push('');
}

const blocks = new Set(['div', 'p', 'ul', 'ol', 'li', 'table', 'tr', 'h1', 'h2', 'h3', 'pre']);
const things = new Set(['img', 'video', 'audio', 'object', 'iframe', 'input']);

/**
 * Types plain text at the very start of an editor, as lines of their own above everything else. By the browser's own
 * editing commands, so that Gmail hears of it as of typing and no Trusted Types policy is touched.
 */
export function typeAtStart(editor: HTMLElement, text: string): void {
  editor.focus({ preventScroll: true });
  // A line of our own: a caret at the start of an editor that begins with a signature would stand in the signature.
  const first = document.createElement('div');
  first.append(document.createElement('br'));
  editor.prepend(first);
  caretIn(first);
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) document.execCommand('insertParagraph');
    if (line !== '') document.execCommand('insertText', false, line);
  }
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

/** Takes all own text out of an editor; signature and quote stay. */
export function eraseOwn(editor: HTMLElement): void {
  const range = document.createRange();
  range.setStart(editor, 0);
  const below = editor.querySelector(notOwnText);
  if (below === null) range.setEnd(editor, editor.childNodes.length);
  else range.setEndBefore(below);
  const last = lastTextIn(range, editor);
  if (last === undefined) return;
  range.setEnd(last, last.length);
  select(range);
  document.execCommand('delete');
  if (ownTextOf(editor) === '') return;
  range.deleteContents();
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContent' }));
}

function lastTextIn(range: Range, editor: HTMLElement): Text | undefined {
  let last: Text | undefined;
  const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (range.comparePoint(text, text.length) > 0) break;
    if (text.data.trim() !== '') last = text;
  }
  return last;
}

function caretIn(element: HTMLElement): void {
  const range = document.createRange();
  range.setStart(element, 0);
  select(range);
}

function select(range: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
