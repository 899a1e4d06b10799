import { batch, effect, signal } from '@preact/signals';
import type { AgendaItem } from '../../core/agenda';
import { splitThreadKey } from '../../core/mail';
import { hasEnded, type Job, type SendMode } from '../../core/outbox';
import { ask } from '../../protocol/ask';
import type { NoteKind, Offer } from '../../protocol/protocol';
import { attempt } from '../popup/acts';
import { jobs } from '../popup/state';
import { left } from './state';

/** A note that is to go out: to whom, by when the answer comes, and its words. */
export interface Planned {
  item: AgendaItem;
  offer: Offer;
  mode: SendMode;
  note: NoteKind;
}

/** Notes to all who are left, shown before any of them goes out; undefined while none are. */
export const planned = signal<Planned[] | undefined>(undefined);

/** Who is left out of them, as they do not want to be written to. */
export const leftOut = signal<AgendaItem[]>([]);

/** The run through them: which one is on, of how many. */
export const run = signal<{ at: number; all: readonly Planned[]; stop: () => void } | undefined>(
  undefined,
);

/** Asks for the words of every note. Nothing is sent by it. */
export async function plan(): Promise<void> {
  const out: AgendaItem[] = [];
  const proposals = left.peek().map(async (item): Promise<Planned[]> => {
    const proposal = await attempt(ask('propose', splitThreadKey(item.standing.key)));
    const [offer] = proposal?.offers ?? [];
    if (proposal === undefined || offer === undefined) return [];
    if (proposal.out !== undefined) {
      out.push(item);
      return [];
    }
    // Where the reply box was never confirmed, nothing is sent by itself, whatever was chosen once.
    const mode = proposal.sendOffered ? (proposal.mode ?? 'leave') : 'leave';
    return [{ item, offer, mode, note: proposal.note }];
  });
  const all = (await Promise.all(proposals)).flat();
  batch(() => {
    leftOut.value = out;
    planned.value = all;
  });
}

/** Puts the plan away. */
export function unplan(): void {
  planned.value = undefined;
}

/**
 * One after the other: there is one reply box at a time. The next begins when the one before is seen sent, or has
 * failed, which is shown; when the user undoes one before it is sent, the run is over.
 */
export async function acknowledgeAll(all: readonly Planned[]): Promise<void> {
  const stopping = new AbortController();
  unplan();
  try {
    for (const [at, { item, offer, mode, note }] of all.entries()) {
      run.value = { at, all, stop: () => stopping.abort() };
      const click = { ...splitThreadKey(item.standing.key), until: offer.until, mode, note };
      const made = await attempt(ask('acknowledge', { ...click, remember: false }));
      const ended = made && (await endOf(made.job, stopping.signal));
      if (stopping.signal.aborted || ended === 'undone') break;
    }
  } finally {
    run.value = undefined;
  }
}

/** Waits for a note's end; what was left in the reply box has not ended before it is sent. */
function endOf({ id }: Job, signal: AbortSignal): Promise<Job['state'] | undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    const stop = effect(() => {
      const job = jobs.value.find((one) => one.id === id);
      if (job === undefined || !hasEnded(job)) return;
      resolve(job.state);
      queueMicrotask(() => stop());
    });
    signal.addEventListener('abort', () => stop(), { once: true });
  });
}
