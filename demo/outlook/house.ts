import type { Account, Address, Thread } from '../mailbox/mail';
import type { Mailbox } from '../mailbox/mailbox';
import { type ExchangeIds, idsOf } from './ids';
import type { OutlookHost, OutlookOptions } from './options';
import { type Place, places } from './places';
import { nameOf } from './records';

/** One account as its Exchange server knows it: all that the answers to the page are made from. */
export interface House {
  readonly mail: Mailbox;
  readonly account: Account;
  readonly options: OutlookOptions;
  readonly ids: ExchangeIds;
  /** Epoch ms as ISO with the mailbox's offset (facts B5). */
  readonly time: (at: number) => string;
  /** A person as `Mailbox`: by address, or where so chosen by X.500. */
  readonly mailbox: (someone: Address) => ExchangeMailbox;
}

export interface ExchangeMailbox {
  readonly Name: string;
  readonly EmailAddress: string;
  readonly RoutingType: 'SMTP' | 'EX';
  readonly MailboxType: 'Mailbox' | 'OneOff';
}

export function houseOf(
  mail: Mailbox,
  account: Account,
  options: OutlookOptions,
  host: OutlookHost,
): House {
  const offset = options.utcOffset ?? -new Date(mail.now()).getTimezoneOffset();
  return {
    mail,
    account,
    options,
    ids: idsOf(account, host === 'outlook.live.com' ? 'consumer' : 'work'),
    time: (at) => isoAt(at, offset),
    mailbox: (someone) => mailboxOf(someone, account, options),
  };
}

/** The folder with this id, distinguished or not; the inbox where it is unknown. */
export const placeById = (house: House, id: string | undefined): Place =>
  places.find((place) => place === id || house.ids.folder(place) === id) ?? 'inbox';

export const threadById = (house: House, id: string): Thread | undefined =>
  [...house.account.threads.values()].find((thread) => house.ids.conversation(thread) === id);

/** The message with this ItemId, and its thread. An id from before the mail was moved finds nothing. */
export function messageById(house: House, id: string) {
  for (const thread of house.account.threads.values()) {
    const message = thread.messages.find((one) => house.ids.item(one) === id);
    if (message !== undefined) return { thread, message };
  }
  return undefined;
}

/** Whether both are in one organisation. */
export const isInternal = (address: string, own: string) =>
  address.split('@')[1] === own.split('@')[1];

function mailboxOf(someone: Address, account: Account, options: OutlookOptions): ExchangeMailbox {
  const internal = isInternal(someone.address, account.owner.address);
  const x500 = internal && options.internalAddresses === 'x500';
  return {
    Name: nameOf(someone),
    EmailAddress: x500 ? x500Of(someone.address) : someone.address,
    RoutingType: x500 ? 'EX' : 'SMTP',
    MailboxType: internal ? 'Mailbox' : 'OneOff',
  };
}

const x500Of = (address: string) =>
  `/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=${Buffer.from(
    address,
  )
    .toString('hex')
    .slice(0, 32)}-${address.split('@')[0]}`;

/** The mail address behind what `x500Of` made, as the server's directory finds it. */
export const byX500 = (house: House, known: readonly Address[], raw: string): string =>
  raw.startsWith('/o=')
    ? ([house.account.owner, ...known].find((one) => x500Of(one.address) === raw)?.address ?? raw)
    : raw;

function isoAt(at: number, offset: number): string {
  const shifted = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${shifted}Z`;
  const size = Math.abs(offset);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${shifted}${offset < 0 ? '-' : '+'}${digits.join(':')}`;
}
