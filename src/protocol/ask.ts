import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Answer, type AskName, asks, type Question } from './protocol';

/**
 * Asks the background. Throws an `Error` with a readable message where the background refused or failed, where
 * the answer has another form than agreed, and where no background is left to ask (the extension was updated).
 */
export async function ask<N extends AskName>(name: N, question: Question<N>): Promise<Answer<N>> {
  const heard = reply.safeParse(await browser.runtime.sendMessage({ ask: name, question }));
  if (!heard.success) throw new Error(`${name}: nobody answered`);
  if (heard.data.error !== undefined) throw new Error(heard.data.error);
  const answer = asks[name].answer.safeParse(heard.data.answer);
  if (!answer.success) throw new Error(`${name}: the answer has another form than agreed`);
  return answer.data as Answer<N>;
}

/** An error travels as words: a thrown object crosses differently in each browser. */
const reply = z.object({ answer: z.optional(z.unknown()), error: z.optional(z.string()) });
