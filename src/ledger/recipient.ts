import type { MessageRecord } from '../core/fold';
import { type Address, isMailAddress, minuteOf, type Person, type ThreadKey } from '../core/mail';
import type { MessageState } from '../core/sighting';
import type { Ledger } from './ledger';
import type { MessageRow } from './rows';

/** To whom an answer in the thread goes. */
export interface Recipient {
  person: Person;
  /** The address was read as that of a message's sender or Reply-To, not concluded. */
  sure: boolean;
  subject: string;
  /** Own address that was written to, where known. */
  writtenTo: Address | undefined;
  /** The time that they were given, while nothing else is owed to them. Epoch ms. */
  promisedUntil: number | undefined;
  /** How often the person had to ask again. */
  chases: number;
  /** The language of their latest words (ISO 639-1), where they tell it. */
  language: string | undefined;
  /** The site's own id of the thread's newest message, where known. */
  newest: string | undefined;
}

/** Undefined where the thread, or who waits in it, is not known. */
export async function recipientOf(ledger: Ledger, key: ThreadKey): Promise<Recipient | undefined> {
  const row = await ledger.threads.get(key);
  const person = row?.standing.person;
  if (row === undefined || person === undefined) return undefined;
  const messages = await ledger.messages.where('thread').equals(key).toArray();
  const sure =
    isMailAddress(person.address) && messages.some(({ record }) => names(record, person.address));
  const { state, subject, writtenTo, chases } = row.standing;
  const promisedUntil = state === 'promised' ? row.standing.promisedUntil : undefined;
  const language = languageOf(messages, person.address);
  const newest = newestOf(messages);
  return { person, sure, subject, writtenTo, promisedUntil, chases, language, newest };
}

/** Where a thread is to be shown: its own id, and that of its newest message where a page told it. */
export async function newestMessage(ledger: Ledger, key: ThreadKey): Promise<string | undefined> {
  return newestOf(await ledger.messages.where('thread').equals(key).toArray());
}

/** That of what they wrote last, else of what was last written at all. */
function languageOf(messages: readonly MessageRow[], who: Address): string | undefined {
  const read = messages.filter(({ record }) => record.facts.read?.value.language !== undefined);
  const latest = [...read].sort((a, b) => sentAt(b) - sentAt(a));
  const theirs = latest.find(({ record }) => names(record, who)) ?? latest[0];
  return theirs?.record.facts.read?.value.language;
}

const sentAt = ({ record }: MessageRow) => record.facts.sentAt?.value ?? 0;

function newestOf(messages: readonly MessageRow[]): string | undefined {
  const shown = messages.filter(
    ({ record: { id, facts } }) => minuteOf(id) === undefined && isThere(facts.state?.value),
  );
  return shown.sort((a, b) => sentAt(b) - sentAt(a))[0]?.record.id;
}

const isThere = (state: MessageState | undefined) => state !== 'draft' && state !== 'deleted';

function names({ facts: { from, replyTo } }: MessageRecord, mail: Address): boolean {
  return [from, replyTo].some((told) => told?.value.address === mail && told.sense !== 'inferred');
}
