import 'fake-indexeddb/auto';
import type { PartHealth } from '../src/core/health';
import { reportHealth } from '../src/ledger/health';
import { openLedger } from '../src/ledger/ledger';
import { readIlls } from '../src/pages/popup/data';
import { illReport } from '../src/pages/popup/ill-report';
import type { ProbePage } from './probe-pages';

/** What the popup would say of a mail page that has changed. */
export interface Notice {
  named: string[];
  report: string;
}

const ledger = openLedger('drift');

/** The notice that these parts would come to, by the way that they take in life: through the ledger. */
export async function noticeOf(
  parts: readonly PartHealth[],
  webmail: 'gmail' | 'outlook',
): Promise<Notice | undefined> {
  await ledger.health.clear();
  await reportHealth(ledger, { webmail }, parts, Date.now());
  const [ill] = await readIlls(ledger);
  if (ill === undefined) return undefined;
  return { named: ill.parts.map(({ part }) => part), report: illReport(ill, '0') };
}

/** Words of names, addresses, subjects and mail that the notice's report holds: it may hold none. */
export function wordsIn(notice: Notice | undefined, { truth }: ProbePage): string[] {
  if (notice === undefined) return [];
  const report = notice.report.toLowerCase();
  return [...wordsOf(truth)].filter((word) => report.includes(word));
}

function wordsOf(truth: ProbePage['truth']): Set<string> {
  const threads = Object.values(truth?.threads ?? {});
  const written = threads.flatMap(({ subjects, people, messages }) => [
    ...subjects,
    ...people.flatMap(({ address, name = '' }) => [address, name]),
    ...messages.flatMap(({ text = '' }) => text),
  ]);
  const words =
    written
      .join(' ')
      .toLowerCase()
      .match(/[^\s,.;:?!()<>"']{4,}/gu) ?? [];
  return new Set(words.filter((word) => !ofMarkup.has(word)));
}

/** Of a path of tags and parts of ours, which somebody may have written as well. */
const ofMarkup = new Set([
  'main',
  'body',
  'list',
  'table',
  'span',
  'html',
  'form',
  'part',
  'parts',
  'state',
  'path',
  'gmail',
  'since',
  'blind',
  'header',
  'reply',
  'send',
  'sender',
  'text',
  'date',
  'more',
  'message',
  'subject',
  'place',
  'version',
  'person',
  'account',
  'older',
  'button',
  'open',
  'thread',
  'section',
  'look',
  'here',
  'read',
  'view',
  'wrapped',
  'messages',
  'mail',
]);
