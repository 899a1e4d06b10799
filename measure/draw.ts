import { readFileSync, writeFileSync } from 'node:fs';
import { type CorpusMail, type CorpusSentence, readMails, readSentences } from './draw-corpora';
import { type Drawn, draw, mailStrata, type Stratum, sentenceStrata, share } from './draw-strata';

/** What is labelled: mails or sentences. */
export type What = 'mails' | 'sentences';

/** Draws anew, writes the ids to `measure/labels/*.draw.jsonl`, prints strata and prevalence. */
export function run(): void {
  const mails = readMails();
  const sentences = readSentences();
  keep('mails', draw(mails, mailStrata));
  keep('sentences', draw(sentences, sentenceStrata));
  tell(mails, mailStrata);
  tell(sentences, sentenceStrata);
}

/** The mails that were drawn, in the order in which they are labelled. */
export const drawnMails = (): Drawn<CorpusMail>[] => draw(readMails(), mailStrata);

/** The sentences that were drawn, in the order in which they are labelled. */
export const drawnSentences = (): Drawn<CorpusSentence>[] => draw(readSentences(), sentenceStrata);

/** The file of labels, or of the draw, of one half. */
export function labelFile(what: What, half: Drawn<unknown>['half'], by: string): string {
  return `measure/labels/${what}${half === 'held-out' ? '.held-out' : ''}.${by}.jsonl`;
}

/** The lines of such a file; none where it is not there. Throws on a line that is not JSON. */
export function readLabels<T>(file: string): T[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text
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

function tell<T extends { set: string; id: string; group: string }>(
  items: readonly T[],
  strata: readonly Stratum<T>[],
): void {
  const drawn = draw(items, strata);
  const pools = share(items, strata);
  console.log('| stratum | of | drawn | tuning | held-out |\n|---|---|---|---|---|');
  for (const stratum of strata) {
    const own = drawn.filter((one) => one.stratum === stratum.name);
    const tuning = own.filter(({ half }) => half === 'tuning').length;
    const cells = [
      stratum.name,
      pools.get(stratum)?.length,
      own.length,
      tuning,
      own.length - tuning,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log();
}
