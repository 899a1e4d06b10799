/** A record of a CSV file. `line`: where it begins, from 1. `broken`: a quotation in it never ends. */
export interface Row {
  line: number;
  cells: string[];
  broken: boolean;
}

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/**
 * The records of a CSV file (RFC 4180) without the empty ones, up to `most`. Each character is looked at once. A
 * quotation that never ends costs its own line alone: what follows is read on from the next.
 */
export function csvRows(text: string, separator: Separator, most: number): Row[] {
  const rows: Row[] = [];
  const place = { at: text.startsWith('\ufeff') ? 1 : 0, line: 1 };
  // Where no quote follows any more, none can end: looked up once, so that many of them cost no more than one.
  const lastQuote = text.lastIndexOf('"');
  while (place.at < text.length && rows.length < most) {
    const row = rowAt(text, separator, place, lastQuote);
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return rows;
}

/** The separator that stands most often in the first line, outside of quotations. Excel's own word for it is heeded. */
export function separatorOf(text: string): Separator {
  const [first = ''] = text
    .replace(/^\ufeff/, '')
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 1);
  const told = separators.find((each) => first === `sep=${each}`);
  if (told !== undefined) return told;
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((each) => bare.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Place {
  at: number;
  line: number;
}

function rowAt(text: string, separator: Separator, place: Place, lastQuote: number): Row {
  const row: Row = { line: place.line, cells: [], broken: false };
  for (;;) {
    if (text[place.at] === '"') {
      if (!quoted(text, place, lastQuote, row)) return restOfLine(text, place, row);
    } else row.cells.push('');
    const end = endOfCell(text, separator, place.at);
    row.cells.push((row.cells.pop() ?? '') + text.slice(place.at, end));
    place.at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[place.at] === '\n') place.at += 1;
    place.line += 1;
    return row;
  }
}

/** Reads a quotation up to the quote that ends it; false where none does, or none within reason. */
function quoted(text: string, place: Place, lastQuote: number, row: Row): boolean {
  let value = '';
  let at = place.at + 1;
  const limit = Math.min(text.length, place.at + longestCell);
  for (;;) {
    if (at > lastQuote) return false;
    const quote = text.indexOf('"', at);
    if (quote > limit) return false;
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  place.line += value.split(/\r\n|\r|\n/).length - 1;
  place.at = at;
  row.cells.push(value);
  return true;
}

/** Characters in a quotation: more, and a quote was forgotten. The longest that is taken, notes, has 5,000. */
const longestCell = 40_000;

/** The line of a quotation that never ends. */
function restOfLine(text: string, place: Place, row: Row): Row {
  const end = endOfLine(text, place.at);
  row.cells.push(text.slice(place.at, end));
  place.at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  place.line += 1;
  return { ...row, broken: true };
}

function endOfCell(text: string, separator: Separator, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r')
    at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
