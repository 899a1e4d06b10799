import { signal } from '@preact/signals';
import type { AgendaItem } from '../../core/agenda';
import { splitThreadKey, type ThreadKey } from '../../core/mail';
import type { SendMode } from '../../core/outbox';
import { ask } from '../../protocol/ask';
import type { Answer, Offer, PlainNote } from '../../protocol/protocol';
import { attempt } from './acts';
import { panel } from './state';

type Proposal = Answer<'propose'>;

/** What the background offers for the selected row; undefined while it thinks. */
export const proposal = signal<(Proposal & { key: ThreadKey }) | undefined>(undefined);

/** What leads to the checklist by which a row's job is closed; undefined where there is none, or it is yet to be told. */
export function closingWords({ standing }: AgendaItem): string | undefined {
  return proposal.value?.key === standing.key ? proposal.value.close : undefined;
}

/** What a click may send: a note with a time, or one without. */
type Chosen = Offer | PlainNote;

/** What was chosen while the page asks: once, how notes are to go out; and whether this one may. */
export const undecided = signal<Chosen | undefined>(undefined);

/** Asks what could be sent in this thread, with a time of the user's own where given (epoch ms). */
export async function propose(item: AgendaItem, pick?: number): Promise<Proposal | undefined> {
  const { key } = item.standing;
  const question = { ...splitThreadKey(key), ...(pick === undefined ? {} : { pick }) };
  const answer = await attempt(ask('propose', question));
  if (answer !== undefined) proposal.value = { ...answer, key };
  return answer;
}

/** Starts a note: the chosen one, or by default the first with a time. Asks first how to send, where never asked. */
export async function acknowledge(item: AgendaItem, note?: Chosen): Promise<void> {
  const known = proposal.peek();
  const offered = known?.key === item.standing.key ? known : await propose(item);
  const chosen = note ?? offered?.offers[0];
  if (offered === undefined || chosen === undefined) return;
  if (offered.out !== undefined) {
    undecided.value = chosen;
    panel.value = 'out';
    return;
  }
  await goOn(item, chosen, offered);
}

/** Goes on after the user heard that they do not want to be written to, and wants this note all the same. */
export async function acknowledgeDespite(item: AgendaItem): Promise<void> {
  const [chosen, offered] = [undecided.peek(), proposal.peek()];
  if (chosen === undefined || offered?.key !== item.standing.key) return;
  despite.value = item.standing.key;
  await goOn(item, chosen, offered);
}

/** To whom a note goes though they do not want to be written to: the user was asked. */
const despite = signal<ThreadKey | undefined>(undefined);

async function goOn(item: AgendaItem, chosen: Chosen, offered: Proposal): Promise<void> {
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
  const chosen = undecided.peek();
  if (chosen !== undefined) await start(item, chosen, mode, 'remember');
}

async function start(
  item: AgendaItem,
  chosen: Chosen,
  mode: SendMode,
  memory: 'once' | 'remember',
) {
  panel.value = undefined;
  const thread = splitThreadKey(item.standing.key);
  const remember = memory === 'remember';
  const knowing =
    despite.peek() === item.standing.key ? ({ despite: 'opt-out' } as const) : undefined;
  despite.value = undefined;
  const click = { ...thread, mode, remember, ...saying(item, chosen), ...knowing };
  await attempt(ask('acknowledge', click));
}

function saying({ standing }: AgendaItem, chosen: Chosen) {
  if (!('until' in chosen)) return { note: chosen.kind };
  const known = proposal.peek();
  const note = known?.key === standing.key ? { note: known.note } : {};
  return { until: chosen.until, ...note };
}
