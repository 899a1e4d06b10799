import 'fake-indexeddb/auto';
import type { AccountKey } from '../../src/core/mail';
import { switchAccount } from '../../src/ledger/accounts';
import { type Ledger, openLedger } from '../../src/ledger/ledger';

export const ana: AccountKey = 'gmail:ana@firm.example';

/** Monday 2 March 2026, 09:00 UTC. */
export const monday = Date.UTC(2026, 2, 2, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

let opened = 0;

/** An empty ledger of its own in which Ana's account is switched on. */
export async function freshLedger(on: readonly AccountKey[] = [ana]): Promise<Ledger> {
  opened += 1;
  const ledger = openLedger(`test-${opened}`);
  for (const account of on) await switchAccount(ledger, account, { on: true }, monday);
  return ledger;
}

/** Everything in the ledger, table by table. */
export async function dump(ledger: Ledger): Promise<Record<string, unknown[]>> {
  const tables = ledger.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
