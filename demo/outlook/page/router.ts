import { places } from '../places';
import { at, textAt } from '../wire';
import { service } from './ask';
import { config, options } from './config';
import { closePane, openRow } from './panes';
import { composeFromLink, openDraftById } from './replying';
import { type Row, rowFrom } from './rows';
import { type Folder, folder, folders, openFolder, rows } from './store';

/** What the address bar asks for: `/mail/N/<folder>/id/<item>`, `/mail/N/id/<item>`, `/mail/N/deeplink/compose`. */
export async function followAddress(): Promise<void> {
  const path = location.pathname.replace(/^\/mail(\/\d+)?\/?/, '');
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (parts[0] === 'deeplink') {
    const draft = parts[2];
    return draft === undefined ? composeFromLink(location.search) : openDraftById(draft);
  }
  const place = places.find((one) => one === parts[0]);
  const wanted = folders.value.find((one) => one.place === (place ?? 'inbox'));
  if (wanted !== undefined && wanted.id !== folder.value.id) await openFolder(wanted);
  const item = parts[parts.indexOf('id') + 1];
  if (parts.includes('id') && item !== undefined) await openItem(item);
  else closePane();
}

/** Opens the conversation that holds an item: by its row where that is there, else by itself. */
async function openItem(id: string): Promise<void> {
  const known = rows.value.find((row) => row.item === id);
  if (known !== undefined) return openRow(known);
  const answer = await service('GetItem', { ItemIds: [{ Id: id }] }, folder.value.root.anchor);
  const item = at(answer, 'ResponseMessages', 'Items', 0, 'Items', 0);
  if (item === undefined) return;
  const convid = textAt(item, 'ConversationId', 'Id');
  const row: Row = rows.value.find((one) => one.convid === convid) ?? {
    ...rowFrom(item),
    id: id,
    of: options.grouping === 'on' ? 'conversation' : 'item',
  };
  await openRow(row);
}

/** Shows a folder and names it in the address bar. */
export async function showFolder(one: Folder): Promise<void> {
  closePane();
  history.pushState(null, '', `${config.base}${one.root.anchor === undefined ? one.place : ''}`);
  await openFolder(one);
}

/** Opens a row and names its newest item in the address bar. */
export function showRow(row: Row): void {
  const plain = options.openAddress === 'plain';
  const way = plain ? 'id/' : `${folder.value.place}/id/`;
  if (options.openAddress !== 'unchanged')
    history.pushState(null, '', `${config.base}${way}${encodeURIComponent(row.item)}`);
  void openRow(row);
}

export function listenToAddress(): void {
  window.addEventListener('popstate', () => void followAddress());
}
