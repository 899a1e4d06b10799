import { type House, houseOf } from './house';
import type { OutlookHost } from './options';
import { findConversation, findFolders, findItem } from './reads';

/** The answer of `startupdata.ashx` (facts B5): who signed in, the folders, and the first list. */
export function startupData(house: House, host: OutlookHost) {
  const { account, options } = house;
  const first = { Body: { FocusedViewFilter: options.focusedInbox === 'on' ? 0 : -1 } };
  return {
    owaUserConfig: {
      SessionSettings: {
        ...(options.ownAddress === 'nowhere' ? {} : { UserEmailAddress: account.owner.address }),
        UserDisplayName: account.owner.name,
        UserCulture: options.language,
      },
      UserOptions: {
        SignatureHtml: account.signature,
        ConversationSortOrder:
          options.messageOrder === 'newest-first' ? 'ChronologicalNewestOnTop' : 'Chronological',
        UndoSendTimeInMilliseconds: house.mail.undoMs,
      },
    },
    findFolders: { Body: findFolders(house) },
    ...(options.grouping === 'on'
      ? { findConversation: { Body: findConversation(house, first) } }
      : { findItem: { Body: findItem(house, first) } }),
    demo: {
      version: account.version,
      shared: options.sharedMailboxes.map((index) => sharedMailbox(house, index, host)),
    },
  };
}

/** Another mailbox that stands in the folder pane below the own one. */
function sharedMailbox(house: House, index: number, host: OutlookHost) {
  const shared = houseOf(house.mail, house.mail.account(index), house.options, host);
  const { name, address } = shared.account.owner;
  const { version } = shared.account;
  return { index, name, address, version, findFolders: { Body: findFolders(shared) } };
}
