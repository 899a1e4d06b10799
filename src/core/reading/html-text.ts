import { Parser } from 'htmlparser2';
import { Lines } from './lines';

/** More is not parsed: what somebody asks stands before it (a quoted thread may be of megabytes). */
const mostHtml = 300_000;
/** No more text than the trimming looks at. */
const mostText = 40_000;
/** A mail is nested some dozens deep; the parser's own work grows with the square of the depth. */
const deepest = 1_000;
const piece = 16_384;

/**
 * The plain text of a mail's HTML, as a mail program would quote it: blocks as lines, quotes as lines with ">", a
 * heading where a mail program begins the mail answered. Signatures and what is hidden are left out. Time grows with
 * the length, up to 300,000 characters.
 */
export function htmlText(html: string): string {
  const lines = new Lines();
  const open: Opened[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const kind = kindOf(name, attributes);
      begin(kind, lines);
      open.push({ name, kind });
    },
    onclosetag(name) {
      const at = open.findLastIndex((each) => each.name === name);
      for (const { kind } of at === -1 ? [] : open.splice(at)) finish(kind, lines);
    },
    ontext: (text) => lines.add(text),
  });
  const source = html.slice(0, mostHtml);
  for (let at = 0; at < source.length && lines.length < mostText && open.length < deepest; ) {
    parser.write(source.slice(at, at + piece));
    at += piece;
  }
  return lines.text();
}

type Kind = 'inline' | 'block' | 'quote' | 'skipped' | 'answered';
interface Opened {
  name: string;
  kind: Kind;
}

function begin(kind: Kind, lines: Lines): void {
  if (kind !== 'inline') lines.end();
  if (kind === 'skipped') lines.skipped += 1;
  if (kind === 'quote') lines.quotes += 1;
  // Known for a heading in `quote-headings.ts`, whatever the language of the mail.
  if (kind === 'answered') lines.addLine('-----Original Message-----');
}

function finish(kind: Kind, lines: Lines): void {
  if (kind !== 'inline') lines.end();
  if (kind === 'skipped') lines.skipped -= 1;
  if (kind === 'quote') lines.quotes -= 1;
}

type Attributes = Record<string, string>;

function kindOf(name: string, attributes: Attributes): Kind {
  if (name === 'blockquote') return 'quote';
  if (invisible.has(name) || isHidden(attributes) || isAside(attributes)) return 'skipped';
  if (beginsAnswered(attributes)) return 'answered';
  return blocks.has(name) ? 'block' : 'inline';
}

const invisible = new Set(['head', 'title', 'style', 'script', 'template', 'noscript', 'select']);
const blocks = new Set(
  'address article br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

function isHidden({ style = '', hidden }: Attributes): boolean {
  return (
    hidden !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)|mso-hide\s*:\s*all/i.test(
      style.slice(0, 2_000),
    )
  );
}

/** Signatures by any mail program's name for them, and the line above a quote where it is marked as one. */
function isAside({ class: names = '', id = '', ...others }: Attributes): boolean {
  if ('data-signatureblock' in others) return true;
  return /signature|cite-prefix|_attr\b/i.test(`${names.slice(0, 500)} ${id.slice(0, 200)}`);
}

/**
 * Where Outlook (`divRplyFwdMsg`, `appendonsend`, `OLK_SRC_BODY_SECTION`, new Outlook's reference container), Hotmail
 * (`stopSpelling`), Zimbra (`zwchr`), Yahoo and AOL begin the mail answered: mail/reply-trimming, facts B.
 */
function beginsAnswered({ class: names = '', id = '' }: Attributes): boolean {
  return /^(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|stopSpelling|zwchr|yahoo_quoted|AOLMsgPart)|\byahoo_quoted\b|\bmoz-forward-container\b/i.test(
    `${id.slice(0, 200)} ${names.slice(0, 500)}`,
  );
}
