import { promisingKinds, type TemplateKind } from './kinds';

/** What a template may leave open, in braces: `{firstName}`. */
export const placeholders = [
  /** The first name alone; what cannot be told leaves the salutation without it. */
  'firstName',
  /** The whole name as its owner writes it, without titles of the page's. */
  'name',
  /** "today by 5 pm", in the language of the text. */
  'time',
  'subject',
  /** The user's own name. */
  'ownName',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** Why a template is refused. `at`: where in the text, in UTF-16 units from 0; for `noTime` and `empty` its end. */
export interface TemplateProblem {
  code: 'empty' | 'unknownPlaceholder' | 'openBrace' | 'noTime' | 'timeNotOwed';
  at: number;
  /** What stands between the braces. */
  found?: string | undefined;
}

/** What is wrong with a template, the first thing first; undefined where it may be used. */
export function checkTemplate(kind: TemplateKind, text: string): TemplateProblem | undefined {
  if (text.trim() === '') return { code: 'empty', at: text.length };
  let promises = false;
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') continue;
    const { at, found } = piece;
    if (piece.kind === 'brace') return { code: 'openBrace', at };
    if (!isPlaceholder(found)) return { code: 'unknownPlaceholder', at, found };
    if (found !== 'time') continue;
    if (!promisingKinds.has(kind)) return { code: 'timeNotOwed', at, found };
    promises = true;
  }
  if (promisingKinds.has(kind) && !promises) return { code: 'noTime', at: text.length };
  return undefined;
}

/** A piece of a template: words, something in braces, or a brace without its other one. */
export interface Piece {
  kind: 'text' | 'placeholder' | 'brace';
  at: number;
  /** The words, or what stands between the braces. */
  found: string;
}

/** A template from left to right. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/\{([^{}\n]*)\}|[{}]|[^{}]+/g)].map(({ 0: whole, 1: inner, index }) => {
    if (inner !== undefined) return { kind: 'placeholder', at: index, found: inner.trim() };
    return { kind: /^[{}]/.test(whole) ? 'brace' : 'text', at: index, found: whole };
  });
}

export function isPlaceholder(found: string): found is Placeholder {
  return placeholders.some((each) => each === found);
}
