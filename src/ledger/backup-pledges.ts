import { splitThreadKey } from '../core/mail';
import { newestIn } from './agenda-items';
import type { Ledger } from './ledger';

/** A pledge that is still to be kept; times are epoch ms. */
export interface OpenPledge {
  /** The same for the same conversation in every file. */
  id: string;
  person: string | undefined;
  subject: string;
  until: number;
}

/** Every pledge that is open in the accounts that are switched on, the next one first. */
export async function openPledges(ledger: Ledger): Promise<OpenPledge[]> {
  const rows = await newestIn(ledger, 'promised', Number.MAX_SAFE_INTEGER);
  const open = rows.flatMap(({ key, standing: { person, subject, promisedUntil: until } }) =>
    until === undefined
      ? []
      : { id: splitThreadKey(key).thread, person: person?.name ?? person?.address, subject, until },
  );
  return open.sort((a, b) => a.until - b.until);
}
