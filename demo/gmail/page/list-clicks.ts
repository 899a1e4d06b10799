import { type Act, act } from './acts';
import { part } from './dom';
import { type ListView, loadList, rewriteRow, stateOf, threadOfRow } from './list-view';
import { record } from './record';
import { currentList, currentPlace } from './router';
import { tokenOf } from './routes';
import { rowClass } from './row';
import { hasLabel, type KnownThread, known } from './store';

/** Clicks anywhere in the lists, at their common ancestor as Gmail listens. */
export function listenToLists(host: HTMLElement): void {
  host.addEventListener('click', (event) => {
    const list = currentList();
    if (list !== undefined && event.target instanceof Element) clicked(list, event.target, event);
  });
  host.addEventListener('mouseover', (event) => {
    if (event.target instanceof Element) hovered(event.target);
  });
}

function clicked(list: ListView, target: Element, event: Event): void {
  const tab = target.closest('[data-demo-tab]')?.getAttribute('data-demo-tab');
  if (tab !== null && tab !== undefined) {
    location.hash = tab === 'primary' ? '#inbox' : `#category/${tab}`;
    return;
  }
  const id = threadOfRow(list, target);
  const thread = id === undefined ? undefined : known(id);
  if (thread !== undefined) clickedRow(list, thread, target, event);
}

const tools: readonly (readonly [string, (thread: KnownThread) => Act])[] = [
  ['.brq', () => 'archive'],
  ['.bru', () => 'delete'],
  ['.brr', () => 'read'],
  ['.SHFPQe, .brs', () => 'unread'],
  ['.apU', (thread) => (hasLabel(thread, '^t') ? 'unstar' : 'star')],
];

function clickedRow(list: ListView, thread: KnownThread, target: Element, event: Event): void {
  const tool = tools.find(([selector]) => target.closest(selector) !== null);
  if (tool !== undefined) {
    void act(thread, tool[1](thread), event).then(() => loadList(list, currentPlace()));
    return;
  }
  if (target.closest('.oZ-x3') !== null) {
    tick(list, thread);
    return;
  }
  record('click', `row ${thread.legacyId}`, event);
  openThread(list, thread);
}

export function tick(list: ListView, thread: KnownThread): void {
  if (!list.ticked.delete(thread.id)) list.ticked.add(thread.id);
  part(list.toolbar, '.G-aE').style.display = list.ticked.size > 0 ? '' : 'none';
  rewriteRow(list, thread);
}

/** Goes to the thread's own route under the list. */
export function openThread(list: ListView, thread: KnownThread): void {
  focusRow(list, thread);
  location.hash = `#${currentPlace()}/${tokenOf(thread.id)}`;
}

export function focusRow(list: ListView, thread: KnownThread): void {
  const before = list.focused === undefined ? undefined : known(list.focused);
  list.focused = thread.id;
  if (before !== undefined) rewriteRow(list, before);
  rewriteRow(list, thread);
}

let hoveredRow: Element | undefined;

/** Gmail writes the class name of a row anew when the pointer comes and goes (facts A2). */
function hovered(target: Element): void {
  const row = target.closest('tr.zA');
  if (row === hoveredRow) return;
  const list = currentList();
  for (const each of [hoveredRow, row]) {
    const id = list === undefined || !each ? undefined : threadOfRow(list, each);
    const thread = id === undefined ? undefined : known(id);
    if (list === undefined || thread === undefined || !each) continue;
    each.className = `${rowClass(thread, stateOf(list, thread.id))}${each === row ? ' aqw' : ''}`;
  }
  hoveredRow = row ?? undefined;
}
