import { isMailAddress } from '../../core/mail';
import { type Reader, sideOf } from './conversation-sightings';
import type { OpenPane } from './read-conversation';
import type { OpenThread } from './reply-thread';

/** What the pane shows, as the reply needs it: a sender without an address by name alone. */
export function shownThread(
  pane: OpenPane,
  thread: string,
  reader: Reader,
  now: number,
): OpenThread {
  return {
    thread,
    element: pane.element,
    messages: pane.messages.map(({ element, from, date, collapsed, draft }) => ({
      element,
      from: from !== undefined && isMailAddress(from.address) ? from.address : undefined,
      name: from?.name,
      own: sideOf(from, reader) === 'out',
      at: reader.dates.timeOf(date, now),
      collapsed,
      draft,
    })),
  };
}
