import { type AccountKey, splitThreadKey, type ThreadKey } from '../core/mail';
import type { Ledger } from '../ledger/ledger';
import { tell } from '../protocol/tell';
import { tabsOf } from './mailboxes';
import { wake } from './wake';

/** After standings changed: the account's tabs ask for their marks again, icon and alarm are set anew. */
export async function afterChange(ledger: Ledger, changed: readonly ThreadKey[]): Promise<void> {
  if (changed.length === 0) return;
  const threadsOf = new Map<AccountKey, string[]>();
  for (const key of changed) {
    const { account, thread } = splitThreadKey(key);
    threadsOf.set(account, [...(threadsOf.get(account) ?? []), thread]);
  }
  for (const [account, threads] of threadsOf) {
    await tell(await tabsOf(account), { kind: 'changed', account, threads });
  }
  await wake(ledger, Date.now());
}
