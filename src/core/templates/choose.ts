import type { OwnTemplate, Settings } from '../settings/settings';
import type { WorkCalendar } from '../work-calendar';
import { isWorkingTime } from '../working-time';
import { type TemplateKind, type TemplateLanguage, templateLanguageOf } from './kinds';
import type { Template } from './render-note';
import { texts } from './texts';

/**
 * The language of a note: the one that is always to be used, else that of the mail, else the user's. Tags are BCP 47;
 * English where there is no text in any of them.
 */
export function noteLanguage(
  chosen: Settings['noteLanguage'],
  mail: string | undefined,
  user: string,
): TemplateLanguage {
  if (chosen !== 'of-mail') return chosen;
  return templateLanguageOf(mail) ?? templateLanguageOf(user) ?? 'en';
}

/** Which note says that mail was received: an apology to who had to ask again; after hours that it is after hours. */
export function receivedKind(chases: number, now: number, calendar: WorkCalendar): TemplateKind {
  if (chases > 0) return 'chased';
  return isWorkingTime(now, calendar) ? 'acknowledgement' : 'outOfHours';
}

/** The user's first template of the kind and language, else the one that comes with us. */
export function templateFor(
  kind: TemplateKind,
  language: TemplateLanguage,
  own: readonly OwnTemplate[],
): Template {
  return (
    own.find((each) => each.kind === kind && each.language === language) ??
    templateAtFirst(kind, language)
  );
}

/** The text that comes with us. */
export function templateAtFirst(kind: TemplateKind, language: TemplateLanguage): Template {
  return { kind, language, text: texts[language].notes[kind] };
}
