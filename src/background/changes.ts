import { type AccountKey, splitThreadKey, type ThreadKey } from '../core/mail';
import { shownAccounts } from '../ledger/agenda-items';
import { copiesOf } from '../ledger/copies';
import type { Ledger } from '../ledger/ledger';
import { tell } from '../protocol/tell';
import { tabsOf } from './mailboxes';
import { wake } from './wake';

/** After standings changed: the accounts' tabs ask for their marks again, icon and alarm are set anew. */
export async function afterChange(ledger: Ledger, changed: readonly ThreadKey[]): Promise<void> {
  if (changed.length === 0) return;
  const threadsOf = new Map<AccountKey, string[]>();
  for (const key of await withCopies(ledger, changed)) {
    const { account, thread } = splitThreadKey(key);
    threadsOf.set(account, [...(threadsOf.get(account) ?? []), thread]);
  }
  for (const [account, threads] of threadsOf) {
    await tell(await tabsOf(account), { kind: 'changed', account, threads });
  }
  await wake(ledger, Date.now());
}

/** After what all standings are seen by has changed: working hours, or which accounts are on. */
export async function afterChangeOfAll(ledger: Ledger): Promise<void> {
  for (const key of await shownAccounts(ledger)) {
    const account = key as AccountKey;
    await tell(await tabsOf(account), { kind: 'changed', account });
  }
  await wake(ledger, Date.now());
}

/** What was answered in one account is marked otherwise in the other that got it too. */
async function withCopies(ledger: Ledger, keys: readonly ThreadKey[]): Promise<Set<ThreadKey>> {
  const rows = (await ledger.threads.bulkGet([...keys])).filter((row) => row !== undefined);
  const copies = await copiesOf(ledger, rows, await shownAccounts(ledger));
  return new Set([...keys, ...copies.map(({ key }) => key)]);
}
