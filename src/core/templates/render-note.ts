import type { WorkCalendar } from '../work-calendar';
import { checkTemplate, type Placeholder, type TemplateProblem } from './check-template';
import { fillLines } from './fill-lines';
import type { TemplateKind, TemplateLanguage } from './kinds';
import { plainWords } from './plain-words';
import { firstName, wholeName } from './shown-name';
import { texts } from './texts';
import { toldTime } from './told-time';

/** A template as it is written: with its placeholders. */
export interface Template {
  kind: TemplateKind;
  language: TemplateLanguage;
  text: string;
}

/** What fills the placeholders. Name and subject are a stranger's words. */
export interface NoteFacts {
  /** Of the person, as the page shows it. */
  name: string | undefined;
  subject: string;
  /** The user's; empty where it is to be left out. */
  ownName: string;
  /** The time that is promised, epoch ms; undefined for a note that promises none. */
  until: number | undefined;
  /** IANA zone of the person, where known. */
  theirZone: string | undefined;
  /** BCP 47 tag of the user, for the clock of the region. */
  locale: string;
}

export type Rendered =
  | { text: string; problem?: undefined }
  | { problem: TemplateProblem; text?: undefined };

/** The text of a note at `now` (epoch ms), told in the calendar's zone; or why the template cannot be used. */
export function renderNote(
  template: Template,
  facts: NoteFacts,
  now: number,
  calendar: WorkCalendar,
): Rendered {
  const { kind, language, text } = template;
  const problem = checkTemplate(kind, text);
  if (problem !== undefined) return { problem };
  const words = wordsOf(language, facts, now, calendar);
  // A time is owed and none is known: nothing may be promised.
  if (text.includes('{time}') && words.time === undefined) {
    return { problem: { code: 'noTime', at: text.indexOf('{time}'), found: 'time' } };
  }
  return { text: fillLines(text, words) };
}

type Words = Record<Placeholder, string | undefined>;

const longestSubject = 120;

function wordsOf(
  language: TemplateLanguage,
  facts: NoteFacts,
  now: number,
  { zone }: WorkCalendar,
): Words {
  const { name, subject, ownName, until, theirZone, locale } = facts;
  return {
    firstName: firstName(name),
    name: wholeName(name),
    time:
      until === undefined ? undefined : toldTime(until, now, { language, locale, zone, theirZone }),
    subject: plainWords(subject, longestSubject) || texts[language].noSubject,
    ownName: plainWords(ownName, 100) || undefined,
  };
}
