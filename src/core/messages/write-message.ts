import { fillLines } from '../templates/fill-lines';
import type { TemplateLanguage } from '../templates/kinds';
import { plainWords } from '../templates/plain-words';
import { firstName, wholeName } from '../templates/shown-name';
import type { MessageKind } from './kinds';
import { messageTexts } from './texts';

/** What fills a message. Names are strangers' words. */
export interface MessageFacts {
  /** Of whom it goes to, as shown. */
  name: string;
  /** The user's; empty where it is to be left out. */
  ownName: string;
  /** What the one is called whom they sent. */
  sent?: string | undefined;
  /** The user's own words. */
  words?: string | undefined;
}

/** A new message, to be read and changed before it goes anywhere. */
export interface WrittenMessage {
  subject: string;
  text: string;
}

/** Writes a message of the kind in a language. */
export function writeMessage(
  kind: MessageKind,
  language: TemplateLanguage,
  { name, ownName, sent, words }: MessageFacts,
): WrittenMessage {
  const { subject, text } = messageTexts[language][kind];
  const fill = {
    firstName: firstName(name),
    name: wholeName(name),
    ownName: plainWords(ownName, 100) || undefined,
    // Whoever is named in full is told from others of that first name.
    sent: plainWords(sent ?? '', 100) || undefined,
    words: words?.trim() || undefined,
  };
  return { subject: fillLines(subject, fill), text: fillLines(text, fill) };
}
