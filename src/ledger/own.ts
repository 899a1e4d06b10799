import { colleagueDomains } from '../core/colleagues';
import type { Address } from '../core/mail';
import { beginningOf } from './card-lists';
import type { Ledger } from './ledger';

/** Who the user is, over all accounts, and who works with them. */
export interface Own {
  addresses: ReadonlySet<Address>;
  /** Domains whose people are colleagues; common providers are left out. */
  domains: ReadonlySet<string>;
}

export async function loadOwn(ledger: Ledger): Promise<Own> {
  const accounts = await ledger.accounts.toArray();
  const addresses = new Set(accounts.flatMap(({ own }) => own));
  return { addresses, domains: colleagueDomains(addresses) };
}

/** Whom the user called colleagues, by all their addresses; those of the user's own domains are so by themselves. */
export async function loadColleagues(ledger: Ledger): Promise<ReadonlySet<Address>> {
  const list = ledger.cards.where('byName').startsWith(beginningOf('colleagues'));
  return new Set((await list.toArray()).flatMap(({ members }) => members));
}
