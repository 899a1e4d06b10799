import type { Thread } from '../mailbox/mail';
import type { House } from './house';
import { inPlace, places } from './places';
import { folder } from './reads';
import { conversationRow, itemRow } from './records';

/**
 * Answers when something newer than `version` is there: the page holds this request open. The answer is no
 * list but notices of rows (facts B5: new mail is pushed), one JSON object a record, ended by U+001E.
 */
export function notices(house: House, version: number): Promise<string> {
  const { account, mail } = house;
  if (account.version > version) return Promise.resolve(written(house, version));
  return new Promise((resolve) => {
    const stop = mail.watch((changed) => {
      if (changed !== account) return;
      stop();
      resolve(written(house, version));
    });
  });
}

function written(house: House, version: number): string {
  const changed = [...house.account.threads.values()].filter((one) => one.version > version);
  const records = [
    ...changed.map((thread) => rowNotice(house, thread)),
    ...(changed.length === 0 ? [{ id: 'RowNotification', EventType: 'Reload' }] : []),
    {
      id: 'HierarchyNotification',
      Folders: places.map((place) => folder(house, place)),
      version: house.account.version,
    },
  ];
  return records.map((record) => `${JSON.stringify(record)}\u001e`).join('');
}

/** The thread's rows in every folder; a folder that is not named has none. */
const rowNotice = (house: House, thread: Thread) => ({
  id: 'RowNotification',
  EventType: 'RowModified',
  ConversationId: house.ids.conversation(thread),
  Rows: places.flatMap((place) => {
    const row = conversationRow(house, thread, place);
    if (row === undefined) return [];
    return {
      FolderId: house.ids.folder(place),
      Conversation: row,
      Items: inPlace(thread, place).map((message) => itemRow(house, thread, message)),
    };
  }),
});
