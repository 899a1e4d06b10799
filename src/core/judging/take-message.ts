import { asksSomething } from './asks';
import type { Apart, Course, Ended, Owed } from './course';
import { endWaiting } from './end-waiting';
import { end, followUp, give, inOwnWords } from './given';
import { timeOf } from './messages-of';
import { needOf } from './needs-answer';
import type { Single } from './one-message';
import type { Judged } from './self';
import { addressesOf, nameOf, recipientsOf, sideOf } from './sides';

/** What a message, later than all taken before, changes in the course of its thread. */
export function take(course: Course, message: Single, view: Judged, apart: Apart): void {
  const side = sideOf(message, view);
  if (apart.acknowledging.has(message) && !apart.bounced.has(message)) {
    course.corresponded = true;
  } else if (side === 'own') {
    takeOwn(course, message, view, apart);
  } else if (side === 'unknown') {
    course.unknownLast = true;
  } else if (side === 'colleague' && !isOwedTo(course, addressesOf(message))) {
    takeColleagues(course, message, view);
  } else {
    takeIncoming(course, message, view);
  }
}

function takeOwn(course: Course, message: Single, view: Judged, { bounced }: Apart): void {
  const recipients = recipientsOf(message);
  // The user's own absence note.
  if (message.nature === 'out-of-office') return;
  if (bounced.has(message)) {
    course.bounced = true;
  } else if (recipients?.every((address) => view.own.has(address))) {
    course.noise = [{ code: 'noteToSelf' }];
  } else if (answerThose(course, recipients, { at: timeOf(message), how: 'answered' })) {
    followUp(course, message, 'answers all');
    answerAll(course);
    course.ownWord = { message, answered: course.lastIncoming !== undefined };
    course.bounced = false;
    promiseMore(course, message, view);
  } else {
    followUp(course, message, 'aside');
    course.aside = { code: 'youWroteToOthers' };
  }
  course.corresponded = true;
}

function promiseMore(course: Course, message: Single, view: Judged): void {
  for (const giving of inOwnWords(message, view)) give(course, giving);
}

/** A colleague answers whom they write to; written to the user as well, or to nobody knows whom, they may wait too. */
function takeColleagues(course: Course, message: Single, view: Judged): void {
  const recipients = recipientsOf(message);
  const { to = [] } = message.facts;
  const toOthers = to.length > 0 && to.every(({ address }) => !view.own.has(address));
  if (toOthers || (recipients !== undefined && isOwedTo(course, recipients))) {
    const at = timeOf(message);
    if (!answerThose(course, recipients, { at, how: 'answered by a colleague' })) return;
    const { ownWord } = course;
    end(course, 'answered', at);
    answerAll(course);
    if (ownWord === undefined) course.closed = { code: 'colleagueAnswered', with: nameOf(message) };
    else course.ownWord = ownWord;
  } else {
    if (recipients === undefined && course.owed.length > 0) {
      course.aside = { code: 'colleagueWrote', with: nameOf(message) };
    }
    takeIncoming(course, message, view);
  }
}

function takeIncoming(course: Course, message: Single, view: Judged): void {
  const owed = { message, ...needOf(message, view, course) };
  course.lastIncoming = owed;
  if (message.facts.answered && (owed.waits || owed.answers)) {
    const waiting = owed.waits ? [...course.owed, owed] : course.owed;
    endWaiting(course, waiting, { at: answeredAt(message, view), how: 'answered' });
    takeAnswered(course, timeOf(message));
  } else if (!owed.waits) {
    course.noise = [owed.because, ...owed.rests];
    takeWord(course, owed);
  } else {
    waitsNow(course, owed);
  }
}

function waitsNow(course: Course, owed: Owed): void {
  // What lies before a message of nobody knows whom may have been answered by it: no chase is counted from there.
  const before = course.unknownLast ? [] : course.owed;
  Object.assign(course, {
    owed: [...before, owed],
    ownWord: undefined,
    closed: undefined,
    noise: [],
    unknownLast: false,
  });
}

/** What a word that makes nobody wait does to the user's own last word. */
function takeWord(course: Course, { message, because, answers }: Owed): void {
  const { ownWord } = course;
  if (ownWord === undefined) return;
  // Whoever thanks for it was answered, though they had asked nothing before.
  if (because.code === 'youAnswered') course.ownWord = { ...ownWord, answered: true };
  const asked = recipientsOf(ownWord.message);
  const byAsked = asked === undefined || meets(addressesOf(message), asked);
  if (answers && byAsked && asksSomething(ownWord.message)) course.ownWord = undefined;
}

/** When that own word was sent, where it is known beside the mark; of one minute it came after. */
function answeredAt(message: Single, view: Judged): number | undefined {
  const at = timeOf(message);
  const own = view.messages.filter(
    (each) => sideOf(each, view) === 'own' && each.facts.acknowledges === undefined,
  );
  const after = own.flatMap(({ facts: { sentAt = 0 } }) => (sentAt >= at ? [sentAt] : []));
  return after.length === 0 ? undefined : Math.min(...after);
}

/** An own word came after it, of which nothing else is known. One that was an acknowledgement is told by its pledge. */
function takeAnswered(course: Course, at: number): void {
  end(course, 'answered', at);
  answerAll(course);
  course.closed = { code: 'youAnswered' };
  course.corresponded = true;
}

function answerAll(course: Course): void {
  Object.assign(course, {
    owed: [],
    ownWord: undefined,
    closed: undefined,
    noise: [],
    aside: undefined,
    unknownLast: false,
  });
}

/**
 * Takes from those who wait everybody among the recipients, and everybody whose address the page did not show;
 * unknown recipients are all. True when nobody is left to wait.
 */
function answerThose(
  course: Course,
  recipients: string[] | undefined,
  answer: Omit<Ended, 'owed'>,
): boolean {
  const left = course.owed.filter(({ message }) => {
    const addresses = addressesOf(message);
    return recipients !== undefined && addresses.length > 0 && !meets(addresses, recipients);
  });
  endWaiting(
    course,
    course.owed.filter((each) => !left.includes(each)),
    answer,
  );
  course.owed = left;
  return left.length === 0;
}

function isOwedTo({ owed }: { owed: Owed[] }, addresses: string[]): boolean {
  return owed.some(({ message }) => meets(addressesOf(message), addresses));
}

function meets(some: string[], others: string[]): boolean {
  return some.some((each) => others.includes(each));
}
