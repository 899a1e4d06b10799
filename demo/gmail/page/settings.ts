import type { Address } from '../../mailbox/mail';
import type { DemoOptions } from '../options';
import { words } from '../words';
import type { Words } from '../words/en';

export interface OwnAccount {
  readonly index: number;
  readonly owner: Address;
  readonly aliases: readonly Address[];
  readonly signature: string;
}

/** What the server says of itself in the document, beside Gmail's own data. */
interface Sent {
  readonly demo: {
    readonly options: DemoOptions;
    readonly version: number;
    readonly account: OwnAccount;
    readonly undoMs: number;
  };
  readonly a6jdv: [[null, null, string]];
  readonly Cl6csf: [[null, null, string]];
}

declare global {
  interface Window {
    GM_data: Sent;
  }
}

const sent = window.GM_data;

/** The account of this page. */
export const account: OwnAccount = sent.demo.account;
/** Milliseconds during which Undo is offered. */
export const undoMs: number = sent.demo.undoMs;
export const startVersion: number = sent.demo.version;
export const embedded = {
  list: JSON.parse(sent.a6jdv[0][2]) as unknown,
  threads: JSON.parse(sent.Cl6csf[0][2]) as unknown,
};

/** The options in force; tests change them by `setOption`. */
export const options: { -readonly [K in keyof DemoOptions]: DemoOptions[K] } = {
  ...sent.demo.options,
};

/** The words of the page's language. */
export const say: Words = words(options.language);

export const ownAddresses: ReadonlySet<string> = new Set(
  [account.owner, ...account.aliases].map((own) => own.address.toLowerCase()),
);
export const isOwnAddress = (address: string) => ownAddresses.has(address.toLowerCase());
