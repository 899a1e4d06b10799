import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spamAssassinIsThere } from './corpora';
import { type CorpusMail, type CorpusSentence, readMails, readSentences } from './draw-corpora';
import { type Drawable, type Drawn, draw, poolsOfRounds, type Stratum } from './draw-seeded';
import { readSpamAssassin } from './draw-spam-assassin';
import { mailRounds, publicRounds, sentenceRounds } from './draw-strata';

/** What is labelled: mails and sentences of `../shared/mail`, and mails of SpamAssassin's public corpus. */
export type What = 'mails' | 'sentences' | 'public';

/** Draws anew, writes the ids to `measure/labels/*.draw.jsonl`, prints strata and prevalence. */
export function run(): void {
  const mails = readMails();
  const sentences = readSentences();
  keep('mails', draw(mails, mailRounds));
  keep('sentences', draw(sentences, sentenceRounds));
  tell(mails, mailRounds);
  tell(sentences, sentenceRounds);
  if (!spamAssassinIsThere) return;
  const open = readSpamAssassin();
  keep('public', draw(open, publicRounds));
  tell(open, publicRounds);
}

/** The mails drawn from SpamAssassin's corpus, in the order in which they are labelled; none where it was not fetched. */
export const drawnPublic = (): Drawn<CorpusMail>[] =>
  spamAssassinIsThere ? draw(readSpamAssassin(), publicRounds) : [];

/** The mails that were drawn, in the order in which they are labelled. */
export const drawnMails = (): Drawn<CorpusMail>[] => draw(readMails(), mailRounds);

/** The sentences that were drawn, in the order in which they are labelled. */
export const drawnSentences = (): Drawn<CorpusSentence>[] => draw(readSentences(), sentenceRounds);

/** The file of labels, or of the draw, of one half. */
export function labelFile(what: What, half: Drawn<unknown>['half'], by: string): string {
  return `measure/labels/${what}${half === 'held-out' ? '.held-out' : ''}.${by}.jsonl`;
}

/** The lines of such a file; none where it is not there. Throws on a line that is not JSON. */
export function readLabels<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));
}

function keep(what: What, drawn: Drawn<CorpusMail | CorpusSentence>[]): void {
  for (const half of ['tuning', 'held-out'] as const) {
    const ids = drawn
      .filter((one) => one.half === half)
      .map(({ item: { set, id }, stratum }) => JSON.stringify({ set, id, stratum }));
    writeFileSync(labelFile(what, half, 'draw'), `${ids.join('\n')}\n`);
  }
}

function tell<T extends Drawable>(items: readonly T[], rounds: readonly Stratum<T>[][]): void {
  const drawn = draw(items, rounds);
  console.log('| stratum | of | drawn | tuning | held-out |\n|---|---|---|---|---|');
  for (const [{ name }, pool] of poolsOfRounds(items, rounds).flatMap((pools) => [...pools])) {
    const own = drawn.filter(({ stratum }) => stratum === name);
    const tuning = own.filter(({ half }) => half === 'tuning').length;
    console.log(`| ${[name, pool.length, own.length, tuning, own.length - tuning].join(' | ')} |`);
  }
  console.log();
}
