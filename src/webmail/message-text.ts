/** How a site marks what the writer of a message did not write anew. */
export interface NotWritten {
  /** Places that are left out: quotes, signatures, what the site folds away. */
  within: string;
  /** Places with which the quoted history begins: all that follows them is left out. */
  from?: string;
}

/**
 * A reader of what the writer of a message wrote anew: its text without quoted mail, signature and what is hidden,
 * blocks on lines of their own. Reads at most 20,000 characters of at most 4,000 nodes, however long the mail; and
 * each mail once, as the sites put a body into the page in one piece.
 */
export function bodyTextReader(notWritten: NotWritten): (body: HTMLElement) => string {
  const kept = new WeakMap<HTMLElement, { first: ChildNode | null; text: string }>();
  const left = { ...notWritten, within: `${notWritten.within}, ${neverWritten}` };
  return (body) => {
    const before = kept.get(body);
    if (before !== undefined && before.first === body.firstChild) return before.text;
    const text = tidy(written(body, left));
    kept.set(body, { first: body.firstChild, text });
    return text;
  };
}

function written(body: HTMLElement, { within, from }: NotWritten): string {
  let text = '';
  let steps = 0;
  let node: Node | null = body.firstChild;
  while (node !== null && steps < mostNodes && text.length < mostText) {
    steps += 1;
    if (from !== undefined && isElement(node) && node.matches(from)) break;
    const enters = isElement(node) && isWrittenNow(node, within);
    if (enters && blocks.has(node.nodeName)) text += '\n';
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue?.slice(0, mostText) ?? '';
    node = (enters ? node.firstChild : null) ?? nextOutside(node, body);
  }
  return text;
}

function nextOutside(node: Node, body: HTMLElement): Node | null {
  let at: Node | null = node;
  while (at !== null && at !== body) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

const mostText = 20_000;
const mostNodes = 4_000;

/** In mail of any site: quotes of other senders' programs, what its own markup hides, and what is ours. */
const neverWritten = [
  'blockquote[type="cite"]',
  '[hidden]',
  '[aria-hidden="true"]',
  'script',
  'style',
  '[data-answerable]',
].join(', ');

const blocks: ReadonlySet<string> = new Set(
  'ADDRESS BLOCKQUOTE BR DIV DL H1 H2 H3 H4 H5 H6 HR LI OL P PRE TABLE TD TR UL'.split(' '),
);

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isWrittenNow(element: HTMLElement, notWithin: string): boolean {
  return !element.matches(notWithin) && !isHiddenInline(element);
}

/** Only what the mail's own markup hides: preview lines and traps. Asking for computed styles would cost a layout. */
function isHiddenInline({ style }: HTMLElement): boolean {
  return (
    style !== undefined &&
    (style.display === 'none' || style.visibility === 'hidden' || style.fontSize === '0px')
  );
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, mostText);
}
