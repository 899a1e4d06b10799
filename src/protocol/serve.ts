import browser from 'webextension-polyfill';
import { type Asker, type Sender, whoAsks } from './asker';
import { type Answer, type AskName, asks, type Question } from './protocol';

/** One answer for each question of the protocol. What they throw reaches the asker as an `Error` with that message. */
export type Answers = {
  [N in AskName]: (question: Question<N>, asker: Asker) => Promise<Answer<N>>;
};

/** Starts answering. To be called once, at the top level of the background: a second listener would answer too. */
export function serve(answers: Answers): void {
  // Not async itself: an async listener would answer what is not meant for it, too.
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    isAsk(message) ? reply(answers, message, sender) : undefined,
  );
}

interface Ask {
  ask: AskName;
  question: unknown;
}

function isAsk(message: unknown): message is Ask {
  return (
    typeof message === 'object' &&
    message !== null &&
    'ask' in message &&
    typeof message.ask === 'string' &&
    Object.hasOwn(asks, message.ask)
  );
}

async function reply(answers: Answers, message: Ask, sender: Sender) {
  try {
    return { answer: await answer(answers, message, sender) };
  } catch (error) {
    return { error: `${message.ask}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function answer<N extends AskName>(answers: Answers, message: Ask, sender: Sender) {
  const name = message.ask as N;
  const asker = whoAsks(sender);
  if (asker === undefined || !asks[name].from.some((from) => from === asker.from)) {
    throw new Error('not allowed from here');
  }
  const question = asks[name].question.safeParse(message.question);
  if (!question.success) throw new Error('the question has another form than agreed');
  mustBeOfItsSite(question.data, asker);
  return answers[name](question.data as Question<N>, asker);
}

/** A content script may speak of mailboxes of its own site only. */
function mustBeOfItsSite(question: object, asker: Asker) {
  if (asker.from === 'pages' || !('account' in question)) return;
  if (!String(question.account).startsWith(`${asker.webmail}:`)) {
    throw new Error('not an account of this site');
  }
}
