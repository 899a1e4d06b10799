import type { Because, BecauseCode, StandingState, ThreadView } from '../standing';
import { asksSomething } from './asks';
import type { Course } from './course';
import { type Given, pledgeOf } from './given';
import type { Messages } from './messages-of';
import type { Single } from './one-message';

/** Where the course of a thread has led. */
export interface Ending {
  state: StandingState;
  because: Because[];
  /** The message that the standing speaks of: the first owed one, or the user's last word. */
  about: Single | undefined;
}

/** The state of a thread, and why: the place that the user put it goes before what is owed, a pledge before the debt. */
export function endOf(course: Course, messages: Messages, place: Place): Ending {
  return (
    byPlace(place) ?? byPledge(course) ?? byDebt(course, messages) ?? withoutDebt(course, messages)
  );
}

type Place = ThreadView['facts']['place'];

function byPlace(place: Place): Ending | undefined {
  if (place === 'trash') return plain('settled', 'inTrash');
  if (place === 'spam') return plain('settled', 'inSpam');
  return place === 'muted' ? plain('settled', 'muted') : undefined;
}

/** What was promised beside an answer does not put off who has asked since. */
function byPledge(course: Course): Ending | undefined {
  const pledge = pledgeOf(course);
  if (pledge === undefined || (pledge.of === 'more' && course.owed.length > 0)) return undefined;
  const because: Because[] = [promised(pledge), ...reasons(course)];
  const about = course.owed[0]?.message ?? pledge.message ?? pledge.about;
  return { state: 'promised', because, about };
}

const promised = ({ source }: Given): Because => ({ code: promisedBy[source] });

const promisedBy = {
  acknowledgement: 'acknowledged',
  mail: 'promisedInMail',
  typed: 'promisedByHand',
} as const satisfies Record<Given['source'], BecauseCode>;

function byDebt(course: Course, { live }: Messages): Ending | undefined {
  const about = course.owed[0]?.message;
  if (course.unknownLast)
    return { ...plain('unknown', 'lastSenderUnknown'), about: about ?? live.at(-1) };
  if (about === undefined) return undefined;
  const pledge = pledgeOf(course);
  const because = [...reasons(course), ...(pledge === undefined ? [] : [promised(pledge)])];
  return { state: 'waiting', because, about };
}

function withoutDebt(course: Course, { live, pending, deleted }: Messages): Ending {
  const { closed, ownWord, noise, lastIncoming } = course;
  if (closed !== undefined) return { state: 'settled', because: [closed], about: undefined };
  if (ownWord !== undefined) return byOwnWord(ownWord, course);
  if (course.bounced) {
    const cameBack = live.findLast(({ nature }) => nature !== 'bounce');
    return { ...plain('not-waiting', 'answerBounced'), about: cameBack };
  }
  if (noise.length > 0) {
    return { state: 'not-waiting', because: noise, about: lastIncoming?.message ?? live.at(-1) };
  }
  if (pending.length > 0) {
    const drafts = pending.every(({ facts }) => facts.state === 'draft');
    return plain('not-waiting', drafts ? 'onlyDraft' : 'stillSending');
  }
  return deleted.length > 0 ? plain('settled', 'inTrash') : plain('unknown', 'lastSenderUnknown');
}

function byOwnWord(
  { message, answered }: NonNullable<Course['ownWord']>,
  { noise, bounced }: Course,
): Ending {
  // A later note came back: what was said before it stands.
  const cameBack: Because[] = bounced ? [{ code: 'answerBounced' }] : [];
  if (!asksSomething(message)) {
    const said = answered ? 'youAnswered' : 'youWroteLast';
    return { state: 'settled', because: [{ code: said }, ...cameBack], about: message };
  }
  const because: Because[] = [{ code: 'youWroteLast' }, { code: 'asksInWords' }, ...cameBack];
  because.push(...noise.filter(({ code }) => code === 'outOfOffice'));
  return { state: 'awaiting-them', because, about: message };
}

function reasons({ owed, bounced, aside }: Course): Because[] {
  const because = owed.slice(-1).map((last) => last.because);
  if (owed.some(({ message }) => asksSomething(message))) because.push({ code: 'asksInWords' });
  if (bounced) because.push({ code: 'answerBounced' });
  if (aside !== undefined) because.push(aside);
  return [...because, ...(owed.at(-1)?.rests ?? [])];
}

function plain(state: StandingState, code: BecauseCode): Ending {
  return { state, because: [{ code }], about: undefined };
}
