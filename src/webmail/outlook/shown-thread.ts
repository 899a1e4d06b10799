import { type Address, isMailAddress } from '../../core/mail';
import { type Reader, sideOf } from './conversation-sightings';
import type { OpenPane } from './read-conversation';

/** The conversation that the reading pane shows, for what is done in it. */
export interface OpenThread {
  thread: string;
  /** The smallest element with its subject and messages. */
  element: HTMLElement;
  messages: readonly ShownMessage[];
}

/** One of its messages, in the order of the page. */
export interface ShownMessage {
  element: HTMLElement;
  /** Undefined where the page shows no address. */
  from: Address | undefined;
  /** The sender's name where shown. */
  name?: string | undefined;
  own: boolean;
  /** When it was sent, epoch ms to the minute; undefined where its date cannot be read. */
  at: number | undefined;
  collapsed: boolean;
  /** Shown as not sent. */
  draft: boolean;
}

/** Undefined while no conversation is shown, or row and pane do not agree on which. */
export type ReadOpenThread = () => OpenThread | undefined;

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
