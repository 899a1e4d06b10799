/** One text of a mail in its source form. */
export interface Part {
  kind: 'text' | 'html';
  body: string;
}

/** The texts of a mail as it travels (RFC 2045): enough for the fixtures, not for any mail. */
export function partsOf(source: string): Part[] {
  const boundary = /boundary="?([^"\s;]+)"?/.exec(source)?.[1];
  const sections = boundary === undefined ? [source] : source.split(`--${boundary}`).slice(1);
  return sections.flatMap(partOf);
}

function partOf(section: string): Part[] {
  const source = section.replace(/^\r?\n/, '');
  const gap = /\r?\n\r?\n/.exec(source);
  if (gap === null) return [];
  const head = source.slice(0, gap.index);
  const body = decoded(head, source.slice(gap.index + gap[0].length));
  if (body.trim() === '') return [];
  return [{ kind: /text\/html/i.test(head) ? 'html' : 'text', body }];
}

function decoded(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
