import type {
  ListSighting,
  MessageSighting,
  Sighting,
  ThreadSighting,
} from '../../../src/core/sighting';
import { endpointOf } from '../../../src/tap/outlook/endpoints';
import { openMailExchange } from '../../../src/tap/outlook/mail-exchange';
import { newMemory } from '../../../src/tap/outlook/memory';
import { seenAt, valid } from '../read-capture';

const base = 'https://outlook.office.com/mail/0/inbox';

/** A request as the page makes it: its JSON in the body or percent-encoded in a header, and the answer to it. */
export interface Asking {
  request?: unknown;
  form?: 'body' | 'header';
  headers?: Record<string, string>;
  answer?: unknown;
  /** The site refuses by its status. */
  status?: 'refused';
}

/**
 * A page of Outlook with the tap's memory, and a clock that goes on by a second with each step. Answers with what is
 * told, checked against the form in which sightings cross contexts; `sent` and `answered` apart.
 */
export function openPage(page: { mailbox?: string } = {}) {
  const memory = newMemory(page.mailbox);
  let now = seenAt;
  const ask = (url: string, { request, form = 'body', headers = {}, answer, status }: Asking) => {
    const endpoint = endpointOf(url, base);
    if (endpoint === undefined) throw new Error(`${url} is no endpoint`);
    let told: Sighting[] = [];
    const exchange = openMailExchange(endpoint, {
      memory,
      pageMailbox: page.mailbox,
      now: () => now,
      tell: (sightings) => told.push(...sightings),
    });
    const take = () => {
      const taken = valid(told);
      told = [];
      now += 1_000;
      return taken;
    };
    const json = request === undefined ? undefined : JSON.stringify(request);
    const inHeader = json !== undefined && form === 'header';
    const all = inHeader ? { ...headers, 'x-owa-urlpostdata': encodeURIComponent(json) } : headers;
    exchange.sent(inHeader ? '' : json, new Map(Object.entries(all)));
    const sent = take();
    if (status === 'refused') exchange.refused();
    else if (answer !== undefined) exchange.answered(JSON.stringify(answer));
    const answered = take();
    return { sent, answered };
  };
  return {
    memory,
    ask,
    service: (action: string, asking: Asking) => ask(`/owa/service.svc?action=${action}`, asking),
    start: (answer: unknown, headers: Record<string, string> = {}) =>
      ask('/owa/startupdata.ashx?app=Mail', { answer, headers }).answered,
  };
}

/** The start of Ana's page: who she is, and the folders that have a name of Exchange's. */
export function startup(more: object = {}) {
  return {
    owaUserConfig: {
      SessionSettings: {
        UserDisplayName: 'Ana Keller',
        UserEmailAddress: 'Ana.Keller@firm.example',
        UserLegacyExchangeDN: '/o=Firm/ou=Group/cn=Recipients/cn=ana',
      },
    },
    findFolders: {
      Body: {
        ResponseMessages: {
          Items: [{ RootFolder: { Folders: Object.keys(folderIds).map(folder) } }],
        },
      },
    },
    ...more,
  };
}

export const folderIds = {
  inbox: 'AAMkInbox=',
  sentitems: 'AAMkSent=',
  drafts: 'AAMkDrafts=',
  outbox: 'AAMkOutbox=',
  deleteditems: 'AAMkDeleted=',
  junkemail: 'AAMkJunk=',
  archive: 'AAMkArchive=',
};

export type FolderName = keyof typeof folderIds;

function folder(name: string) {
  return {
    __type: 'Folder:#Exchange',
    FolderId: { Id: folderIds[name as FolderName], ChangeKey: 'AQ==' },
    DistinguishedFolderId: name,
    DisplayName: name,
  };
}

export const parent = (name: FolderName) => ({
  __type: 'FolderId:#Exchange',
  Id: folderIds[name],
});

