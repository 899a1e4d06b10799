import type { Mail } from '../src/core/reading/mail';
import { mailOfLine } from '../src/core/reading/mail-of-line';
import { type Reading, read } from '../src/core/reading/read';
import type { CorpusMail } from './draw-corpora';
import type { MailLabel } from './draw-label';
import {
  drawnFreshMails,
  drawnMails,
  drawnPublic,
  drawnThirdMails,
  drawnTrainingMails,
  type Half,
} from './drawn';
import { isLabelledTwice, type Labelled, labelledOf } from './labelled';
import { type Needed, type Report, yesNo } from './report';

/** Every task on the mails of one half: those of `../shared/mail`, those of SpamAssassin's corpus, and both. */
export function mailTasks(half: Half): Report[] {
  const all = labelledMails(half);
  const shared = readOf(all.filter(({ item }) => item.set !== 'spam-assassin'));
  const drawn = all.filter(({ item }) => item.set === 'spam-assassin');
  const open = readOf(drawn);
  const bare = readOf(drawn, withoutHeaders);
  const once = isLabelledTwice(half === 'tuning' ? 'public' : 'third-mails')
    ? ''
    : ', labelled once';
  return [
    ...ofWords([...shared, ...open], half),
    ...byLanguage([...shared, ...open], half),
    ...ofKinds(shared, `shared mail, ${half}`),
    ...(open.length === 0
      ? []
      : [
          ...ofKinds(open, `SpamAssassin${once}, ${half}`),
          ...ofKinds(bare, `the same without headers, as a page shows it`),
        ]),
    ...ofKinds([...shared, ...open], `all labelled mail, ${half}`, kindBars),
    optOuts([...shared, ...open], half),
  ];
}

function labelledMails(half: Half): Labelled<CorpusMail, MailLabel>[] {
  return half === 'tuning'
    ? [
        ...labelledOf<MailLabel, CorpusMail>('mails', drawnMails()),
        ...labelledOf<MailLabel, CorpusMail>('public', drawnPublic()),
        ...labelledOf<MailLabel, CorpusMail>('fresh-mails', drawnFreshMails()),
        ...labelledOf<MailLabel, CorpusMail>('training-mails', drawnTrainingMails()),
      ]
    : labelledOf('third-mails', drawnThirdMails());
}

type Read = Labelled<CorpusMail, MailLabel> & { reading: Reading };
type Said<T> = (label: MailLabel) => T;

function readOf(
  all: readonly Labelled<CorpusMail, MailLabel>[],
  as: (mail: CorpusMail) => CorpusMail = (mail) => mail,
): Read[] {
  return all.map((each) => ({ ...each, reading: readingOf(as(each.item)) }));
}

function withoutHeaders({ headers: _, ...mail }: CorpusMail): CorpusMail {
  return mail;
}

/** A mail as it would come to `npm run read`, read. */
export function readingOf(mail: CorpusMail): Reading {
  return read(mailOf(mail));
}

/** A mail as it would come to `npm run read`. */
export function mailOf(mail: CorpusMail): Mail {
  const at = Date.parse(mail.at);
  const owner = mail.owner === 'a subscriber' || mail.owner === '' ? undefined : mail.owner;
  const line = {
    owner,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    headers: mail.headers,
    zone: 'America/New_York',
    ...(mail.markup ? { html: mail.text } : { text: mail.text }),
  };
  return mailOfLine(line, Number.isNaN(at) ? 0 : at);
}

/** On what both annotators said alike; undefined is what they could not say. */
function asked(
  task: string,
  all: readonly Read[],
  said: Said<boolean | undefined>,
  got: (reading: Reading) => boolean,
  needed: Needed = {},
): Report {
  const cases = all.flatMap(({ item, label, other, reading }) => {
    const wanted = said(label);
    if (wanted === undefined || wanted !== said(other)) return [];
    const { p, because } = reading.needsReply;
    const id = `${item.set} ${item.id} [${p} ${reading.kind}] ${item.subject.slice(0, 30)} | ${because.slice(0, 50)} | ${item.text.slice(0, 400)}`;
    return [{ id, wanted, got: got(reading), p }];
  });
  return yesNo(task, cases, needed);
}

const needs: Said<boolean | undefined> = ({ needsReply }) =>
  needsReply === 'unsure' ? undefined : needsReply === 'yes';
const isDated = ({ pledges }: { pledges: readonly { dated: boolean }[] }) =>
  pledges.some(({ dated }) => dated);

function ofWords(all: readonly Read[], half: Half): Report[] {
  return [
    asked(`needs a reply (${half})`, all, needs, ({ needsReply }) => needsReply.verdict === 'yes', {
      F1: 0.88,
      precision: 0.85,
      recall: 0.85,
    }),
    asked(`mail with a dated pledge (${half})`, all, isDated, isDated, { F1: 0.88 }),
    asked(
      `mail that chases (${half})`,
      all,
      ({ chase }) => chase,
      ({ chase }) => chase,
      {
        precision: 0.9,
        recall: 0.8,
      },
    ),
    asked(
      `mail that closes (${half})`,
      all,
      ({ closing }) => closing,
      ({ closing }) => closing,
    ),
  ];
}

function optOuts(all: readonly Read[], half: Half): Report {
  return asked(
    `mail that opts out (${half})`,
    all,
    ({ optOut }) => optOut,
    ({ optOut }) => optOut === 'asked',
    { precision: 0.95 },
  );
}

/** By the language that is read, as the labels know none; few are not English. */
function byLanguage(all: readonly Read[], half: Half): Report[] {
  const languages = new Set(all.map(({ reading }) => reading.language ?? 'none told'));
  return [...languages].sort().map((language) =>
    asked(
      `needs a reply, read as ${language} (${half})`,
      all.filter(({ reading }) => (reading.language ?? 'none told') === language),
      needs,
      ({ needsReply }) => needsReply.verdict === 'yes',
    ),
  );
}

const isHuman = ({ kind }: { kind: Reading['kind'] }) => kind === 'person' || kind === 'list';
const isNot = (of: { kind: Reading['kind'] }) => !isHuman(of);
const kindBars = { machine: { precision: 0.98 }, kept: { recall: 0.95 } };

function ofKinds(
  all: readonly Read[],
  where: string,
  needed: { machine: Needed; kept: Needed } = { machine: {}, kept: {} },
): Report[] {
  return [
    asked(`by a machine or to many (${where})`, all, isNot, isNot, needed.machine),
    asked(`a person or list kept (${where})`, all, isHuman, isHuman, needed.kept),
  ];
}
