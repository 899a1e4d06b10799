import {
  agreed,
  type Interval,
  kappa,
  kappaInterval,
  type Pair,
  wilson,
} from './agreement-statistics';
import { type MailLabel, type SentenceLabel, sentenceKinds } from './draw-label';
import { type Half, labelFile, readLabels, type What } from './drawn';

/** Something that both annotators answered. */
interface Question<L> {
  name: string;
  /** What an annotator answered; undefined where the question does not arise. */
  answer(label: L): string | undefined;
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

const mailQuestions: Question<MailLabel>[] = [
  { name: 'kind, of eight', answer: ({ kind }) => kind },
  { name: 'person or list', answer: ({ kind }) => yes(kind === 'person' || kind === 'list') },
  { name: 'needs a reply: yes, no, unsure', answer: ({ needsReply }) => needsReply },
  {
    name: 'needs a reply, where neither is unsure',
    answer: ({ needsReply }) => (needsReply === 'unsure' ? undefined : needsReply),
  },
  { name: 'any pledge', answer: ({ pledges }) => yes(pledges.length > 0) },
  { name: 'a dated pledge', answer: ({ pledges }) => yes(pledges.some(({ dated }) => dated)) },
  { name: 'chase', answer: ({ chase }) => yes(chase) },
  { name: 'opt-out', answer: ({ optOut }) => yes(optOut) },
  { name: 'closing', answer: ({ closing }) => yes(closing) },
];

const sentenceQuestions: Question<SentenceLabel>[] = [
  { name: 'label, of six', answer: ({ label }) => label },
  ...Object.values(sentenceKinds).map((kind) => ({
    name: kind,
    answer: ({ label }: SentenceLabel) => yes(label === kind),
  })),
];

/** Prints how far annotators A and B agree. */
export function run(): void {
  console.log(`${agreement('tuning')}\n\n${agreement('held-out')}`);
}

/** How far annotators A and B agree, over what both have labelled of the spent draws, or of the one held out; no item shown. */
export function agreement(half: Half): string {
  const tables =
    half === 'tuning'
      ? [
          tableOf('mails', mailQuestions),
          tableOf('sentences', sentenceQuestions),
          tableOf('public', mailQuestions),
          tableOf('fresh-mails', mailQuestions),
          tableOf('fresh-sentences', sentenceQuestions),
        ]
      : [tableOf('third-mails', mailQuestions), tableOf('third-sentences', sentenceQuestions)];
  return tables.join('\n\n');
}

function tableOf<L extends { set: string; id: string }>(
  what: What,
  questions: Question<L>[],
): string {
  const byA = labels<L>(what, 'a');
  const byB = labels<L>(what, 'b');
  if (byB.size === 0)
    return `${what}: ${byA.size} labelled by one annotator alone, no agreement to tell`;
  return [
    `| ${what} | both | A yes | B yes | agree (Wilson 95 %) | kappa (bootstrap 95 %) |`,
    '|---|---|---|---|---|---|',
    ...questions.map(({ name, answer }) => row(name, pairsOf(byA, byB, answer))),
  ].join('\n');
}

/** What both answered of the items that both have labelled. */
export function pairsOf<L>(
  byA: ReadonlyMap<string, L>,
  byB: ReadonlyMap<string, L>,
  answer: (label: L) => string | undefined,
): Pair[] {
  return [...byA].flatMap(([key, ofA]): Pair[] => {
    const ofB = byB.get(key);
    const a = answer(ofA);
    const b = ofB === undefined ? undefined : answer(ofB);
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
}

function labels<L extends { set: string; id: string }>(what: What, by: string): Map<string, L> {
  return new Map(
    readLabels<L>(labelFile(what, by)).map((label) => [`${label.set} ${label.id}`, label]),
  );
}

function row(name: string, pairs: Pair[]): string {
  const same = pairs.filter(([a, b]) => a === b).length;
  const whole = agreed(pairs);
  const cells = [
    name,
    pairs.length,
    yeses(pairs.map(([a]) => a)),
    yeses(pairs.map(([, b]) => b)),
    pairs.length === 0 ? '–' : `${(100 * whole).toFixed(1)} % ${range(wilson(same, pairs.length))}`,
    `${kappa(pairs)?.toFixed(2) ?? '–'} ${range(kappaInterval(pairs))}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function yeses(answers: string[]): number | '' {
  if (answers.some((answer) => answer !== 'yes' && answer !== 'no')) return '';
  return answers.filter((answer) => answer === 'yes').length;
}

const range = (interval: Interval | undefined) =>
  interval === undefined ? '' : `[${interval.map((end) => end.toFixed(2)).join(', ')}]`;
