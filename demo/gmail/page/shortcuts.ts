import { act } from './acts';
import { composeNew, type ReplyKind, reply } from './compose';
import { focusRow, openThread, tick } from './list-clicks';
import { loadList } from './list-view';
import { record } from './record';
import { currentConversation, currentList, currentPlace } from './router';
import { options } from './settings';
import { type KnownThread, known } from './store';

/**
 * Gmail's single-key shortcuts, heard at the document and ignored in fields. What counts as a field is
 * judged from the event's target there: inside a foreign shadow root that is the host element, so a key
 * typed into somebody's field which is not stopped reaches us here.
 */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (options.shortcuts === 'off' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && isField(event.target)) return;
    if (taken(event)) event.preventDefault();
  });
  window.addEventListener('keypress', (event) => {
    if (options.shortcuts === 'off' || !(event.target instanceof Element)) return;
    if (!isField(event.target) && keys.includes(event.key))
      record('shortcut', `press ${event.key}`, event);
  });
}

const isField = (element: Element) =>
  element.closest('input, textarea, select, [contenteditable=true]') !== null;

const keys = ['e', '#', '!', 'j', 'k', 'x', 's', 'r', 'a', 'f', 'u', 'c', '/', '?', 'Enter', 'o'];

function taken(event: KeyboardEvent): boolean {
  if (!keys.includes(event.key)) return false;
  record('shortcut', event.key, event);
  void pressed(event.key);
  return true;
}

async function pressed(key: string): Promise<void> {
  const list = currentList();
  const thread = threadMeant();
  if (key === 'c') return composeNew();
  if (key === 'u') {
    location.hash = `#${currentPlace()}`;
    return;
  }
  if (key === '/') return document.querySelector<HTMLElement>('input[name=q]')?.focus();
  if (list === undefined) return;
  if (key === 'j' || key === 'k') return step(key);
  if (thread === undefined) return;
  if (key === 'x') return tick(list, thread);
  if (key === 'o' || key === 'Enter') return openThread(list, thread);
  if (key === 'r' || key === 'a' || key === 'f') return answer(thread, key);
  const what = { e: 'archive', '#': 'delete', '!': 'spam', s: 'star' } as const;
  const chosen = what[key as keyof typeof what];
  if (chosen === undefined) return;
  await act(thread, chosen);
  location.hash = `#${currentPlace()}`;
  await loadList(list, currentPlace());
}

function threadMeant(): KnownThread | undefined {
  const id = currentConversation()?.threadId ?? currentList()?.focused;
  return id === undefined ? undefined : known(id);
}

function step(key: 'j' | 'k'): void {
  const list = currentList();
  if (list === undefined) return;
  const shown = [...list.rows].filter(([, row]) => row.offsetParent !== null);
  const ordered = shown.sort(([, a], [, b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const at = ordered.findIndex(([id]) => id === list.focused);
  const next = known(ordered[at + (key === 'j' ? 1 : -1)]?.[0] ?? '');
  if (next !== undefined) focusRow(list, next);
}

function answer(thread: KnownThread, key: 'r' | 'a' | 'f'): void {
  const kinds: Record<typeof key, ReplyKind> = {
    r: options.defaultReply,
    a: 'reply-all',
    f: 'forward',
  };
  const open = currentConversation();
  const message = thread.messages.findLast((one) => !one.labels.has('^r'));
  const item = open?.messages
    .querySelector(`[data-message-id="#${message?.id}"]`)
    ?.closest('[role=listitem]');
  if (message !== undefined && item) reply(item, thread, message, kinds[key]);
}
