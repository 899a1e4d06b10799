import { fill } from '../words';
import { draw, part, refill, show } from './dom';
import { toolbarHost, viewHost } from './frame';
import { listToolbar, listView, tabs } from './list-html';
import { fetchList, type ListPage } from './requests';
import { fillRow, makeRow, plainRow, type RowState } from './row';
import { options, say } from './settings';
import type { KnownThread } from './store';
import { trustedHtml } from './trusted';

/** One list of the page: its element stays alive, hidden, when another is shown (facts A0). */
export interface ListView {
  readonly place: string;
  readonly element: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly rows: Map<string, HTMLTableRowElement>;
  readonly ticked: Set<string>;
  focused: string | undefined;
  /** The thread open in the split pane. */
  open: string | undefined;
  from: number;
}

const lists = new Map<string, ListView>();

/** The list of this place, made at its first use. */
export function listOf(place: string): ListView {
  const key = options.inbox === 'tabs' && place.startsWith('category/') ? 'inbox' : place;
  const existing = lists.get(key);
  if (existing !== undefined) return existing;
  const element = draw(listView(place));
  const toolbar = draw(listToolbar());
  if (options.pane === 'split') element.prepend(toolbar);
  else toolbarHost().append(toolbar);
  viewHost().append(element);
  const list: ListView = {
    place: key,
    element,
    toolbar,
    rows: new Map(),
    ticked: new Set(),
    focused: undefined,
    open: undefined,
    from: 0,
  };
  lists.set(key, list);
  return list;
}

export const allLists = () => [...lists.values()];

/** Which list inside the view is shown, as the server names it: tabs are lists of their own. */
export function serverName(list: ListView, place: string): string {
  if (list.place !== 'inbox' || options.inbox !== 'tabs') return place;
  return place.startsWith('category/')
    ? `inbox/${place.slice('category/'.length)}`
    : 'inbox/primary';
}

