import type { Settings } from '../settings/settings';
import { noteLanguage, templateAtFirst, templateFor } from '../templates/choose';
import type { TemplateLanguage } from '../templates/kinds';
import { plainWords } from '../templates/plain-words';
import { renderNote } from '../templates/render-note';
import { texts } from '../templates/texts';
import { usualCalendar } from '../work-calendar';
import type { Give } from './give';

/** To whom a letter goes, and from whom. */
export interface LetterFrame {
  /** Of the person, as shown; a stranger's words. */
  name: string | undefined;
  /** In which they write, or are written to; BCP 47. Undefined where nothing tells. */
  language: string | undefined;
  /** BCP 47 tag of the user. */
  locale: string;
  settings: Pick<Settings, 'noteLanguage' | 'ownName' | 'templates'>;
}

/** A message as it is opened in the mail site: plain text. */
export interface Letter {
  subject: string;
  text: string;
}

/** The language in which somebody is written to. */
export function letterLanguage({ language, locale, settings }: LetterFrame): TemplateLanguage {
  return noteLanguage(settings.noteLanguage, language, locale);
}

/** A whole letter: the greeting by name as notes have it, these paragraphs as they are, and the user's own name. */
export function letter(frame: LetterFrame, subject: string, paragraphs: readonly string[]): Letter {
  const ownName = plainWords(frame.settings.ownName, 100);
  const parts = [greeting(frame), ...paragraphs.map((each) => each.trim()), ownName];
  return { subject: subject.trim(), text: parts.filter((part) => part !== '').join('\n\n') };
}

/** The letter that brings a give. */
export function letterWith(
  give: Pick<Give, 'title' | 'text' | 'link'>,
  frame: LetterFrame,
): Letter {
  return letter(frame, give.title, [give.text, give.link]);
}

/** A line for a birthday, for who has none of their own to give. */
export function birthdayLetter(frame: LetterFrame): Letter {
  const { subject, text } = texts[letterLanguage(frame)].birthday;
  return letter(frame, subject, [text]);
}

/** As the user's note of thanks begins, or the one that comes with us: who it is to, and nothing else. */
function greeting(frame: LetterFrame): string {
  const language = letterLanguage(frame);
  const own = firstLine(templateFor('thanks', language, frame.settings.templates).text);
  const first = firstLine(templateAtFirst('thanks', language).text);
  const text = isGreeting(own) ? own : first;
  const facts = { name: frame.name, subject: '', ownName: '', until: undefined };
  const more = { theirZone: undefined, locale: frame.locale };
  const rendered = renderNote({ kind: 'thanks', language, text }, { ...facts, ...more }, 0, noTime);
  return rendered.text ?? '';
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';

/** It names them, and is not the whole note in one line. */
const isGreeting = (line: string) =>
  /\{(?:firstName|name)\}/.test(line) &&
  !/\{(?:subject|ownName|time)\}/.test(line) &&
  line.length < 80;

/** A greeting tells no time. */
const noTime = usualCalendar('UTC');
