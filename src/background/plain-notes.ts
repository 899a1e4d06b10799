import type { ThreadKey } from '../core/mail';
import type { JobState } from '../core/outbox';
import { type PlainKind, plainNotesFor } from '../core/plain-notes';
import type { Standing } from '../core/standing';
import type { Ledger } from '../ledger/ledger';
import { optedOut } from '../ledger/opt-outs';
import type { Recipient } from '../ledger/recipient';
import type { PlainNote } from '../protocol/protocol';
import { noteOf } from './note';

/** The notes without a time that have a place in a thread, with the texts that would be sent at `now` (epoch ms). */
export async function plainNotes(
  ledger: Ledger,
  key: ThreadKey,
  recipient: Recipient | undefined,
  now: number,
): Promise<PlainNote[]> {
  const standing = (await ledger.threads.get(key))?.standing;
  if (standing === undefined || recipient === undefined) return [];
  const { address } = recipient.person;
  const out = (await optedOut(ledger, [address])).has(address);
  const told = await toldSince(ledger, standing);
  const kinds = plainNotesFor({ standing, optedOut: out, told });
  return Promise.all(
    kinds.map(async (kind) => {
      const textUntil = await noteOf(ledger, kind, recipient, now);
      return { kind, text: textUntil(undefined) };
    }),
  );
}

/** What went out, or may have, and nobody wrote since. */
async function toldSince(
  ledger: Ledger,
  { key, heardAt = 0 }: Standing,
): Promise<ReadonlySet<PlainKind>> {
  const jobs = await ledger.jobs.where('threadKey').equals(key).toArray();
  const gone = jobs.filter(({ state, askedAt }) => mayBeOut.has(state) && askedAt >= heardAt);
  return new Set(gone.flatMap(({ plain }) => plain ?? []));
}

const mayBeOut: ReadonlySet<JobState> = new Set(['sending', 'sent', 'unsure']);
