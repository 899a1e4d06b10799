import type { ThreadKey } from '../core/mail';
import type { JobState } from '../core/outbox';
import type { PlainKind } from '../core/plain-notes';
import type { FollowedUp } from '../core/silence';
import type { Standing } from '../core/standing';
import type { Ledger } from './ledger';

/** A note without a time that went out, or may have, in a thread; `at` is when, in epoch ms. */
export interface GoneNote {
  kind: PlainKind;
  at: number;
}

/** What went out without a time, or may have, in each of these threads since anybody wrote there. */
export async function goneNotes(
  ledger: Ledger,
  standings: readonly Pick<Standing, 'key' | 'heardAt'>[],
): Promise<Map<ThreadKey, GoneNote[]>> {
  const heardAt = new Map(standings.map(({ key, heardAt = 0 }) => [key, heardAt]));
  const jobs = await ledger.jobs
    .where('threadKey')
    .anyOf([...heardAt.keys()])
    .toArray();
  const gone = new Map<ThreadKey, GoneNote[]>();
  for (const { threadKey, plain: kind, state, askedAt, sentAt = askedAt } of jobs) {
    if (kind === undefined || !mayBeOut.has(state)) continue;
    if (askedAt < (heardAt.get(threadKey) ?? 0)) continue;
    gone.set(threadKey, [...(gone.get(threadKey) ?? []), { kind, at: sentAt }]);
  }
  return gone;
}

const mayBeOut: ReadonlySet<JobState> = new Set(['sending', 'sent', 'unsure']);

/** How often the user asked again by a note, and when last. */
export function followedUp(gone: readonly GoneNote[] = []): FollowedUp {
  const again = gone.filter(({ kind }) => kind === 'followUp').map(({ at }) => at);
  return { times: again.length, lastAt: Math.max(0, ...again) };
}
