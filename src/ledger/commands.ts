import type { Decision, DecisionBody } from '../core/decision';
import { inForce } from '../core/judging/in-force';
import { type AccountKey, splitThreadKey, type ThreadKey, threadKey } from '../core/mail';
import { compareValues } from '../core/registers';
import { contactsWith } from './contacts';
import { correctsFor } from './corrections';
import { judge } from './judge';
import type { Ledger } from './ledger';
import type { DecisionRow } from './rows';

/** What the user decided, and when. Its id makes it one decision however often it arrives. */
export interface NewDecision {
  id: string;
  account: AccountKey;
  thread: string;
  at: number;
  body: DecisionBody;
}

/**
 * Adds a decision and judges anew what it concerns: its thread, or all threads of a corrected sender. Throws where
 * the account is not switched on. Answers with the threads whose standing changed.
 */
export async function decide(ledger: Ledger, decision: NewDecision): Promise<ThreadKey[]> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const account = await ledger.accounts.get(decision.account);
    if (account?.on !== true) throw new Error(`${decision.account} is not switched on`);
    return addDecision(ledger, decision);
  });
}

/**
 * The same, once: what the user has just decided, with nothing known since, is that decision still. An answer that was
 * lost with the worker makes them press again, and one undo must take it back. Later on they mean what they see by then,
 * which may not be written down yet. Answers with its id, too.
 */
export async function decideOnce(
  ledger: Ledger,
  decision: NewDecision,
): Promise<{ id: string; changed: ThreadKey[] }> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const last = await lastInForce(ledger, threadKey(decision.account, decision.thread));
    const isJust = last !== undefined && decision.at - last.at <= pressedAgainWithin;
    if (isJust && compareValues(last.body, decision.body) === 0)
      return { id: last.id, changed: [] };
    return { id: decision.id, changed: await decide(ledger, decision) };
  });
}

/** Ms in which somebody presses again who was shown that it failed. */
const pressedAgainWithin = 2 * 60_000;

/** The last decision about a thread, unless mail came in after it. */
async function lastInForce(ledger: Ledger, key: ThreadKey): Promise<Decision | undefined> {
  const last = inForce(await ledger.decisions.where('threadKey').equals(key).toArray()).at(-1);
  const lastAt = (await ledger.threads.get(key))?.standing.lastAt ?? 0;
  return last !== undefined && lastAt <= last.at ? last : undefined;
}

/** As {@link decide}, inside a transaction that is already under way. */
export async function addDecision(ledger: Ledger, decision: NewDecision): Promise<ThreadKey[]> {
  const row = decisionRow(decision);
  await ledger.decisions.put(row);
  return judge(ledger, await concernedBy(ledger, row));
}

/**
 * When a decision that the user makes at `now` is made, as far as its thread is concerned: after all that is known of
 * it. Mail has the webmail's clock, and the user may see it before their own has come so far; what they settle then
 * is settled. Epoch ms.
 */
export async function decisionTime(ledger: Ledger, key: ThreadKey, now: number): Promise<number> {
  const lastAt = (await ledger.threads.get(key))?.standing.lastAt ?? 0;
  const earlier = await ledger.decisions.where('threadKey').equals(key).toArray();
  return Math.max(now, lastAt, ...earlier.map(({ at }) => at + 1));
}

/** The row of a decision, with what its indexes need. */
export function decisionRow({ account, ...decision }: NewDecision): DecisionRow {
  const { body } = decision;
  const row = { ...decision, threadKey: threadKey(account, decision.thread) };
  if (body.kind === 'undo') return { ...row, undoes: body.undoes };
  if (body.kind !== 'correct') return row;
  return { ...row, correctsFor: correctsFor(account, body.sender.address) };
}

/** A correction concerns all threads of its sender in its account; so does what undoes it. */
async function concernedBy(ledger: Ledger, row: DecisionRow): Promise<ThreadKey[]> {
  const undone = row.undoes === undefined ? undefined : await ledger.decisions.get(row.undoes);
  const { body, threadKey: corrected } = undone ?? row;
  if (body.kind !== 'correct') return [row.threadKey];
  const { account } = splitThreadKey(corrected);
  const threads = ledger.threads.where('people').startsWith(contactsWith(body.sender.address));
  const keys = await threads.and((thread) => thread.account === account).primaryKeys();
  return [row.threadKey, ...(keys as ThreadKey[])];
}
