import type { Language } from './options';
import { de } from './words/de';
import { en, type Words } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import { it } from './words/it';
import { ja } from './words/ja';
import { nl } from './words/nl';
import { pt } from './words/pt';

const all: Record<Language, Words> = { en, de, ja, fr, es, pt, it, nl };

/** The page's words in one language; `{0}`, `{1}` stand for what is filled in. */
export const words = (language: Language): Words => all[language];

/** `pattern` with `{0}`, `{1}` … replaced by `values`. */
export const fill = (pattern: string, ...values: readonly (string | number)[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
