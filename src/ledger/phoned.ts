import { type AccountKey, splitThreadKey, type ThreadKey } from '../core/mail';
import type { PersonId } from '../core/people/person-id';
import { addDecision, decisionTime } from './commands';
import { addTouch } from './describe';
import type { Ledger } from './ledger';
import { threadsWith } from './person';
import { loadMerged } from './same-as';

/** A call as it was written down, to be undone piece by piece. */
export interface Call {
  touch: string;
  /** What it settled: the id of each decision, and its thread. */
  settled: { account: AccountKey; thread: string; decision: string }[];
}

/**
 * The user answered somebody by phone at `now` (epoch ms): that is kept of the person, and settles every thread in
 * which they wait for an answer, or were promised something.
 */
export async function settleByPhone(
  ledger: Ledger,
  who: PersonId,
  now: number,
): Promise<Call & { changed: ThreadKey[] }> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const touch = crypto.randomUUID();
    await addTouch(ledger, { id: touch, person: who, at: now, body: { kind: 'phoned' } });
    const settled: Call['settled'] = [];
    const changed: ThreadKey[] = [];
    for (const key of await owedTo(ledger, who)) {
      const { account, thread } = splitThreadKey(key);
      const id = crypto.randomUUID();
      const at = await decisionTime(ledger, key, now);
      const body = { kind: 'settle', how: 'phone' } as const;
      changed.push(...(await addDecision(ledger, { id, account, thread, at, body })));
      settled.push({ account, thread, decision: id });
    }
    return { touch, settled, changed };
  });
}

/** The threads in which they wait for an answer of the user's, or were promised something. */
export async function owedTo(ledger: Ledger, who: PersonId): Promise<ThreadKey[]> {
  const merged = await loadMerged(ledger);
  const members = merged.membersOf(merged.rootOf(who));
  const rows = await threadsWith(ledger, members);
  return rows
    .filter(({ state, standing: { person } }) => {
      const owed = state === 'waiting' || state === 'promised';
      return owed && person !== undefined && members.includes(person.address);
    })
    .map(({ key }) => key);
}
