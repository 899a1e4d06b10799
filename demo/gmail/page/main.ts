import { type Act, act } from './acts';
import { composeFromLink, composeNew, isComposeLink } from './compose';
import { demo } from './demo-api';
import { part } from './dom';
import { buildFrame, toolbarHost, viewHost } from './frame';
import { listenToLists } from './list-clicks';
import { loadList } from './list-view';
import { listenToNews } from './news';
import { currentConversation, currentList, currentPlace, startRouter } from './router';
import { options } from './settings';
import { listenToKeys } from './shortcuts';
import { known } from './store';

/** The page starts as Gmail does: the document first, everything else by script. */
async function start(): Promise<void> {
  window.demo = demo;
  buildFrame();
  listenToLists(viewHost());
  part(document, '.T-I-KE').addEventListener('click', () => composeNew());
  part(document, 'form[role=search]').addEventListener('submit', searched);
  toolbarHost().addEventListener('click', toolbarClicked);
  viewHost().addEventListener('click', toolbarClicked);
  listenToKeys();
  if (isComposeLink(location.search)) return composeFromLink(location.search);
  await startRouter();
  listenToNews();
}

function searched(event: Event): void {
  event.preventDefault();
  const words = (part(document, 'input[name=q]') as HTMLInputElement).value;
  location.hash = `#search/${encodeURIComponent(words).replace(/%20/g, '+')}`;
}

/** The toolbar's buttons by the number that Gmail gives them (`act`, captures). */
const acts: Readonly<Record<string, Act>> = { 7: 'archive', 9: 'spam', 10: 'delete', 2: 'unread' };

function toolbarClicked(event: Event): void {
  const button = (event.target as Element).closest('[gh=tm] [role=button]');
  if (button === null) return;
  const list = currentList();
  const number = button.getAttribute('act');
  if (number === '19') location.hash = `#${currentPlace()}`;
  if (number === '20' && list !== undefined) void refreshed();
  if (button.querySelector('.amI') !== null) turnPage(-1);
  if (button.querySelector('.amJ') !== null) turnPage(1);
  const what = acts[number ?? ''];
  if (what !== undefined) void actOnChosen(what, event);
}

async function refreshed(): Promise<void> {
  const list = currentList();
  if (list === undefined) return;
  await loadList(list, currentPlace());
  demo.rewriteRows(1);
}

async function actOnChosen(what: Act, event: Event): Promise<void> {
  const list = currentList();
  const open = currentConversation();
  const ids = open === undefined ? [...(list?.ticked ?? [])] : [open.threadId];
  for (const id of ids) {
    const thread = known(id);
    if (thread !== undefined) await act(thread, what, event);
  }
  list?.ticked.clear();
  if (open !== undefined) location.hash = `#${currentPlace()}`;
  else await refreshed();
}

function turnPage(by: 1 | -1): void {
  const list = currentList();
  if (list === undefined) return;
  const page = Math.max(0, list.from / options.pageSize + by);
  location.hash = page === 0 ? `#${currentPlace()}` : `#${currentPlace()}/p${page + 1}`;
}

if (options.loading === 0) void start();
else setTimeout(() => void start(), options.loading);
