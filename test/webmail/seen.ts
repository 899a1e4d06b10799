import type {
  ListSighting,
  MessageSighting,
  Sighting,
  ThreadSighting,
} from '../../src/core/sighting';
import { gmailOn } from '../../src/webmail/gmail/gmail';
import type { Page } from '../../src/webmail/gmail/page';
import type { Mailbox, Webmail } from '../../src/webmail/webmail';

/** Everything that the page tells, at a fixed moment. Throws where the page names no owner. */
export function seen(page: Page, gmail: Webmail = gmailOn(page)): Sighting[] {
  const mailbox = ownerOf(gmail);
  if (mailbox === undefined) throw new Error('The page names no owner');
  return gmail.look().sightings(mailbox, Date.UTC(2025, 3, 8, 16));
}

/** Whose mailbox the page shows, by the page alone. */
export function ownerOf(webmail: Webmail): Mailbox | undefined {
  const mailbox = webmail.mailbox(undefined);
  if (mailbox === 'unnamed') throw new Error('The page is said to name nobody');
  return mailbox;
}

export function threadsOf(sightings: readonly Sighting[]): ThreadSighting[] {
  return sightings.filter((sighting) => sighting.kind === 'thread');
}

export function listOf(sightings: readonly Sighting[]): ListSighting | undefined {
  return sightings.find((sighting) => sighting.kind === 'list');
}

export function messagesBy(
  sense: MessageSighting['sense'],
  sightings: readonly Sighting[],
): MessageSighting[] {
  return sightings
    .filter((sighting) => sighting.kind === 'message')
    .filter((message) => message.sense === sense);
}

/** The last message of each row, as the row shows it. */
export function lastMessages(sightings: readonly Sighting[]): MessageSighting[] {
  return messagesBy('row', sightings);
}

/** Threads whose last message was concluded to be the user's (`out`) or another's. */
export function inferred(sightings: readonly Sighting[], direction: 'in' | 'out'): string[] {
  return messagesBy('inferred', sightings)
    .filter(({ facts }) => facts.direction === direction)
    .map(({ thread }) => thread);
}
