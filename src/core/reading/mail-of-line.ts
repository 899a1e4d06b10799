import * as z from 'zod/mini';
import { usualCalendar } from '../work-calendar';
import { htmlText } from './html-text';
import type { Mail, Party } from './mail';

const party = z.union([
  z.string(),
  z.object({
    address: z.optional(z.nullable(z.string())),
    email: z.optional(z.nullable(z.string())),
    name: z.optional(z.nullable(z.string())),
  }),
]);
const parties = z.union([party, z.array(party)]);
type Parties = z.infer<typeof parties>;

/** One mail as JSON: a line of `npm run read`. All but `from` and one of `text` and `html` may be missing. */
export const mailLine = z.object({
  id: z.optional(z.union([z.string(), z.number(), z.null()])),
  owner: z.nullish(parties),
  from: party,
  to: z.nullish(parties),
  cc: z.nullish(parties),
  replyTo: z.nullish(party),
  subject: z.nullish(z.string()),
  headers: z.nullish(
    z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.array(z.string()))]),
  ),
  labels: z.nullish(z.union([z.string(), z.array(z.string())])),
  text: z.nullish(z.string()),
  html: z.nullish(z.string()),
  /** ISO 8601 or epoch ms. */
  at: z.nullish(z.union([z.string(), z.number()])),
  /** IANA zone; UTC where it is not told. */
  zone: z.nullish(z.string()),
  direction: z.nullish(z.enum(['in', 'out'])),
});
export type MailLine = z.infer<typeof mailLine>;

/** The mail of a line. `now` (epoch ms) stands in where the line does not tell its time. Throws on what is no time or zone. */
export function mailOfLine(line: MailLine, now: number): Mail {
  if (typeof line.text !== 'string' && typeof line.html !== 'string')
    throw new Error('neither text nor html');
  const headers = headersOf(line.headers);
  const owners = partiesOf(line.owner);
  const from = partyOf(line.from);
  const own = owners.flatMap(({ address }) => address ?? []);
  const isOwn = from.address !== undefined && own.includes(from.address);
  const replyTo = line.replyTo ?? headers.get('reply-to');
  return {
    own,
    ownNames: owners.flatMap(({ name }) => (name === undefined ? [] : [name, firstName(name)])),
    from,
    to: partiesOf(line.to),
    cc: partiesOf(line.cc),
    replyTo: replyTo === undefined ? undefined : partyOf(replyTo),
    subject: (line.subject ?? '').slice(0, 998),
    headers,
    labels: typeof line.labels === 'string' ? [line.labels] : (line.labels ?? []),
    text: line.text ?? htmlText(line.html ?? ''),
    at: timeOf(line.at, now),
    calendar: usualCalendar(zoneOf(line.zone ?? 'UTC')),
    direction: line.direction ?? (isOwn ? 'out' : 'in'),
  };
}

function headersOf(headers: MailLine['headers']): Map<string, string> {
  const pairs = typeof headers === 'string' ? headerLines(headers) : Object.entries(headers ?? {});
  const listed = Array.isArray(headers) ? headers.map(([name, value]) => [name, value]) : pairs;
  return new Map(
    listed.flatMap(([name, value]): [string, string][] =>
      typeof name === 'string' ? [[name.toLowerCase(), String(value ?? '')]] : [],
    ),
  );
}

/** Folded lines (RFC 5322 2.2.3) belong to the header above. */
function headerLines(text: string): [string, string][] {
  return text
    .slice(0, 100_000)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
    });
}

const mostParties = 200;

function partiesOf(told: Parties | null | undefined): Party[] {
  if (told === null || told === undefined) return [];
  const all: z.infer<typeof party>[] = Array.isArray(told) ? told : [told];
  return all
    .flatMap((each): z.infer<typeof party>[] =>
      typeof each === 'string' ? splitList(each) : [each],
    )
    .slice(0, mostParties)
    .map(partyOf);
}

/** At the commas and semicolons between parties; a name in quotes may hold them. */
function splitList(list: string): string[] {
  return (list.slice(0, 50_000).match(/(?:"[^"]*"|[^",;])+/g) ?? []).filter(
    (each) => each.trim() !== '',
  );
}

function partyOf(told: z.infer<typeof party>): Party {
  if (typeof told !== 'string') {
    const address = (told.address ?? told.email ?? undefined)?.trim().toLowerCase();
    return { address: address === '' ? undefined : address, name: told.name ?? undefined };
  }
  const text = told.trim().slice(0, 1_000);
  const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(text)?.[0].toLowerCase();
  const name = text.replace(/<[^>]*>?/g, '').replace(/^["'\s]+|["'\s]+$/g, '');
  return { address, name: name === '' || name.toLowerCase() === address ? undefined : name };
}

function firstName(name: string): string {
  const last = /^[^,]+,\s*(\p{L}+)/u.exec(name)?.[1];
  return last ?? name.split(/\s+/)[0] ?? name;
}

function timeOf(at: MailLine['at'], now: number): number {
  if (at === null || at === undefined || at === '') return now;
  const time = typeof at === 'number' ? at : Date.parse(at);
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) throw new Error('at is no time');
  return time;
}

function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error('zone is no time zone');
  }
}
