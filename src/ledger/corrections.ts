import type { AccountKey, Address } from '../core/mail';
import type { Ledger } from './ledger';
import type { DecisionRow } from './rows';

/** What the index of decisions says of a correction: it holds for a sender in an account. */
export function correctsFor(account: AccountKey, sender: Address): string {
  return `${account} ${sender}`;
}

/** The latest corrections that were not undone, by account and sender. */
export async function loadCorrections(
  ledger: Ledger,
  accounts: ReadonlySet<AccountKey>,
): Promise<Map<AccountKey, Map<Address, boolean>>> {
  const loaded = [...accounts].map(async (account) => {
    const prefix = correctsFor(account, '');
    const all = await ledger.decisions.where('correctsFor').startsWith(prefix).toArray();
    return [account, latestOf(await withoutUndone(ledger, all))] as const;
  });
  return new Map(await Promise.all(loaded));
}

async function withoutUndone(ledger: Ledger, decisions: DecisionRow[]): Promise<DecisionRow[]> {
  const ids = decisions.map(({ id }) => id);
  const undos = await ledger.decisions.where('undoes').anyOf(ids).toArray();
  const undone = new Set(undos.map(({ undoes }) => undoes));
  return decisions.filter(({ id }) => !undone.has(id));
}

function latestOf(decisions: DecisionRow[]): Map<Address, boolean> {
  const latest = new Map<Address, boolean>();
  const inOrder = decisions.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const { body } of inOrder) {
    if (body.kind === 'correct') latest.set(body.sender.address, body.needsReply);
  }
  return latest;
}