export function conversation(id: string, more: object = {}) {
  return {
    __type: 'ConversationType:#Exchange',
    ConversationId: { __type: 'ItemId:#Exchange', Id: id },
    ConversationTopic: `About ${id}`,
    UniqueSenders: ['Jo Bell'],
    LastDeliveryTime: '2026-11-20T10:00:30+01:00',
    LastDeliveryOrRenewTime: '2026-11-20T10:00:30+01:00',
    MessageCount: 1,
    GlobalMessageCount: 1,
    ItemIds: [{ Id: `item-of-${id}` }],
    GlobalItemIds: [{ Id: `item-of-${id}` }],
    Preview: 'When can you come?',
    ...more,
  };
}

/** A request for the rows of the inbox, as the page makes it. */
export function findConversation(more: object = {}, paging: object = {}) {
  return {
    __type: 'FindConversationJsonRequest:#Exchange',
    Header: { __type: 'JsonRequestHeaders:#Exchange', RequestServerVersion: 'V2018_01_08' },
    Body: {
      ParentFolderId: { __type: 'TargetFolderId:#Exchange', BaseFolderId: parent('inbox') },
      Paging: {
        __type: 'IndexedPageView:#Exchange',
        BasePoint: 'Beginning',
        Offset: 0,
        MaxEntriesReturned: 25,
        ...paging,
      },
      ViewFilter: 'All',
      FocusedViewFilter: -1,
      SortOrder: [
        {
          __type: 'SortResults:#Exchange',
          Order: 'Descending',
          Path: {
            __type: 'PropertyUri:#Exchange',
            FieldURI: 'ConversationLastDeliveryOrRenewTime',
          },
        },
      ],
      ...more,
    },
  };
}

export const conversations = (rows: unknown[], more: object = {}) => ({
  Header: { ServerVersionInfo: {} },
  Body: { ResponseClass: 'Success', ResponseCode: 'NoError', Conversations: rows, ...more },
});

export const smtp = (name: string, address: string) => ({
  Mailbox: { Name: name, EmailAddress: address, RoutingType: 'SMTP', MailboxType: 'Mailbox' },
});

export function item(id: string, thread: string, more: object = {}) {
  return {
    __type: 'Message:#Exchange',
    ItemId: { __type: 'ItemId:#Exchange', Id: id, ChangeKey: 'CQ==' },
    ConversationId: { __type: 'ItemId:#Exchange', Id: thread },
    ParentFolderId: parent('inbox'),
    Subject: 'Roof',
    From: smtp('Jo Bell', 'Jo@Client.example'),
    ToRecipients: [smtp('Ana Keller', 'ana.keller@firm.example').Mailbox],
    DateTimeReceived: '2026-11-20T10:00:30+01:00',
    DateTimeSent: '2026-11-20T10:00:28+01:00',
    InternetMessageId: `<${id}@client.example>`,
    IsDraft: false,
    ...more,
  };
}

/** An answer of GetConversationItems: one node for each message. */
export const opened = (thread: string, messages: unknown[], more: object = {}) => ({
  Header: {},
  Body: {
    ResponseMessages: {
      Items: [
        {
          __type: 'GetConversationItemsResponseMessageType:#Exchange',
          ResponseCode: 'NoError',
          ResponseClass: 'Success',
          Conversation: {
            ConversationId: { Id: thread },
            ConversationNodes: messages.map((one) => ({ Items: [one] })),
            ...more,
          },
        },
      ],
    },
  },
});

export const threads = (told: Sighting[]): ThreadSighting[] =>
  told.filter((one) => one.kind === 'thread');
export const messages = (told: Sighting[]): MessageSighting[] =>
  told.filter((one) => one.kind === 'message');
export const lists = (told: Sighting[]): ListSighting[] =>
  told.filter((one) => one.kind === 'list');
export const owns = (told: Sighting[]): string[] =>
  told.flatMap((one) => (one.kind === 'account' ? one.own : []));
