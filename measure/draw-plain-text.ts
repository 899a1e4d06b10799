/** A raw message as the mails of a corpus are drawn from it. */
export interface RawMail {
  /** By name, '' where absent. */
  header(name: string): string;
  headers: string;
  /** Its first text part decoded, else its whole body. */
  text: string;
}

/** A raw message: its first text part decoded (else its whole body), and its headers. */
export function plainText(raw: string): RawMail {
  const { headers, body } = part(raw.replaceAll('\r\n', '\n').replace(/^From .*\n/, ''));
  return {
    header: (name) => headerIn(headers, name),
    headers,
    text: firstText(headers, body) ?? body,
  };
}

function firstText(headers: string, body: string): string | undefined {
  const type = headerIn(headers, 'Content-Type') || 'text/plain';
  const boundary = /boundary="?([^";\n]+)"?/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1)
      .map((piece) => part(piece.replace(/^\s*\n/, '\n').slice(1)));
    return parts
      .map((inner) => firstText(inner.headers, inner.body))
      .find((text) => text !== undefined);
  }
  if (!/^text\//i.test(type)) return undefined;
  return decode(body, headerIn(headers, 'Content-Transfer-Encoding').toLowerCase());
}

function part(raw: string): { headers: string; body: string } {
  if (raw.startsWith('\n')) return { headers: '', body: raw.slice(1) };
  const end = raw.indexOf('\n\n');
  return end < 0
    ? { headers: raw, body: '' }
    : { headers: raw.slice(0, end), body: raw.slice(end + 2) };
}

function headerIn(headers: string, name: string): string {
  const line = new RegExp(`^${name}:[ \\t]*((?:.*)(?:\\n[ \\t].*)*)`, 'im').exec(headers);
  return (line?.[1] ?? '').replace(/\n[ \t]+/g, ' ').trim();
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
