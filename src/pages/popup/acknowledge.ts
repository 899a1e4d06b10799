import { signal } from '@preact/signals';
import type { AgendaItem } from '../../core/agenda';
import { splitThreadKey, type ThreadKey } from '../../core/mail';
import type { SendMode } from '../../core/outbox';
import { ask } from '../../protocol/ask';
import type { Offer, Proposal } from '../../protocol/protocol';
import { attempt } from './acts';
import { panel } from './state';

/** What the background offers for the selected row; undefined while it thinks. */
export const proposal = signal<(Proposal & { key: ThreadKey }) | undefined>(undefined);

/** The time that was chosen while the page asks, once, how the note is to go out. */
export const undecided = signal<Offer | undefined>(undefined);

/** Asks what could be sent in this thread, with a time of the user's own where given (epoch ms). */
export async function propose(item: AgendaItem, pick?: number): Promise<Proposal | undefined> {
  const { key } = item.standing;
  const question = { ...splitThreadKey(key), ...(pick === undefined ? {} : { pick }) };
  const answer = await attempt(ask('propose', question));
  if (answer !== undefined) proposal.value = { ...answer, key };
  return answer;
}

/** Starts the acknowledgement: the offer's, or by default the first. Asks first how to send, where never asked. */
export async function acknowledge(item: AgendaItem, offer?: Offer): Promise<void> {
  const known = proposal.peek();
  const offered = known?.key === item.standing.key ? known : await propose(item);
  const chosen = offer ?? offered?.offers[0];
  if (offered === undefined || chosen === undefined) return;
  if (offered.sendOffered && offered.mode === undefined) {
    undecided.value = chosen;
    panel.value = 'mode';
    return;
  }
  // Where the reply box was never confirmed, nothing is sent by itself, whatever was chosen once.
  await start(item, chosen, offered.sendOffered ? (offered.mode ?? 'leave') : 'leave', 'once');
}

/** Goes on after the question, whose answer is remembered. */
export async function acknowledgeAs(item: AgendaItem, mode: SendMode): Promise<void> {
  const offer = undecided.peek();
  if (offer !== undefined) await start(item, offer, mode, 'remember');
}

async function start(item: AgendaItem, offer: Offer, mode: SendMode, memory: 'once' | 'remember') {
  panel.value = undefined;
  const thread = splitThreadKey(item.standing.key);
  const remember = memory === 'remember';
  const known = proposal.peek();
  const note = known?.key === item.standing.key ? { note: known.note } : {};
  await attempt(ask('acknowledge', { ...thread, until: offer.until, mode, remember, ...note }));
}
