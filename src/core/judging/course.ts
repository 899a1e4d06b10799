import type { Because, BecauseCode, ThreadView } from '../standing';
import { type Acknowledgements, acknowledgements } from './acknowledgements';
import { type Decided, inForce, ofKind } from './in-force';
import type { Need } from './needs-answer';
import { type Single, singles } from './one-message';
import { sideOf } from './sides';
import { take } from './take-message';

/** A message that no answer followed, and why it waits. */
export interface Owed extends Need {
  message: Single;
}

/** How a thread went, up to its newest message and decision. */
export interface Course {
  /** Oldest first. */
  owed: Owed[];
  pledge: Pledge | undefined;
  /** The user's last word, while nothing came after it. */
  ownWord: { message: Single; answered: boolean } | undefined;
  /** What ended it, while nothing came after. */
  closed: Because | undefined;
  /** Why the newest message that makes nobody wait does not. */
  noise: Because | undefined;
  /** A colleague wrote, or the user wrote to others: perhaps the person got a word by another way. */
  aside: BecauseCode | undefined;
  /** The newest message may be anybody's. */
  unknownLast: boolean;
  /** The user's last word came back. */
  bounced: boolean;
  /** The user wrote in the thread before. */
  corresponded: boolean;
  lastIncoming: Owed | undefined;
}

export type Pledge = Decided<'acknowledge'>['body'];

/** What is set apart before the messages are gone through. */
export interface Apart {
  /** Own messages that are no answers: acknowledgements. */
  acknowledging: ReadonlySet<Single>;
  /** Own messages that came back. */
  bounced: ReadonlySet<Single>;
}

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

/** Goes through messages and decisions in the order of their times, whatever the order in which they were given. */
export function courseOf(view: ThreadView, messages: Messages): Course {
  const decisions = inForce(view.decisions);
  const bounced = bouncedOf(messages.live, view);
  const acknowledged = acknowledgedOf(decisions, messages, bounced, view);
  const apart = { acknowledging: acknowledged.messages, bounced };
  const course = start();
  const steps: Step[] = [
    ...messages.live.map((message) => ({ at: timeOf(message), message })),
    ...ofKind(decisions, 'settle').map((settled) => ({ at: settled.at, settled })),
    ...acknowledged.pledges.map(({ body }) => ({ at: body.sentAt, pledged: body })),
  ];
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    if ('message' in step) take(course, step.message, view, apart);
    else if ('settled' in step) settle(course, step.settled);
    else pledge(course, step.pledged);
  }
  return course;
}

/** Position in time of a message; one without a time stands where {@link messagesOf} put it. */
export function timeOf({ facts: { sentAt } }: Single): number {
  return sentAt ?? 0;
}

type Step =
  | { at: number; message: Single }
  | { at: number; settled: Decided<'settle'> }
  | { at: number; pledged: Pledge };

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
        timeOf(a) - timeOf(b) || atLast(a, last) - atLast(b, last) || (a.id < b.id ? -1 : 1),
    );
}

function atLast({ ids }: Single, last: string | undefined): number {
  return last !== undefined && ids.includes(last) ? 1 : 0;
}

/** Each bounce takes back the last own message before it. */
function bouncedOf(live: Single[], view: ThreadView): Set<Single> {
  const bounced = new Set<Single>();
  let lastOwn: Single | undefined;
  for (const message of live) {
    if (sideOf(message, view) === 'own') lastOwn = message;
    else if (message.nature === 'bounce' && lastOwn !== undefined) bounced.add(lastOwn);
  }
  return bounced;
}

function acknowledgedOf(
  decisions: ReturnType<typeof inForce>,
  { live, pending, deleted }: Messages,
  bounced: ReadonlySet<Single>,
  view: ThreadView,
): Acknowledgements {
  const mayBeOwn = (message: Single) => ['own', 'unknown'].includes(sideOf(message, view));
  return acknowledgements(ofKind(decisions, 'acknowledge'), {
    sent: live.filter(mayBeOwn),
    unsent: [...pending.filter(({ facts }) => facts.state !== 'sending'), ...deleted],
    bounced,
  });
}

function start(): Course {
  return {
    owed: [],
    pledge: undefined,
    ownWord: undefined,
    closed: undefined,
    noise: undefined,
    aside: undefined,
    unknownLast: false,
    bounced: false,
    corresponded: false,
    lastIncoming: undefined,
  };
}

function settle(course: Course, { body }: Decided<'settle'>): void {
  Object.assign(course, {
    ...start(),
    corresponded: course.corresponded,
    closed: settledBy[body.how],
  });
}

const settledBy = {
  phone: { code: 'settledByPhone' },
  'no-answer-needed': { code: 'settledNoAnswerNeeded' },
  closed: { code: 'settledClosed' },
} as const satisfies Record<string, Because>;

/** Whoever is promised an answer is owed one, whatever kind of mail theirs was taken for. */
function pledge(course: Course, body: Pledge): void {
  course.pledge = body;
  course.closed = undefined;
  if (course.owed.length === 0 && course.lastIncoming !== undefined) {
    course.owed = [course.lastIncoming];
  }
}
