import { askingOf } from '../src/core/reading/asking-strength';
import { timesIn } from '../src/core/reading/dates';
import { mailOfLine } from '../src/core/reading/mail-of-line';
import { read } from '../src/core/reading/read';
import { requestFeatures } from '../src/core/reading/request-features';
import { newlyWritten } from '../src/core/reading/trim';
import { undertakes } from '../src/core/reading/undertaking';
import { usualCalendar } from '../src/core/work-calendar';
import { crossValidated } from './cross-validation';
import { heldOut } from './held-out';
import type { Case } from './logistic-regression';
import { hasMail, mailLines, mailNames, mailText } from './mail-data';
import { partsOf } from './mail-parts';
import { type Report, yesNo } from './report';
import { threshold } from './training';

/** Every task on the labelled sets of others that lie in the mail data. */
export function measurePublicSets(): Report[] {
  return [...parakweet(), ...bc3(), ...dates(), ...autoReplies()];
}

/** Yes: a request, proposal or dated commitment. By rules; and by the small model, each tenth by one trained on the rest. */
function parakweet(): Report[] {
  if (!hasMail('intent-parakweet')) return [];
  const unseen = heldOut();
  const rows = mailText('intent-parakweet/train.tsv')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => ({
      is: line.startsWith('Yes'),
      text: line.slice(line.indexOf('\t') + 1),
      unseen: unseen.has(`parakweet ${i + 1}`),
    }));
  const cases: Case[] = rows.map(({ is, text }) => ({ is, features: requestFeatures(text) }));
  const scored = crossValidated(cases);
  const saidBy = (p: (text: string, i: number) => number, from: number) =>
    rows.map(({ is, text, unseen }, i) => {
      const said = p(text, i);
      return { id: text, wanted: is, got: said >= from, p: said, unseen };
    });
  const byRules = (text: string) => Math.max(askingOf(text), undertakes(text) ? 0.5 : 0);
  return [
    yesNo('Parakweet train, rules', saidBy(byRules, 0.5)),
    yesNo(
      'Parakweet train, small model, 10-fold',
      saidBy((_, i) => scored[i] ?? 0, threshold),
      { F1: 0.78 },
    ),
  ];
}

interface Bc3Message {
  thread: string;
  pos: number;
  frm: string;
  to: string;
  subject: string;
  text: string;
  req: number;
}

/** A message with a sentence that two of three annotators took for a request. */
function bc3(): Report[] {
  if (!hasMail('bc3-train')) return [];
  const unseen = heldOut();
  const messages: Bc3Message[] = JSON.parse(mailText('bc3-train/messages.json'));
  const cases = messages.map(({ thread, pos, frm, to, subject, text, req }) => {
    const own = newlyWritten(mailOfLine({ from: frm, to, subject, text }, 0).text);
    const p = Math.max(0, ...own.split(/(?<=[.?!])\s+/).map((each) => askingOf(each)));
    return {
      id: `${thread} ${pos} ${own.slice(0, 120)}`,
      wanted: req > 0,
      got: p >= 0.5,
      p,
      unseen: unseen.has(`bc3 ${thread} ${pos}`),
    };
  });
  return [yesNo('BC3 messages that request, of anybody', cases)];
}

interface DateCase {
  lang: string;
  kind: string;
  text: string;
  ref: string | null;
  start: string | null;
  fields: Record<string, number> | null;
}

const zone = 'UTC';
const calendar = usualCalendar(zone);

/** Whether the day that chrono's own tests expect is found; of days before the reference none is: a deadline is to come. */
function dates(): Report[] {
  if (!hasMail('dates-chrono')) return [];
  const all = mailLines<DateCase>('dates-chrono/cases.jsonl');
  return ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'].flatMap((language) => {
    const cases = all
      .filter(({ lang, ref }) => lang === language && ref !== null)
      .flatMap((each) => datedCase(each, language));
    return cases.length === 0 ? [] : [yesNo(`dates to come, ${language}`, cases)];
  });
}

function datedCase({ text, ref, kind, start, fields }: DateCase, language: string) {
  const at = Date.parse(`${ref}Z`);
  const day = start?.slice(0, 10) ?? dayOf(fields);
  const wanted =
    kind === 'match' && day !== undefined && day > new Date(at).toISOString().slice(0, 10);
  if (kind === 'match' && !wanted) return [];
  const found = timesIn(text, { at, zone, calendar, language }).map(({ by }) =>
    new Date(by).toISOString().slice(0, 10),
  );
  const got = wanted ? found.some((each) => each === day) : found.length > 0;
  return [{ id: `${text} (${day ?? 'none'}, found ${found.join(' ') || 'none'})`, wanted, got }];
}

function dayOf(fields: DateCase['fields']): string | undefined {
  const { year, month, day } = fields ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Bounces, challenges and vacation notes: none of them a person's. */
function autoReplies(): Report[] {
  if (!hasMail('auto-replies/flufl.bounce')) return [];
  const unseen = heldOut();
  const names = mailNames('auto-replies/flufl.bounce').filter((name) => name !== 'LICENSE.txt');
  const cases = names.map((name) => {
    const source = mailText(`auto-replies/flufl.bounce/${name}`);
    const headers = source.slice(0, Math.max(0, source.search(/\r?\n\r?\n/)));
    const header = (title: string) =>
      new RegExp(`^${title}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1] ?? '';
    const text =
      partsOf(source).find(({ kind }) => kind === 'text')?.body ?? source.slice(headers.length);
    const mail = mailOfLine(
      { from: header('From'), to: header('To'), subject: header('Subject'), headers, text },
      0,
    );
    const { kind } = read(mail);
    return {
      id: `${name} ${kind} ${header('Subject')}`,
      wanted: true,
      got: kind !== 'person' && kind !== 'list',
      unseen: unseen.has(`auto-replies ${name}`),
    };
  });
  return [yesNo('auto-replies known for machines', cases)];
}
