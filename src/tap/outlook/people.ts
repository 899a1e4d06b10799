import { address as canonical, nameHandle, type Person, x500Handle } from '../../core/mail';
import { items, str } from '../json';
import { remember } from '../remember';
import { most } from './limits';
import type { Memory } from './memory';
import { member } from './node';

const mostRemembered = 2_000;

/**
 * A sender or recipient: `{Mailbox: {…}}`, the mailbox itself, or the search's `{EmailAddress: {Name, Address}}`.
 * By SMTP address where any answer of this page told it, else by X.500 address, else by name.
 */
export function personOf(node: unknown, memory: Memory): Person | undefined {
  const { name, raw, smtp } = readMailbox(node);
  const address = smtp ?? (isLegacy(raw) ? behindLegacy(raw, name, memory) : handleOf(name));
  if (address === undefined) return undefined;
  return name === undefined || name.toLowerCase() === address ? { address } : { address, name };
}

/** The people of a list; undefined where it holds none, which says nothing about who got the mail. */
export function peopleOf(node: unknown, memory: Memory): Person[] | undefined {
  const each = new Map<string, Person>();
  for (const item of items(node, most.people)) {
    const person = personOf(item, memory);
    if (person !== undefined && !each.has(person.address)) each.set(person.address, person);
  }
  return each.size === 0 ? undefined : [...each.values()];
}

/** Somebody of whom the page tells the name alone. The user is known by it. */
export function namedPerson(node: unknown, memory: Memory): Person | undefined {
  const name = cleanName(node);
  if (name === undefined) return undefined;
  const { address, ownName } = memory;
  if (name === ownName && address !== undefined) return { address, name };
  const shown = canonicalMail(name);
  return shown === undefined ? { address: nameHandle(name), name } : { address: shown };
}

/** Learns which SMTP address is whose, before people are read. */
export function learnMailbox(node: unknown, memory: Memory): void {
  const { name, raw, smtp, isInternal } = readMailbox(node);
  if (isLegacy(raw) && smtp !== undefined) {
    remember(memory.smtp, raw.toLowerCase(), smtp, mostRemembered);
  }
  if (name === undefined || !isInternal) return;
  const known = memory.namesakes.get(name) ?? { addresses: new Set(), legacy: new Set() };
  if (isLegacy(raw)) addUpToTwo(known.legacy, raw.toLowerCase());
  if (smtp !== undefined) addUpToTwo(known.addresses, smtp);
  remember(memory.namesakes, name, known, mostRemembered);
}

export function isOwn(person: Person, { own, ownName }: Memory): boolean {
  const isNamedAlike = ownName !== undefined && person.address === nameHandle(ownName);
  return own.has(person.address) || isNamedAlike;
}

/** A mail address in canonical form, undefined for what is none. */
export function canonicalMail(node: unknown): string | undefined {
  const address = canonical(str(node) ?? '');
  return address.length <= most.address && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}

interface ReadMailbox {
  name: string | undefined;
  raw: string;
  smtp: string | undefined;
  isInternal: boolean;
}

/**
 * `Name`, `EmailAddress`, `RoutingType` (`SMTP`, or `EX` for an X.500 address) and `MailboxType` (`Mailbox` within the
 * organisation, `OneOff` outside) are EWS's EmailAddressType. That an X.500 one comes with its SMTP address in
 * `SmtpAddress` or `OriginalEmailAddress` is not documented [U].
 */
function readMailbox(node: unknown): ReadMailbox {
  const box = member(node, 'Mailbox') ?? node;
  const inner = member(box, 'EmailAddress');
  const raw = str(inner) ?? str(member(inner, 'Address')) ?? '';
  const smtp = [raw, member(box, 'SmtpAddress'), member(box, 'OriginalEmailAddress')];
  return {
    name: cleanName(member(box, 'Name') ?? member(inner, 'Name')),
    raw: raw.trim(),
    smtp: smtp.map(canonicalMail).find((address) => address !== undefined),
    isInternal: member(box, 'MailboxType') === 'Mailbox',
  };
}

function cleanName(node: unknown): string | undefined {
  const name = str(node)?.replace(/\s+/g, ' ').trim().slice(0, most.name) ?? '';
  return name === '' ? undefined : name;
}

function isLegacy(raw: string): boolean {
  return /^\/o=/i.test(raw);
}

/** The same name within the organisation is the same person only where nobody else there has it. */
function behindLegacy(raw: string, name: string | undefined, memory: Memory): string | undefined {
  const told = memory.smtp.get(raw.toLowerCase());
  if (told !== undefined) return told;
  const { addresses, legacy } = memory.namesakes.get(name ?? '') ?? {};
  if (addresses?.size === 1 && legacy?.size === 1) return [...addresses][0];
  return x500Handle(raw);
}

function handleOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : nameHandle(name);
}

function addUpToTwo(set: Set<string>, value: string): void {
  if (set.size < 2) set.add(value);
}
