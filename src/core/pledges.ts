import { courseOf } from './judging/follow-course';
import { type Given, type PledgeSource, personGiven } from './judging/given';
import { messagesOf } from './judging/messages-of';
import type { Person, ThreadKey } from './mail';
import type { ThreadView } from './standing';

/**
 * - `open`: its time is still to come
 * - `kept`: the answer went out by then, by mail or by phone
 * - `late`: it went out after
 * - `broken`: the time passed without it
 * - `moved`: another time was given before this one came
 */
export const pledgeStates = ['open', 'kept', 'late', 'broken', 'moved'] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** A dated promise of the user. Times are epoch ms. */
export interface Pledge {
  /** Undefined where the page did not tell. */
  person: Person | undefined;
  thread: ThreadKey;
  subject: string;
  /** What the user wrote, at most 300 characters; undefined for a note of ours, and where they typed none. */
  words: string | undefined;
  source: PledgeSource;
  givenAt: number;
  until: number;
  state: PledgeState;
  /** When it was kept, came late, or was replaced. */
  endedAt: number | undefined;
}

/**
 * All pledges of a thread as they are at `now`, in the order in which they were given. Computed anew each time from
 * all that is known: one whose message was undone, deleted or came back is none, nor is one that the user let go
 * before its time (no answer needed, closed, thrown away).
 */
export function pledgesOf(view: ThreadView, now: number): Pledge[] {
  const messages = messagesOf(view);
  const subject = view.facts.subject ?? messages.live.at(-1)?.facts.subject ?? '';
  return courseOf(view, messages).given.flatMap((given) => {
    const state = stateOf(given, view.facts.place, now);
    if (state === undefined) return [];
    const { words, source, at: givenAt, until, end } = given;
    const told = { thread: view.key, subject, words, source, givenAt, until, state };
    return { ...told, person: personGiven(given, view), endedAt: end?.at };
  });
}

function stateOf(
  { until, end }: Given,
  place: ThreadView['facts']['place'],
  now: number,
): PledgeState | undefined {
  if (end === undefined) {
    if (place !== undefined && putAway.has(place)) return undefined;
    return now < until ? 'open' : 'broken';
  }
  switch (end.how) {
    case 'answered':
    case 'phone':
      return end.at <= until ? 'kept' : 'late';
    case 'replaced':
      return end.at < until ? 'moved' : 'broken';
    case 'let-go':
      return end.at < until ? undefined : 'broken';
  }
}

/** Trash, spam and mute settle. */
const putAway: ReadonlySet<string> = new Set(['trash', 'spam', 'muted']);
