import { type RuledSentence, ruledSentences } from '../src/core/reading/asking';
import { kindOf } from '../src/core/reading/kind';
import type { Mail } from '../src/core/reading/mail';
import { needIn } from '../src/core/reading/need';
import { placedFeatures } from '../src/core/reading/request-features';
import { sentencesOf } from '../src/core/reading/sentences';
import { signsOf } from '../src/core/reading/signs';
import { newlyWritten } from '../src/core/reading/trim';
import { type CorpusMail, readMails } from './draw-corpora';
import { threadOf } from './draw-fresh';
import type { MailLabel } from './draw-label';
import type { What } from './drawn';
import { type Labelled, labelledOf } from './labelled';
import { mailOf } from './mail-tasks';

/** A labelled mail of `../shared/mail`, to train on and to be judged by. */
export interface AskingCase {
  what: What;
  /** What may not be parted between training and judging: its thread, else the mail. */
  fold: string;
  group: string;
  mail: Mail;
  kind: ReturnType<typeof kindOf>;
  /** What part of a question in it falls to the owner. */
  share: number;
  needs: boolean;
  /** Whether a person wrote it, by its labels. */
  isHuman: boolean;
  sentences: LearntSentence[];
}

/** A sentence with what is learnt of it. */
export interface LearntSentence extends RuledSentence {
  features: number[];
  /** An annotator marked it as what asks. */
  isMarked: boolean;
}

/** The sets that are open; of the first the rules were written, so that they seem better on it than they are. */
export const askingSets = ['mails', 'fresh-mails', 'training-mails'] as const;

/** Every open mail of `../shared/mail` of which its annotators say alike whether it needs a reply. */
export function askingCases(): AskingCase[] {
  const drawn = readMails().map((item) => ({ item }));
  return askingSets.flatMap((what) =>
    labelledOf<MailLabel, CorpusMail>(what, drawn)
      .filter(
        ({ label, other }) =>
          label.needsReply !== 'unsure' && label.needsReply === other.needsReply,
      )
      .map((labelled) => caseOf(what, labelled)),
  );
}

function caseOf(what: What, { item, label }: Labelled<CorpusMail, MailLabel>): AskingCase {
  const mail = mailOf(item);
  const written = newlyWritten(mail.text);
  const kind = kindOf(mail, signsOf(written, mail.text));
  const marked = (label.asks ?? []).map(({ at, length }) => tidy(item.text.slice(at, at + length)));
  const own = sentencesOf(written.slice(0, readAtMost)).slice(0, mostSentences);
  return {
    what,
    fold: threadOf(item) || item.group,
    group: item.group,
    mail,
    kind,
    share: needIn(mail, kind, { length: 1, chases: false, asks: 1 }).p,
    needs: label.needsReply === 'yes',
    isHuman: label.kind === 'person' || label.kind === 'list',
    sentences: ruledSentences(own).map((each) => ({
      ...each,
      features: placedFeatures(own, each.at),
      isMarked: marked.some((quote) => overlaps(tidy(each.sentence), quote)),
    })),
  };
}

/** As much as the reading looks at (`read-text.ts`, `asking.ts`). */
const readAtMost = 8_000;
const mostSentences = 80;

function overlaps(sentence: string, quote: string): boolean {
  return sentence.includes(quote) || (quote.includes(sentence) && sentence.length > 12);
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
