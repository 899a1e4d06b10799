import { optOutIn } from '../src/core/reading/opt-out';
import { sentencesOf } from '../src/core/reading/sentences';
import { newlyWritten } from '../src/core/reading/trim';
import { wilson } from './agreement-statistics';
import { spamAssassinIsThere } from './corpora';
import { readMails, readSentences } from './draw-corpora';
import { readSpamAssassin } from './draw-spam-assassin';
import { heldOut } from './held-out';
import type { Report } from './report';

interface Text {
  set: string;
  id: string;
  text: string;
}

/**
 * How often an opt-out is heard in unlabelled texts by people, of which hardly any holds one: sentences as they are, mails
 * without quotes and feet, as they are read. What is heard is listed, to be judged by eye. The held-out half is left out.
 */
export function optOutAlarms(): Report[] {
  const ham = spamAssassinIsThere
    ? readSpamAssassin().filter(({ id }) => id.startsWith('easy-ham'))
    : [];
  return [
    heard('opt-outs heard in unlabelled sentences', readSentences(), ({ text }) => [text]),
    heard(
      'opt-outs heard in unlabelled mails of people and lists',
      [...readMails(), ...ham],
      (mail) => sentencesOf(newlyWritten(mail.text)),
    ),
  ];
}

function heard<T extends Text>(
  task: string,
  texts: readonly T[],
  sentences: (one: T) => string[],
): Report {
  const unseen = heldOut();
  const seen = texts.filter(({ set, id }) => !unseen.has(`${set} ${id}`));
  const asked = seen.flatMap((one) => {
    const words = sentences(one).find((each) => optOutIn([each]) === 'asked');
    return words === undefined ? [] : [`${one.set} ${one.id}: ${words}`];
  });
  return {
    task,
    count: seen.length,
    figures: { heard: asked.length / seen.length },
    intervals: { heard: wilson(asked.length, seen.length) },
    worst: asked,
    noun: 'heard',
  };
}
