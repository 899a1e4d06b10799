import { type CorpusMail, type CorpusSentence, readMails, readSentences } from './draw-corpora';
import { sentencesIn } from './draw-own-sentences';
import type { Drawable } from './draw-seeded';
import { readSpamAssassin } from './draw-spam-assassin';

/** What was drawn before. */
export interface EarlierDraw {
  mails: readonly CorpusMail[];
  sentences: readonly CorpusSentence[];
}

/**
 * What an earlier draw left of the mails: neither of its groups (a BC3 thread, a sender of SpamAssassin's, a kind of
 * bounce) nor of its threads by subject. Clinton's senders stay, as a few of them wrote most of that mail.
 */
export function freshMails({ mails, sentences }: EarlierDraw): CorpusMail[] {
  const groups = groupsOf([...mails, ...sentences]);
  const threads = new Set(mails.map(threadOf));
  return [...readMails(), ...readSpamAssassin()].filter(
    (mail) => !groups.has(mail.group) && !isIn(threads, mail) && !printedOnce.has(mail.group),
  );
}

/**
 * Sentences of the corpora that the earlier draw left, and of the mails that neither it nor `drawn` took; of BC3 none, as
 * all its threads were drawn.
 */
export function freshSentences(
  earlier: EarlierDraw,
  drawn: readonly CorpusMail[],
): CorpusSentence[] {
  const taken = groupsOf([...earlier.mails, ...earlier.sentences, ...drawn]);
  const threads = new Set(drawn.map(threadOf));
  const known = readSentences().filter(
    ({ set, group }) => set !== 'bc3-sentences' && !taken.has(group) && !printedOnce.has(group),
  );
  const own = freshMails(earlier)
    .filter((mail) => !taken.has(mail.group) && !isIn(threads, mail))
    .flatMap(sentencesIn);
  const seen = new Set<string>();
  return [...known, ...own].filter(({ text }) => seen.size < seen.add(wordsOf(text)).size);
}

/** Their first lines were printed when the files' format was looked at, before this draw. */
const printedOnce = new Set(
  ['C05765907', 'C05765942', 'C05766015', 'C05766028'].map((id) => `clinton ${id}`),
);

/**
 * Mails to train on: any that no draw took, but nothing of a group or thread that is held out.
 */
export function trainingMails(drawn: EarlierDraw, heldOut: EarlierDraw): CorpusMail[] {
  const all = [...readMails(), ...readSpamAssassin()];
  const taken = new Set(drawn.mails.map(keyOf));
  const groups = groupsOf([...heldOut.mails, ...heldOut.sentences]);
  const threads = new Set(all.filter(({ group }) => groups.has(group)).map(threadOf));
  return all.filter(
    (mail) => !taken.has(keyOf(mail)) && !groups.has(mail.group) && !isIn(threads, mail),
  );
}

/** Sentences to train on: those of the corpora, and of mails of which nothing was drawn. */
export function trainingSentences(drawn: EarlierDraw, heldOut: EarlierDraw): CorpusSentence[] {
  const taken = new Set(drawn.sentences.map(keyOf));
  const groups = groupsOf([...heldOut.mails, ...heldOut.sentences]);
  const mails = groupsOf(drawn.mails);
  const known = readSentences().filter(({ group }) => !mails.has(group));
  const own = trainingMails(drawn, heldOut)
    .filter(({ group }) => !mails.has(group))
    .flatMap(sentencesIn);
  const seen = new Set(drawn.sentences.map(({ text }) => wordsOf(text)));
  return [...known, ...own]
    .filter((each) => !taken.has(keyOf(each)) && !groups.has(each.group))
    .filter(({ text }) => seen.size < seen.add(wordsOf(text)).size);
}

const keyOf = ({ set, id }: Drawable) => `${set} ${id}`;
const groupsOf = (items: readonly Drawable[]) => new Set(items.map(({ group }) => group));
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A subject without marks of answers and forwards; '' where there is none, which is no thread. */
export function threadOf({ subject }: CorpusMail): string {
  return wordsOf(subject).replace(/^(?:(?:re|fw|fwd)(?: \d)? )+/, '');
}

function isIn(threads: ReadonlySet<string>, mail: CorpusMail): boolean {
  const thread = threadOf(mail);
  return thread !== '' && threads.has(thread);
}
