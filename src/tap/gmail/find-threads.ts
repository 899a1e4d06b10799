import { items, str } from '../json';
import { withNewWords } from '../new-words';
import { isMessageId, isThreadId, legacyId } from './ids';
import type { SyncThread } from './mail';
import { at } from './node';
import { readFetchedMessage, readLabelChange, readMessage } from './read-message';

/** More than the page ever asks for at once (100 rows a page, facts A2). */
const mostThreads = 500;
const mostMessages = 500;
/** The deepest thread of the captures lies at depth 8 (cvOnReplySend_2_response). */
const deepest = 14;
/** A list of 100 threads has about 2,000. */
const mostNodes = 50_000;

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
  return readListed(node) ?? readFetched(node) ?? readOperation(node, thread);
}

/**
 * The thread of lists, sync answers and embedded conversations: 0 subject · 3 sync id · 4 messages · 17 legacy id in
 * decimal (InboxSDK) · 19 in hex. Sources: bv captures, cvOnReplySend_2_response, fd-embedded.
 */
function readListed(node: unknown): SyncThread | undefined {
  const sync = at(node, 3);
  const listed = items(at(node, 4), mostMessages);
  if (!isThreadId(sync) || !listed.some((item) => isMessageId(at(item, 0)))) return undefined;
  const messages = withNewWords(listed.flatMap((item) => readMessage(item) ?? []));
  return {
    sync,
    hex: legacyId(sync, at(node, 19), at(node, 17)),
    subject: str(at(node, 0)) ?? messages[0]?.subject,
    messages,
    listed: messages.length < listed.length ? 'some' : 'all',
  };
}

/**
 * The thread of `i/fd`: 0 sync id · 1.0 head (0 sync id, 1 subject, 13 legacy id in decimal, 15 in hex) · 1.1 short
 * halves of its messages · 2 their full halves, perhaps alone. Sources: gmail.js (parse_fd), InboxSDK.
 */
function readFetched(node: unknown): SyncThread | undefined {
  const sync = at(node, 0);
  const shorts = byId(at(node, 1, 1));
  const fulls = byId(at(node, 2));
  const isHead = isThreadId(at(node, 1, 0, 0));
  if (!isThreadId(sync) || (fulls.size === 0 && !isHead)) return undefined;
  const messages = [...new Set([...shorts.keys(), ...fulls.keys()])].flatMap(
    (id) => readFetchedMessage(shorts.get(id), fulls.get(id)) ?? [],
  );
  return {
    sync,
    hex: legacyId(sync, at(node, 1, 0, 15), at(node, 1, 0, 13)),
    subject: str(at(node, 1, 0, 1)),
    messages: withNewWords(messages),
    listed: messages.every(({ labels }) => labels !== undefined) ? 'all' : 'some',
  };
}

function byId(halves: unknown): Map<string, unknown> {
  const each = items(halves, mostMessages).map((half) => [at(half, 0), half] as const);
  return new Map(each.filter((entry): entry is [string, unknown] => isMessageId(entry[0])));
}

/** A message that a request saves or sends, or a change of labels: both lie within an operation on a thread. */
function readOperation(node: unknown, thread: string | undefined): SyncThread | undefined {
  if (thread === undefined) return undefined;
  const message = readMessage(node);
  const messages = message === undefined ? readLabelChange(node) : [message];
  if (messages.length === 0) return undefined;
  return {
    sync: thread,
    hex: legacyId(thread, undefined),
    subject: undefined,
    messages,
    listed: 'some',
  };
}
