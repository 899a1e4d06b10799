import type { Webmail } from '../webmail/webmail';
import { followMailbox } from './follow-mailbox';
import { clearGuests, shieldGuests } from './guest';
import { startLifetime } from './lifetime';

/** Begins the life of this copy of the content script in a page of `webmail`. Called once, at document_start. */
export function begin(webmail: Webmail): void {
  const lifetime = startLifetime();
  shieldGuests(lifetime.signal);
  clearGuests();
  lifetime.signal.addEventListener('abort', clearGuests);
  followMailbox(webmail, lifetime);
}
