import { type Decided, inForce, ofKind } from '../core/judging/in-force';
import { type AccountKey, splitThreadKey, type ThreadKey } from '../core/mail';
import type { PersonId } from '../core/people/person-id';
import type { Saying } from '../core/people/record';
import { happenings } from '../core/people/touches';
import type { Standing, StandingState } from '../core/standing';
import { isOn } from './accounts';
import { addDecision, decisionTime } from './commands';
import { addTouch, describePeople } from './describe';
import type { Ledger } from './ledger';
import { loadMerged } from './same-as';

/** A thread as the closing of its job sees it. */
export interface JobThread {
  standing: Standing;
  /** The notes without a time that went out in it. */
  notes: Decided<'note'>[];
}

/** Loads it; undefined where the thread is not known. */
export async function jobThread(ledger: Ledger, key: ThreadKey): Promise<JobThread | undefined> {
  const row = await ledger.threads.get(key);
  const decisions = await ledger.decisions.where('threadKey').equals(key).toArray();
  return row && { standing: row.standing, notes: ofKind(inForce(decisions), 'note') };
}

/** Whose job it is, and in which thread. */
export interface JobOf {
  person: PersonId;
  account: AccountKey;
  thread: string;
}

/** All that the closing of a job did, to be taken back at once. */
export interface ClosedJob {
  /** The touch that tells of it. */
  touch: string;
  /** What was said of the person before. */
  before: Saying[];
  /** What settled the thread, where anything was open. */
  decision?: string | undefined;
}

/**
 * Closes the job in a thread at `now` (epoch ms): the person is a past customer from then on, and what is open in the
 * thread is settled; all of it or nothing. Closed already it stays as it is. Answers with the threads that changed, too.
 */
export async function closeJob(
  ledger: Ledger,
  job: JobOf,
  now: number,
): Promise<ClosedJob & { changed: ThreadKey[] }> {
  const { person, account, thread } = job;
  const key: ThreadKey = `${account}/${thread}`;
  return ledger.transaction('rw', ledger.tables, async () => {
    const closed = await closedBefore(ledger, person, key);
    if (closed !== undefined) return { touch: closed, before: [], changed: [] };
    const touch = crypto.randomUUID();
    await addTouch(ledger, { id: touch, person, at: now, body: { kind: 'closed', thread: key } });
    const said = [{ person, facts: { stage: 'past-customer' } }];
    const { before, changed } = await describePeople(ledger, said, now);
    const settled = await settle(ledger, key, now);
    return {
      touch,
      before,
      decision: settled?.id,
      changed: [...changed, ...(settled?.changed ?? [])],
    };
  });
}

/** Takes it back, at `now` (epoch ms). Answers with the threads that changed. */
export async function reopenJob(
  ledger: Ledger,
  { person, account, thread }: JobOf,
  { touch, before, decision }: ClosedJob,
  now: number,
): Promise<ThreadKey[]> {
  const key: ThreadKey = `${account}/${thread}`;
  return ledger.transaction('rw', ledger.tables, async () => {
    const undo = { kind: 'undo', undoes: touch } as const;
    await addTouch(ledger, { id: crypto.randomUUID(), person, at: now, body: undo });
    const { changed } = await describePeople(ledger, before, now);
    if (decision === undefined) return changed;
    const at = await decisionTime(ledger, key, now);
    const body = { kind: 'undo', undoes: decision } as const;
    const again = await addDecision(ledger, { id: crypto.randomUUID(), account, thread, at, body });
    return [...changed, ...again];
  });
}

/** An answer that was lost with the worker makes them press again: a job is closed once. */
async function closedBefore(
  ledger: Ledger,
  person: PersonId,
  key: ThreadKey,
): Promise<string | undefined> {
  const merged = await loadMerged(ledger);
  const members = [...merged.membersOf(merged.rootOf(person))];
  const touches = await ledger.touches.where('person').anyOf(members).toArray();
  const found = happenings(touches).find(
    ({ body }) => body.kind === 'closed' && body.thread === key,
  );
  return found?.id;
}

/** Where anybody waits for anything in the thread, or nobody can tell, nobody does any more. */
async function settle(
  ledger: Ledger,
  key: ThreadKey,
  now: number,
): Promise<{ id: string; changed: ThreadKey[] } | undefined> {
  const { account, thread } = splitThreadKey(key);
  const state = (await ledger.threads.get(key))?.state;
  if (state === undefined || !isOpen(state) || !(await isOn(ledger, account))) return undefined;
  const id = crypto.randomUUID();
  const at = await decisionTime(ledger, key, now);
  const body = { kind: 'settle', how: 'closed' } as const;
  return { id, changed: await addDecision(ledger, { id, account, thread, at, body }) };
}

/** Whether anything is open in a thread of this state, to be settled with its job. */
export function isOpen(state: StandingState | 'bare'): boolean {
  return openStates.has(state);
}

const openStates: ReadonlySet<string> = new Set<StandingState>([
  'waiting',
  'promised',
  'awaiting-them',
  'unknown',
]);
