import { options } from './config';
import { closePane, flag, selected, setReadState } from './panes';
import { record } from './record';
import { composeNew } from './replying';
import { chosenRows, moveChosen, replyToOpen } from './ribbon';
import { showRow } from './router';
import { rows } from './store';

/**
 * Outlook's single-key shortcuts, heard at the document and ignored in fields. What counts as a field is judged
 * from the event's target there: inside a foreign shadow root that is the host element, so a key typed into
 * somebody's field which is not stopped reaches us here.
 */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (options.shortcuts === 'off' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && isField(event.target)) return;
    const act = keys[event.shiftKey ? `Shift+${event.key.toLowerCase()}` : event.key];
    if (act === undefined) return;
    record('shortcut', event.key, event);
    event.preventDefault();
    act();
  });
}

const isField = (element: Element) =>
  element.closest('input, textarea, select, [contenteditable=true]') !== null;

const keys: Readonly<Record<string, () => void>> = {
  r: () => replyToOpen(options.defaultReply),
  a: () => replyToOpen('reply-all'),
  'Shift+r': () => replyToOpen('reply-all'),
  'Shift+f': () => replyToOpen('forward'),
  n: () => composeNew(),
  e: () => moveChosen('archive'),
  j: () => moveChosen('junkemail'),
  Delete: () => moveChosen('deleteditems'),
  Backspace: () => moveChosen('deleteditems'),
  q: () => mark('read'),
  u: () => mark('unread'),
  Insert: () => {
    for (const row of chosenRows()) void flag(row);
  },
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Escape: closePane,
  '/': () => document.querySelector<HTMLElement>('#topSearchInput')?.focus(),
};

function mark(state: 'read' | 'unread'): void {
  for (const row of chosenRows()) void setReadState(row, state);
}

function step(by: 1 | -1): void {
  const at = rows.value.findIndex((row) => row.id === selected.value);
  const next = rows.value[at + by];
  if (next === undefined) return;
  showRow(next);
  requestAnimationFrame(() => document.getElementById(next.id)?.focus());
}
