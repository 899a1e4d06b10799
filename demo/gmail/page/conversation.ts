import { openDraft } from './compose';
import { conversation, conversationToolbar, conversationView } from './conversation-html';
import { draw, part, show } from './dom';
import { toolbarHost, viewHost } from './frame';
import { type Form, messageItem } from './message-html';
import { record } from './record';
import { replyAreaOf } from './reply-area';
import { wireReplyButtons } from './reply-buttons';
import { changeLabels, fetchThread } from './requests';
import { say } from './settings';
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

const kept: OpenConversation[] = [];
const mostKept = 3;

export const openConversations = (): readonly OpenConversation[] => kept;

/** Opens a thread in the whole main part; undefined where the thread is gone. */
export async function openInMain(id: string): Promise<OpenConversation | undefined> {
  const thread = await wholeThread(id);
  if (thread === undefined) return undefined;
  forget(id);
  const element = draw(conversationView());
  const toolbar = draw(conversationToolbar());
  const content = draw(conversation(thread));
  part(element, 'table.Bs').append(inTable(content));
  viewHost().append(element);
  toolbarHost().append(toolbar);
  return keep(thread, content, { element, toolbar });
}

/** Opens a thread in the reading pane of a split view. */
export async function openInPane(
  pane: HTMLElement,
  id: string,
): Promise<OpenConversation | undefined> {
  const thread = await wholeThread(id);
  if (thread === undefined) return undefined;
  forget(id);
  const content = draw(conversation(thread));
  pane.replaceChildren(content);
  return keep(thread, content, { element: content, toolbar: undefined });
}

/** Messages that came or changed while the conversation is open. */
export async function refreshConversation(open: OpenConversation): Promise<void> {
  const thread = await wholeThread(open.threadId);
  if (thread !== undefined) fillMessages(open, thread);
}

async function wholeThread(id: string): Promise<KnownThread | undefined> {
  const thread = known(id);
  const complete = thread?.messages.every((message) => message.html !== undefined) ?? false;
  return complete ? thread : await fetchThread(id);
}

function keep(
  thread: KnownThread,
  content: HTMLElement,
  place: { readonly element: HTMLElement; readonly toolbar: HTMLElement | undefined },
): OpenConversation {
  const open: OpenConversation = {
    threadId: thread.id,
    ...place,
    messages: part(content, '[role=list]'),
    forms: firstForms(thread),
    items: new Map(),
  };
  kept.push(open);
  if (kept.length > mostKept) drop(kept.shift());
  fillMessages(open, thread);
  record('open', thread.legacyId);
  markRead(thread);
  return open;
}

/** Its row stays unread for a while: the list is not written anew because of this (facts A2). */
function markRead(thread: KnownThread): void {
  if (thread.messages.some(isUnread))
    changeLabels(thread.id, ['^o'], ['^u', '^us']).catch(() => undefined);
}

/** Unread ones and the last are unfolded; of more than three folded ones the middle is hidden. */
function firstForms(thread: KnownThread): Map<string, Form> {
  const written = thread.messages.filter((message) => !isDraft(message));
  const last = written.at(-1);
  const forms = new Map<string, Form>(
    written.map((one) => [one.id, one === last || isUnread(one) ? 'expanded' : 'collapsed']),
  );
  const folded = written.filter((one) => forms.get(one.id) === 'collapsed');
  if (folded.length > 3) for (const one of folded.slice(1, -1)) forms.set(one.id, 'hidden');
  return forms;
}

function fillMessages(open: OpenConversation, thread: KnownThread): void {
  const written = thread.messages.filter((message) => !isDraft(message));
  for (const message of written)
    if (!open.forms.has(message.id)) open.forms.set(message.id, 'expanded');
  const boxes = new Map(
    [...open.messages.querySelectorAll<HTMLElement>('.ip.adB')].map((box) => [
      box
        .closest('[role=listitem]')
        ?.querySelector('[data-message-id]')
        ?.getAttribute('data-message-id'),
      box,
    ]),
  );
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
  const kept = new Set<Element>(items);
  for (const item of [...open.messages.children]) if (!kept.has(item)) item.remove();
  items.forEach((item, index) => {
    const there = open.messages.children[index];
    if (there !== item) open.messages.insertBefore(item, there ?? null);
  });
  for (const [id, box] of boxes) if (!box.isConnected) putBack(open, id ?? undefined, box);
  for (const draft of thread.messages.filter(isDraft)) openDraft(open.messages, thread, draft);
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

function inTable(content: HTMLElement): HTMLElement {
  const row = document.createElement('tr');
  row.className = 'aTN';
  const cell = document.createElement('td');
  cell.className = 'Bu';
  cell.append(content);
  row.append(cell);
  return row;
}

function forget(id: string): void {
  const at = kept.findIndex((one) => one.threadId === id);
  if (at >= 0) drop(kept.splice(at, 1)[0]);
}

function drop(open: OpenConversation | undefined): void {
  open?.element.remove();
  open?.toolbar?.remove();
}

/** What is shown where a thread is no more. */
export const goneView = () =>
  draw(`<div class="nH"><div class="nH g id"><div class="aSJ">${say.gone}</div></div></div>`);
