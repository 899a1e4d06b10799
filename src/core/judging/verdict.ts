import type { Decision } from '../decision';
import type { Person } from '../mail';
import type { Because, Nature, Standing, ThreadView } from '../standing';
import { chasesIn } from './chases';
import type { Course } from './course';
import { type Ending, endOf } from './ending';
import { courseOf } from './follow-course';
import { type Given, personGiven, pledgeOf } from './given';
import { inForce, ofKind } from './in-force';
import { type Messages, messagesOf, timeOf } from './messages-of';
import { isSideSure, nameOf, personOf, sideOf, writtenTo } from './sides';

/** Who owes whom in a thread, and why. Pure: it depends on the view alone, not on the order within it. */
export function standing(view: ThreadView): Standing {
  const messages = messagesOf(view);
  const course = courseOf(view, messages);
  const chases = chasesIn(course, messages, view);
  const ending = endOf(course, messages, view.facts.place);
  const { state, about } = ending;
  const owed = state === 'waiting' || state === 'promised';
  const pledge = owed ? pledgeOf(course) : undefined;
  const more = moreOwed(ending, pledge, course);
  const newest = (course.owed.at(-1) ?? (more && course.lastIncoming))?.message ?? about;
  const missed = missedAt(view, messages);
  // A mail that was answered may well be put away before what it promises is done.
  const isGone = owed && more === undefined && missed !== undefined;
  const gone: Because[] = isGone ? [{ code: 'notListedAnyMore' }] : [];
  return {
    key: view.key,
    state,
    person: more === undefined ? personIn(ending, course, view) : personGiven(more, view),
    subject: view.facts.subject ?? messages.live.at(-1)?.facts.subject ?? '',
    since: more === undefined ? about?.facts.sentAt : more.at,
    promisedUntil: pledge?.until,
    pledge: pledge && { source: pledge.source, at: pledge.at, words: pledge.words },
    chases: owed ? chases : 0,
    snoozedUntil: snoozedUntil(view, messages, course),
    takenUp: takenUpAt(view) !== undefined,
    missedAt: missed,
    sure: isSure(ending, course, messages, view),
    because: [...ending.because, ...(owed ? also(chases, messages, course) : []), ...gone],
    sentence: sentenceOf(ending, more, course),
    kind: (course.owed.at(-1) ?? course.lastIncoming)?.message.nature,
    p: (course.owed.at(-1) ?? course.lastIncoming)?.p,
    writtenTo: newest && writtenTo(newest, view.own),
    heardAt: heardAt(view, messages),
    lastAt: lastAt(messages),
    rfcId: course.lastIncoming?.message.facts.rfcId,
  };
}

/** The pledge that alone is owed: whoever waited was answered. */
function moreOwed(
  { state }: Ending,
  pledge: Given | undefined,
  { owed }: Course,
): Given | undefined {
  if (state !== 'promised' || owed.length > 0) return undefined;
  return pledge?.of === 'more' ? pledge : undefined;
}

function sentenceOf({ state, about }: Ending, more: Given | undefined, course: Course) {
  if (more !== undefined) return more.words;
  return state === 'waiting' || state === 'promised' ? askedLast(course) : about?.sentence;
}

function personIn({ about }: Ending, course: Course, view: ThreadView): Person | undefined {
  const incoming = course.owed[0]?.message ?? course.lastIncoming?.message;
  // A bounce comes from a machine; who matters is whom it kept the mail from.
  const written = incoming?.nature === 'bounce' ? undefined : incoming && personOf(incoming, view);
  return written ?? about?.facts.to?.find((to) => !view.own.has(to.address)) ?? others(view)[0];
}

function others({ facts: { participants = [] }, own }: ThreadView): Person[] {
  return participants.filter(({ address }) => !own.has(address));
}

/** Decisions after which a snooze goes on: what they did concerns a sender, or is undone. */
const aside: ReadonlySet<Decision['body']['kind']> = new Set(['correct', 'undo']);

/** A snooze is over when the person writes again, or the user does something about the thread. */
function snoozedUntil(
  view: ThreadView,
  messages: Messages,
  { lastIncoming, ownWord }: Course,
): Standing['snoozedUntil'] {
  const acts = inForce(view.decisions).filter(({ body }) => !aside.has(body.kind));
  const last = acts.at(-1);
  if (last?.body.kind !== 'snooze') return undefined;
  const { until } = last.body;
  // What asks nothing need not disturb a set time; who waits for a word of theirs wants to see any.
  if (until === 'they-write' && (heardAt(view, messages) ?? 0) > last.at) return undefined;
  const newest = [lastIncoming?.waits ? lastIncoming.message : undefined, ownWord?.message];
  return newest.some((message) => message !== undefined && timeOf(message) > last.at)
    ? undefined
    : until;
}

function heardAt(view: ThreadView, { live }: Messages): number | undefined {
  const heard = live.findLast(
    (message) => sideOf(message, view) !== 'own' && isWord(message.nature),
  );
  return heard?.facts.sentAt;
}

/** Written by somebody, as far as is known, and not by a machine. */
const isWord = (nature: Nature | undefined) =>
  nature === undefined || nature === 'person' || nature === 'list';

function takenUpAt({ decisions }: ThreadView): number | undefined {
  return ofKind(inForce(decisions), 'take-up').at(-1)?.at;
}

/** Mail newer than its last sight, or the user's taking it up since, proves it alive. */
function missedAt(view: ThreadView, messages: Messages): number | undefined {
  const alive = Math.max(lastAt(messages) ?? 0, takenUpAt(view) ?? 0);
  return view.missedAt !== undefined && view.missedAt >= alive ? view.missedAt : undefined;
}

function lastAt({ live }: Messages): number | undefined {
  const newest = live.at(-1);
  return newest?.facts.sentAt === undefined ? undefined : timeOf(newest);
}

function isSure({ state }: Ending, course: Course, messages: Messages, view: ThreadView): boolean {
  const owed = course.owed.at(-1);
  const resting = owed ?? course.ownWord;
  if (state === 'unknown') return false;
  if (resting === undefined) return true;
  const { message } = resting;
  const whole = isLastKnown(view, messages) && !course.unknownLast && course.aside === undefined;
  const named = message.facts.from !== undefined || others(view).length === 1;
  return (
    whole &&
    isSideSure(message, sideOf(message, view)) &&
    (owed === undefined || (named && course.owed.some(({ sure }) => sure)))
  );
}

/** The page named a last message of which nothing else is known. */
function isLastKnown({ facts: { lastMessage } }: ThreadView, messages: Messages): boolean {
  const all = [...messages.live, ...messages.pending, ...messages.deleted];
  return lastMessage === undefined || all.some(({ ids }) => ids.includes(lastMessage));
}

function askedLast({ owed }: Course): string | undefined {
  return owed.findLast(({ message }) => message.sentence !== undefined)?.message.sentence;
}

/** What else a reader of "why?" wants to know: asked again, and an answer that is begun but not out. */
function also(chases: number, { pending }: Messages, { owed }: Course): Because[] {
  const first = owed[0]?.message;
  const name = first === undefined ? [] : nameOf(first);
  const because: Because[] = chases > 0 ? [{ code: 'askedAgain', with: name }] : [];
  const since = first === undefined ? 0 : timeOf(first);
  const begun = pending.findLast((message) => timeOf(message) >= since);
  if (begun === undefined) return because;
  return [...because, { code: begun.facts.state === 'draft' ? 'onlyDraft' : 'stillSending' }];
}
