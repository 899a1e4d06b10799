import type { TemplateKind, TemplateLanguage } from './kinds';
import ar from './texts/ar.json';
import de from './texts/de.json';
import en from './texts/en.json';
import es from './texts/es.json';
import fr from './texts/fr.json';
import it from './texts/it.json';
import ja from './texts/ja.json';
import nl from './texts/nl.json';
import pt from './texts/pt.json';
import ru from './texts/ru.json';

/** How a language says by when: see `told-time.ts`. */
export interface TimeWords {
  /** `{at}`: the time of day. Holds the preposition, so that a sentence may go on with it. */
  today: string;
  /** `{date}` and `{at}`. */
  day: string;
  /** `{clock}` as Intl writes it. */
  at: string;
  /** The same at one o'clock, where the article bends: "a la 1:00". */
  atOne?: string;
  noon: string;
  /** `{at}` with the user's `{zone}`, for somebody in another one. */
  zoned: string;
  /** How the weekday stands in the date; `none` where it would have to bend. */
  weekday: string;
  /** Full hours without minutes, though clocks have 24 hours: "17 h". */
  bareHours?: boolean;
}

/** What a language has to begin with. */
export interface LanguageTexts {
  time: TimeWords;
  /** Stands in for `{subject}` where there is none. */
  noSubject: string;
  notes: Record<TemplateKind, string>;
  /** A line for who has no birthday line of their own to give. */
  birthday: { subject: string; text: string };
}

/** The texts of notes by their language: not in `_locales`, which only ever answers in the browser's own. */
export const texts: Record<TemplateLanguage, LanguageTexts> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  ja,
  ru,
  ar,
};
