import type { MessageSighting, Sighting, ThreadSighting } from '../../core/sighting';
import { items } from '../json';
import { folderName, placeOf } from './folders';
import type { Memory } from './memory';
import { idOf, member, typeOf } from './node';
import { isSuccess, responsesIn } from './response';

/** What a request moves, each with what is true once the server agrees; undefined where that tells us nothing. */
export type Moving = (Moved | undefined)[];

type Moved =
  | { kind: 'thread'; thread: string; place: ThreadSighting['facts']['place'] }
  | { kind: 'message'; thread: string; id: string };

const mostAtOnce = 500;

/**
 * What DeleteItem, MoveItem and ApplyConversationAction move (EWS): `ItemIds` with `ToFolderId`, or
 * `ConversationActions` with `DestinationFolderId` and the `ContextFolderId` whose messages alone are moved. That OWA
 * moves a conversation by the last one is [U].
 */
export function movingOf(request: unknown, memory: Memory): Moving {
  const body = member(request, 'Body');
  const type = typeOf(request) || typeOf(body);
  if (type.startsWith('ApplyConversationAction')) {
    const actions = items(member(body, 'ConversationActions'), mostAtOnce);
    return actions.map((action) => movedThread(action, memory));
  }
  const to = folderOf(body, 'ToFolderId', memory);
  const isMove = type.startsWith('MoveItem') && to === 'deleteditems';
  if (!isMove && !type.startsWith('DeleteItem')) return [];
  return items(member(body, 'ItemIds'), mostAtOnce).map((id) => movedMessage(id, memory));
}

/** What an answer confirms of it, seen at `at` (epoch ms). */
export function moved(moving: Moving, answer: unknown, at: number): Sighting[] {
  const responses = responsesIn(answer, moving.length);
  return moving.flatMap((one, n) =>
    one === undefined || isSuccess(responses[n]) !== true ? [] : sightingOf(one, at),
  );
}

function sightingOf(moved: Moved, at: number): MessageSighting | ThreadSighting {
  const { thread } = moved;
  return moved.kind === 'thread'
    ? { kind: 'thread', thread, sense: 'json', at, facts: { place: moved.place } }
    : { kind: 'message', thread, id: moved.id, sense: 'json', at, facts: { state: 'deleted' } };
}

/** Moved out of the inbox, or as a whole; what is moved out of another folder says nothing about the rest. */
function movedThread(action: unknown, memory: Memory): Moved | undefined {
  const thread = idOf(member(action, 'ConversationId'));
  const context = member(action, 'ContextFolderId');
  const isAll = context === undefined || folderOf(action, 'ContextFolderId', memory) === 'inbox';
  const kind = member(action, 'Action');
  const to = kind === 'Move' ? folderOf(action, 'DestinationFolderId', memory) : undefined;
  const place = placeOf(kind === 'Delete' ? 'deleteditems' : to, 'all');
  if (thread === undefined || place === undefined) return undefined;
  return isAll || place === 'inbox' ? { kind: 'thread', thread, place } : undefined;
}

function movedMessage(node: unknown, memory: Memory): Moved | undefined {
  const id = idOf(node);
  const thread = memory.items.get(id ?? '')?.thread;
  return id === undefined || thread === undefined ? undefined : { kind: 'message', thread, id };
}

function folderOf(node: unknown, name: string, memory: Memory): string | undefined {
  const folder = member(node, name);
  return folderName(member(folder, 'BaseFolderId') ?? folder, memory);
}
