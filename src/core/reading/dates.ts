import type { ParsedComponents, ParsedResult } from 'chrono-node';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import { civilDay, instantOf, minutesOf } from '../civil-day';
import { languageOf } from './language';
import { endOfDay, type Moment, type Named } from './moment';
import { isReadLanguage, type ReadLanguage } from './read-languages';
import { spokenTimes } from './spoken-times';

/** The times that a sentence names and that are not over, in its order. Reads at most 300 characters. */
export function timesIn(sentence: string, moment: Moment): Named[] {
  const text = sentence.slice(0, longest);
  const found = namedIn(text, moment);
  if (found.length > 0) return found;
  // A mail may be in two languages.
  const language = languageOf(text);
  return language === moment.language ? [] : namedIn(text, { ...moment, language });
}

function namedIn(text: string, moment: Moment): Named[] {
  const spoken = spokenTimes(text, moment);
  const parsed = joined(parse(text, moment), text)
    .filter((result) => !spoken.some(({ from, to }) => result.from < to && result.to > from))
    .flatMap((result) => named(result, text, moment));
  return [...spoken, ...parsed].filter(({ by }) => by >= moment.at).sort((a, b) => a.from - b.from);
}

const longest = 300;

/** Day before month, but in the United States. */
const parsers: Record<ReadLanguage, { parse: typeof en.casual.parse }> = {
  en: en.GB,
  de: de.casual,
  fr: fr.casual,
  es: es.casual,
  pt: pt.casual,
  it: it.casual,
  nl: nl.casual,
};

function parse(text: string, { at, zone, language }: Moment): ParsedResult[] {
  const known = isReadLanguage(language) ? language : 'en';
  const parser = known === 'en' && zone.startsWith('America/') ? en.casual : parsers[known];
  // Its clock is the user's, as wall clocks show it; the zone is put back in `instantOf`.
  const offset = Math.round(
    (instantOf(civilDay(at, zone), 0, 'UTC') + minutesOf(at, zone) * 60_000 - at) / 60_000,
  );
  return parser.parse(text, { instant: new Date(at), timezone: offset }, { forwardDate: true });
}

/** A day, and the clock that goes with it where the words name one. */
interface Parsed {
  from: number;
  to: number;
  day: ParsedComponents;
  clock: ParsedComponents;
  words: string;
}

/** "Thursday by 3 pm": a day and a clock that chrono-node leaves apart are one time. */
function joined(results: readonly ParsedResult[], text: string): Parsed[] {
  const all: Parsed[] = [];
  for (const { index, text: words, start, end } of results) {
    const last = all.at(-1);
    const until = end ?? start;
    const bareClock =
      until.isCertain('hour') && !until.isCertain('day') && !until.isCertain('weekday');
    if (
      last !== undefined &&
      bareClock &&
      !last.clock.isCertain('hour') &&
      joins.test(text.slice(last.to, index))
    ) {
      all[all.length - 1] = {
        ...last,
        to: index + words.length,
        clock: until,
        words: `${last.words} ${words}`,
      };
    } else all.push({ from: index, to: index + words.length, day: until, clock: until, words });
  }
  return all;
}

const joins =
  /^[\s,]*(?:(?:by|before|until|around|about|at|no later than|um|bis|vor|gegen|avant|vers|à|antes de|a|las|até|às|entro|per|le|alle|om|voor|rond)\s+){0,3}$/iu;

/** What names a thing by its time ("Tuesday's meeting", "the notes of 3 May") sets no time. */
const ofAThing =
  /(?:\b(?:from|of|since|about|dated|last|past|re|vom|von|seit|du|de|del|dal|van|sinds)|['’]s)\s*(?:the |den |dem |le |el |il |de )?$/iu;
const possessive = /^['’]s\b/;
/** A bare number or year is no time, nor is a fraction unless it is set as a day ("on 3/4"). */
const tooLittle =
  /^\d{1,2}[.,:]?\d?$|^\d{4}$|^(?:may|march|sat|sun|mon|mar|now|second|jetzt|maintenant|ahora|agora|adesso|nu)$/i;
/** What chrono-node takes for a time: "the money", "the day", "the S". */
const noTime =
  /^the (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:week|morning|afternoon|evening|night)|\p{L}+(?:st|nd|rd|th)$)\p{L}+$/iu;
/** How long a thing takes ("schedule 30 minutes with him") is no time by which it is done. */
const bareSpan =
  /^(?:(?:an?|the|\d+|half|few|several|couple|of|one|two|three|four|five|six|ten|\d+[-–]\d+) ?)+(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)$/iu;
const spanToCome =
  /\b(?:in|within|next|after|another|about|around|probably|maybe|like|say)\s+(?:the |a )?$/iu;
const fraction = /^\d{1,2}[/.-]\d{1,2}\.?$/;
const setAsDay =
  /\b(?:on|by|until|before|am|bis|zum|le|au|el|em|até|il|entro|op|voor|the)\s+(?:the |el |il )?$/iu;

function named(result: Parsed, text: string, moment: Moment): Named[] {
  const { from, to, words } = result;
  const before = text.slice(0, from);
  if (tooLittle.test(words.trim()) || noTime.test(words.trim())) return [];
  if (ofAThing.test(before) || (bareSpan.test(words.trim()) && !spanToCome.test(before))) return [];
  if (fraction.test(words.trim()) && !setAsDay.test(before)) return [];
  return possessive.test(text.slice(to)) ? [] : [{ by: latest(result, moment), from, to }];
}

/** Words for parts of a day end with the part: chrono gives their middle. */
const partEnds: [RegExp, number][] = [
  [
    /morning|vormittag|\bfrüh|matin|mañana por|por la mañana|manhã|mattina|ochtend|\bam\b/i,
    12 * 60,
  ],
  [/afternoon|nachmittag|après-midi|tarde|pomeriggio|middag/i, 18 * 60],
  [/evening|tonight|tonite|abend|\bsoir|noche|noite|\bsera|stasera|avond/i, 23 * 60],
  [/\bnoon\b|\bmittags?\b|midi\b|mediodía|meio-dia|mezzogiorno/i, 12 * 60],
];

/** "At 3" is in the afternoon, unless night or morning is named. */
function hourOf(clock: ParsedComponents): number {
  const hour = clock.get('hour') ?? 0;
  return hour > 0 && hour < 7 && !clock.isCertain('meridiem') ? hour + 12 : hour;
}

function latest({ day: named, clock, words }: Parsed, moment: Moment): number {
  const { zone } = moment;
  const [year, month, date] = [
    named.get('year') ?? 1970,
    named.get('month') ?? 1,
    named.get('day') ?? 1,
  ];
  const day = Date.UTC(year, month - 1, date) / 86_400_000;
  if (clock.isCertain('hour'))
    return instantOf(day, hourOf(clock) * 60 + (clock.get('minute') ?? 0), zone);
  const part = partEnds.find(([part]) => part.test(words));
  return part === undefined ? endOfDay(day, moment) : instantOf(day, part[1], zone);
}
