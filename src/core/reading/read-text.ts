import type { WorkCalendar } from '../work-calendar';
import { type Asking, askingIn, cutAtWord } from './asking';
import { chasesIn } from './chasing';
import { closesIn, takesNote } from './closing';
import { informsIn } from './informing';
import { languageOf } from './language';
import { calledIn, greetedIn } from './names';
import { optOutIn } from './opt-out';
import { pledgesIn, type WrittenPledge } from './pledges';
import { sentencesOf } from './sentences';
import { type Sign, signsOf } from './signs';
import { newlyWritten } from './trim';

/**
 * What is kept of a text, in place of it: at most one sentence of it, and what its words show whoever wrote it to whom.
 * The rest of the judgement is made anew from it and from all that is known of the message (`nature.ts`, `need.ts`).
 */
export interface TextReading extends Asking {
  /** Characters read: of two readings, that of more text is the better one. */
  length: number;
  /** Only the beginning was shown, as in the row of a list. */
  cut?: true;
  /** It was not sent when it was read. */
  draft?: true;
  /** ISO 639-1; absent where the text is too short to tell. */
  language?: string;
  /** What the kept sentence does. */
  sentenceOf?: 'asks' | 'chases' | 'promises';
  /** The words themselves ask where the answer is. */
  chases: boolean;
  /** The words are thanks or leave-taking, and nothing else. */
  closes?: true;
  /** The words, few as they are, take note of something and end it. */
  notes?: true;
  /** The words call themselves mere information. */
  informs?: true;
  /** The writer asks not to be written to, in their own words, or takes that back. */
  optOut?: 'asked' | 'withdrawn';
  /** What its writer undertook, in its order; at most five. */
  pledges?: KeptPledge[];
  /** Whom it greets, and on whom it calls, in lower case. */
  greets?: string;
  calls?: string[];
  signs?: Sign[];
}

/** A pledge without its words, but for the one whose sentence is kept. */
export interface KeptPledge {
  /** When it is due, epoch ms: an instant, whatever zone and hours the user has later. Absent where no time is named. */
  by?: number;
  dated: boolean;
  words?: string;
}

/** When, where and in which direction a text was written, as far as the sighting that showed it tells. */
export interface Written {
  /** Epoch ms. */
  at: number;
  /** The user's zone and working time: what "tomorrow" and "end of day" mean. */
  calendar: WorkCalendar;
  direction: 'in' | 'out';
}

/** A text as read: what is kept, and the pledges with all their words. */
export interface WholeReading {
  kept: TextReading;
  pledges: WrittenPledge[];
}

/** Reads what the writer of a message newly wrote. Time grows with the length of the text, up to 40,000 characters. */
export function readText(text: string, written: Written): TextReading {
  return readWhole(text, written).kept;
}

/** The same, with the words of all pledges, which nobody may keep. */
export function readWhole(text: string, written: Written): WholeReading {
  const own = newlyWritten(text);
  const read = own.slice(0, readAtMost);
  const sentences = sentencesOf(read);
  const language = languageOf(read);
  const pledges = pledgesIn(sentences, { ...written, zone: written.calendar.zone, language });
  const { sentence: asking, ...asks } = askingIn(sentences, language);
  const chasing = sentences.find(chasesIn);
  const shown = shownOf({ asking, chasing, promise: promiseIn(pledges) }, written);
  const kept: TextReading = {
    length: read.length,
    ...asks,
    ...shown,
    chases: chasing !== undefined,
    ...present({
      language,
      closes: closesIn(sentences) || undefined,
      notes: takesNote(sentences) || undefined,
      informs: informsIn(sentences) || undefined,
      optOut: optOutIn(sentences),
      pledges: some(keptOf(pledges, shown.sentence)),
      greets: greetedIn(sentences),
      calls: some(calledIn(sentences)),
      signs: some(signsOf(own, text)),
    }),
  };
  return { kept, pledges };
}

/** How much of a text would be read, in characters. */
export function lengthRead(text: string): number {
  return Math.min(newlyWritten(text).length, readAtMost);
}

/** More is not read: what a person asks stands near the top, and a hostile mail may be of any length. */
const readAtMost = 8_000;

type Shown = Pick<TextReading, 'sentence' | 'sentenceOf'>;

/** One sentence is kept. Of the user's own mail it is the one that promises, of others' the one that asks. */
function shownOf(
  found: Record<'asking' | 'chasing' | 'promise', string | undefined>,
  { direction }: Written,
): Shown {
  const asks = sentenceOf('asks', found.asking) ?? sentenceOf('chases', found.chasing);
  const promises = sentenceOf('promises', found.promise);
  return (direction === 'out' ? (promises ?? asks) : (asks ?? promises)) ?? {};
}

function sentenceOf(what: TextReading['sentenceOf'], sentence: string | undefined) {
  if (sentence === undefined || what === undefined) return undefined;
  return { sentence: cutAtWord(sentence, 300), sentenceOf: what };
}

/** The first that names a time, else the first. */
function promiseIn(pledges: readonly WrittenPledge[]): string | undefined {
  return (pledges.find(({ dated }) => dated) ?? pledges[0])?.words;
}

const mostKept = 5;

function keptOf(pledges: readonly WrittenPledge[], sentence: string | undefined): KeptPledge[] {
  const dated = pledges.filter((pledge) => pledge.dated);
  const first = [...dated, ...pledges.filter((pledge) => !pledge.dated)].slice(0, mostKept);
  return pledges
    .filter((pledge) => first.includes(pledge))
    .map(({ by, dated, words }) => ({
      dated,
      ...present({ by, words: words === sentence ? words : undefined }),
    }));
}

function some<T>(all: T[]): T[] | undefined {
  return all.length === 0 ? undefined : all;
}

/** Without the members that are undefined: a record must survive being written down. */
function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
