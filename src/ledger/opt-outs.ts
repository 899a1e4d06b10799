import type { Address } from '../core/mail';
import type { Ledger } from './ledger';
import { latestContact } from './people';

/** Those of them who asked not to be written to and have not taken it back since, by their words in all threads. */
export async function optedOut(
  ledger: Ledger,
  who: readonly Address[],
): Promise<ReadonlySet<Address>> {
  const out = new Set<Address>();
  for (const each of new Set(who)) if (await isOut(ledger, each)) out.add(each);
  return out;
}

async function isOut(ledger: Ledger, who: Address): Promise<boolean> {
  const asked = await latestContact(ledger, who, 'optedOut');
  if (asked === undefined) return false;
  const withdrawn = await latestContact(ledger, who, 'optedIn');
  return withdrawn === undefined || withdrawn < asked;
}
