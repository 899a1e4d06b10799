/** As much of a mail's HTML as is looked at: what somebody asks stands before it, and the page must not stutter. */
const mostHtml = 50_000;
/** The most that a sighting may carry (core/sighting.ts). */
const mostText = 20_000;

/**
 * What the writer wrote, of the HTML of a mail: tags dropped, blocks as lines, quoted mail and signature left out.
 * One pass from left to right; the page world may have no DOM parser under Trusted Types, and a mail's HTML is hostile.
 */
export function writtenText(html: string): string {
  const out: string[] = [];
  let length = 0;
  let skipped: Skipped | undefined;
  const source = html.slice(0, mostHtml);
  for (let from = 0; from < source.length && length < mostText; ) {
    const open = tagStart(source, from);
    if (skipped === undefined && open > from) length += push(out, source.slice(from, open));
    if (open === source.length) break;
    const close = endOfTag(source, open);
    const tag = readTag(source.slice(open, close));
    if (skipped === undefined && breaksLine.has(tag.name)) length += push(out, '\n');
    skipped = skipped === undefined ? startOfSkipped(tag) : within(skipped, tag);
    from = close;
  }
  return tidy(decodeEntities(out.join(''))).slice(0, mostText);
}

/** An element whose content is left out, and how many of its name are open within it. */
interface Skipped {
  name: string;
  open: number;
}

interface Tag {
  name: string;
  kind: 'open' | 'close' | 'other';
  source: string;
}

function push(out: string[], text: string): number {
  out.push(text);
  return text.length;
}

/** A `<` that no letter, slash or `!` follows is text. */
function tagStart(source: string, from: number): number {
  for (let open = source.indexOf('<', from); open !== -1; open = source.indexOf('<', open + 1)) {
    if (/[a-z/!]/i.test(source.charAt(open + 1))) return open;
  }
  return source.length;
}

/** Behind the `>` that ends a tag, a comment at its `-->`; quoted attribute values may hold `>`. */
function endOfTag(source: string, open: number): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4);
  const mark = /[>"']/g;
  for (let from = open; ; ) {
    mark.lastIndex = from;
    const found = mark.exec(source);
    if (found === null) return source.length;
    if (found[0] === '>') return found.index + 1;
    from = after(source, found[0], found.index + 1);
  }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found + mark.length;
}

function readTag(source: string): Tag {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(source)?.[1]?.toLowerCase() ?? '';
  if (source.startsWith('</')) return { name, kind: 'close', source };
  return { name, kind: source.endsWith('/>') || isVoid.has(name) ? 'other' : 'open', source };
}

function startOfSkipped(tag: Tag): Skipped | undefined {
  return tag.kind === 'open' && (notWritten.has(tag.name) || isQuote(tag.source))
    ? { name: tag.name, open: 1 }
    : undefined;
}

function within(skipped: Skipped, tag: Tag): Skipped | undefined {
  if (tag.name !== skipped.name || tag.kind === 'other') return skipped;
  const open = skipped.open + (tag.kind === 'open' ? 1 : -1);
  return open === 0 ? undefined : { name: skipped.name, open };
}

/**
 * Containers of quoted mail and signatures: Gmail (facts A3, sync-2022-09 cvOnReplySend_2), then Apple Mail and
 * Thunderbird (`blockquote`, `moz-cite-prefix`, `moz-signature`), Outlook (`divRplyFwdMsg`,
 * `Signature`: facts B4), Yahoo.
 */
function isQuote(tag: string): boolean {
  return quotes.some((mark) => tag.includes(mark));
}

const quotes = [
  'gmail_quote',
  'gmail_attr',
  'gmail_signature',
  'moz-cite-prefix',
  'moz-signature',
  'divRplyFwdMsg',
  'yahoo_quoted',
  'id="Signature"',
  'id="x_Signature"',
  'ms-outlook-mobile-signature',
];
const notWritten = new Set(['blockquote', 'style', 'script', 'head', 'title', 'template']);
const isVoid = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'area', 'base', 'col']);
const breaksLine = new Set(['br', 'div', 'p', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'table', 'hr']);

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (all, dec, hex, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all;
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
