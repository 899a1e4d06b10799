import { askingOf } from '../src/core/reading/asking-strength';
import { chasesIn } from '../src/core/reading/chasing';
import { mailOfLine } from '../src/core/reading/mail-of-line';
import { optOutIn } from '../src/core/reading/opt-out';
import { pledgesIn } from '../src/core/reading/pledges';
import { type Reading, read } from '../src/core/reading/read';
import { usualCalendar } from '../src/core/work-calendar';
import { drawnMails, drawnSentences, labelFile, readLabels, type What } from './draw';
import { type CorpusMail, corporaAreThere } from './draw-corpora';
import type { MailLabel, SentenceLabel } from './draw-label';
import { type Report, yesNo } from './report';

type Half = 'tuning' | 'held-out';

/** Every task on the mails and sentences that two annotators labelled alike, of one half. */
export function measureLabelled(half: Half): Report[] {
  if (!corporaAreThere) return [];
  return [...ofMails(half), ...ofSentences(half)];
}

interface Labelled<I, L> {
  item: I;
  label: L;
  other: L;
}

/** What both have labelled; of one whose second label is not there yet, the first counts twice. */
function labelled<L extends { set: string; id: string }, I extends { set: string; id: string }>(
  what: What,
  half: Half,
  drawn: readonly { item: I; half: Half }[],
): Labelled<I, L>[] {
  const key = ({ set, id }: { set: string; id: string }) => `${set} ${id}`;
  const [a, b] = ['a', 'b'].map(
    (by) => new Map(readLabels<L>(labelFile(what, half, by)).map((label) => [key(label), label])),
  );
  return drawn
    .filter((each) => each.half === half)
    .flatMap(({ item }) => {
      const label = a?.get(key(item));
      return label === undefined ? [] : [{ item, label, other: b?.get(key(item)) ?? label }];
    });
}

function ofMails(half: Half): Report[] {
  const all = labelled<MailLabel, CorpusMail>('mails', half, drawnMails()).map((each) => ({
    ...each,
    reading: readingOf(each.item),
  }));
  const asked = (
    task: string,
    said: (label: MailLabel) => boolean | undefined,
    got: (reading: Reading) => boolean,
  ) =>
    yesNo(
      `${task} (${half})`,
      all.flatMap(({ item, label, other, reading }) => {
        const wanted = said(label);
        if (wanted === undefined || wanted !== said(other)) return [];
        const id = `${item.set} ${item.id} [${reading.needsReply.p} ${reading.kind}] ${item.subject.slice(0, 30)} | ${reading.needsReply.because.slice(0, 50)} | ${item.text.slice(0, 400)}`;
        return [{ id, wanted, got: got(reading), p: reading.needsReply.p }];
      }),
    );
  const human = (kind: Reading['kind']) => kind === 'person' || kind === 'list';
  return [
    asked(
      'needs a reply',
      ({ needsReply }) => (needsReply === 'unsure' ? undefined : needsReply === 'yes'),
      ({ needsReply }) => needsReply.verdict === 'yes',
    ),
    asked(
      'written by a machine or to many',
      ({ kind }) => !human(kind),
      ({ kind }) => !human(kind),
    ),
    asked(
      'a person (or list) kept',
      ({ kind }) => human(kind),
      ({ kind }) => human(kind),
    ),
    asked(
      'mail with a dated pledge',
      ({ pledges }) => pledges.some(({ dated }) => dated),
      ({ pledges }) => pledges.some(({ dated }) => dated),
    ),
    asked(
      'mail that chases',
      ({ chase }) => chase,
      ({ chase }) => chase,
    ),
    asked(
      'mail that opts out',
      ({ optOut }) => optOut,
      ({ optOut }) => optOut === 'asked',
    ),
    asked(
      'mail that closes',
      ({ closing }) => closing,
      ({ closing }) => closing,
    ),
  ];
}

function readingOf(mail: CorpusMail): Reading {
  const at = Date.parse(mail.at);
  const line = {
    owner: mail.owner === 'a subscriber' ? undefined : mail.owner,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    zone: 'America/New_York',
  };
  return read(mailOfLine(line, Number.isNaN(at) ? 0 : at));
}

function ofSentences(half: Half): Report[] {
  const all = labelled<SentenceLabel, { set: string; id: string; text: string }>(
    'sentences',
    half,
    drawnSentences(),
  );
  const moment = {
    at: Date.UTC(2010, 5, 1, 14),
    zone: 'America/New_York',
    calendar: usualCalendar('America/New_York'),
    language: 'en',
  };
  const asked = (
    task: string,
    is: (label: SentenceLabel['label']) => boolean,
    got: (text: string) => boolean,
  ) =>
    yesNo(
      `sentence: ${task} (${half})`,
      all
        .filter(({ label, other }) => is(label.label) === is(other.label))
        .map(({ item, label }) => ({
          id: item.text,
          wanted: is(label.label),
          got: got(item.text),
        })),
    );
  return [
    asked(
      'dated pledge',
      (label) => label === 'pledge-dated',
      (text) => pledgesIn([text], moment).some(({ dated }) => dated),
    ),
    asked(
      'any pledge',
      (label) => label.startsWith('pledge'),
      (text) => pledgesIn([text], moment).length > 0,
    ),
    asked('chase', (label) => label === 'chase', chasesIn),
    asked(
      'opt-out',
      (label) => label === 'opt-out',
      (text) => optOutIn([text]) === 'asked',
    ),
    asked(
      'request or chase',
      (label) => label === 'request' || label === 'chase',
      (text) => askingOf(text) >= 0.5,
    ),
  ];
}
