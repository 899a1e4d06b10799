/** What in an editor is not the writer's own. */
export interface NotOwn {
  /** Selects elements all of whose content is not. */
  inside: string;
  /** Selects the element from which on nothing is, to the editor's end. */
  from: string;
}

/** Leaves nothing out. */
export const everything: NotOwn = { inside: ':not(*)', from: ':not(*)' };

/** The text of an editor or body without what is not own, as {@link tidy} text. */
export function textOf(editor: HTMLElement, without: NotOwn): string {
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

/** A text without any space: what stays the same however lines are made. */
export function bare(text: string): string {
  return tidy(text).replaceAll(/\s+/g, '');
}

/** Stands for what is not text but the user's all the same: a picture, a file. */
const thing = '\ufffc';

/** False once the end of what is own was met: then nothing after it counts. */
function walk(node: Node, lines: string[], without: NotOwn): boolean {
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      lines[lines.length - 1] += child.data.replaceAll(/[\t\n\r ]+/g, ' ');
    } else if (child instanceof HTMLElement) {
      if (child.matches(without.from)) return false;
      if (!child.matches(without.inside) && !element(child, lines, without)) return false;
    }
  }
  return true;
}

function element(child: HTMLElement, lines: string[], without: NotOwn): boolean {
  const { localName } = child;
  if (localName === 'br') lines.push('');
  if (things.has(localName)) lines[lines.length - 1] += thing;
  if (blocks.has(localName)) endLine(lines);
  const goesOn = walk(child, lines, without);
  if (blocks.has(localName)) endLine(lines);
  return goesOn;
}

/** An empty last line is already a new one: a lone <br> in a block, as editors put it, doesn't make two. */
function endLine(lines: string[]): void {
  if (lines.at(-1) !== '') lines.push('');
}

const blocks = new Set(['div', 'p', 'ul', 'ol', 'li', 'table', 'tr', 'h1', 'h2', 'h3', 'pre']);
const things = new Set(['img', 'video', 'audio', 'object', 'iframe', 'input']);

/** Types lines at the caret by the browser's own editing commands: heard of as typing, and no markup in it. */
export function typeLines(text: string): void {
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) document.execCommand('insertParagraph');
    if (line !== '') document.execCommand('insertText', false, line);
  }
}

/** A new empty first line: a caret at the start of an editor that begins with a signature would stand in that. */
export function prependLine(editor: HTMLElement): HTMLElement {
  const first = document.createElement('div');
  first.append(document.createElement('br'));
  editor.prepend(first);
  return first;
}

/** Takes all own text out of an editor by the browser's editing commands; signature and quote stay. */
export function eraseText(editor: HTMLElement, notOwn: NotOwn): void {
  const range = document.createRange();
  range.setStart(editor, 0);
  const below = editor.querySelector(`${notOwn.inside}, ${notOwn.from}`);
  if (below === null) range.setEnd(editor, editor.childNodes.length);
  else range.setEndBefore(below);
  const last = lastTextIn(range, editor);
  if (last === undefined) return;
  range.setEnd(last, last.length);
  select(range);
  document.execCommand('delete');
  if (textOf(editor, notOwn) === '') return;
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

/** Puts the caret at the start of an element. */
export function caretIn(element: HTMLElement): void {
  const range = document.createRange();
  range.setStart(element, 0);
  select(range);
}

function select(range: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
