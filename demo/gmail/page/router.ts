import { goneView, openConversations, openInMain, openInPane } from './conversation';
import type { OpenConversation } from './conversation-messages';
import { part, show } from './dom';
import { firstPage } from './first-page';
import { toolbarHost, viewHost } from './frame';
import {
  allLists,
  fillTable,
  type ListView,
  listOf,
  loadList,
  rewriteRow,
  selectTab,
} from './list-view';
import { idOfToken, readHash } from './routes';
import { options } from './settings';
import { known, knownByLegacyId } from './store';
import { announceTitle } from './title';

let shownList: ListView | undefined;
let shownConversation: OpenConversation | undefined;
let goneElement: HTMLElement | undefined;

export const currentList = () => shownList;
export const currentConversation = () => shownConversation;
export const currentPlace = () => readHash(location.hash).place;

/** Follows the hash, now and at every change of it. */
export async function startRouter(): Promise<void> {
  window.addEventListener('hashchange', () => void follow());
  await follow();
}

async function follow(): Promise<void> {
  const route = readHash(location.hash);
  const list = listOf(route.place);
  const first = list.rows.size === 0 && route.place === 'inbox' && route.page === 0;
  list.from = route.page * options.pageSize;
  shownList = list;
  selectTab(list, route.place);
  if (first && options.inbox === 'tabs') fillTable(list, 'primary', firstPage());
  else if (route.thread === undefined) await loadList(list, route.place);
  if (route.thread === undefined || options.pane === 'split') reveal(list.element, list.toolbar);
  if (route.thread === undefined) shownConversation = undefined;
  else await openThread(list, route.thread);
  announceTitle(route.place, shownConversation);
}

async function openThread(list: ListView, token: string): Promise<void> {
  const id = idOfToken(token) ?? (await idOfHex(token));
  if (options.pane === 'split') return openBeside(list, id);
  const open = id === undefined ? undefined : await openInMain(id);
  if (readHash(location.hash).thread !== token) return;
  shownConversation = open;
  if (open !== undefined) return reveal(open.element, open.toolbar);
  goneElement?.remove();
  goneElement = goneView();
  viewHost().append(goneElement);
  reveal(goneElement, undefined);
}

/** Real Gmail also takes the hex id, of threads on no list as well. */
async function idOfHex(hex: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{15,16}$/.test(hex)) return undefined;
  return knownByLegacyId(hex)?.id ?? `thread-f:${BigInt(`0x${hex}`)}`;
}

async function openBeside(list: ListView, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  shownConversation = await openInPane(part(list.element, '.ao9'), id);
  list.open = id;
  for (const each of list.rows.keys()) {
    const thread = known(each);
    if (thread !== undefined) rewriteRow(list, thread);
  }
}

/** Shows one view and hides the others, which stay alive (facts A0): only the shown one is `main`. */
function reveal(view: HTMLElement, toolbar: HTMLElement | undefined): void {
  for (const child of viewHost().children) {
    child.removeAttribute('role');
    show(child as HTMLElement, child === view ? 'shown' : 'hidden');
  }
  view.setAttribute('role', 'main');
  for (const child of toolbarHost().children)
    show(child as HTMLElement, child === toolbar ? 'shown' : 'hidden');
}

/** Every list and conversation that is alive, shown or not. */
export const alive = () => ({ lists: allLists(), conversations: openConversations() });
