/** The nouns of mail that every part shares. Times are epoch milliseconds; addresses are in lower case. */

export type WebmailName = 'gmail' | 'outlook';

/** A bare e-mail address in canonical form: see {@link address}. */
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
  return mail.slice(mail.lastIndexOf('@') + 1);
}
