import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawnMails, drawnPublic, drawnSentences, labelFile, readLabels, type What } from './draw';
import { readMailLabel, readSentenceLabel } from './draw-label';
import type { Drawn } from './draw-seeded';

interface Named {
  set: string;
  id: string;
  text: string;
}

/**
 * Files an annotator's lines (`<number> <labels>`, standard input) by half: `--by b`, `--what sentences`
 * or `public`.
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
  if (values.what === 'sentences')
    file('sentences', values.by, lines, drawnSentences(), readSentenceLabel);
  else if (values.what === 'public') file('public', values.by, lines, drawnPublic(), readMailLabel);
  else file('mails', values.by, lines, drawnMails(), readMailLabel);
}

function file<I extends Named, L extends { set: string; id: string }>(
  what: What,
  by: string,
  lines: readonly string[],
  drawn: readonly Drawn<I>[],
  read: (line: string, item: I) => L,
): void {
  const labelled = lines.map((line) => {
    const [number = '', ...rest] = line.split(' ');
    const one = drawn[Number(number)];
    if (one === undefined) throw new Error(`There is no number ${number}`);
    try {
      return { half: one.half, label: read(rest.join(' '), one.item) };
    } catch (error) {
      throw new Error(`${line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  for (const half of ['tuning', 'held-out'] as const) {
    const path = labelFile(what, half, by);
    const all = new Map(readLabels<L>(path).map((label) => [`${label.set} ${label.id}`, label]));
    for (const one of labelled)
      if (one.half === half) all.set(`${one.label.set} ${one.label.id}`, one.label);
    const inOrder = drawn.flatMap(({ item }) => all.get(`${item.set} ${item.id}`) ?? []);
    writeFileSync(path, inOrder.map((label) => `${JSON.stringify(label)}\n`).join(''));
    console.log(`${path}: ${inOrder.length}`);
  }
}
