import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { Answer, AskName, Question } from './protocol';

/** Asks one of these questions. */
export type Asking<N extends AskName> = <M extends N>(
  name: M,
  question: Question<M>,
) => Promise<Answer<M>>;

/**
 * Asks the background; `answerOf` tells the form of each answer. Throws an `Error` with a readable message where the
 * background refused or failed, where the answer has another form than agreed, and where no background is left to ask
 * (the extension was updated).
 */
export function asking<N extends AskName>(answerOf: (name: N) => z.ZodMiniType): Asking<N> {
  return async <M extends N>(name: M, question: Question<M>) => {
    const heard = reply.safeParse(await browser.runtime.sendMessage({ ask: name, question }));
    if (!heard.success) throw new Error(`${name}: nobody answered`);
    if (heard.data.error !== undefined) throw new Error(heard.data.error);
    const answer = answerOf(name).safeParse(heard.data.answer);
    if (!answer.success) throw new Error(`${name}: the answer has another form than agreed`);
    return answer.data as Answer<M>;
  };
}

/** An error travels as words: a thrown object crosses differently in each browser. */
const reply = z.object({ answer: z.optional(z.unknown()), error: z.optional(z.string()) });
