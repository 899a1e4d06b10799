import { address, type Person } from '../../core/mail';
import type { ThreadFacts } from '../../core/sighting';
import { isShown } from '../page';
import { freshIdIn, hexIn, threadOfJslog } from './ids';
import { bodyText } from './message-text';
import type { Page } from './page';
import { routeOf } from './route';

/** The conversation that the user sees. */
export interface OpenConversation {
  element: HTMLElement;
  thread: string;
  subject: string;
  place: ThreadFacts['place'];
  list: HTMLElement;
  messages: OpenMessage[];
  /** A stub stands for messages in the middle, so `messages` are not all. */
  hidden: boolean;
}

/** One message as far as shown: collapsed ones have no id and no text. */
export interface OpenMessage {
  /** Hex, or `msg-a:…` of an own message sent a moment ago (facts A1). */
  id: string | undefined;
  from: Person | undefined;
  to: Person[];
  /** Full date as shown. */
  title: string;
  text: string | undefined;
}

/** The conversation that is open in a view (`viewOf`); undefined where there is none, or where its parts do not agree which thread it is. */
export function readConversation(
  page: Page,
  view: HTMLElement | undefined,
): OpenConversation | undefined {
  const element =
    view === undefined ? undefined : page.finder.findAll('conversation', view).find(isShown);
  if (element === undefined) return undefined;
  const list = page.finder.findOptional('messageList', element);
  const thread = list === undefined ? undefined : threadOf(element, list, page);
  if (list === undefined || thread === undefined) return undefined;
  const messages = page.finder.findAll('message', list);
  const drawn = messages.filter(hasWords);
  const read = drawn.map((message) => readMessage(message, page));
  noteWhatMessagesLack(read, list, page);
  return {
    element,
    thread,
    subject: subjectOf(element, page),
    place: placeOf(element, page),
    list,
    messages: read,
    hidden:
      drawn.length < messages.length ||
      page.finder.findOptional('hiddenMessages', element) !== undefined,
  };
}

/**
 * A message has an id where its body is shown, and the other way round, and most name who wrote them: else these have
 * changed their form.
 */
function noteWhatMessagesLack(
  messages: readonly OpenMessage[],
  list: HTMLElement,
  page: Page,
): void {
  const nameless = messages.some(({ id, text }) => text !== undefined && id === undefined);
  const bodiless = messages.some(({ id, text }) => text === undefined && id !== undefined);
  const nobody = messages.filter(({ from }) => from === undefined).length * 2 > messages.length;
  for (const [part, isIll] of [
    ['messageIds', nameless],
    ['body', bodiless],
    ['sender', nobody],
  ] as const) {
    if (isIll) page.health.fault(part, 'blind', list);
    else page.health.clear(part);
  }
}

/** Messages in the middle of a long thread stand there empty. Looks no further than to the first word. */
function hasWords(message: HTMLElement): boolean {
  const texts = message.ownerDocument.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    if (texts.currentNode.nodeValue?.trim()) return true;
  }
  return false;
}

/**
 * The subject names the thread; the message list's log is the second source. Since November 2025 the subject may
 * lack the id (facts A1): then the open row of the split pane, the log and the URL serve, in this order.
 */
function threadOf(element: HTMLElement, list: HTMLElement, page: Page): string | undefined {
  const title = page.finder.findOptional('openThread', element);
  const named = hexIn(title?.getAttribute('data-legacy-thread-id') ?? null);
  const logged = threadOfJslog(list.getAttribute('jslog'));
  if (named !== undefined && logged !== undefined && named !== logged) {
    page.health.fault('openThread', 'disagrees', element);
    return undefined;
  }
  page.health.clear('openThread');
  return (
    named ?? threadOfOpenRow(page) ?? logged ?? hexIn(routeOf(page.location.hash).token ?? null)
  );
}

function threadOfOpenRow(page: Page): string | undefined {
  const row = page.finder.findAll('openRow', page.document).find(isShown);
  return hexIn(row?.getAttribute('data-legacy-thread-id') ?? null);
}

function subjectOf(element: HTMLElement, page: Page): string {
  const title = page.finder.findOptional('openThread', element);
  return (title?.textContent ?? '').trim().slice(0, 998);
}

/** Trash, spam and mute win over the inbox; without any of them nothing is said: chips may come late. */
function placeOf(element: HTMLElement, page: Page): ThreadFacts['place'] {
  const chips = page.finder.findAll('placeLabel', element);
  const names = new Set(chips.map((chip) => chip.getAttribute('name')));
  return places.find(([name]) => names.has(name))?.[1];
}

/** Gmail's system labels (facts A6); `^g` for mute is not confirmed by any capture. */
const places = [
  ['^k', 'trash'],
  ['^s', 'spam'],
  ['^g', 'muted'],
  ['^i', 'inbox'],
] as const;

function readMessage(message: HTMLElement, page: Page): OpenMessage {
  const ids = page.finder.findOptional('messageIds', message);
  const id =
    hexIn(ids?.getAttribute('data-legacy-message-id') ?? null) ??
    freshIdIn(ids?.getAttribute('data-message-id') ?? null);
  const [from] = people([page.finder.findOptional('sender', message)]);
  const body = page.finder.findAll('body', message).find(isShown);
  return {
    id,
    from,
    to: people(page.finder.findAll('recipient', message)),
    title: page.finder.findOptional('messageDate', message)?.getAttribute('title') ?? '',
    text: body === undefined ? undefined : bodyText(body),
  };
}

function people(holders: readonly (HTMLElement | undefined)[]): Person[] {
  const found = new Map<string, Person>();
  for (const holder of holders.slice(0, 100)) {
    const mail = address(holder?.getAttribute('email') ?? '');
    if (!/^[^\s@]+@[^\s@]+$/.test(mail) || mail.length > 320) continue;
    const name = holder?.getAttribute('name')?.trim().slice(0, 200);
    found.set(mail, name ? { address: mail, name } : { address: mail });
  }
  return [...found.values()];
}
