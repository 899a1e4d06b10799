import { openDraft } from './compose';
import { draw, part, show } from './dom';
import { type Form, messageItem } from './message-html';
import { replyAreaOf } from './reply-area';
import { wireReplyButtons } from './reply-buttons';
import { isDraft, isUnread, type KnownMessage, type KnownThread, known } from './store';

/** A conversation that is or was open; several are kept, hidden (facts A0). */
export interface OpenConversation {
  readonly threadId: string;
  /** The child of the view host, or the pane's content. */
  readonly element: HTMLElement;
  readonly toolbar: HTMLElement | undefined;
  readonly messages: HTMLElement;
  readonly forms: Map<string, Form>;
  /** The element of each message, and what it was drawn from: only what changed is drawn anew. */
  readonly items: Map<string, { readonly print: string; readonly item: HTMLElement }>;
}

/** Unread ones and the last are unfolded; of more than three folded ones the middle is hidden. */
export function firstForms(thread: KnownThread): Map<string, Form> {
  const written = thread.messages.filter((message) => !isDraft(message));
  const last = written.at(-1);
  const forms = new Map<string, Form>(
    written.map((one) => [one.id, one === last || isUnread(one) ? 'expanded' : 'collapsed']),
  );
  const folded = written.filter((one) => forms.get(one.id) === 'collapsed');
  if (folded.length > 3) for (const one of folded.slice(1, -1)) forms.set(one.id, 'hidden');
  return forms;
}

/** Draws the messages of a thread; an item that did not change keeps its element. */
export function fillMessages(open: OpenConversation, thread: KnownThread): void {
  const written = thread.messages.filter((message) => !isDraft(message));
  for (const message of written)
    if (!open.forms.has(message.id)) open.forms.set(message.id, 'expanded');
  const boxes = openBoxes(open);
  const hidden = written.filter((one) => open.forms.get(one.id) === 'hidden');
  const items = written.map((message) => {
    const stub = message === hidden[0] ? { older: hidden.length } : undefined;
    const form = open.forms.get(message.id) ?? 'collapsed';
    const print = printOf(message, [form, stub, message === written.at(-1)]);
    const before = open.items.get(message.id);
    if (before?.print === print) return before.item;
    const item = wireMessage(open, thread, message, draw(messageItem(thread, message, form, stub)));
    open.items.set(message.id, { print, item });
    return item;
  });
  place(open.messages, items);
  for (const [id, box] of boxes) if (!box.isConnected) putBack(open, id ?? undefined, box);
  for (const draft of thread.messages.filter(isDraft)) openDraft(open.messages, thread, draft);
}

/** The open reply boxes by the id of the message that they stand under. */
const openBoxes = (open: OpenConversation) =>
  [...open.messages.querySelectorAll<HTMLElement>('.ip.adB:not(.a3s *)')].map((box) => {
    const item = box.closest('[role=listitem]');
    return [
      item?.querySelector('[data-message-id]')?.getAttribute('data-message-id'),
      box,
    ] as const;
  });

/** Makes `items` the children of `list`, moving only what must move. */
function place(list: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const item of [...list.children]) if (!wanted.has(item)) item.remove();
  items.forEach((item, index) => {
    const there = list.children[index];
    if (there !== item) list.insertBefore(item, there ?? null);
  });
}

/** What an item is drawn from: having been read changes nothing in it. */
function printOf(message: KnownMessage, more: readonly unknown[]): string {
  const labels = [...message.labels].filter((label) => label === '^t' || label === '^pfg');
  const { snippet: _snippet, ...shown } = message;
  return JSON.stringify([{ ...shown, labels }, more]);
}

/** An open reply box stays where it was when the messages around it are drawn anew. */
function putBack(open: OpenConversation, id: string | undefined, box: HTMLElement): void {
  const item = open.messages.querySelector(`[data-message-id="${id}"]`)?.closest('[role=listitem]');
  if (item === null || item === undefined) return;
  const area = replyAreaOf(item);
  show(part(item, '.gA'), 'shown');
  area.replaceWith(box);
}

function wireMessage(
  open: OpenConversation,
  thread: KnownThread,
  message: KnownMessage,
  item: HTMLElement,
): HTMLElement {
  const form = open.forms.get(message.id);
  const unfold = (id: string, to: Form) => {
    open.forms.set(id, to);
    fillMessages(open, known(thread.id) ?? thread);
  };
  if (form === 'collapsed')
    part(item, '.adf').addEventListener('click', () => unfold(message.id, 'expanded'));
  if (form === 'hidden')
    item.addEventListener('click', () => {
      for (const [id, each] of open.forms) if (each === 'hidden') open.forms.set(id, 'collapsed');
      unfold(message.id, 'collapsed');
    });
  if (form === 'expanded') {
    item.querySelector('.ajR')?.addEventListener('click', (event) => {
      const quoted = part(item, '.adL');
      const was = quoted.style.display === 'none';
      show(quoted, was ? 'shown' : 'hidden');
      (event.currentTarget as Element).setAttribute('aria-expanded', String(was));
    });
    wireReplyButtons(item, thread, message);
  }
  return item;
}
