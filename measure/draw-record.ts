import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readMailLabel, readSentenceLabel } from './draw-label';
import type { Drawn } from './draw-seeded';
import {
  drawnFreshMails,
  drawnFreshSentences,
  drawnMails,
  drawnPublic,
  drawnSentences,
  drawnThirdMails,
  drawnThirdSentences,
  drawnTrainingMails,
  drawnTrainingSentences,
  labelFile,
  readLabels,
  type What,
} from './drawn';

interface Named {
  set: string;
  id: string;
  text: string;
}

/**
 * Files an annotator's lines (`<number> <labels>`, standard input): `--by a|b`, `--what` one of mails, sentences,
 * public, and fresh-, third- and training- mails and sentences.
 * A later line on the same item takes the earlier one's place. Throws on the first bad line and files nothing.
 */
export function run(): void {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { what: { type: 'string', default: 'mails' }, by: { type: 'string', default: 'b' } },
  });
  const lines = readFileSync(0, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line));
  const act = filers[values.what];
  if (act === undefined) throw new Error(`Not one of ${Object.keys(filers).join(', ')}`);
  act(values.by, lines);
}

const filers: Record<string, (by: string, lines: readonly string[]) => void> = {
  mails: (by, lines) => file('mails', by, lines, drawnMails(), readMailLabel),
  sentences: (by, lines) => file('sentences', by, lines, drawnSentences(), readSentenceLabel),
  public: (by, lines) => file('public', by, lines, drawnPublic(), readMailLabel),
  'fresh-mails': (by, lines) => file('fresh-mails', by, lines, drawnFreshMails(), readMailLabel),
  'fresh-sentences': (by, lines) =>
    file('fresh-sentences', by, lines, drawnFreshSentences(), readSentenceLabel),
  'third-mails': (by, lines) => file('third-mails', by, lines, drawnThirdMails(), readMailLabel),
  'third-sentences': (by, lines) =>
    file('third-sentences', by, lines, drawnThirdSentences(), readSentenceLabel),
  'training-mails': (by, lines) =>
    file('training-mails', by, lines, drawnTrainingMails(), readMailLabel),
  'training-sentences': (by, lines) =>
    file('training-sentences', by, lines, drawnTrainingSentences(), readSentenceLabel),
};

function file<I extends Named, L extends { set: string; id: string }>(
  what: What,
  by: string,
  lines: readonly string[],
  drawn: readonly Drawn<I>[],
  read: (line: string, item: I) => L,
): void {
  const path = labelFile(what, by);
  const all = new Map(readLabels<L>(path).map((label) => [`${label.set} ${label.id}`, label]));
  for (const line of lines) {
    const label = labelIn(line, drawn, read);
    all.set(`${label.set} ${label.id}`, label);
  }
  const inOrder = drawn.flatMap(({ item }) => all.get(`${item.set} ${item.id}`) ?? []);
  writeFileSync(path, inOrder.map((label) => `${JSON.stringify(label)}\n`).join(''));
  console.log(`${path}: ${inOrder.length}`);
}

function labelIn<I extends Named, L>(
  line: string,
  drawn: readonly Drawn<I>[],
  read: (line: string, item: I) => L,
): L {
  const [number = '', ...rest] = line.split(' ');
  const one = drawn[Number(number)];
  if (one === undefined) throw new Error(`There is no number ${number}`);
  try {
    return read(rest.join(' '), one.item);
  } catch (error) {
    throw new Error(`${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
