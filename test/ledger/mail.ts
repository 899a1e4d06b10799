import { type AccountKey, threadKey } from '../../src/core/mail';
import type {
  ListSighting,
  MessageFacts,
  MessageSighting,
  Sighting,
  ThreadSighting,
} from '../../src/core/sighting';
import type { Standing } from '../../src/core/standing';
import type { Ledger } from '../../src/ledger/ledger';
import { ana, monday } from './fresh-ledger';

export const bo = { address: 'bo@client.example', name: 'Bo Bell' };
export const me = { address: 'ana@firm.example', name: 'Ana Ruiz' };

/** A message as the page's own data tells it: from Bo to Ana, on Monday at nine, unless said otherwise. */
export function message(
  thread: string,
  id: string,
  { text, ...facts }: MessageFacts & { text?: string | undefined } = {},
  at = monday,
): MessageSighting {
  const told = { from: bo, to: [me], sentAt: monday, ...facts };
  return { kind: 'message', thread, id, sense: 'json', at, facts: told, text };
}

export function thread(id: string, at = monday): ThreadSighting {
  const facts = { subject: 'Quote', participants: [bo], place: 'inbox' as const };
  return { kind: 'thread', thread: id, sense: 'json', at, facts };
}

/** A complete sight of the inbox at a time, reaching back for a day and on to older pages. */
export function inbox(threads: string[], at: number, more: Partial<ListSighting> = {}): Sighting {
  const oldest = at - 24 * 3_600_000;
  const sight = { list: 'inbox', sense: 'row', complete: true, newest: at, oldest, more: true };
  return { kind: 'list', ...(sight as Omit<ListSighting, 'kind'>), at, threads, ...more };
}

export async function standingOf(
  ledger: Ledger,
  id: string,
  account: AccountKey = ana,
): Promise<Standing | undefined> {
  return (await ledger.threads.get(threadKey(account, id)))?.standing;
}
