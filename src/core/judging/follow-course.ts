import type { Decision } from '../decision';
import type { Because, ThreadView } from '../standing';
import { type Acknowledgements, acknowledgements, type Pledged } from './acknowledgements';
import type { Course } from './course';
import { endWaiting } from './end-waiting';
import { end, type Given, give, pledgeOf } from './given';
import { type Decided, inForce, isOfKind, ofKind } from './in-force';
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
  const steps = withPledges(messages.live, acknowledged.pledges);
  steps.push(...pledgedBy(undefined, acknowledged.pledges), ...decidedAfter(steps, decisions));
  for (const step of steps.sort((a, b) => a.at - b.at)) {
    if ('message' in step) take(course, step.message, view, apart);
    else if ('pledged' in step) giveNote(course, step.pledged);
    else if (isOfKind(step.decided, 'settle')) settle(course, step.decided);
    else promise(course, step.decided);
  }
  return course;
}

type Step =
  | { at: number; message: Single }
  | { at: number; pledged: Pledged }
  | { at: number; decided: Decided<'settle'> | Decided<'pledge'> };

/**
 * What the user decided has the time of their own clock, and a note that of the mail site's, which may be ahead: what
 * was decided when the note had gone, by their clock both, comes after it.
 */
function decidedAfter(steps: readonly Step[], decisions: readonly Decision[]): Step[] {
  const notes = steps.flatMap((step) => ('pledged' in step ? step : []));
  return decisions.flatMap((decided) => {
    if (!isOfKind(decided, 'settle') && !isOfKind(decided, 'pledge')) return [];
    const gone = notes.filter(({ pledged }) => pledged.body.sentAt < decided.at);
    return { at: Math.max(decided.at, ...gone.map(({ at }) => at)), decided };
  });
}

/**
 * A pledge follows its note. Of that minute, where the page shows no more, what stands behind the note follows the
 * pledge, too: an answer may.
 */
function withPledges(live: readonly Single[], pledges: readonly Pledged[]): Step[] {
  let last = { time: Number.NaN, at: 0 };
  return live.flatMap((message) => {
    const time = timeOf(message);
    const at = time === last.time ? last.at : time;
    const given = pledgedBy(message, pledges).map((step) => ({
      ...step,
      at: Math.max(step.at, at),
    }));
    if (given.length > 0) last = { time, at: Math.max(...given.map((step) => step.at)) };
    return [{ at, message }, ...given];
  });
}

function pledgedBy(carrier: Single | undefined, pledges: readonly Pledged[]) {
  return pledges
    .filter(({ message }) => message === carrier)
    .map((pledged) => ({ at: pledged.at, pledged }));
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
  const notes = [...ofKind(decisions, 'acknowledge'), ...ofKind(decisions, 'note')];
  return acknowledgements(notes, {
    sent: live.filter(mayBeOwn),
    unsent: [...pending.filter(({ facts }) => facts.state !== 'sending'), ...deleted],
    bounced,
  });
}

function start(): Course {
  return {
    owed: [],
    given: [],
    ended: [],
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

function settle(
  course: Course,
  { at, body }: { at: number; body: Pick<Decided<'settle'>['body'], 'how'> },
): void {
  const how = body.how === 'phone' ? 'phone' : 'let-go';
  end(course, how, at);
  endWaiting(course, course.owed, { at, how });
  const { corresponded, given, ended } = course;
  Object.assign(course, { ...start(), corresponded, given, ended, closed: settledBy[body.how] });
}

const settledBy = {
  phone: { code: 'settledByPhone' },
  'no-answer-needed': { code: 'settledNoAnswerNeeded' },
  closed: { code: 'settledClosed' },
} as const satisfies Record<string, Because>;

/** What a note does that went out: it reached somebody, whatever came back before. Thanks do nothing more. */
function giveNote(course: Course, { at, body }: Pledged): void {
  course.bounced = false;
  if (body.kind === 'acknowledge') acknowledge(course, at, body);
  else if (body.of === 'closing') settle(course, { at, body: { how: 'closed' } });
}

/** Whoever is promised an answer is owed one, whatever kind of mail theirs was taken for. */
function acknowledge(course: Course, givenAt: number, body: Decided<'acknowledge'>['body']): void {
  end(course, 'replaced', givenAt);
  if (course.owed.length === 0 && course.lastIncoming !== undefined) {
    course.owed = [course.lastIncoming];
  }
  const { until, sentAt: at } = body;
  give(course, { ...bare, source: 'acknowledgement', of: 'answer', until, at });
}

/** What was promised in whatever way: the answer to who waits, or whom a note told of it; else something more. */
function promise(course: Course, { at, body }: Decided<'pledge'>): void {
  const of = course.owed.length > 0 || pledgeOf(course)?.of === 'answer' ? 'answer' : 'more';
  end(course, 'replaced', at);
  give(course, { ...bare, source: 'typed', of, until: body.until, at, words: body.words });
}

const bare: Pick<Given, 'to' | 'message' | 'words'> = {
  to: undefined,
  message: undefined,
  words: undefined,
};
