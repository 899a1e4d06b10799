import { endOfDayFor } from './calendar';
import { mailboxes, mailboxOf, threadsEach } from './day';

/**
 * What is true of each thread, by design.md's words alone: from the mail that there is and from what the user decided.
 * Slow, and shares no code with `src`.
 */

/** Something that happened in a thread; `known` once the extension has said that it wrote it down. Epoch ms. */
export interface Fact {
  thread: number;
  at: number;
  what:
    | { kind: 'mail'; id: string; words: 'asks' | 'chases' | 'leave-alone' }
    | { kind: 'own'; id: string; words: 'answers' | 'asks' }
    /** A note went out that names a time. */
    | { kind: 'note'; id: string; until: number }
    | { kind: 'settle'; how: string }
    | { kind: 'snooze'; until: number }
    | { kind: 'pledge'; until: number };
  known: boolean;
  /** A note of which its tab has said that it went, whether or not it was seen since. */
  heard?: boolean;
  /** The user took the decision back. */
  undone?: boolean;
  /**
   * Of what the user did: the time that the extension could know, by the machine's clock and after all that it had been
   * told of the thread. Mail has the server's time. While the machine's clock is wrong, nobody who has these two alone
   * can say whether mail that nobody told of went before or after: there both orders are true.
   */
  clock?: number;
}

export interface Standing {
  state: 'waiting' | 'promised' | 'awaiting-them' | 'settled';
  /** Since when the person waits, or is awaited. */
  since: number | undefined;
  pledge: Pledge | undefined;
  snoozedUntil: number | undefined;
  /** The person asked to be left alone. */
  leftAlone: boolean;
}

/** A dated promise of the user. Epoch ms. */
interface Pledge {
  until: number;
  given: number;
  /**
   * "An acknowledgement … turns *waiting* into *promised until X*", and "a person expects an answer" is *waiting*: what
   * is promised while nobody waits turns nothing, and whoever asks later has no word of when the answer comes.
   */
  of: 'the answer' | 'something else';
}

/** How a thread stands by what the extension surely knows, and by all that there is. */
export interface Standings {
  known: Standing;
  all: Standing;
  /** The same two by the machine's clock, where that was wrong: as true, by all first. */
  byClock: readonly [Standing, Standing];
}

/** By true time, or by the times that the extension could know. */
const orders = {
  truth: ({ at }: Fact) => at,
  clock: ({ at, clock = at, what }: Fact) => ('id' in what ? at : clock),
};

/** How a thread stands by these facts, in whatever order they are. */
export function standingOf(facts: readonly Fact[], order: keyof typeof orders = 'truth'): Standing {
  const timeOf = orders[order];
  const standing: Standing = {
    state: 'settled',
    since: undefined,
    pledge: undefined,
    snoozedUntil: undefined,
    leftAlone: false,
  };
  const inForce = facts.filter(({ undone }) => undone !== true);
  const inOrder = inForce.sort((a, b) => timeOf(a) - timeOf(b));
  for (const fact of inOrder) follow(standing, fact);
  const { pledge, state } = standing;
  const isPutOff = state !== 'waiting' || pledge?.of === 'the answer';
  if (pledge !== undefined && isPutOff) standing.state = 'promised';
  return standing;
}

function follow(standing: Standing, { at, what, clock }: Fact): void {
  // Until they write again, or the user does something about it.
  standing.snoozedUntil = undefined;
  switch (what.kind) {
    case 'mail':
      if (what.words === 'leave-alone') standing.leftAlone = true;
      else if (standing.state !== 'waiting')
        Object.assign(standing, { state: 'waiting', since: at });
      break;
    case 'own':
      standing.pledge = undefined;
      standing.state = what.words === 'asks' ? 'awaiting-them' : 'settled';
      standing.since = what.words === 'asks' ? at : undefined;
      break;
    case 'note':
    case 'pledge':
      standing.pledge = {
        until: what.until,
        // By the clock that the user saw when they promised.
        given: clock ?? at,
        of: what.kind === 'note' ? 'the answer' : promised(standing),
      };
      break;
    case 'settle':
      Object.assign(standing, { state: 'settled', since: undefined, pledge: undefined });
      break;
    case 'snooze':
      standing.snoozedUntil = what.until;
  }
}

/** What a promise without a note is of; one that moves another is of the same. */
function promised({ state, pledge }: Standing): Pledge['of'] {
  return state === 'waiting' || pledge?.of === 'the answer' ? 'the answer' : 'something else';
}

/** Whether somebody is owed an answer at `now`, and by when. */
export function owedBy(standing: Standing, now: number, zone: string): number | undefined {
  const { state, since, pledge, snoozedUntil } = standing;
  if (snoozedUntil !== undefined && snoozedUntil > now) return undefined;
  const times = pledge === undefined ? [] : [pledge.until];
  if (state === 'waiting' && since !== undefined) times.push(endOfDayFor(since, zone));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** All threads, as their account's key and their own id name them. */
export const allThreads = Array.from(
  { length: mailboxes.length * threadsEach },
  (_, thread) => thread,
);

export function accountOf(thread: number): string {
  const mailbox = mailboxes[mailboxOf(thread)] ?? mailboxes[0];
  return `${mailbox.webmail}:${mailbox.own}`;
}

export const idOf = (thread: number) => `t${thread}`;
export const keyOf = (thread: number) => `${accountOf(thread)}/${idOf(thread)}`;
