import type { Sighting } from '../../core/sighting';
import { items } from '../json';
import { type FoundList, type FoundMail, type FoundRow, findMail } from './find-mail';
import { folderName, learnFolder, learnFolderName } from './folders';
import { most } from './limits';
import type { Memory } from './memory';
import { member } from './node';
import { openedThread } from './opened-thread';
import { learnSenders, learnSession, ownAddresses } from './own-mailbox';
import { learnMailbox } from './people';
import { type ReadConversation, readConversation } from './read-conversation';
import { type ReadItem, readItem } from './read-item';
import { type ListRow, listSighting } from './read-list';
import type { Asked } from './request';

/**
 * What an answer shows, parsed, seen at `at` (epoch ms); `asked` is what its request asked for. `source` is `'user'`
 * for answers that say whose mailbox it is. Never throws; foreign data give nothing.
 */
export function readAnswer(
  answer: unknown,
  asked: Asked,
  source: 'user' | 'mail',
  at: number,
  memory: Memory,
): Sighting[] {
  const found = findMail(answer);
  const before = memory.own.size;
  learn(found, asked, source, memory);
  const folderOf: FolderOf = (list) =>
    list && (folderName(member(list.node, 'FolderId'), memory) ?? asked.folder);
  const conversations = read(found.conversations, ({ node, list }) =>
    readConversation(node, folderOf(list), memory, at),
  );
  const mail = read(found.items, ({ node, list, thread }) =>
    readItem(node, { folder: folderOf(list), thread }, memory, at),
  );
  const each = [...mail.values()];
  learnSenders(each.filter(isSent).map(sightingOf), memory);
  return [
    ...once([
      ...[...conversations.values()].flatMap(({ sightings }) => sightings),
      ...found.opened.flatMap((node) => openedThread(node, each, at) ?? []),
      ...each.map(sightingOf),
    ]),
    ...found.lists.flatMap((list) => {
      const rows = list.rows.flatMap((row) => rowOf(row, conversations, mail) ?? []);
      const where = { ...asked, folder: folderOf(list) };
      return listSighting(list.node, rows, list.rows.length, where, at) ?? [];
    }),
    ...ownAddresses(before, memory, at),
  ];
}

type FolderOf = (list: FoundList | undefined) => string | undefined;

const isSent = ({ folder }: ReadItem) => folder === 'sentitems';

const sightingOf = ({ sighting }: ReadItem) => sighting;

/** Names and folders are learnt before anything is read, wherever in the answer they stand. */
function learn(found: FoundMail, asked: Asked, source: 'user' | 'mail', memory: Memory): void {
  if (source === 'user') for (const node of found.sessions) learnSession(node, memory);
  for (const folder of found.folders) learnFolder(folder, memory);
  for (const { node } of found.lists) learnFolderName(node, asked.folder, memory);
  for (const { node } of found.conversations) learnMailbox(member(node, 'LastSender'), memory);
  for (const { node } of found.items) {
    for (const name of ['From', 'Sender']) learnMailbox(member(node, name), memory);
    for (const name of ['ToRecipients', 'CcRecipients', 'ReplyTo']) {
      for (const one of items(member(node, name), most.people)) learnMailbox(one, memory);
    }
  }
}

function read<T>(rows: FoundRow[], one: (row: FoundRow) => T | undefined): Map<unknown, T> {
  const each = new Map<unknown, T>();
  for (const row of rows) {
    const made = one(row);
    if (made !== undefined) each.set(row.node, made);
  }
  return each;
}

function rowOf(
  row: unknown,
  conversations: Map<unknown, ReadConversation>,
  mail: Map<unknown, ReadItem>,
): ListRow | undefined {
  const conversation = conversations.get(row);
  if (conversation !== undefined) return conversation;
  const sighting = mail.get(row)?.sighting;
  if (sighting === undefined) return undefined;
  const { thread, facts } = sighting;
  return { thread, deliveredAt: facts.sentAt, sortedBy: facts.sentAt };
}

/** The first of each: an answer may hold a row twice, pinned and in its place. */
function once<T extends Sighting>(sightings: T[]): T[] {
  const each = new Map<string, T>();
  for (const sighting of sightings) {
    const name = JSON.stringify(nameOf(sighting));
    if (!each.has(name)) each.set(name, sighting);
  }
  return [...each.values()];
}

function nameOf(sighting: Sighting): unknown[] {
  if (sighting.kind === 'message') return [sighting.thread, sighting.id];
  return sighting.kind === 'thread' ? [sighting.thread] : [];
}
