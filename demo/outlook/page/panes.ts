import { signal } from '@preact/signals';
import { listAt } from '../wire';
import { service } from './ask';
import { config, options } from './config';
import { type Item, itemFrom, type Row } from './rows';
import { folder, type Root, rows } from './store';

/** A conversation (or one message of it) in the reading pane; a few stay mounted when others are opened. */
export interface Pane {
  readonly row: string;
  readonly convid: string;
  readonly root: Root;
  readonly subject: string;
  /** Oldest first. */
  readonly items: readonly Item[];
  readonly expanded: ReadonlySet<string>;
  readonly older: 'shown' | 'behind the stub';
}

/** Panes that stay mounted. */
const kept = 3;

export const panes = signal<readonly Pane[]>([]);
/** The row whose pane is shown; it lags `selected`. */
export const shown = signal<string | undefined>(undefined);
/** The row that the user chose. */
export const selected = signal<string | undefined>(undefined);

let marking: ReturnType<typeof setTimeout> | undefined;

/** Selects a row at once, and shows its conversation some time later. */
export async function openRow(row: Row): Promise<void> {
  selected.value = row.id;
  clearTimeout(marking);
  await new Promise((resolve) => setTimeout(resolve, options.paneLag));
  if (selected.value !== row.id) return;
  const { root } = folder.value;
  const items = await itemsOf(row.convid, root);
  if (selected.value !== row.id) return;
  const mine = row.of === 'item' ? items.filter((item) => item.id === row.item) : items;
  const pane = paneOf(row, root, mine);
  panes.value = [...panes.value.filter((one) => one.row !== row.id), pane].slice(-kept);
  shown.value = row.id;
  if (row.unread && options.markReadAfter !== 'never')
    marking = setTimeout(() => void setReadState(row, 'read'), options.markReadAfter);
}

/** The row of an open conversation got another id: its newest item is another one. */
export function renameRow(before: string, after: string): void {
  panes.value = panes.value.map((pane) => (pane.row === before ? { ...pane, row: after } : pane));
  if (selected.value === before) selected.value = after;
  if (shown.value === before) shown.value = after;
}

/** Shows nothing in the pane. */
export function closePane(): void {
  selected.value = undefined;
  shown.value = undefined;
}

function paneOf(row: Row, root: Root, items: readonly Item[]): Pane {
  const newest = items.filter((item) => !item.draft).at(-1);
  const open = items.filter((item) => item.unread || item === newest);
  return {
    row: row.id,
    convid: row.convid,
    root,
    subject: row.subject,
    items,
    expanded: new Set(open.map((item) => item.id)),
    older: items.length > options.messagesShown ? 'behind the stub' : 'shown',
  };
}

/** Asks anew for a conversation whose pane is mounted. */
export async function refreshPane(convid: string): Promise<void> {
  const open = panes.value.find((pane) => pane.convid === convid);
  if (open === undefined) return;
  const items = await itemsOf(convid, open.root).catch(() => undefined);
  if (items === undefined) return;
  panes.value = panes.value.map((pane) => {
    if (pane.convid !== convid) return pane;
    const before = new Set(pane.items.map((item) => item.id));
    const fresh = items.filter((item) => !before.has(item.id) && !item.draft);
    const alone = pane.items.length === 1 && options.grouping === 'off';
    return {
      ...pane,
      items: alone ? items.filter((item) => before.has(item.id)) : items,
      expanded: new Set([...pane.expanded, ...fresh.map((item) => item.id)]),
    };
  });
}

/** The messages of a conversation, oldest first, those in Deleted Items left away where others are left. */
async function itemsOf(convid: string, root: Root): Promise<Item[]> {
  const answer = await service(
    'GetConversationItems',
    {
      Conversations: [{ ConversationId: { __type: 'ItemId:#Exchange', Id: convid } }],
      ItemShape: { BaseShape: 'IdOnly', BodyType: 'Best' },
      SortOrder: 'DateOrderDescending',
    },
    root.anchor,
  );
  const nodes = listAt(answer, 'ResponseMessages', 'Items', 0, 'Conversation', 'ConversationNodes');
  return nodes
    .flatMap((node) => listAt(node, 'Items'))
    .map(itemFrom)
    .sort((a, b) => a.time - b.time);
}

export function toggleItem(pane: Pane, id: string): void {
  const expanded = new Set(pane.expanded);
  if (!expanded.delete(id)) expanded.add(id);
  change(pane, { expanded });
}

export const showOlder = (pane: Pane): void => change(pane, { older: 'shown' });

const change = (pane: Pane, by: Partial<Pane>) => {
  panes.value = panes.value.map((one) => (one.row === pane.row ? { ...one, ...by } : one));
};

/** Marks a row's conversation (or message) as read or unread. */
export async function setReadState(row: Row, state: 'read' | 'unread'): Promise<void> {
  rows.value = rows.value.map((one) =>
    one.id === row.id ? { ...one, unread: state === 'unread' } : one,
  );
  if (row.of === 'item') {
    const Item = { __type: 'Message:#Exchange', IsRead: state === 'read' };
    const update = { __type: 'SetItemField:#Exchange', Path: { FieldURI: 'IsRead' }, Item };
    const change = { ItemId: { Id: row.item }, Updates: [update] };
    await service('UpdateItem', { ItemChanges: [change] }, folder.value.root.anchor);
    return;
  }
  await actOn(row, { Action: 'SetReadState', IsRead: state === 'read' });
}

/** Moves a row's conversation out of the folder that is open. */
export async function moveAway(row: Row, to: 'archive' | 'deleteditems' | 'junkemail') {
  rows.value = rows.value.filter((one) => one.convid !== row.convid);
  if (selected.value === row.id) closePane();
  await actOn(row, { Action: 'Move', DestinationFolderId: { Id: to } });
}

export const flag = (row: Row): Promise<void> => actOn(row, { Action: 'Flag' });

async function actOn(row: Row, action: object): Promise<void> {
  const { id, root } = folder.value;
  const one = { ConversationId: { Id: row.convid }, ContextFolderId: { Id: id }, ...action };
  await service('ApplyConversationAction', { ConversationActions: [one] }, root.anchor);
}

/** Whether the address is the owner's. */
export const isOwn = (address: string) => config.ownAddresses.includes(address);
