import type { Address } from '../../core/mail';
import { isShown } from '../reply-find';
import type { Message } from '../reply-site';
import { replyFinder } from './reply-find';
import { panes, subject } from './reply-selectors';

/** The conversation that the reading pane shows, as the reader of the page tells it. */
export interface OpenThread {
  thread: string;
  /** Holds its subject and messages, and may hold other panes that are kept hidden. */
  element: HTMLElement;
  messages: readonly OpenMessage[];
}

export interface OpenMessage {
  element: HTMLElement;
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

/** The open conversation if it is this thread and the user sees it. */
export function openAs(read: ReadOpenThread, thread: string): OpenThread | undefined {
  const open = read();
  return open?.thread === thread && isShown(open.element) ? open : undefined;
}

/**
 * The thread in whose pane an element stands and is seen. A reply says nothing of its thread but where it stands: a
 * pane kept hidden (facts B2) proves none, nor one with a second conversation in it.
 */
export function threadAround(
  open: OpenThread | undefined,
  element: HTMLElement,
): string | undefined {
  if (open === undefined || !isShown(open.element) || !isShown(element)) return undefined;
  const home = homeOf(open);
  const pane = element.closest<HTMLElement>(panes) ?? element;
  if (home === undefined || !(pane.contains(home) || home.contains(pane))) return undefined;
  return othersIn(pane, home, element).length === 0 ? open.thread : undefined;
}

/** The innermost pane that holds all messages. Undefined where they lie apart and more than one subject is shown. */
function homeOf({ element, messages }: OpenThread): HTMLElement | undefined {
  const homes = new Set(
    messages.map((message) => message.element.closest<HTMLElement>(panes) ?? element),
  );
  const [home = element] = homes;
  if (homes.size <= 1) return home;
  const subjects = [...element.querySelectorAll(subject)].filter(replyFinder.isOfPage);
  return subjects.filter(isShown).length === 1 ? element : undefined;
}

/** The widest pane around a conversation in which no other one is shown. */
export function paneAround(open: OpenThread): HTMLElement {
  const home = homeOf(open) ?? open.element;
  let widest = home;
  for (
    let pane = home.closest<HTMLElement>(panes);
    pane !== null && othersIn(pane, home, home).length === 0;
    pane = pane.parentElement?.closest<HTMLElement>(panes) ?? null
  ) {
    widest = pane;
  }
  return widest;
}

/** Further shown panes in the same place, that hold neither the conversation nor the element. */
function othersIn(pane: HTMLElement, home: HTMLElement, element: HTMLElement): HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>(panes)].filter(
    (other) =>
      replyFinder.isOfPage(other) &&
      isShown(other) &&
      !other.contains(home) &&
      !home.contains(other) &&
      !other.contains(element),
  );
}

/**
 * Messages that can be answered, oldest first: in which order the pane shows them is the user's choice (facts B2).
 * Those without a readable date come before the others, in the order of the page.
 */
export function oldestFirst({ messages }: OpenThread): Message[] {
  return messages
    .filter(({ draft }) => !draft)
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ element, from, name, own, collapsed }) => ({ element, from, name, own, collapsed }));
}
