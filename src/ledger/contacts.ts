import { type Address, domainOf } from '../core/mail';

/**
 * An index entry of a thread for each person in it: `firm.example@ana<tab>heard<tab>0001700000000000`.
 * The domain comes first, so that a prefix finds one address or a whole domain; the time comes last, so that the
 * last entry of a person's range is the latest contact. It is derived from the folded messages, never added up:
 * a sighting that corrects an earlier one corrects the contact too.
 */
export function contact(who: Address, kind: ContactKind, at: number): string {
  return `${contactsWith(who)}${kind}\t${padded(at)}`;
}

/**
 * `heard`: they wrote. `wrote`: the user wrote to them. `phoned`: the user answered them by phone. `named`: they take
 * part, it is not known how; so stands the name, too, under which somebody wrote (a name handle). `optedOut`, `optedIn`:
 * they asked not to be written to, or took that back.
 */
export type ContactKind = 'heard' | 'named' | 'optedIn' | 'optedOut' | 'phoned' | 'wrote';

/** Prefix of all contacts with one address. */
export function contactsWith(who: Address): string {
  const sign = who.lastIndexOf('@');
  return `${domainPrefix(domainOf(who))}${sign === -1 ? who : who.slice(0, sign)}\t`;
}

/** Prefix of all contacts with anybody of a domain. */
export function domainPrefix(domain: string): string {
  return `${domain}@`;
}

/** First and last possible entry of one person and kind. */
export function contactRange(who: Address, kind: ContactKind): [string, string] {
  return [contact(who, kind, 0), contact(who, kind, 8.64e15)];
}

/** Who is in an entry, as {@link contactsWith} has it. */
export function contactOf(entry: string): string {
  return entry.slice(0, entry.indexOf('\t') + 1);
}

/** The address in an entry: the way back from {@link contactsWith}. */
export function addressIn(entry: string): Address {
  const who = entry.slice(0, entry.indexOf('\t'));
  const sign = who.indexOf('@');
  const [domain, local] = [who.slice(0, sign), who.slice(sign + 1)];
  return domain === '' ? local : `${local}@${domain}`;
}

/** The kind of contact in an entry. */
export function kindIn(entry: string): ContactKind {
  return entry.slice(entry.indexOf('\t') + 1, entry.lastIndexOf('\t')) as ContactKind;
}

/** An entry without its time. */
export function contactKindOf(entry: string): string {
  return entry.slice(0, entry.lastIndexOf('\t'));
}

/** The time of an entry. */
export function contactTime(entry: string): number {
  return Number(entry.slice(entry.lastIndexOf('\t') + 1));
}

/** So that texts sort as the times do: 16 digits reach the last time that `Date` knows. */
export const padded = (at: number) => String(at).padStart(16, '0');
