import type { Sighting } from '../../../src/core/sighting';
import { outlookOn } from '../../../src/webmail/outlook/outlook';
import type { Page } from '../../../src/webmail/outlook/page';
import type { Mailbox, Webmail } from '../../../src/webmail/webmail';

/** The moment at which the made pages are read, in the browser's own zone. */
export const now = new Date(2026, 6, 9, 9, 0).getTime();

/** Epoch ms of a time in the browser's own zone; months from 1. */
export function at(year: number, month: number, day: number, hour: number, minute: number): number {
  return new Date(year, month - 1, day, hour, minute).getTime();
}

export function outlookAt(page: Page, when = now): Webmail {
  return outlookOn(page, () => when);
}

/** The mailbox that the page names. Throws where it names none. */
export function ownerOf(outlook: Webmail): Mailbox {
  const mailbox = outlook.mailbox(undefined);
  if (mailbox === undefined || mailbox === 'unnamed') throw new Error('The page names no owner');
  return mailbox;
}

/** Everything that the page tells. */
export function seen(page: Page, outlook: Webmail = outlookAt(page), when = now): Sighting[] {
  return outlook.look().sightings(ownerOf(outlook), when);
}

export function of<K extends Sighting['kind']>(
  kind: K,
  sightings: readonly Sighting[],
): Extract<Sighting, { kind: K }>[] {
  return sightings.filter(
    (sighting): sighting is Extract<Sighting, { kind: K }> => sighting.kind === kind,
  );
}
