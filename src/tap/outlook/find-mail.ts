import { idOf, member } from './node';

/** A list of an answer: FindConversation's `Conversations` or FindItem's `RootFolder.Items`, with what is beside them. */
export interface FoundList {
  node: unknown;
  rows: unknown[];
}

/** A conversation or an item, the list that it is a row of, and the id of the opened conversation that holds it. */
export interface FoundRow {
  node: unknown;
  list: FoundList | undefined;
  thread: string | undefined;
}

/** All that an answer holds of mail, wherever it lies. */
export interface FoundMail {
  lists: FoundList[];
  conversations: FoundRow[];
  items: FoundRow[];
  /** GetConversationItems: `{ConversationId, ConversationNodes: [{Items}]}`. */
  opened: unknown[];
  folders: unknown[];
  sessions: unknown[];
}

const deepest = 16;
/** An opened conversation of 20 messages has about 6,000, the page's start perhaps 20,000. */
const mostNodes = 100_000;
const mostFound = 1_000;

/**
 * Finds the mail in an answer by what the nodes hold, because the way to them differs by action and changes more often.
 * Nothing within an item is taken for another one: attached mail is another's. Bounded in depth, nodes and results.
 */
export function findMail(root: unknown): FoundMail {
  const found: FoundMail = {
    lists: [],
    conversations: [],
    items: [],
    opened: [],
    folders: [],
    sessions: [],
  };
  const open: Place[] = [{ node: root, depth: 0, list: undefined, thread: undefined }];
  for (let seen = 0; seen < mostNodes; seen += 1) {
    const place = open.pop();
    if (place === undefined) break;
    if (!take(place, found) && place.depth < deepest) openChildren(place, found, open);
  }
  return found;
}

interface Place extends FoundRow {
  depth: number;
}

/** True for what is not looked into any further. */
function take({ node, list, thread }: Place, found: FoundMail): boolean {
  if (Array.isArray(node)) return false;
  if (isOpened(node)) add(found.opened, node);
  const kind = isOpened(node) ? undefined : kindOf(node, thread);
  if (kind !== undefined) add(found[kind], { node, list, thread });
  if (member(node, 'DistinguishedFolderId') !== undefined) add(found.folders, node);
  if (member(node, 'SessionSettings') !== undefined) add(found.sessions, node);
  return kind !== undefined;
}

function isOpened(node: unknown): boolean {
  return Array.isArray(member(node, 'ConversationNodes'));
}

function kindOf(node: unknown, thread: string | undefined): 'conversations' | 'items' | undefined {
  const isOfThread = idOf(member(node, 'ConversationId')) !== undefined;
  if (!isOfThread && thread === undefined) return undefined;
  const isGrouped = Array.isArray(member(node, 'UniqueSenders'));
  const isCounted = typeof member(node, 'GlobalMessageCount') === 'number';
  if (isOfThread && (isGrouped || isCounted)) return 'conversations';
  return idOf(member(node, 'ItemId')) === undefined ? undefined : 'items';
}

function add<T>(to: T[], one: T): void {
  if (to.length < mostFound) to.push(one);
}

/** Last first, so that the stack gives them back in the order of the page. */
function openChildren({ node, depth, list, thread }: Place, found: FoundMail, open: Place[]): void {
  if (typeof node !== 'object' || node === null) return;
  const around = listOf(node) ?? list;
  if (around !== list && around !== undefined) add(found.lists, around);
  const opened = isOpened(node) ? idOf(member(node, 'ConversationId')) : undefined;
  const children = Object.values(node).slice(0, Math.max(0, mostNodes - open.length));
  for (const child of children.reverse()) {
    if (typeof child === 'object' && child !== null)
      open.push({ node: child, depth: depth + 1, list: around, thread: opened ?? thread });
  }
}

function listOf(node: object): FoundList | undefined {
  const conversations = member(node, 'Conversations');
  if (Array.isArray(conversations)) return { node, rows: conversations };
  const rows = member(node, 'Items');
  const isPaged = paging.some((name) => member(node, name) !== undefined);
  return Array.isArray(rows) && isPaged ? { node, rows } : undefined;
}

/** Attributes of a paged `RootFolder` (EWS FindItemParentType). */
const paging = ['TotalItemsInView', 'IndexedPagingOffset', 'IncludesLastItemInRange'];
