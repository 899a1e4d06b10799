import type { BrowserContext, Page } from 'playwright';
import type { Answer, AskName, Question } from '../../src/protocol/protocol';
import { gmailAddress, servePage } from '../harness/serve-capture';

/** A question to the background from a page of ours, over the real wire. Throws what the background threw. */
export function askFromPage<N extends AskName>(page: Page, name: N, question: Question<N>) {
  const asked: [string, unknown] = [name, question];
  return page.evaluate(askInPage, asked) as Promise<Answer<N>>;
}

/**
 * A tab at Gmail's address that shows nothing, so that our content script there reads nothing by itself, and asks
 * what it is told to: only from there may sightings be recorded.
 */
export async function openMailTab(context: BrowserContext, extensionId: string) {
  await servePage(context, '<!doctype html><title>Mail</title>');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) contexts.push(id);
  });
  await session.send('Runtime.enable');
  await page.goto(gmailAddress);
  const ask = async <N extends AskName>(name: N, question: Question<N>) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${askInPage})(${JSON.stringify([name, question])})`,
      contextId: contexts.at(-1) ?? Number.NaN,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as Answer<N>;
  };
  return { page, ask };
}

async function askInPage([ask, question]: [string, unknown]) {
  const reply = await chrome.runtime.sendMessage({ ask, question });
  if (reply.error) throw new Error(reply.error);
  return reply.answer;
}
