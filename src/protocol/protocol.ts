import type * as z from 'zod/mini';
import { mailAsks } from './mail-asks';
import { pageAsks } from './page-asks';

export type { Mark, News, NoteKind, Offer, PlainNote, Proposal, ToldTime } from './mail-answers';
export type { ThreadPlace } from './parts';

/**
 * Every question that one context may ask the background, with the answer's form. Both are checked where they
 * arrive. Extension pages read the ledger themselves; every change, theirs too, is an ask. `from` says who may ask.
 */
export const asks = { ...mailAsks, ...pageAsks };

export type AskName = keyof typeof asks;
export type MailAskName = keyof typeof mailAsks;
export type Question<N extends AskName> = z.infer<(typeof asks)[N]['question']>;
export type Answer<N extends AskName> = z.infer<(typeof asks)[N]['answer']>;
