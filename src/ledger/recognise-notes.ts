import { type AccountKey, minuteOf, noteMinuteId, threadKey } from '../core/mail';
import type { Job } from '../core/outbox';
import type { MessageSighting, Sighting } from '../core/sighting';
import type { Ledger } from './ledger';

/**
 * Marks the messages that carry the text of one of our acknowledgements. Whoever pressed Send, and on whatever
 * device, it is a note and no answer.
 */
export async function recogniseNotes(
  ledger: Ledger,
  account: AccountKey,
  sightings: readonly Sighting[],
): Promise<Sighting[]> {
  const keys = new Set(sightings.filter(mayBeNote).map(({ thread }) => threadKey(account, thread)));
  const jobs = await ledger.jobs
    .where('threadKey')
    .anyOf([...keys])
    .toArray();
  if (jobs.length === 0) return [...sightings];
  return sightings.map((sighting) => {
    const job = mayBeNote(sighting) ? jobs.find((each) => carries(sighting, each)) : undefined;
    return job === undefined ? sighting : marked(sighting as MessageSighting, job);
  });
}

function mayBeNote(sighting: Sighting): sighting is MessageSighting {
  return (
    sighting.kind === 'message' &&
    sighting.text !== undefined &&
    sighting.facts.direction !== 'in' &&
    sighting.facts.acknowledges === undefined
  );
}

function carries({ thread, text = '', facts }: MessageSighting, job: Job): boolean {
  if (thread !== job.thread || facts.from?.address === job.to.address) return false;
  const [shown, ours] = [plain(text), plain(job.text)];
  // A list shows the beginning of a message only.
  return shown.startsWith(ours) || (shown.length >= enough && ours.startsWith(shown));
}

/** Characters of a cut text that must agree. An acknowledgement's first words are the same each time. */
const enough = 60;

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Known by its minute alone it gets an id of its own: an answer of the same minute is another message. */
function marked(sighting: MessageSighting, { id: job }: Job): MessageSighting {
  const minute = minuteOf(sighting.id)?.minute;
  return {
    ...sighting,
    id: minute === undefined ? sighting.id : noteMinuteId(minute, job),
    facts: { ...sighting.facts, acknowledges: job },
  };
}
