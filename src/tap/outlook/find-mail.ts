import { idOf, member } from './node';

/** A list of an answer: FindConversation's `Conversations` or FindItem's `RootFolder.Items`, with what is beside them. */
export interface FoundList {
  node: unknown;
  rows: unknown[];
}

/** A conversation or an item, and the list that it is a row of. */
export interface FoundRow {
  node: unknown;
  list: FoundList | undefined;
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
  const open: Place[] = [{ node: root, depth: 0, list: undefined }];
  for (let seen = 0; seen < mostNodes; seen += 1) {
    const place = open.pop();
    if (place === undefined) break;
    if (!take(place, found) && place.depth < deepest) openChildren(place, found, open);
  }
  return found;
}

interface Place {
  node: unknown;
  depth: number;
  list: FoundList | undefined;
}

/** True for what is not looked into any further. */
function take({ node, list }: Place, found: FoundMail): boolean {
  if (Array.isArray(node)) return false;
  if (idOf(member(node, 'ConversationId')) !== undefined) {
    const isOpened = Array.isArray(member(node, 'ConversationNodes'));
    if (isOpened) add(found.opened, node);
    const kind = isOpened ? undefined : kindOf(node);
    if (kind !== undefined) add(found[kind], { node, list });
    return kind !== undefined;
  }
  if (member(node, 'DistinguishedFolderId') !== undefined) add(found.folders, node);
  if (member(node, 'SessionSettings') !== undefined) add(found.sessions, node);
  return false;
}

function kindOf(node: unknown): 'conversations' | 'items' | undefined {
  const isGrouped = Array.isArray(member(node, 'UniqueSenders'));
  if (isGrouped || typeof member(node, 'GlobalMessageCount') === 'number') return 'conversations';
  return idOf(member(node, 'ItemId')) === undefined ? undefined : 'items';
}

function add<T>(to: T[], one: T): void {
  if (to.length < mostFound) to.push(one);
}

/** Last first, so that the stack gives them back in the order of the page. */
function openChildren({ node, depth, list }: Place, found: FoundMail, open: Place[]): void {
  if (typeof node !== 'object' || node === null) return;
  const around = listOf(node) ?? list;
  if (around !== list && around !== undefined) add(found.lists, around);
  const children = Object.values(node).slice(0, Math.max(0, mostNodes - open.length));
  for (const child of children.reverse()) {
    if (typeof child === 'object' && child !== null)
      open.push({ node: child, depth: depth + 1, list: around });
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
