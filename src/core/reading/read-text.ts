import { asksIn } from './asking';
import { chasesIn } from './chasing';
import { sentencesOf } from './sentences';

/** What is kept of a text. Who wrote it does not matter here; see `nature.ts` for what kind of mail it is. */
export interface TextReading {
  /** Characters read: of two readings, that of more text is the better one. */
  length: number;
  /** The sentence that asks for something, at most 300 characters. */
  sentence?: string | undefined;
  /** The words themselves ask where the answer is. */
  chases: boolean;
}

/** More is not read: what a person asks stands near the top, and a hostile mail may be of any length. */
const readAtMost = 8_000;

/** Reads what the writer of a message wrote. Time grows with the length of the text, up to 8,000 characters. */
export function readText(text: string): TextReading {
  const read = text.slice(0, readAtMost);
  const sentences = sentencesOf(read);
  const sentence = asksIn(sentences);
  const chases = sentences.some(chasesIn);
  return sentence === undefined
    ? { length: read.length, chases }
    : { length: read.length, sentence, chases };
}
