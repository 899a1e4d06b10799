import type { MessageRecord } from '../core/fold';
import type { Address, Person, ThreadKey } from '../core/mail';
import type { Ledger } from './ledger';

/** To whom an answer in the thread goes. */
export interface Recipient {
  person: Person;
  /** The address was read as that of a message's sender or Reply-To, not concluded. */
  sure: boolean;
  subject: string;
  /** Own address that was written to, where known. */
  writtenTo: Address | undefined;
}

/** Undefined where the thread, or who waits in it, is not known. */
export async function recipientOf(ledger: Ledger, key: ThreadKey): Promise<Recipient | undefined> {
  const row = await ledger.threads.get(key);
  const person = row?.standing.person;
  if (row === undefined || person === undefined) return undefined;
  const messages = await ledger.messages.where('thread').equals(key).toArray();
  const sure = messages.some(({ record }) => names(record, person.address));
  const { subject, writtenTo } = row.standing;
  return { person, sure, subject, writtenTo };
}

function names({ facts: { from, replyTo } }: MessageRecord, mail: Address): boolean {
  return [from, replyTo].some((told) => told?.value.address === mail && told.sense !== 'inferred');
}
