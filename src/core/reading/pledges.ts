import { cutAtWord } from './asking';
import { timesIn } from './dates';
import type { Moment, Named } from './moment';
import { type Undertaking, undertakingsIn } from './undertaking';

/** What the writer undertook to do for the reader. */
export interface WrittenPledge {
  /** The sentence, at most 300 characters. */
  words: string;
  /** When it is due, epoch ms; undefined where no time is named. */
  by: number | undefined;
  dated: boolean;
}

/**
 * The pledges among the sentences of one writer, in their order, of all the first 20; of one sentence as many as it sets
 * times for ("the draft on Thursday and the invoice on Friday").
 */
export function pledgesIn(sentences: readonly string[], moment: Moment): WrittenPledge[] {
  const pledges: WrittenPledge[] = [];
  for (const sentence of sentences) {
    const deeds = undertakingsIn(sentence);
    if (deeds.length === 0) continue;
    const words = cutAtWord(sentence, 300);
    const times = dueTimes(sentence, deeds, timesIn(sentence, moment));
    pledges.push(...times.map(({ by }) => ({ words, by, dated: true })));
    if (times.length === 0 && deeds.some(({ onlyWithTime }) => !onlyWithTime))
      pledges.push({ words, by: undefined, dated: false });
    if (pledges.length >= mostPledges) break;
  }
  return pledges.slice(0, mostPledges);
}

/** Nobody undertakes more in one mail; dates cost a third of a millisecond each. */
const mostPledges = 20;

/** The times of the deeds: of each the first, the later of alternatives, and further ones set for other things. */
function dueTimes(
  sentence: string,
  deeds: readonly Undertaking[],
  times: readonly Named[],
): Named[] {
  const due: Named[] = [];
  let last: { deed: Undertaking; to: number } | undefined;
  for (const time of times) {
    const deed = deeds.findLast((each) => isOfDeed(sentence, each.at, time));
    if (deed === undefined) continue;
    const between = last?.deed === deed ? sentence.slice(last.to, time.from) : undefined;
    if (between === undefined || anotherThing.test(between)) due.push(time);
    else if (alternative.test(between) && time.by > (due.at(-1)?.by ?? 0)) due.splice(-1, 1, time);
    last = { deed, to: time.to };
  }
  return due.filter(({ by }, at) => due.findIndex((each) => each.by === by) === at);
}

/** "the draft on Thursday *and the invoice on* Friday". */
const anotherThing =
  /^[\s,;]*(?:and|then|plus)\b.*\b(?:the|an?|my|our|your|another|some|rest|others?|send|call|give|get)\b/iu;
/** "tonight *or* tomorrow". */
const alternative =
  /^[\s,]*(?:or|and)[\s,]*(?:(?:maybe|perhaps|else|early|late|by|on|at|in) ?)*$/iu;

/** A time behind the deed is its own unless another clause or thing lies between; one before it only if nothing does. */
function isOfDeed(sentence: string, deed: number, { from, to }: Named): boolean {
  if (from >= deed) return !parts.test(sentence.slice(deed, from));
  const between = sentence.slice(to, deed);
  if (/^[\s,]*$/.test(between) && named.test(sentence.slice(deed))) return true;
  if (/^\s*and\b/i.test(between) && /\bthen\b/i.test(sentence.slice(deed))) return true;
  return starts.test(sentence.slice(0, from)) && !clause.test(between);
}

/** Who acts is said, so that what stands before is no clause of its own. */
const named = /^(?:i|we|you|it)\b/iu;
/** Between deed and time: a stroke, a clause of its own, or a thing that happens then ("for a call tomorrow"). */
const parts = new RegExp(
  [
    '\\s[-–—]+\\s(?!$)|[;:](?=\\s|$)',
    '\\b(?:(?<!\\bsee (?=if i can\\b))(?:if|whether)|because|since|although|though|while|where|who|which|whose|once|after (?:she|he|they|the))\\b',
    '(?<!\\b(?:have|get|send|do|give|make|finish|share|with|on) )\\bthat\\b(?!\\s*$)',
    "\\b(?:for|about|before|during|after) (?:(?:a|an|the|our|your|his|her|their|my) )?(?:[a-z-]+ ){0,2}(?:calls?|meetings?|mtgs?|events?|visit|trip|dinner|lunch|breakfast|conference|session|hearing|speech|flight|interview|appointment|delivery|party|telecon|shows?|town ?hall|rally|gala|launch|summit|briefing|retreat|forum|reception)(?: (?:with|w/?|at|in|to) (?:[a-z’'.]+ ){1,3}?)? ?(?:on |at |this )?$",
    '\\b(?:scheduled|set|planned|slated|due) (?:for|on|at) $|\\bfor (?:at least )?$(?=.* (?:years|months))',
  ].join('|'),
  'iu',
);
const starts = /^\W*(?:(?:ok|yes|so|and|then|by|on|at|until)\W+)?$/i;
const clause = /\b(?:is|are|was|were|will|leave|land|arrive|get|go|need|says?)\b|[.;]/i;
