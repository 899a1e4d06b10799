import type { Language } from './options';
import { ar } from './words/ar';
import { de } from './words/de';
import { en, type Words } from './words/en';
import { ja } from './words/ja';
import { ru } from './words/ru';
import { vi } from './words/vi';

const all: Record<Language, Words> = { ar, de, en, ja, ru, vi };

/** The page's words in one language; `{0}`, `{1}` stand for what is filled in. */
export const words = (language: Language): Words => all[language];

/** `pattern` with `{0}`, `{1}` … replaced by `values`. */
export const fill = (pattern: string, ...values: readonly (string | number)[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
