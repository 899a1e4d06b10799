import type { Address, Person } from '../mail';
import type { ThreadView } from '../standing';
import type { Course } from './course';
import { timeOf } from './messages-of';
import type { Single } from './one-message';
import { addressesOf, personOf, recipientsOf } from './sides';

/** Where a pledge comes from: a note of ours, the user's own words in a mail, or what they typed in. */
export type PledgeSource = 'acknowledgement' | 'mail' | 'typed';

/** A time that the user gave somebody, as it was given, and what became of it. Times are epoch ms. */
export interface Given {
  source: PledgeSource;
  /** The answer that was owed then, or something beside what was answered. */
  of: 'answer' | 'more';
  until: number;
  at: number;
  words: string | undefined;
  /** Whom it was given; undefined for whoever is in the thread. */
  to: Address[] | undefined;
  /** The user's own message whose words give it. */
  message: Single | undefined;
  /** The message that it was given to, where there was one. */
  about: Single | undefined;
  /** Undefined while nothing has ended it. */
  end: { at: number; how: GivenEnd } | undefined;
}

/** `let-go`: settled without an answer, as nobody needs one any more. */
export type GivenEnd = 'answered' | 'phone' | 'replaced' | 'let-go';

type Giving = Omit<Given, 'about' | 'end'>;

/** The one that counts: the next to fall due of those that nothing has ended. */
export function pledgeOf({ given }: Pick<Course, 'given'>): Given | undefined {
  const open = given.filter(({ end }) => end === undefined);
  return open.sort((a, b) => a.until - b.until)[0];
}

/** A pledge is given. */
export function give(course: Course, giving: Giving): void {
  const about = (course.owed[0] ?? course.lastIncoming)?.message;
  course.given = [...course.given, { ...giving, about, end: undefined }];
}

/** Ends the open pledges that it is meant for. */
export function end(
  course: Course,
  how: GivenEnd,
  at: number,
  meant: (given: Given) => boolean = () => true,
): void {
  course.given = course.given.map((given) =>
    given.end === undefined && meant(given) ? { ...given, end: { how, at } } : given,
  );
}

/**
 * What an own message does to the pledges before it. An answer to all who wait is the answer that was promised. A
 * word to whom something more was promised is that, unless it promises anew: then the time has moved. Of several things
 * promised it is the next to fall due, and what is overdue.
 */
export function followUp(course: Course, message: Single, word: 'answers all' | 'aside'): void {
  const recipients = recipientsOf(message);
  const at = timeOf(message);
  const isFor = ({ to }: Given) =>
    to === undefined || recipients === undefined || to.some((each) => recipients.includes(each));
  if (word === 'answers all') end(course, 'answered', at, ({ of }) => of === 'answer');
  const how = datedIn(message).length === 0 ? 'answered' : 'replaced';
  const isMore = (given: Given) => given.of === 'more' && isFor(given);
  const open = course.given.filter((given) => given.end === undefined && isMore(given));
  const next = Math.min(...open.map(({ until }) => until));
  end(course, how, at, (given) => isMore(given) && given.until <= Math.max(next, at));
}

/** The pledges in the user's own words, one for each time to come that they name. What names no time is no deadline. */
export function inOwnWords(message: Single, { own }: Pick<ThreadView, 'own'>): Giving[] {
  const to = recipientsOf(message)?.filter((each) => !own.has(each));
  return datedIn(message).map(({ by: until, words }) => ({
    source: 'mail',
    of: 'more',
    until,
    at: timeOf(message),
    words,
    to,
    message,
  }));
}

/** Whom a pledge was given: who wrote before, where it went to them, else the first it went to, or who takes part. */
export function personGiven({ about, message, to }: Given, view: ThreadView): Person | undefined {
  const wrote = about?.nature === 'bounce' ? undefined : about;
  const theirs = wrote === undefined ? [] : addressesOf(wrote);
  const written = [...(message?.facts.to ?? []), ...(message?.facts.cc ?? [])];
  const first = [...written, ...(view.facts.participants ?? [])].find(
    ({ address }) => !view.own.has(address),
  );
  if (wrote !== undefined && (to === undefined || to.some((each) => theirs.includes(each))))
    return personOf(wrote, view) ?? first;
  return first;
}

/** The earliest first; of one time once, in its words where they were kept. */
function datedIn(message: Single): { by: number; words: string | undefined }[] {
  const byTime = new Map<number, string | undefined>();
  for (const { by, words } of message.pledges ?? [])
    if (by !== undefined && by > timeOf(message)) byTime.set(by, byTime.get(by) ?? words);
  return [...byTime].map(([by, words]) => ({ by, words })).sort((a, b) => a.by - b.by);
}
