import { isAbsenceNote } from './absence';
import { asksIn } from './asking';
import { chasesIn } from './chasing';
import { closesIn } from './closing';
import { languageOf } from './language';
import { sentencesOf } from './sentences';
import { opensAsCalendar } from './subjects';
import { newlyWritten } from './trim';

/** What is kept of a text. Who wrote it does not matter here; see `nature.ts` for what kind of mail it is. */
export interface TextReading {
  /** Characters read: of two readings, that of more text is the better one. */
  length: number;
  /** The sentence that asks for something, at most 300 characters. */
  sentence?: string | undefined;
  /** The words themselves ask where the answer is. */
  chases: boolean;
  /** ISO 639-1; absent where the text is too short to tell. */
  language?: string;
  /** The words are thanks or leave-taking, and nothing else. */
  closes?: true;
  /** The text opens as a machine's does: an absence note, or a calendar's invitation. */
  opensAs?: 'absence' | 'calendar';
}

/** More is not read: what a person asks stands near the top, and a hostile mail may be of any length. */
const readAtMost = 8_000;

/** Reads what the writer of a message newly wrote. Time grows with the length of the text, up to 40,000 characters. */
export function readText(text: string): TextReading {
  const read = newlyWritten(text).slice(0, readAtMost);
  const sentences = sentencesOf(read);
  const sentence = asksIn(sentences);
  const opensAs = openingOf(read);
  const language = languageOf(read);
  return {
    length: read.length,
    chases: sentences.some(chasesIn),
    ...(sentence === undefined ? {} : { sentence }),
    ...(language === undefined ? {} : { language }),
    ...(closesIn(sentences) ? { closes: true } : {}),
    ...(opensAs === undefined ? {} : { opensAs }),
  };
}

function openingOf(text: string): TextReading['opensAs'] {
  if (isAbsenceNote(text)) return 'absence';
  return opensAsCalendar(text) ? 'calendar' : undefined;
}
