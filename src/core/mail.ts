/** The nouns of mail that every part shares. Times are epoch milliseconds; addresses are in lower case. */

export type WebmailName = 'gmail' | 'outlook';

/**
 * Who somebody is, as far as a page told: a bare e-mail address in canonical form (see {@link address}), or a *handle*
 * where the page shows none: `name:jo bell` ({@link nameHandle}), or the X.500 address of a user of the same Exchange
 * organisation, `x500:/o=…` ({@link x500Handle}). A handle is never shown: see {@link callName}.
 */
export type Address = string;

/** One mailbox of the user, for example `gmail:ana@firm.example`. */
export type AccountKey = `${WebmailName}:${Address}`;

/** A thread is known by its account and the webmail's id, never by the id alone. */
export type ThreadKey = `${AccountKey}/${string}`;

export interface Person {
  address: Address;
  /** As the sender wrote it; absent when the page showed the address alone. */
  name?: string | undefined;
}

/** The canonical form in which addresses are kept and compared: trimmed, in lower case. */
export function address(raw: string): Address {
  return raw.trim().toLowerCase();
}

/** Stands for somebody of whom only the name is known. The same name in one account is taken for one person. */
export function nameHandle(name: string): Address {
  return `name:${handleText(name)}`;
}

/** Stands for somebody of whom only the X.500 address (`/o=…`, Exchange's own) is known. */
export function x500Handle(raw: string): Address {
  return `x500:${handleText(raw)}`;
}

/** Whether it can be written to: false for a handle. */
export function isMailAddress(who: Address): boolean {
  return !handle.test(who) && who.includes('@');
}

/** Whether what somebody typed is a whole address, with a domain that has a dot. */
export function isTypedAddress(text: string): boolean {
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text);
}

export function isX500(who: Address): boolean {
  return who.startsWith('x500:');
}

/** What somebody is called on the screen: the name, else the address, else what their handle holds of a name. */
export function callName({ address: who, name }: Person): string {
  if (name !== undefined) return name;
  if (isX500(who)) return who.slice(who.lastIndexOf('=') + 1);
  return who.replace(handle, '');
}

const handle = /^(?:name|x500):/;

/** As long as an address may be (core/sighting.ts); without an @, so that nothing takes it for one. */
function handleText(raw: string): string {
  const plain = raw.normalize('NFC').replaceAll('@', ' ').replaceAll(/\s+/g, ' ').trim();
  return plain.toLowerCase().slice(0, 300) || '?';
}

export function accountKey(webmail: WebmailName, own: string): AccountKey {
  return `${webmail}:${address(own)}`;
}

export function threadKey(account: AccountKey, thread: string): ThreadKey {
  return `${account}/${thread}`;
}

/** The account and the webmail's own thread id of a key. A Gmail or Outlook id may hold slashes; an address cannot. */
export function splitThreadKey(key: ThreadKey): { account: AccountKey; thread: string } {
  const slash = key.indexOf('/');
  return { account: key.slice(0, slash) as AccountKey, thread: key.slice(slash + 1) };
}

/** The webmail of an account. */
export function webmailOf(account: AccountKey): WebmailName {
  return account.slice(0, account.indexOf(':')) as WebmailName;
}

/** The own address that names an account. */
export function ownAddressOf(account: AccountKey): Address {
  return account.slice(account.indexOf(':') + 1);
}

/** The part behind the @, empty where there is none. */
export function domainOf(mail: Address): string {
  const sign = mail.lastIndexOf('@');
  return sign === -1 ? '' : mail.slice(sign + 1);
}

/**
 * The id of a message of which a page shows no id but the time (epoch ms), to the minute, and perhaps who wrote it.
 * The core joins it with the message of that minute in its thread: see `judging/minutes.ts`.
 */
export function minuteId(sentAt: number, direction?: 'in' | 'out'): string {
  const minute = `at:${Math.floor(sentAt / 60_000)}`;
  return direction === undefined ? minute : `${minute}:${direction}`;
}

/**
 * The {@link minuteId} of an own message that carries the text of an outbox job: in the minute of a note the user may
 * have written an answer as well.
 */
export function noteMinuteId(minute: number, job: string): string {
  return `at:${minute}:out:${job}`;
}

/** The minute and direction of a {@link minuteId}; undefined for an id of the mail site's own. */
export function minuteOf(
  id: string,
): { minute: number; direction: 'in' | 'out' | undefined } | undefined {
  const [, minute, direction] = /^at:(\d+)(?::(in|out)(?::.+)?)?$/.exec(id) ?? [];
  if (minute === undefined) return undefined;
  return { minute: Number(minute), direction: direction as 'in' | 'out' | undefined };
}
