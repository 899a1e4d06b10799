import { minuteOf } from '../core/mail';
import type { Job } from '../core/outbox';
import type { Sighting } from '../core/sighting';
import { tapEvent } from '../core/tap-report';
import type { SendOutcome } from '../webmail/webmail';
import type { Desk } from './acknowledge-desk';

/** Ms by which the mail site's clock may be behind ours. */
const clocksDiffer = 60_000;

/**
 * Waits for the page's own data to say that the job's message went out after `since` (epoch ms). Being under way is
 * not being sent: Undo may still take it back. Never resolves otherwise; the signal ends the listening.
 */
export function sentByData(
  { job, webmail, mailbox }: Pick<Desk, 'job' | 'webmail' | 'mailbox'>,
  since: number,
  signal: AbortSignal,
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const listener = (event: Event) => {
      const sightings = webmail.tapped((event as CustomEvent<unknown>).detail, mailbox, Date.now());
      const ours = sightings.find((sighting) => isOurs(sighting, job, since));
      if (ours?.kind === 'message') resolve({ kind: 'sent', message: siteId(ours.id) });
    };
    document.addEventListener(tapEvent, listener, { signal });
  });
}

/** A minute names more than one message. */
const siteId = (id: string) => (minuteOf(id) === undefined ? id : undefined);

function isOurs(sighting: Sighting, job: Job, since: number): boolean {
  if (sighting.kind !== 'message' || sighting.thread !== job.thread) return false;
  const { state, sentAt, direction } = sighting.facts;
  if (state !== 'sent' || direction === 'in') return false;
  if (sentAt === undefined || sentAt < since - clocksDiffer) return false;
  return sighting.text === undefined || beginsAlike(plain(sighting.text), plain(job.text));
}

/** A list shows the beginning of a message only; a whole message ends with signature and quote. */
function beginsAlike(shown: string, ours: string): boolean {
  return shown.startsWith(ours) || (shown.length >= enough && ours.startsWith(shown));
}

/** Characters of a cut text that must agree. An acknowledgement's first words are the same each time. */
const enough = 60;

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
