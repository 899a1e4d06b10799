import type { Because, ThreadView } from '../standing';
import { type Acknowledgements, acknowledgements } from './acknowledgements';
import type { Course, Pledge } from './course';
import { type Decided, inForce, ofKind } from './in-force';
import { type Messages, timeOf } from './messages-of';
import type { Single } from './one-message';
import { withSelf } from './self';
import { sideOf } from './sides';
import { take } from './take-message';

/** Goes through messages and decisions in the order of their times, whatever the order in which they were given. */
export function courseOf(given: ThreadView, messages: Messages): Course {
  const view = withSelf(given, messages);
  const decisions = inForce(view.decisions);
  const bounced = bouncedOf(messages.live, view);
  const acknowledged = acknowledgedOf(decisions, messages, bounced, view);
  const apart = { acknowledging: acknowledged.messages, bounced };
  const course = start();
  const { pledges } = acknowledged;
  const pledgedBy = (carrier: Single | undefined) =>
    pledges
      .filter(({ message }) => message === carrier)
      .map(({ at, body }) => ({ at, pledged: body }));
  // Of one minute a pledge follows its note, before an answer that may have followed, too.
  const steps: Step[] = [
    ...messages.live.flatMap((message) => [
      { at: timeOf(message), message },
      ...pledgedBy(message),
    ]),
    ...ofKind(decisions, 'settle').map((settled) => ({ at: settled.at, settled })),
    ...pledgedBy(undefined),
  ];
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    if ('message' in step) take(course, step.message, view, apart);
    else if ('settled' in step) settle(course, step.settled);
    else pledge(course, step.pledged);
  }
  return course;
}

type Step =
  | { at: number; message: Single }
  | { at: number; settled: Decided<'settle'> }
  | { at: number; pledged: Pledge };

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
    noise: [],
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
  if (course.owed.length === 0 && course.lastIncoming !== undefined) {
    course.owed = [course.lastIncoming];
  }
}
