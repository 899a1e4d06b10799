import type { ThreadView } from '../standing';
import type { Apart, Course, Owed } from './course';
import { needOf } from './needs-answer';
import type { Single } from './one-message';
import { addressesOf, nameOf, recipientsOf, sideOf } from './sides';

/** What a message, later than all taken before, changes in the course of its thread. */
export function take(course: Course, message: Single, view: ThreadView, apart: Apart): void {
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

function takeOwn(course: Course, message: Single, view: ThreadView, { bounced }: Apart): void {
  const recipients = recipientsOf(message);
  // The user's own absence note.
  if (message.nature === 'out-of-office') return;
  if (bounced.has(message)) {
    course.bounced = true;
  } else if (recipients?.every((address) => view.own.has(address))) {
    course.noise = { code: 'noteToSelf' };
  } else if (recipients !== undefined && !reaches(course, recipients)) {
    course.aside = { code: 'youWroteToOthers' };
  } else {
    answer(course);
    course.ownWord = { message, answered: course.lastIncoming !== undefined };
    course.bounced = false;
  }
  course.corresponded = true;
}

function takeColleagues(course: Course, message: Single, view: ThreadView): void {
  const recipients = recipientsOf(message);
  if (course.owed.length > 0) {
    if (recipients === undefined) course.aside = { code: 'colleagueWrote', with: nameOf(message) };
    else answerThose(course, message, recipients);
  } else if (message.facts.to?.every(({ address }) => !view.own.has(address))) {
    answer(course);
    course.closed = { code: 'colleagueAnswered', with: nameOf(message) };
  } else {
    takeIncoming(course, message, view);
  }
}

function takeIncoming(course: Course, message: Single, view: ThreadView): void {
  const owed = { message, ...needOf(message, view, course) };
  course.lastIncoming = owed;
  if (!owed.waits) {
    course.noise = owed.because;
    return;
  }
  // What lies before a message of nobody knows whom may have been answered by it: no chase is counted from there.
  const before = course.unknownLast ? [] : course.owed;
  Object.assign(course, {
    owed: [...before, owed],
    ownWord: undefined,
    closed: undefined,
    noise: undefined,
    unknownLast: false,
  });
}

function answer(course: Course): void {
  Object.assign(course, {
    owed: [],
    pledge: undefined,
    ownWord: undefined,
    closed: undefined,
    noise: undefined,
    aside: undefined,
    unknownLast: false,
  });
}

function answerThose(course: Course, answered: Single, recipients: string[]): void {
  const left = course.owed.filter(({ message }) => !meets(addressesOf(message), recipients));
  if (left.length === 0) {
    answer(course);
    course.closed = { code: 'colleagueAnswered', with: nameOf(answered) };
  }
  course.owed = left;
}

/** Whether an own message goes to somebody who waits; true too where nobody waits or their address is not known. */
function reaches({ owed }: Course, recipients: string[]): boolean {
  if (owed.length === 0) return true;
  return owed.some(({ message }) => {
    const addresses = addressesOf(message);
    return addresses.length === 0 || meets(addresses, recipients);
  });
}

function isOwedTo({ owed }: { owed: Owed[] }, addresses: string[]): boolean {
  return owed.some(({ message }) => meets(addressesOf(message), addresses));
}

function meets(some: string[], others: string[]): boolean {
  return some.some((each) => others.includes(each));
}
