import { neverAnsweredFrom, stranger } from '../history';
import { envelopeOf } from '../reading/nature';
import { needIn } from '../reading/need';
import type { TextReading } from '../reading/read-text';
import { endsIt } from '../reading/settling';
import type { Because, Nature } from '../standing';
import { asksSomething } from './asks';
import type { Course } from './course';
import type { Need } from './need';
import type { Read } from './one-message';
import type { Judged } from './self';
import { addressesOf, nameOf, personOf } from './sides';

/**
 * Whether a person's message makes them wait, by its words. What was seen in part hides nobody: without a question it
 * leaves a doubt, until the whole text is seen. Where no text was seen, whoever wrote last waits.
 */
export function needByWords(kind: Nature, message: Read, view: Judged, course: Course): Need {
  const wrote: Because = { code: 'wroteLast', with: nameOf(message) };
  const never = neverAnswered(message, view, course);
  const { words } = message;
  if (words === undefined) {
    if (never !== undefined) return { waits: false, because: never, rests: [], sure: true };
    return closed(message, undefined, course) ?? waits(wrote);
  }
  const need = needIn({ ...envelopeOf(message.facts, view.self), direction: 'in' }, kind, words);
  const rests = restsOn(words, need.because);
  if (need.verdict === 'yes') return { ...waits(wrote), rests, p: need.p };
  if (never !== undefined) return { waits: false, because: never, rests, sure: true, p: need.p };
  const ended = closed(message, need, course);
  if (ended !== undefined) return { ...ended, p: need.p };
  if (need.verdict === 'unsure' || words.cut)
    return { ...waits(wrote), sure: false, rests, p: words.cut ? Math.max(need.p, doubt) : need.p };
  if (need.because === 'no-question' && isOwed(message, course))
    return { ...waits(wrote), rests, p: need.p };
  return asksNothing(words, need, rests);
}

function asksNothing(words: TextReading, { p, because }: Reply, rests: Because[]): Need {
  const code = codes[because] ?? 'noQuestion';
  const none = { waits: false, because: { code }, rests, sure: true, p } as const;
  // Whoever promises has not answered yet.
  const answers = words.pledges === undefined && because !== 'to-others';
  return answers ? { ...none, answers } : none;
}

type Reply = ReturnType<typeof needIn>;

/** How likely somebody waits whose text was seen in part, and asks nothing so far. */
const doubt = 0.5;

const codes: Readonly<Record<string, Because['code']>> = {
  fyi: 'fyi',
  'to-others': 'toOthers',
  'no-question': 'noQuestion',
};

function waits(because: Because): Need {
  return { waits: true, because, rests: [], sure: true };
}

function restsOn(words: TextReading, reason: string): Because[] {
  if (reason === 'language-not-read') return [{ code: 'restsOnStructure' }];
  return [{ code: words.cut ? 'restsOnRow' : 'restsOnText' }];
}

/** Thanks for what was done end it. Thanks out of the blue may be an occasion for a word. */
function closed(message: Read, need: Reply | undefined, course: Course): Need | undefined {
  const { words, closes } = message;
  const notes = words !== undefined && need !== undefined && endsIt(words, need);
  // What follows the thanks may be a question.
  if (words?.cut || (closes !== true && !notes)) return undefined;
  const ended = { because: { code: 'youAnswered' }, rests: [], sure: true } as const;
  const { ownWord } = course;
  // "Great, Tuesday works" answers what the user asked; mere thanks do not.
  if (closes !== true && (ownWord === undefined || asksSomething(ownWord.message)))
    return undefined;
  if (isUnderWay(course)) return { waits: false, ...ended, rests: [] };
  return { ...waits({ code: 'wroteLast', with: nameOf(message) }), sure: false };
}

function isUnderWay({ owed, ownWord, closed }: Course): boolean {
  return owed.length > 0 || ownWord !== undefined || closed !== undefined;
}

/** They wait already: a further word of theirs is not less than the first. */
function isOwed(message: Read, { owed, unknownLast }: Course): boolean {
  const writers = addressesOf(message);
  return (
    !unknownLast &&
    owed.some((each) => addressesOf(each.message).some((who) => writers.includes(who)))
  );
}

/** Somebody who wrote ten times and never had an answer awaits none. */
function neverAnswered(
  message: Read,
  view: Judged,
  { corresponded, owed, ownWord, closed }: Course,
): Because | undefined {
  if (corresponded || ownWord !== undefined || closed !== undefined || owed.length > 0)
    return undefined;
  // Whoever wrote through a form is not the form, which may have written often.
  const writer = personOf(message, view)?.address;
  const { answered, heard } = (writer && view.history.get(writer)) || stranger;
  if (answered) return undefined;
  return heard < neverAnsweredFrom ? undefined : { code: 'neverAnswered', with: [String(heard)] };
}
