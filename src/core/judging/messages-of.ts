import { minuteOf } from '../mail';
import type { ThreadView } from '../standing';
import { type Single, singles } from './one-message';

/** The messages of a thread, each once, in the order of their times. */
export interface Messages {
  /** What went out or came in. */
  live: Single[];
  /** Drafts, scheduled and sending messages, which answer nothing yet. */
  pending: Single[];
  deleted: Single[];
}

/** Sorts the messages of a thread into those that count and those that do not (yet). */
export function messagesOf(view: ThreadView): Messages {
  const all = inOrder(singles(view.messages), view.facts.lastMessage);
  const pending = all.filter(({ facts: { state } }) => state !== undefined && unsent.has(state));
  const deleted = all.filter(({ facts }) => facts.state === 'deleted');
  const live = all.filter((message) => !pending.includes(message) && !deleted.includes(message));
  return { live, pending, deleted };
}

/** Position in time of a message; one without a time stands where {@link messagesOf} put it. */
export function timeOf({ facts: { sentAt } }: Single): number {
  return sentAt ?? 0;
}

const unsent: ReadonlySet<string> = new Set(['draft', 'scheduled', 'sending']);

/** What the page calls the last message is put last even where its time is not known (a fresh own one, facts A1). */
function inOrder(messages: Single[], last: string | undefined): Single[] {
  const newest = Math.max(0, ...messages.map(timeOf));
  return messages
    .map((message) =>
      message.facts.sentAt === undefined && last !== undefined && message.ids.includes(last)
        ? { ...message, facts: { ...message.facts, sentAt: newest } }
        : message,
    )
    .sort(
      (a, b) =>
        timeOf(a) - timeOf(b) ||
        atLast(a, last) - atLast(b, last) ||
        turnOf(a) - turnOf(b) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Of one minute, where the page shows no more: first the question, then our note, then the answer. */
function turnOf({ id, facts }: Single): number {
  if ((facts.direction ?? minuteOf(id)?.direction) !== 'out') return 0;
  return facts.acknowledges === undefined ? 2 : 1;
}

function atLast({ ids }: Single, last: string | undefined): number {
  return last !== undefined && ids.includes(last) ? 1 : 0;
}
