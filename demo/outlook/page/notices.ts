import { at, listAt, numberAt, textAt } from '../wire';
import { searched, waitForNotices } from './ask';
import { options } from './config';
import { refreshPane, renameRow } from './panes';
import { type Row, rowFrom } from './rows';
import {
  folder,
  folderFrom,
  folders,
  query,
  type Root,
  reload,
  rows,
  tab,
  total,
  versions,
} from './store';

type Anchor = Root['anchor'];

/** Milliseconds before asking again after the connection was lost. */
const again = 1_000;

/** Hears of news of every mailbox, each by a held request, and takes the rows that it brings: no list is asked for. */
export function listenToNotices(): void {
  for (const anchor of versions.keys()) void hear(anchor);
}

async function hear(anchor: Anchor): Promise<void> {
  for (;;) {
    try {
      const records = await waitForNotices(versions.get(anchor) ?? 0, anchor);
      for (const record of records.split('\u001e'))
        if (record !== '') take(JSON.parse(record), anchor);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}

function take(notice: unknown, anchor: Anchor): void {
  if (textAt(notice, 'id') === 'HierarchyNotification') takeFolders(notice, anchor);
  else if (textAt(notice, 'EventType') !== 'Reload') takeConversation(notice, anchor);
  else if (folder.value.root.anchor === anchor) void reload();
}

function takeConversation(notice: unknown, anchor: Anchor): void {
  const conversation = textAt(notice, 'ConversationId') ?? '';
  if (query.value === undefined && folder.value.root.anchor === anchor)
    takeRows(conversation, rowsHere(notice));
  void refreshPane(conversation);
}

function rowsHere(notice: unknown): Row[] {
  const here = listAt(notice, 'Rows').find((one) => textAt(one, 'FolderId') === folder.value.id);
  const records = options.grouping === 'on' ? [at(here, 'Conversation')] : listAt(here, 'Items');
  const wanted = tab.value === 'focused';
  return records
    .filter((record) => record !== undefined)
    .map(rowFrom)
    .filter(
      (row) =>
        options.focusedInbox === 'off' || folder.value.place !== 'inbox' || row.focused === wanted,
    );
}

/** The rows of one conversation as they are now; rows further down than was asked for stay away. */
function takeRows(conversation: string, now: readonly Row[]): void {
  const before = rows.value.find((row) => row.convid === conversation && row.of === 'conversation');
  const after = now.find((row) => row.of === 'conversation');
  if (before !== undefined && after !== undefined && before.id !== after.id)
    renameRow(before.id, after.id);
  const others = rows.value.filter((row) => row.convid !== conversation);
  const complete = rows.value.length >= total.value;
  const oldest = others.at(-1)?.time ?? 0;
  const shown = now.filter((row) => complete || row.time >= oldest);
  total.value += now.length - (rows.value.length - others.length);
  rows.value = [...others, ...shown].sort((a, b) => b.time - a.time);
}

function takeFolders(notice: unknown, anchor: Anchor): void {
  versions.set(anchor, numberAt(notice, 'version') ?? versions.get(anchor) ?? 0);
  const told = listAt(notice, 'Folders');
  folders.value = folders.value.map((one) => {
    const record = told.find((other) => textAt(other, 'FolderId', 'Id') === one.id);
    return record === undefined ? one : folderFrom(record, one.root);
  });
  folder.value = folders.value.find((one) => one.id === folder.value.id) ?? folder.value;
}

/** Shows what the substrate search finds. */
export async function searchFor(words: string): Promise<void> {
  if (words === '') {
    query.value = undefined;
    return reload();
  }
  query.value = words;
  const found = listAt(await searched(words), 'EntitySets', 0, 'ResultSets', 0, 'Results');
  rows.value = found.map((result) => rowFrom(at(result, 'Source')));
  total.value = rows.value.length;
}
