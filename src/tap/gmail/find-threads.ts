import { isMessageId, isThreadId, legacyId } from './ids';
import type { SyncMessage, SyncThread } from './mail';
import { at, items, str } from './node';
import { readFetchedMessage, readMessage } from './read-message';

/** More than the page ever asks for at once (100 rows a page, facts A2). */
const mostThreads = 500;
const mostMessages = 500;
/** The deepest thread of the captures lies at depth 8 (cvOnReplySend_2_response). */
const deepest = 14;
const mostNodes = 200_000;

/**
 * Every thread in an answer, a request or an embedded list, wherever it lies: the shapes are known by what they hold,
 * because the paths to them differ by endpoint and change more often. Bounded in depth, nodes and results.
 */
export function findThreads(root: unknown): SyncThread[] {
  const found: SyncThread[] = [];
  const open: Place[] = [{ node: root, depth: 0, thread: undefined }];
  for (let seen = 0; seen < mostNodes && found.length < mostThreads; seen += 1) {
    const place = open.pop();
    if (place === undefined) break;
    const thread = readThread(place);
    if (thread !== undefined) found.push(thread);
    else if (place.depth < deepest) openChildren(place, open);
  }
  return found;
}

interface Place {
  node: unknown;
  depth: number;
  /** The sync id of the nearest thread around, for the lone messages of a request. */
  thread: string | undefined;
}

/** Last first, so that the stack gives them back in the order of the page. */
function openChildren({ node, depth, thread }: Place, open: Place[]): void {
  if (typeof node !== 'object' || node === null) return;
  const first = at(node, 0);
  const around = isThreadId(first) ? first : thread;
  const children = Object.values(node).slice(0, mostNodes - open.length);
  for (const child of children.reverse()) {
    if (typeof child === 'object' && child !== null)
      open.push({ node: child, depth: depth + 1, thread: around });
  }
}

function readThread({ node, thread }: Place): SyncThread | undefined {
  return readListed(node) ?? readFetched(node) ?? readLoneMessage(node, thread);
}

/**
 * The thread of lists, sync answers and embedded conversations: 0 subject · 3 sync id · 4 messages · 17 legacy id in
 * decimal (InboxSDK) · 19 in hex. Sources: bv captures, cvOnReplySend_2_response, fd-embedded.
 */
function readListed(node: unknown): SyncThread | undefined {
  const sync = at(node, 3);
  const listed = items(at(node, 4), mostMessages);
  if (!isThreadId(sync) || !listed.some((item) => isMessageId(at(item, 0)))) return undefined;
  const messages = listed.flatMap((item) => readMessage(item) ?? []);
  return {
    sync,
    hex: legacyId(sync, at(node, 19), at(node, 17)),
    subject: str(at(node, 0)) ?? messages[0]?.subject,
    messages,
    listed: 'all',
  };
}

/**
 * The thread of `i/fd`: 0 sync id · 1.0 head (1 subject, 13 legacy id in decimal, 15 in hex) · 1.1 short halves of its
 * messages · 2 their full halves. Sources: gmail.js (parse_fd), InboxSDK (decimal id).
 */
function readFetched(node: unknown): SyncThread | undefined {
  const sync = at(node, 0);
  const shorts = items(at(node, 1, 1), mostMessages);
  if (!isThreadId(sync) || !shorts.some((item) => isMessageId(at(item, 0)))) return undefined;
  const fulls = new Map(items(at(node, 2), mostMessages).map((full) => [at(full, 0), full]));
  return {
    sync,
    hex: legacyId(sync, at(node, 1, 0, 15), at(node, 1, 0, 13)),
    subject: str(at(node, 1, 0, 1)),
    messages: shorts.flatMap((short) => readFetchedMessage(short, fulls.get(at(short, 0))) ?? []),
    listed: 'all',
  };
}

/** A message that a request saves or sends: it lies within the thread's operation, not in a list of the thread. */
function readLoneMessage(node: unknown, thread: string | undefined): SyncThread | undefined {
  const message: SyncMessage | undefined = thread === undefined ? undefined : readMessage(node);
  if (thread === undefined || message === undefined) return undefined;
  return {
    sync: thread,
    hex: legacyId(thread, undefined),
    subject: undefined,
    messages: [message],
    listed: 'some',
  };
}
