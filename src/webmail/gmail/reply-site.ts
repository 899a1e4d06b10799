import type { Address } from '../../core/mail';
import { press } from '../press';
import { isShown } from '../reply-find';
import type { ReplySite, ShownMessage } from '../reply-site';
import { everything, textOf } from '../reply-text';
import { seen } from '../reply-wait';
import { boxesOf } from './reply-boxes';
import { conversationOf, messagesOf } from './reply-conversation';
import { replyFinder } from './reply-find';
import { proofOf, threadOfBox } from './reply-proof';
import { objection, signature } from './reply-selectors';
import { eraseOwn, ownTextOf, typeAtStart } from './reply-text';

const { find, missed, isOfPage } = replyFinder;

/** Ms for the menu behind a message's three dots. */
const menuWithin = 4_000;

/** Ms for a box to go once its bin is pressed. */
const goesWithin = 3_000;

/** Gmail's native reply. Messages from `own` addresses are not answered. */
export function gmailReply(own: ReadonlySet<Address>): ReplySite {
  return {
    finder: replyFinder,
    conversation: conversationOf,
    messages(thread) {
      const conversation = conversationOf(thread);
      return conversation === undefined ? [] : messagesOf(conversation, own);
    },
    // Gmail shows a draft in its box, open or not.
    hasDraft: () => false,
    expand(message) {
      const header = find('expand', message);
      if (header === undefined) missed('expand', message);
      else press(header);
    },
    replyButton: async (message, signal) => find('reply', message) ?? replyInMenu(message, signal),
    boxes: boxesOf,
    threadOf: threadOfBox,
    proof: proofOf,
    ownText: ownTextOf,
    wholeText: (editor) => textOf(editor, everything),
    mayHideText: (editor) => editor.querySelector(signature) !== null,
    // Its boxes come with all that is in them.
    settled: async () => {},
    type: typeAtStart,
    erase: eraseOwn,
    discard,
    sendButton: (box) => find('send', box),
    shown: shownMessages,
    notice: () => shownText('[role=alert]'),
    objections: () => shownAll(objection),
  };
}

/** Reply in the menu behind the message's three dots; menus stand at the end of the page, not in the message. */
async function replyInMenu(
  message: HTMLElement,
  signal: AbortSignal,
): Promise<HTMLElement | undefined> {
  const more = find('more', message);
  if (more === undefined) return undefined;
  press(more);
  return seen(() => find('moreReply', document), menuWithin, signal);
}

/** Gmail's own bin: it also removes the draft that Gmail saved meanwhile. */
async function discard(box: HTMLElement): Promise<void> {
  const bin = find('discard', box);
  if (bin === undefined) return missed('discard', box);
  press(bin);
  const gone = () => (box.isConnected && isShown(box) ? undefined : true);
  await seen(gone, goesWithin, new AbortController().signal);
}

/** The id of a fresh one may still be a client's `#msg-a:…` (facts A1). */
function shownMessages(thread: string): ShownMessage[] {
  const conversation = conversationOf(thread);
  if (conversation === undefined) return [];
  return [...conversation.querySelectorAll<HTMLElement>('[data-message-id]')]
    .filter(isOfPage)
    .map((element) => ({
      element,
      id: element.dataset.messageId?.replace(/^#/, ''),
      at: undefined,
      begins: (text) => bodyOf(element).startsWith(text),
    }));
}

function bodyOf(message: HTMLElement): string {
  const body = message.querySelector<HTMLElement>('.a3s');
  return body === null ? '' : ownTextOf(body);
}

function shownText(css: string): string {
  return shownAll(css)
    .map((notice) => notice.textContent)
    .join('\n');
}

function shownAll(css: string): Element[] {
  return [...document.querySelectorAll(css)].filter(isOfPage).filter(isShown);
}
