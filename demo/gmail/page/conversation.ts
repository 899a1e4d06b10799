import { closeInside } from './compose-window';
import { conversation, conversationToolbar, conversationView } from './conversation-html';
import { fillMessages, firstForms, type OpenConversation } from './conversation-messages';
import { draw, part } from './dom';
import { toolbarHost, viewHost } from './frame';
import { record } from './record';
import { changeLabels, fetchThread } from './requests';
import { say } from './settings';
import { isUnread, type KnownThread, known } from './store';

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
  const unread = thread.messages.filter(isUnread).map((message) => message.id);
  if (unread.length > 0)
    changeLabels(thread.id, ['^o'], ['^u', '^us'], unread).catch(() => undefined);
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
  if (open === undefined) return;
  closeInside(open.element);
  open.element.remove();
  open.toolbar?.remove();
}

/** What is shown where a thread is no more. */
export const goneView = () =>
  draw(`<div class="nH"><div class="nH g id"><div class="aSJ">${say.gone}</div></div></div>`);
