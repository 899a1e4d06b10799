import type { ThreadFacts } from '../../core/sighting';
import { str } from '../json';
import { remember } from '../remember';
import type { Memory } from './memory';
import { idOf, member, typeOf } from './node';

type Place = ThreadFacts['place'];

/** More than a mailbox has with a name of Exchange's. */
const mostFolders = 200;

/** Exchange's own names of folders, the same in every language (EWS DistinguishedFolderIdNameType). */
const known = ['inbox', 'sentitems', 'drafts', 'outbox', 'deleteditems', 'junkemail', 'archive'];

/** Learns the name of a folder of `findFolders`: `{FolderId, DistinguishedFolderId: 'inbox', …}`. */
export function learnFolder(folder: unknown, memory: Memory): void {
  learnFolderName(folder, str(member(folder, 'DistinguishedFolderId')), memory);
}

/** Learns that what was asked for by this name has this id; `named` has it as `FolderId`. */
export function learnFolderName(named: unknown, name: string | undefined, memory: Memory): void {
  const id = idOf(member(named, 'FolderId'));
  const lower = name?.toLowerCase() ?? '';
  if (id !== undefined && known.includes(lower)) remember(memory.folders, id, lower, mostFolders);
}

/**
 * Exchange's name of the folder that a `FolderId` or `DistinguishedFolderId` names; undefined for the user's own
 * folders and for those not learnt yet.
 */
export function folderName(node: unknown, memory: Memory): string | undefined {
  const id = idOf(node);
  if (id === undefined) return undefined;
  const isName = typeOf(node) !== 'FolderId' && known.includes(id.toLowerCase());
  return isName ? id.toLowerCase() : memory.folders.get(id);
}

/**
 * Where a thread stands of whose messages some are in this folder, perhaps `all`. Outlook lists a thread in each folder
 * that has a message of it, so one deleted message does not put it in the trash.
 */
export function placeOf(folder: string | undefined, messages: 'some' | 'all'): Place {
  if (folder === 'inbox') return 'inbox';
  return messages === 'all' ? places[folder ?? ''] : undefined;
}

const places: Readonly<Record<string, Place>> = {
  deleteditems: 'trash',
  junkemail: 'spam',
  archive: 'archive',
};
