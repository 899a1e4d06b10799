import { signal } from '@preact/signals';
import type { Place } from '../places';
import { at, listAt, numberAt, textAt } from '../wire';
import { service, startup } from './ask';
import { config, options } from './config';
import { type Row, rowFrom } from './rows';

/** A mailbox in the folder pane: the own one, or a shared one, which is asked for by its address. */
export interface Root {
  readonly name: string;
  readonly anchor: string | undefined;
  readonly address: string | undefined;
}

export interface Folder {
  readonly root: Root;
  readonly place: Place;
  readonly id: string;
  readonly total: number;
  readonly unread: number;
}

/** Rows that are asked for at a time. */
const page = 40;

const none: Folder = {
  root: { name: config.ownName, anchor: undefined, address: undefined },
  place: 'inbox',
  id: 'inbox',
  total: 0,
  unread: 0,
};

export const folders = signal<readonly Folder[]>([]);
export const folder = signal<Folder>(none);
/** The rows that were asked for so far, from the newest on. */
export const rows = signal<readonly Row[]>([]);
/** How many rows the list has in all. */
export const total = signal(0);
export const tab = signal<'focused' | 'other'>('focused');
export const signature = signal('');
export const undoMs = signal(0);
/** Set while the list shows what was searched. */
export const query = signal<string | undefined>(undefined);
/** Each mailbox's version that the last answer was made from. */
export const versions = new Map<Root['anchor'], number>();

/** Who signed in, the folders and the first list, in one answer. */
export async function loadStart(): Promise<void> {
  const data = await startup();
  signature.value = textAt(data, 'owaUserConfig', 'UserOptions', 'SignatureHtml') ?? '';
  undoMs.value = numberAt(data, 'owaUserConfig', 'UserOptions', 'UndoSendTimeInMilliseconds') ?? 0;
  versions.set(undefined, numberAt(data, 'demo', 'version') ?? 0);
  const address = textAt(data, 'owaUserConfig', 'SessionSettings', 'UserEmailAddress');
  const own: Root = { name: config.ownName, anchor: undefined, address };
  const shared = listAt(data, 'demo', 'shared').flatMap(sharedFolders);
  folders.value = [...foldersFrom(data, own), ...shared];
  folder.value = folders.value[0] ?? none;
  takeList(
    at(data, 'findConversation', 'Body') ??
      at(data, 'findItem', 'Body', 'ResponseMessages', 'Items', 0),
    [],
  );
}

function sharedFolders(one: unknown): Folder[] {
  const address = textAt(one, 'address');
  versions.set(address, numberAt(one, 'version') ?? 0);
  return foldersFrom(one, { name: textAt(one, 'name') ?? '', anchor: address, address });
}

const foldersFrom = (data: unknown, root: Root): Folder[] =>
  listAt(data, 'findFolders', 'Body', 'ResponseMessages', 'Items', 0, 'RootFolder', 'Folders').map(
    (record) => folderFrom(record, root),
  );

export const folderFrom = (record: unknown, root: Root): Folder => ({
  root,
  place: (textAt(record, 'DistinguishedFolderId') ?? 'inbox') as Place,
  id: textAt(record, 'FolderId', 'Id') ?? '',
  total: numberAt(record, 'TotalCount') ?? 0,
  unread: numberAt(record, 'UnreadCount') ?? 0,
});

/** Shows another folder from its top. */
export async function openFolder(next: Folder): Promise<void> {
  query.value = undefined;
  folder.value = next;
  await reload();
}

/** Asks for the list anew, as far as it was asked for before. */
export async function reload(): Promise<void> {
  takeList(await ask(0, Math.max(page, rows.value.length)), []);
}

let loading: Promise<void> | undefined;

/** Asks for the next rows, unless all are there or under way. */
export function loadMore(): void {
  if (loading !== undefined || rows.value.length >= total.value || query.value !== undefined)
    return;
  const before = rows.value;
  loading = ask(before.length, page)
    .then((answer) => takeList(answer, before))
    .catch(() => undefined)
    .finally(() => {
      loading = undefined;
    });
}

function ask(offset: number, size: number): Promise<unknown> {
  const { id, root } = folder.value;
  const paging = {
    __type: 'IndexedPageView:#Exchange',
    BasePoint: 'Beginning',
    Offset: offset,
    MaxEntriesReturned: size,
  };
  const wanted = { __type: 'FolderId:#Exchange', Id: id };
  const filter = options.focusedInbox === 'off' ? -1 : tab.value === 'focused' ? 0 : 1;
  const FocusedViewFilter = folder.value.place === 'inbox' ? filter : -1;
  if (options.grouping === 'on')
    return service(
      'FindConversation',
      {
        ParentFolderId: { BaseFolderId: wanted },
        Paging: paging,
        ViewFilter: 'All',
        FocusedViewFilter,
      },
      root.anchor,
    );
  return service(
    'FindItem',
    { ParentFolderIds: [wanted], Paging: paging, Traversal: 'Shallow', FocusedViewFilter },
    root.anchor,
  ).then((answer) => at(answer, 'ResponseMessages', 'Items', 0));
}

function takeList(answer: unknown, before: readonly Row[]): void {
  const records = at(answer, 'Conversations') ?? at(answer, 'RootFolder', 'Items');
  const known = new Set(before.map((row) => row.id));
  const more = listAt(records).map(rowFrom);
  rows.value = [...before, ...more.filter((row) => !known.has(row.id))];
  total.value =
    numberAt(answer, 'TotalConversationsInView') ??
    numberAt(answer, 'RootFolder', 'TotalItemsInView') ??
    rows.value.length;
}
