/**
 * A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. What a spreadsheet would take for a formula is
 * made a text with a quote before it: names are written by strangers. {@link untamed} takes that back.
 */
export function csv(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell as it was before {@link csv} made it a text. */
export function untamed(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** With quotes before it, so that one more and one less are always each other's opposite. */
const formula = /^'*\s*[=+\-@\t\r]/u;

function cell(text: string): string {
  const tame = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
