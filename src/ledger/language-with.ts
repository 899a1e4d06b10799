import type { Address } from '../core/mail';
import type { Ledger } from './ledger';
import type { MessageRow, ThreadRow } from './rows';

/**
 * The language (ISO 639-1) of what somebody wrote last, in the latest of these threads; where they wrote nothing that tells
 * it, of what was written to them. Undefined where nothing tells.
 */
export async function languageWith(
  ledger: Ledger,
  members: readonly Address[],
  threads: readonly ThreadRow[],
): Promise<string | undefined> {
  const keys = threads.slice(0, looksBack).map(({ key }) => key);
  const messages = await ledger.messages.where('thread').anyOf(keys).toArray();
  const read = messages
    .filter(({ record }) => record.facts.read?.value.language !== undefined)
    .sort((a, b) => sentAt(b) - sentAt(a));
  const isTheirs = ({ record }: MessageRow) =>
    members.includes(record.facts.from?.value.address ?? '');
  return (read.find(isTheirs) ?? read[0])?.record.facts.read?.value.language;
}

const looksBack = 5;

const sentAt = ({ record }: MessageRow) => record.facts.sentAt?.value ?? 0;
