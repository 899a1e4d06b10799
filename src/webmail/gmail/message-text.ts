/**
 * What the writer of a message wrote anew: its text without quoted mail, signature and what is hidden, blocks on
 * lines of their own. Reads at most 20,000 characters of at most 4,000 nodes, however long the mail; and each mail
 * once, as Gmail puts a body into the page in one piece.
 */
export function bodyText(body: HTMLElement): string {
  const before = kept.get(body);
  if (before !== undefined && before.first === body.firstChild) return before.text;
  const text = tidy(written(body));
  kept.set(body, { first: body.firstChild, text });
  return text;
}

const kept = new WeakMap<HTMLElement, { first: ChildNode | null; text: string }>();

function written(body: HTMLElement): string {
  let text = '';
  let steps = 0;
  let node: Node | null = body.firstChild;
  while (node !== null && steps < mostNodes && text.length < mostText) {
    steps += 1;
    const enters = isElement(node) && isWrittenNow(node);
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

/** Facts A3, A4: quotes, their heads, trimmed parts and signatures; `blockquote` for other senders' quotes. */
const notWrittenNow = [
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_attr',
  '.gmail_extra',
  '.gmail_signature',
  '.gmail_signature_prefix',
  '.adL',
  '.yj6qo',
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

function isWrittenNow(element: HTMLElement): boolean {
  return !element.matches(notWrittenNow) && !isHiddenInline(element);
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
