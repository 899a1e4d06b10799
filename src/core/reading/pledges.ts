import { cutAtWord } from './asking';
import { timesIn } from './dates';
import type { Moment, Named } from './moment';
import { undertakes } from './undertaking';

/** What the writer undertook to do for the reader. */
export interface WrittenPledge {
  /** The sentence, at most 300 characters. */
  words: string;
  /** When it is due, epoch ms; undefined where no time is named. */
  by: number | undefined;
  dated: boolean;
}

/** The pledges among the sentences of one writer, in their order; of one sentence at most one, of all the first 20. */
export function pledgesIn(sentences: readonly string[], moment: Moment): WrittenPledge[] {
  const pledges: WrittenPledge[] = [];
  for (const sentence of sentences) {
    const deed = undertakes(sentence);
    if (deed === undefined) continue;
    const time = timesIn(sentence, moment).find((each) => isOfDeed(sentence, deed, each));
    pledges.push({ words: cutAtWord(sentence, 300), by: time?.by, dated: time !== undefined });
    if (pledges.length === mostPledges) break;
  }
  return pledges;
}

/** Nobody undertakes more in one mail; dates cost a third of a millisecond each. */
const mostPledges = 20;

/** A time behind the deed is its own unless another clause or thing lies between; one before it only at the start. */
function isOfDeed(sentence: string, deed: number, { from, to }: Named): boolean {
  if (from >= deed) return !parts.test(sentence.slice(deed, from));
  const between = sentence.slice(to, deed);
  return starts.test(sentence.slice(0, from)) && !clause.test(between);
}

/** Between deed and time: a stroke, a clause of its own, or a thing that happens then ("for a call tomorrow"). */
const parts =
  /\s[-–—]+\s|[;:]|\b(?:if|whether|because|since|where|who|which|whose|(?<!\b(?:have|get|send|do|give|make|finish|share|with|on) )that|once|after (?:she|he|they|the))\b|\b(?:for|about|of|before|during|after) (?:(?:a|an|the|our|your|his|her|their|my) )?(?:[\p{L}-]+ )?(?:calls?|meetings?|mtgs?|event|visit|trip|dinner|lunch|breakfast|conference|session|hearing|speech|flight|interview|appointment|delivery|party) (?:on |at |this )?$/iu;
const starts = /^\W*(?:(?:ok|yes|so|and|then|by|on|at|until)\W+)?$/i;
const clause = /\b(?:is|are|was|were|will|leave|land|arrive|get|go|need|says?)\b|[.;]/i;
