import type { TemplateLanguage } from '../templates/kinds';
import type { MessageKind } from './kinds';
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

export type MessageTexts = Record<MessageKind, { subject: string; text: string }>;

/** What new messages say, by their language. It says "I" and "they" so that it fits whoever writes, and to whomever. */
export const messageTexts: Record<TemplateLanguage, MessageTexts> = {
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
