import { colleagueDomains } from '../core/colleagues';
import type { Address } from '../core/mail';
import type { Ledger } from './ledger';

/** Who the user is, over all accounts. */
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
