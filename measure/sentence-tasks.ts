import { askingOf } from '../src/core/reading/asking-strength';
import { chasesIn } from '../src/core/reading/chasing';
import { optOutIn } from '../src/core/reading/opt-out';
import { pledgesIn } from '../src/core/reading/pledges';
import { usualCalendar } from '../src/core/work-calendar';
import type { CorpusSentence } from './draw-corpora';
import type { SentenceLabel } from './draw-label';
import {
  drawnFreshSentences,
  drawnSentences,
  drawnThirdSentences,
  drawnTrainingSentences,
  type Half,
} from './drawn';
import { type Labelled, labelledOf } from './labelled';
import { type Needed, type Report, yesNo } from './report';

type Label = SentenceLabel['label'];

const moment = {
  at: Date.UTC(2010, 5, 1, 14),
  zone: 'America/New_York',
  calendar: usualCalendar('America/New_York'),
  language: 'en',
};
const pledges = (text: string) => pledgesIn([text], moment);

/** The labelled sentences that tuning may look at, or those that are held out. */
function labelledSentences(half: Half): Labelled<CorpusSentence, SentenceLabel>[] {
  return half === 'tuning'
    ? [
        ...labelledOf<SentenceLabel, CorpusSentence>('sentences', drawnSentences()),
        ...labelledOf<SentenceLabel, CorpusSentence>('fresh-sentences', drawnFreshSentences()),
        ...labelledOf<SentenceLabel, CorpusSentence>(
          'training-sentences',
          drawnTrainingSentences(),
        ),
      ]
    : labelledOf('third-sentences', drawnThirdSentences());
}

/** Every task on the sentences of one half, on which both annotators said alike. */
export function sentenceTasks(half: Half): Report[] {
  const all = labelledSentences(half);
  const asked = (
    task: string,
    is: (label: Label) => boolean,
    got: (text: string) => boolean,
    needed: Needed = {},
  ) =>
    yesNo(
      `sentence: ${task} (${half})`,
      all
        .filter(({ label, other }) => is(label.label) === is(other.label))
        .map(({ item: { text }, label }) => ({
          id: text,
          wanted: is(label.label),
          got: got(text),
        })),
      needed,
    );
  return [
    asked(
      'dated pledge',
      (label) => label === 'pledge-dated',
      (text) => pledges(text).some(({ dated }) => dated),
      { F1: 0.88 },
    ),
    asked(
      'any pledge',
      (label) => label.startsWith('pledge'),
      (text) => pledges(text).length > 0,
    ),
    asked('chase', (label) => label === 'chase', chasesIn, { precision: 0.9, recall: 0.8 }),
    asked(
      'opt-out',
      (label) => label === 'opt-out',
      (text) => optOutIn([text]) === 'asked',
      { precision: 0.95 },
    ),
    asked(
      'request or chase',
      (label) => label === 'request' || label === 'chase',
      (text) => askingOf(text) >= 0.5,
    ),
  ];
}
