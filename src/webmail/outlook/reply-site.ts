import { isMailAddress } from '../../core/mail';
import { press } from '../press';
import { isShown } from '../reply-find';
import type { ReplySite, ShownMessage } from '../reply-site';
import { bare } from '../reply-text';
import { seen, stillness } from '../reply-wait';
import { boxesOf } from './reply-boxes';
import { replyFinder } from './reply-find';
import { peopleOf } from './reply-proof';
import { actsItself, messageBody, objection } from './reply-selectors';
import { eraseOwn, mayHideText, ownTextOf, typeAtStart, wholeTextOf } from './reply-text';
import {
  type OpenMessage,
  oldestFirst,
  openAs,
  paneAround,
  type ReadOpenThread,
  threadAround,
} from './reply-thread';

const { find, findAll, missed, isOfPage } = replyFinder;

/** Ms for a box to go once its bin is pressed, a question in between included. */
const goesWithin = 3_000;

/** Ms without change after which an editor holds its signature and quote, which may come after it (facts B4). */
const quiet = 500;

/** Ms after which an editor that goes on changing is taken as it is. */
const settlesWithin = 4_000;

/** Characters of our text that a collapsed message must show: its preview is cut. */
const previewed = 60;

/** Outlook's native reply, in the pane of the conversation that `read` tells. */
export function outlookReply(read: ReadOpenThread): ReplySite {
  const open = (thread: string) => openAs(read, thread);
  return {
    finder: replyFinder,
    conversation: (thread) => open(thread)?.element,
    messages(thread) {
      const conversation = open(thread);
      return conversation === undefined ? [] : oldestFirst(conversation);
    },
    hasDraft(thread) {
      const boxes = boxesOf(read, thread);
      // What is not sent may be shown as the very box in which it is written.
      const isBox = ({ element }: OpenMessage) =>
        boxes.some((box) => element.contains(box.editor) || box.element.contains(element));
      return open(thread)?.messages.some((message) => message.draft && !isBox(message)) ?? false;
    },
    expand(message) {
      const card = find('expand', message) ?? message;
      press(lastWords(card) ?? card);
    },
    replyButton: async (message) => find('reply', message) ?? quickReply(read, message),
    boxes: (thread) => boxesOf(read, thread),
    threadOf: (box) => threadAround(read(), box),
    proof: (box) => ({ thread: threadAround(read(), box), ...peopleOf(box) }),
    ownText: ownTextOf,
    wholeText: wholeTextOf,
    mayHideText,
    settled: (editor) => stillness(editor, quiet, settlesWithin),
    type: typeAtStart,
    erase: eraseOwn,
    discard,
    sendButton: (box) => onlyOne(findAll('send', box)),
    shown: (thread) => open(thread)?.messages.flatMap(shownAs) ?? [],
    notice: () => shownText('[role="alert"], [role="status"], [aria-live]'),
    objections: () => shownAll(objection),
  };
}

/**
 * Where the last words of a card stand, but for those that do something of their own, as a person's name does. Which
 * element around them hears the press is not known: all of them do.
 */
function lastWords(card: HTMLElement): HTMLElement | undefined {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  let last: HTMLElement | undefined;
  while (texts.nextNode()) {
    const place = texts.currentNode.parentElement;
    const says = texts.currentNode.nodeValue?.trim() !== '';
    if (place !== null && says && isShown(place) && !actsInside(place, card)) last = place;
  }
  return last;
}

function actsInside(place: HTMLElement, card: HTMLElement): boolean {
  const acting = place.closest(actsItself);
  return acting !== null && acting !== card && card.contains(acting);
}

const onlyOne = ([only, ...more]: HTMLElement[]) => (more.length === 0 ? only : undefined);

/** The bar below the conversation answers its newest message: it serves where that is known to be the one. */
function quickReply(read: ReadOpenThread, message: HTMLElement): HTMLElement | undefined {
  const conversation = read();
  if (conversation === undefined) return undefined;
  const { messages } = conversation;
  const isNewest = oldestFirst(conversation).at(-1)?.element === message;
  const isTold = messages.length === 1 || messages.every(({ at }) => at !== undefined);
  if (!isNewest || !isTold) return undefined;
  const outside = findAll('quickReply', paneAround(conversation)).filter(
    (button) => !messages.some((other) => other.element.contains(button)),
  );
  return onlyOne(outside);
}

/** Outlook's own bin, and its question whether that is meant. It also removes the draft that it saved meanwhile. */
async function discard(box: HTMLElement): Promise<void> {
  const bin = onlyOne(findAll('discard', box));
  if (bin === undefined) return missed('discard', box);
  const before = new Set(shownAll(objection));
  press(bin);
  const gone = () => (box.isConnected && isShown(box) ? undefined : 'gone');
  const asked = () => confirmIn(shownAll(objection).filter((dialog) => !before.has(dialog)));
  const next = await seen(() => gone() ?? asked(), goesWithin, never);
  if (next === undefined || next === 'gone') return;
  press(next);
  await seen(gone, goesWithin, never);
}

const never = new AbortController().signal;

function confirmIn(dialogs: readonly HTMLElement[]): HTMLElement | undefined {
  return dialogs
    .map((dialog) => onlyOne(findAll('confirmDiscard', dialog)))
    .find((button) => button !== undefined);
}

/** Evidence of sending: not a draft, nor a message that is known to be somebody else's. */
function shownAs({ element, from, own, at, draft }: OpenMessage): ShownMessage[] {
  const others = !own && from !== undefined && isMailAddress(from);
  if (draft || others) return [];
  return [{ element, id: undefined, at, begins: (text) => begins(element, text) }];
}

function begins(message: HTMLElement, text: string): boolean {
  const body = message.matches(messageBody)
    ? message
    : message.querySelector<HTMLElement>(messageBody);
  if (body !== null) return ownTextOf(body).startsWith(text);
  return bare(message.textContent).includes(bare(text).slice(0, previewed));
}

function shownText(css: string): string {
  return shownAll(css)
    .map((notice) => notice.textContent)
    .join('\n');
}

function shownAll(css: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(css)].filter(isOfPage).filter(isShown);
}
