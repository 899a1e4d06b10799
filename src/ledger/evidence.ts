import type { Decision } from '../core/decision';
import { toMessage, toThreadFacts } from '../core/fold';
import { groupBy } from '../core/group-by';
import type { Address, ThreadKey } from '../core/mail';
import type { Message, ThreadView } from '../core/standing';
import { loadCorrections } from './corrections';
import type { Ledger } from './ledger';
import { loadColleagues, loadOwn, type Own } from './own';
import type { ThreadRow } from './rows';

/** All that the ledger keeps about one thread, as needed to judge it. */
export interface Evidence {
  row: ThreadRow;
  messages: Message[];
  decisions: Decision[];
  corrections: ReadonlyMap<string, boolean>;
  own: Own;
  colleagues: ReadonlySet<Address>;
}

/** Loads what is kept about these threads, each once; those that have no row are left out. */
export async function loadEvidence(ledger: Ledger, keys: Iterable<ThreadKey>): Promise<Evidence[]> {
  const wanted = [...new Set(keys)];
  const rows = (await ledger.threads.bulkGet(wanted)).filter((row) => row !== undefined);
  if (rows.length === 0) return [];
  const own = await loadOwn(ledger);
  const colleagues = await loadColleagues(ledger);
  const corrections = await loadCorrections(ledger, new Set(rows.map(({ account }) => account)));
  const messages = await ledger.messages.where('thread').anyOf(wanted).toArray();
  const decisions = await ledger.decisions.where('threadKey').anyOf(wanted).toArray();
  const messagesOf = groupBy(messages, ({ thread }) => thread);
  const decisionsOf = groupBy(decisions, ({ threadKey }) => threadKey);
  return rows.map((row) => ({
    row,
    own,
    colleagues,
    corrections: corrections.get(row.account) ?? new Map(),
    messages: (messagesOf.get(row.key) ?? []).map(({ record }) => toMessage(record)),
    decisions: (decisionsOf.get(row.key) ?? []).map(({ id, thread, at, body }) => ({
      id,
      thread,
      at,
      body,
    })),
  }));
}

/** The evidence as the core judges it, without a word on other threads, or on whether a list misses this one. */
export function viewOf({
  row,
  messages,
  decisions,
  corrections,
  own,
  colleagues,
}: Evidence): ThreadView {
  return {
    key: row.key,
    facts: row.record === undefined ? {} : toThreadFacts(row.record),
    messages,
    decisions,
    corrections,
    history: new Map(),
    own: own.addresses,
    colleagueDomains: own.domains,
    colleagues,
    missedAt: undefined,
  };
}