/** Fetches the list's rows and brings the table up to date, touching only what changed. */
export async function loadList(list: ListView, place: string): Promise<void> {
  const name = serverName(list, place);
  if (options.inbox === 'sections' && list.place === 'inbox') {
    await Promise.all(
      ['starred', 'inbox'].map(async (section) =>
        fillTable(list, section, await fetchList(section, list.from, options.pageSize)),
      ),
    );
    return;
  }
  fillTable(list, name.replace(/^inbox\//, ''), await fetchList(name, list.from, options.pageSize));
}

/** Puts the rows of a page into the table of the panel `name`. */
export function fillTable(list: ListView, name: string, page: ListPage): void {
  const panel = part(list.element, `[data-demo-list="${CSS.escape(name)}"]`);
  const body = part(panel, 'tbody');
  // One row has the keyboard's focus from the start, and a hidden text without spans (facts A2).
  list.focused ??= page.threads[0]?.id;
  const wanted = page.threads
    .filter((thread) => name !== 'inbox' || !isStarredSection(list, thread))
    .map((thread) => rowFor(list, thread));
  for (const row of [...body.children])
    if (!wanted.includes(row as HTMLTableRowElement)) row.remove();
  wanted.forEach((row, index) => {
    if (body.children[index] !== row) body.insertBefore(row, body.children[index] ?? null);
  });
  if (options.foreignRow === 'present') addForeignRow(body);
  const nothing = panel.querySelector<HTMLElement>('.aVj, .aRv');
  if (nothing !== null) show(nothing, wanted.length === 0 ? 'shown' : 'hidden');
  showRange(list, page);
}

const isStarredSection = (list: ListView, thread: KnownThread) =>
  options.inbox === 'sections' &&
  list.place === 'inbox' &&
  thread.messages.some((message) => message.labels.has('^t'));

const written = new WeakMap<HTMLTableRowElement, string>();

function rowFor(list: ListView, thread: KnownThread): HTMLTableRowElement {
  const state = stateOf(list, thread.id);
  const print = JSON.stringify([thread, [...thread.messages.map((one) => [...one.labels])], state]);
  const existing = list.rows.get(thread.id);
  if (existing !== undefined) {
    if (written.get(existing) !== print) fillRow(existing, thread, state);
    written.set(existing, print);
    return existing;
  }
  const row = makeRow(thread, state);
  written.set(row, print);
  list.rows.set(thread.id, row);
  return row;
}

export function stateOf(list: ListView, id: string): RowState {
  return {
    ...plainRow,
    focused: list.focused === id ? 'focused' : 'not focused',
    ticked: list.ticked.has(id) ? 'ticked' : 'not ticked',
    open: list.open === id ? 'open' : 'not open',
  };
}

/** Writes a row anew, whatever changed. */
export function rewriteRow(list: ListView, thread: KnownThread): void {
  const row = list.rows.get(thread.id);
  if (row === undefined) return;
  written.delete(row);
  fillRow(row, thread, stateOf(list, thread.id));
}

/** The id of the thread whose row contains `element`. */
export const threadOfRow = (list: ListView, element: Element): string | undefined => {
  const row = element.closest('tr.zA');
  return [...list.rows].find(([, one]) => one === row)?.[0];
};

function addForeignRow(body: Element): void {
  if (body.querySelector('.inboxsdk__ignore_row') !== null) return;
  const row = document.createElement('tr');
  row.className = 'zA yO inboxsdk__ignore_row bundle';
  row.id = 'bundle-row';
  row.innerHTML = trustedHtml(
    '<td class="xY"></td><td class="xY yX"><div class="yW">Bundle</div></td><td class="xY a4W"><div class="xS"><div class="xT"><div class="y6">4 newsletters</div></div></div></td>',
  );
  body.insertBefore(row, body.children[1] ?? null);
}

function showRange(list: ListView, page: ListPage): void {
  const counted = `<span class="ts">${list.from + 1}</span>`;
  const last = `<span class="ts">${list.from + page.threads.length}</span>`;
  const total = `<span class="ts">${page.total}</span>`;
  refill(part(list.toolbar, '.Dj'), page.total === 0 ? '' : range(counted, last, total));
  const [newer, older] = [...list.toolbar.querySelectorAll('.amD')];
  if (newer !== undefined) enable(newer, list.from > 0 ? 'on' : 'off');
  if (older !== undefined)
    enable(older, list.from + page.threads.length < page.total ? 'on' : 'off');
}

/** "1–50 of 94": the first two numbers stand together, where the language lets them. */
function range(first: string, last: string, total: string): string {
  const words = fill(say.range, `<span>${first}`, `${last}</span>`, total);
  return words.startsWith('<span>') ? words : fill(say.range, first, last, total);
}

/** Classes and attributes of a button of the pager (capture inbox-consumer-category-tabs). */
function enable(button: Element, state: 'on' | 'off'): void {
  button.classList.toggle('T-I-Js-Gs', state === 'on');
  for (const name of ['HeQuj', 'T-I-Js-IF', 'T-I-JE'])
    button.classList.toggle(name, state === 'off');
  if (state === 'on') {
    button.removeAttribute('aria-disabled');
    button.setAttribute('tabindex', '0');
  } else {
    button.setAttribute('aria-disabled', 'true');
    button.removeAttribute('tabindex');
  }
}

/** Shows which category tab is open, and only its panel. */
export function selectTab(list: ListView, place: string): void {
  const chosen = place.startsWith('category/') ? place.slice('category/'.length) : 'primary';
  for (const [, name] of tabs) {
    const tab = list.element.querySelector(`[data-demo-tab="${name}"]`);
    if (tab === null) return;
    tab.setAttribute('aria-selected', String(name === chosen));
    tab.classList.toggle('J-KU-KO', name === chosen);
    tab.classList.toggle('aE2', name !== chosen);
    show(part(list.element, `[data-demo-list="${name}"]`), name === chosen ? 'shown' : 'hidden');
  }
}
