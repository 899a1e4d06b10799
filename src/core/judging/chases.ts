import type { ThreadView } from '../standing';
import { asksSomething } from './asks';
import type { Course, Owed } from './course';
import { pledgeOf } from './given';
import type { Messages } from './messages-of';
import { addressesOf } from './sides';

/**
 * How often the person who waits wrote again before an answer, or said so in their first unanswered message.
 * Where the page says that the thread has more messages than are known, an answer may lie between: then words
 * alone count. An acknowledgement answers the chases before it; after it a "thank you" is no chase, a question is.
 */
export function chasesIn(course: Course, messages: Messages, view: ThreadView): number {
  const [first, ...later] = course.owed;
  if (first === undefined) return 0;
  const whole = isWhole(messages, view);
  const again = later.filter(
    (each) =>
      isSamePerson(first, each) &&
      isOpen(each, course) &&
      (each.message.chases || (whole && insists(each, course))),
  );
  return again.length + (first.message.chases && isOpen(first, course) ? 1 : 0);
}

/** No word has gone to the person since. */
function isOpen({ message }: Owed, course: Course): boolean {
  const pledge = pledgeOf(course);
  return pledge === undefined || (message.facts.sentAt ?? 0) > pledge.at;
}

/** Once acknowledged, only what asks insists. */
function insists({ message }: Owed, course: Course): boolean {
  return pledgeOf(course) === undefined || asksSomething(message);
}

function isSamePerson(first: Owed, later: Owed): boolean {
  const known = addressesOf(first.message);
  return addressesOf(later.message).some((address) => known.includes(address));
}

function isWhole({ live, pending, deleted }: Messages, { facts: { count } }: ThreadView): boolean {
  return count === undefined || count <= live.length + pending.length + deleted.length;
}
