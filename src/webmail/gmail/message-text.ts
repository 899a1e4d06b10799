/**
 * What the writer of a message wrote anew: its text without quoted mail, signature and what is hidden, blocks on
 * lines of their own. Reads at most 20,000 characters of at most 4,000 nodes, however long the mail.
 */
export function bodyText(body: HTMLElement): string {
  const walker = body.ownerDocument.createTreeWalker(body, showElementsAndText, choose);
  let text = '';
  for (let steps = 0; steps < mostNodes && text.length < mostText; steps += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue?.slice(0, mostText) ?? '';
    else if (blocks.has(node.nodeName)) text += '\n';
  }
  return tidy(text);
}

const mostText = 20_000;
const mostNodes = 4_000;
const showElementsAndText = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

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

/** FILTER_REJECT leaves out the whole part, FILTER_ACCEPT goes into it. */
function choose(node: Node): number {
  if (node.nodeType !== Node.ELEMENT_NODE) return NodeFilter.FILTER_ACCEPT;
  const element = node as HTMLElement;
  return element.matches(notWrittenNow) || isHiddenInline(element)
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_ACCEPT;
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
