import { type Address, address } from '../../core/mail';
import { isShown } from '../reply-find';
import type { Message } from '../reply-site';
import { replyFinder } from './reply-find';

const { find, findAll, isOfPage } = replyFinder;

/** The open conversation of the thread, if the user sees it: the smallest element with its subject and messages. */
export function conversationOf(thread: string): HTMLElement | undefined {
  return findAll('title', document)
    .filter((title) => title.dataset.legacyThreadId === thread)
    .map(aroundMessages)
    .find((element) => element !== undefined);
}

/** The thread in whose conversation an element stands; undefined where it stands in none, as in a pop-out. */
export function threadAround(element: Element): string | undefined {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const title = find('title', at);
    if (title !== undefined) {
      return aroundMessages(title)?.contains(element) ? title.dataset.legacyThreadId : undefined;
    }
  }
  return undefined;
}

/** The messages of a conversation, oldest first. Hidden ones are left out; the first and last always show (A3). */
export function messagesOf(conversation: HTMLElement, own: ReadonlySet<Address>): Message[] {
  return findAll('messages', conversation).map((element) => {
    const from = senderOf(element);
    const collapsed = element.querySelector('.adn, [data-message-id]') === null;
    return { element, from, own: from !== undefined && own.has(from), collapsed };
  });
}

/** Facts A3: `.gD[email]` is the sender; on own messages too, with the real address. */
function senderOf(message: HTMLElement): Address | undefined {
  const sender = [...message.querySelectorAll('.gD[email]')].filter(isShown).find(isOfPage);
  const written = sender?.getAttribute('email');
  return written ? address(written) : undefined;
}

function aroundMessages(title: HTMLElement): HTMLElement | undefined {
  for (let at = title.parentElement; at !== null; at = at.parentElement) {
    if (at.querySelector('[role=listitem], .h7, .kv') !== null) return at;
  }
  return undefined;
}

/**
 * Gmail's thread id in hex, from the forms in which the page writes it: `#thread-f:<decimal>`, hex, or
 * `#thread-a:…`, which the page maps to hex on the row or subject (facts A1).
 */
export function threadIdOf(written: string): string | undefined {
  const bare = written.replace(/^#/, '');
  const decimal = /^thread-f:(\d+)$/.exec(bare)?.[1];
  if (decimal !== undefined) return BigInt(decimal).toString(16);
  if (/^[0-9a-f]{15,16}$/.test(bare)) return bare;
  if (!bare.startsWith('thread-a:')) return undefined;
  const mapped = [...document.querySelectorAll<HTMLElement>('[data-legacy-thread-id]')]
    .filter(isOfPage)
    .find(({ dataset }) => [dataset.threadId, dataset.threadPermId].some((id) => isSame(id, bare)));
  return mapped?.dataset.legacyThreadId;
}

const isSame = (id: string | undefined, bare: string) => id?.replace(/^#/, '') === bare;

/** The thread of the message that a box answers, when that message is in the page; `written` is `#msg-f:<decimal>`. */
export function threadOfMessage(written: string): string | undefined {
  const decimal = /^#?msg-f:(\d+)$/.exec(written)?.[1];
  if (decimal === undefined) return undefined;
  const id = BigInt(decimal).toString(16);
  const message = [...document.querySelectorAll(`[data-legacy-message-id="${id}"]`)].find(isOfPage);
  return message === undefined ? undefined : threadAround(message);
}
