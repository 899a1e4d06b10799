import { correctionsOf } from '../core/corrections';
import type { AccountKey, Address } from '../core/mail';
import type { Ledger } from './ledger';
import type { DecisionRow } from './rows';

/** What the index of decisions says of a correction: it holds for a sender in an account. */
export function correctsFor(account: AccountKey, sender: Address): string {
  return `${account} ${sender}`;
}

/** The corrections in force, of each account: see `core/corrections.ts`. */
export async function loadCorrections(
  ledger: Ledger,
  accounts: ReadonlySet<AccountKey>,
): Promise<Map<AccountKey, Map<string, boolean>>> {
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

function latestOf(decisions: DecisionRow[]): Map<string, boolean> {
  const inOrder = decisions.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return correctionsOf(
    inOrder.flatMap(({ body }) =>
      body.kind === 'correct'
        ? [{ sender: body.sender.address, sort: body.sort, needsReply: body.needsReply }]
        : [],
    ),
  );
}
