import { type Message, plainText, type Thread } from '../mailbox/mail';
import { type House, messageById, placeById, threadById } from './house';
import { conversations, items, type ListPart } from './lists';
import { countsOf, type Place, placeOf, places } from './places';
import { conversationRow, fullItem } from './records';
import { at, listAt, numberAt, textAt } from './wire';

/** Rows on one page of a list, where the request names no number. */
const pageOfList = 25;

export function findConversation(house: House, request: unknown) {
  const part = partOf(house, request);
  const { rows, total } = conversations(house, part);
  return {
    ResponseCode: 'NoError',
    ResponseClass: 'Success',
    Conversations: rows,
    FolderId: { __type: 'FolderId:#Exchange', Id: house.ids.folder(part.place) },
    IndexedOffset: part.offset + rows.length,
    TotalConversationsInView: total,
    IncludesLastItemInRange: part.offset + rows.length >= total,
  };
}

export function findItem(house: House, request: unknown) {
  const part = partOf(house, request);
  const { rows, total } = items(house, part);
  return success({
    __type: 'FindItemResponseMessage:#Exchange',
    RootFolder: {
      Items: rows,
      IndexedPagingOffset: part.offset + rows.length,
      TotalItemsInView: total,
      IncludesLastItemInRange: part.offset + rows.length >= total,
    },
  });
}

export function getConversationItems(house: House, request: unknown) {
  const asked = listAt(request, 'Body', 'Conversations');
  return {
    ResponseMessages: {
      Items: asked.map((one) => {
        const thread = threadById(house, textAt(one, 'ConversationId', 'Id') ?? '');
        if (thread === undefined)
          return { ResponseCode: 'ErrorItemNotFound', ResponseClass: 'Error' };
        return {
          __type: 'GetConversationItemsResponseMessage:#Exchange',
          ResponseCode: 'NoError',
          ResponseClass: 'Success',
          Conversation: {
            ConversationId: { Id: house.ids.conversation(thread) },
            SyncState: `H4sIA${thread.version}`,
            ConversationNodes: shownOf(thread).map((message) => ({
              InternetMessageId: message.messageId,
              ParentInternetMessageId: parentOf(thread.messages, message.answers),
              Items: [fullItem(house, thread, message)],
            })),
          },
        };
      }),
    },
  };
}

export function getItem(house: House, request: unknown) {
  const found = listAt(request, 'Body', 'ItemIds').flatMap(
    (one) => messageById(house, textAt(one, 'Id') ?? '') ?? [],
  );
  return success({ Items: found.map(({ thread, message }) => fullItem(house, thread, message)) });
}

/** The folders of one mailbox with their counts; `DistinguishedFolderId` names them in every language. */
export function findFolders(house: House) {
  return success({
    __type: 'FindFolderResponseMessage:#Exchange',
    RootFolder: { Folders: places.map((place) => folder(house, place)) },
  });
}

export function folder(house: House, place: Place) {
  const { total, unread } = countsOf(house.account, place);
  return {
    __type: 'Folder:#Exchange',
    FolderId: { Id: house.ids.folder(place) },
    DistinguishedFolderId: place,
    TotalCount: total,
    UnreadCount: unread,
  };
}

/** The substrate search (facts B5): conversations in which every word occurs. */
export function search(house: House, request: unknown) {
  const query = textAt(request, 'EntityRequests', 0, 'Query', 'QueryString') ?? '';
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const results = [...house.account.threads.values()].flatMap((thread) => {
    const hit = thread.messages.findLast((message) => {
      const text = `${message.subject} ${message.from.name} ${message.from.address} ${plainText(message.html)}`;
      return words.every((word) => text.toLowerCase().includes(word));
    });
    const place = places.find((one) => conversationRow(house, thread, one) !== undefined);
    if (hit === undefined || place === undefined) return [];
    return { time: hit.time, row: conversationRow(house, thread, place) };
  });
  return {
    EntitySets: [
      {
        EntityType: 'Conversation',
        ResultSets: [
          {
            Total: results.length,
            Results: results
              .sort((a, b) => b.time - a.time)
              .map(({ row }, index) => ({
                Id: row?.ConversationId.Id,
                Rank: index + 1,
                Source: row,
              })),
          },
        ],
      },
    ],
  };
}

export const success = (message: object) => ({
  ResponseMessages: { Items: [{ ResponseCode: 'NoError', ResponseClass: 'Success', ...message }] },
});

function partOf(house: House, request: unknown): ListPart {
  const base =
    at(request, 'Body', 'ParentFolderIds', 0) ??
    at(request, 'Body', 'ParentFolderId', 'BaseFolderId');
  const paging = at(request, 'Body', 'Paging');
  return {
    place: placeById(house, textAt(base, 'Id')),
    offset: numberAt(paging, 'Offset') ?? 0,
    size: numberAt(paging, 'MaxEntriesReturned') ?? pageOfList,
    filter: numberAt(request, 'Body', 'FocusedViewFilter') ?? -1,
  };
}

/** A conversation without what was deleted of it, unless all was. */
function shownOf(thread: Thread): readonly Message[] {
  const left = thread.messages.filter((message) => placeOf(message) !== 'deleteditems');
  return left.length === 0 ? thread.messages : left;
}

const parentOf = (messages: readonly { id: string; messageId: string }[], id: string | undefined) =>
  messages.find((one) => one.id === id)?.messageId;
