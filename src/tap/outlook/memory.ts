import type { Address } from '../../core/mail';
import { remember } from '../remember';

/** What earlier answers for one mailbox told that later ones leave out. Lost with the page. */
export interface Memory {
  /** The mailbox's own address, from the start of the page. */
  address: Address | undefined;
  /** All own addresses that were learnt, that one included. */
  own: Set<Address>;
  /** The user's own name, as the page shows it for an own message. */
  ownName: string | undefined;
  /** Exchange's names of folders (`inbox`), by folder id. */
  folders: Map<string, string>;
  /** SMTP addresses by X.500 address in lower case. */
  smtp: Map<string, Address>;
  /** Mailboxes of the organisation by name, to find the SMTP address behind an X.500 one. */
  namesakes: Map<string, Namesake>;
  /** What is known of items by their id: requests name nothing else. */
  items: Map<string, KnownItem>;
}

/** At most two of each are kept: two are already too many to tell which is meant. */
export interface Namesake {
  addresses: Set<Address>;
  legacy: Set<string>;
}

export interface KnownItem {
  thread: string;
  rfcId?: string | undefined;
  /** Written text that was last saved; only of own unsent mail. */
  text?: string | undefined;
}

/** `mailbox` is what the page's own address names, where it does. */
export function newMemory(mailbox?: Address): Memory {
  return {
    address: undefined,
    own: new Set(mailbox === undefined ? [] : [mailbox]),
    ownName: undefined,
    folders: new Map(),
    smtp: new Map(),
    namesakes: new Map(),
    items: new Map(),
  };
}

const mostItems = 2_000;

/** Adds to what is known of an item. */
export function rememberItem(
  memory: Memory,
  id: string,
  told: { thread: string; rfcId?: string | undefined; text?: string | undefined },
): void {
  const known = memory.items.get(id);
  const rfcId = told.rfcId ?? known?.rfcId;
  const text = told.text ?? known?.text;
  remember(memory.items, id, { thread: told.thread, rfcId, text }, mostItems);
}
