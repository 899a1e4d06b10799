import { describe, expect, test } from 'vitest';
import {
  conversation,
  conversations,
  findConversation,
  folderIds,
  item,
  lists,
  messages,
  openPage,
  owns,
  parent,
  startup,
  threads,
} from './outlook-page';

const ten = Date.UTC(2026, 10, 20, 9, 0, 30);

function started() {
  const page = openPage();
  page.start(startup());
  return page;
}

describe('the start of the page', () => {
  const first = {
    findConversation: {
      Body: {
        FolderId: { Id: folderIds.inbox },
        Conversations: [conversation('c1')],
        IndexedOffset: 1,
      },
    },
  };
  const params = (isFocused: boolean) => ({
    'x-message-count': '25',
    messageparams: JSON.stringify({
      IsFocusedInboxOn: isFocused,
      SortResults: [
        { Path: { FieldURI: 'conversation:LastDeliveryOrRenewTime' }, Order: 'Descending' },
      ],
    }),
  });

  test('tells whose mailbox it is, and the first list', () => {
    const told = openPage().start(startup(first), params(false));
    expect(owns(told)).toEqual(['ana.keller@firm.example']);
    expect(threads(told)).toMatchObject([{ thread: 'c1', facts: { place: 'inbox', count: 1 } }]);
    expect(lists(told)).toMatchObject([
      { list: 'inbox', complete: true, more: true, threads: ['c1'], newest: ten, oldest: ten },
    ]);
  });

  test('tells the Focused list where the inbox is parted', () => {
    expect(lists(openPage().start(startup(first), params(true)))).toMatchObject([
      { list: 'inbox/focused' },
    ]);
  });

  test('tells no list where nothing says how it was asked for', () => {
    expect(lists(openPage().start(startup(first)))).toEqual([]);
  });

  test('learns aliases', () => {
    const config = {
      SessionSettings: {
        UserEmailAddress: 'ana@firm.example',
        ProxyAddresses: ['SMTP:ana@firm.example', 'smtp:Office@firm.example', 'x500:/o=x'],
      },
    };
    expect(owns(openPage().start({ owaUserConfig: config }))).toEqual([
      'ana@firm.example',
      'office@firm.example',
    ]);
  });

  test('is not believed in other answers: a mail may carry anything', () => {
    const page = openPage();
    const { answered } = page.service('GetItem', { answer: startup() });
    expect(owns(answered)).toEqual([]);
    expect(page.memory.address).toBeUndefined();
  });
});

describe('a list of conversations', () => {
  const ask = (rows: unknown[], request: unknown = findConversation(), more: object = {}) =>
    started().service('FindConversation', { request, answer: conversations(rows, more) }).answered;

  test.each(['body', 'header'] as const)('is told the same with its request in the %s', (form) => {
    const page = started();
    const request = findConversation();
    const answer = conversations([conversation('c1')]);
    const { answered } = page.service('FindConversation', { request, form, answer });
    expect(lists(answered)).toMatchObject([{ list: 'inbox', threads: ['c1'] }]);
  });

  test('tells threads as the page shows them', () => {
    const told = ask([
      conversation('c1', {
        UniqueSenders: ['Jo Bell', 'Ana Keller', 'mia@x.example'],
        GlobalMessageCount: 4,
      }),
    ]);
    expect(threads(told)).toMatchObject([
      {
        thread: 'c1',
        sense: 'json',
        facts: {
          subject: 'About c1',
          count: 4,
          place: 'inbox',
          participants: [
            { address: 'name:jo bell', name: 'Jo Bell' },
            { address: 'ana.keller@firm.example', name: 'Ana Keller' },
            { address: 'mia@x.example' },
          ],
        },
      },
    ]);
    expect(threads(told)[0]?.facts).not.toHaveProperty('lastMessage');
  });

  test('tells the only message of a thread, with its text and sender', () => {
    const told = ask([
      conversation('c1', {
        LastSender: { Mailbox: { Name: 'Jo Bell', EmailAddress: 'JO@client.example' } },
      }),
    ]);
    expect(messages(told)).toEqual([
      {
        kind: 'message',
        thread: 'c1',
        id: 'item-of-c1',
        sense: 'json',
        at: expect.any(Number),
        text: 'When can you come?',
        cut: true,
        facts: {
          sentAt: ten,
          from: { address: 'jo@client.example', name: 'Jo Bell' },
          direction: 'in',
          state: 'arrived',
          subject: 'About c1',
        },
      },
    ]);
    expect(threads(told)).toMatchObject([{ facts: { lastMessage: 'item-of-c1' } }]);
  });

  test('tells the latest of several by its minute, without the text that may be another’s', () => {
    const told = ask([
      conversation('c1', {
        MessageCount: 2,
        GlobalMessageCount: 3,
        ItemIds: [{ Id: 'a' }, { Id: 'b' }],
      }),
    ]);
    expect(messages(told)).toMatchObject([
      { id: `at:${Math.floor(ten / 60_000)}:in`, facts: { from: { address: 'name:jo bell' } } },
    ]);
    expect(messages(told)[0]).not.toHaveProperty('text');
  });

  test('tells no incoming message where the user wrote it, or nobody knows who did', () => {
    expect(messages(ask([conversation('c1', { UniqueSenders: ['Ana Keller'] })]))).toEqual([]);
    expect(messages(ask([conversation('c1', { UniqueSenders: ['Jo Bell', 'Mia Roth'] })]))).toEqual(
      [],
    );
    const foreign = { Mailbox: { Name: 'Somebody Else', EmailAddress: 'x@y.example' } };
    const unsure = conversation('c1', {
      UniqueSenders: ['Jo Bell', 'Mia Roth'],
      LastSender: foreign,
    });
    expect(messages(ask([unsure]))).toEqual([]);
  });

  test.each([
    [261, true],
    ['MailReplied', true],
    [262, undefined],
    ['MailForwarded', undefined],
    ['Unreplied', undefined],
    [undefined, undefined],
  ])('with the icon %s tells answered: %s', (IconIndex, answered) => {
    const [message] = messages(ask([conversation('c1', { IconIndex, GlobalMessageCount: 2 })]));
    expect(message).toMatchObject({ id: 'item-of-c1' });
    expect(message?.facts.answered).toBe(answered);
  });

  test.each([
    ['deleteditems', 'trash'],
    ['junkemail', 'spam'],
    ['archive', 'archive'],
  ] as const)('of %s puts a thread there only with all its messages', (name, place) => {
    const request = findConversation({ ParentFolderId: { BaseFolderId: parent(name) } });
    expect(threads(ask([conversation('c1')], request))).toMatchObject([{ facts: { place } }]);
    const [apart] = threads(ask([conversation('c1', { GlobalMessageCount: 2 })], request));
    expect(apart?.facts).not.toHaveProperty('place');
    expect(lists(ask([conversation('c1')], request))).toEqual([]);
  });

  test('learns a folder from the name that it was asked by', () => {
    const page = openPage();
    const BaseFolderId = { __type: 'DistinguishedFolderId:#Exchange', Id: 'inbox' };
    const request = findConversation({ ParentFolderId: { BaseFolderId } });
    const answer = conversations([conversation('c1')], { FolderId: { Id: 'AAMkNew=' } });
    page.service('FindConversation', { request, answer });
    const later = findConversation({
      ParentFolderId: { BaseFolderId: { __type: 'FolderId:#Exchange', Id: 'AAMkNew=' } },
    });
    const { answered } = page.service('FindConversation', {
      request: later,
      answer: conversations([conversation('c2')]),
    });
    expect(lists(answered)).toMatchObject([{ list: 'inbox', threads: ['c2'] }]);
  });

  test('that comes twice is told once', () => {
    const told = ask([conversation('c1'), conversation('c1', { ConversationTopic: 'Other' })]);
    expect(threads(told)).toHaveLength(1);
    expect(lists(told)).toMatchObject([{ complete: true, threads: ['c1'] }]);
  });
});

describe('the sight of a list', () => {
  const look = (request: unknown, rows: unknown[] = [conversation('c1')], more: object = {}) =>
    lists(
      started().service('FindConversation', { request, answer: conversations(rows, more) })
        .answered,
    );

  test.each([
    ['inbox', { FocusedViewFilter: -1 }, {}],
    ['inbox/focused', { FocusedViewFilter: 0 }, {}],
    ['inbox/other', { FocusedViewFilter: 1 }, {}],
    ['inbox/p2', {}, { Offset: 25 }],
    ['inbox/other/p3', { FocusedViewFilter: 1 }, { Offset: 50 }],
    ['inbox/p2', {}, { __type: 'SeekToConditionPageView:#Exchange' }],
  ])('is named %s for %j %j', (list, body, paging) => {
    expect(look(findConversation(body, paging))).toMatchObject([{ list }]);
  });

  test.each([
    { ViewFilter: 'Unread' },
    { QueryString: 'roof' },
    { Restriction: { Item: {} } },
    { SearchFolderId: { Id: 'x' } },
    { SortOrder: [{ Order: 'Ascending', Path: { FieldURI: 'ConversationLastDeliveryTime' } }] },
    { SortOrder: [{ Order: 'Descending', Path: { FieldURI: 'ConversationSize' } }] },
    { SortOrder: undefined },
    { FocusedViewFilter: 7 },
    { ParentFolderId: { BaseFolderId: { __type: 'FolderId:#Exchange', Id: 'AAMkOwnFolder=' } } },
  ])('%j is none', (body) => {
    expect(look(findConversation(body))).toEqual([]);
  });

  test('is not complete where a row could not be read', () => {
    const rows = [{ ConversationTopic: 'no id' }, conversation('c2'), conversation('c1')];
    expect(look(findConversation(), rows)).toMatchObject([
      { complete: false, threads: ['c2', 'c1'] },
    ]);
    const timeless = conversation('c2', {
      LastDeliveryTime: '2026-11-20T10:00:00',
      LastDeliveryOrRenewTime: undefined,
    });
    expect(look(findConversation(), [timeless, conversation('c1')])).toMatchObject([
      { complete: false },
    ]);
  });

  test('reaches down to what the list is sorted by: a row back from snoozing has an old time', () => {
    const rows = [
      conversation('pinned', {
        LastDeliveryTime: '2020-01-01T00:00:00Z',
        LastDeliveryOrRenewTime: '4500-09-01T00:00:00Z',
      }),
      conversation('new', {
        LastDeliveryTime: '2026-11-21T00:00:00Z',
        LastDeliveryOrRenewTime: '2026-11-21T00:00:00Z',
      }),
      conversation('back', {
        LastDeliveryTime: '2025-01-01T00:00:00Z',
        LastDeliveryOrRenewTime: '2026-11-19T00:00:00Z',
      }),
    ];
    expect(look(findConversation(), rows)).toMatchObject([
      { complete: true, newest: Date.UTC(2026, 10, 21), oldest: Date.UTC(2026, 10, 19) },
    ]);
  });

  test.each([
    [{ IncludesLastItemInRange: true }, false],
    [{ IncludesLastItemInRange: false }, true],
    [{ TotalConversationsInView: 1 }, false],
    [{ TotalConversationsInView: 9 }, true],
    [{}, true],
  ])('beside %j goes on: %s', (more, goesOn) => {
    expect(look(findConversation(), [conversation('c1')], more)).toMatchObject([{ more: goesOn }]);
  });

  test('goes on in doubt: a full page may count itself', () => {
    const request = findConversation({}, { MaxEntriesReturned: 1 });
    expect(look(request, [conversation('c1')], { TotalConversationsInView: 1 })).toMatchObject([
      { more: true },
    ]);
  });

  test('is empty only where the page says so', () => {
    expect(look(findConversation(), [], { TotalConversationsInView: 0 })).toMatchObject([
      { complete: true, more: false, threads: [] },
    ]);
    expect(look(findConversation(), [])).toEqual([]);
    const failed = {
      ResponseClass: 'Error',
      ResponseCode: 'ErrorInternal',
      TotalConversationsInView: 0,
    };
    expect(look(findConversation(), [], failed)).toEqual([]);
  });
});

test('a list of single messages tells them, their folder and the list', () => {
  const request = {
    __type: 'FindItemJsonRequest:#Exchange',
    Body: {
      ParentFolderIds: [parent('inbox')],
      Paging: {
        __type: 'IndexedPageView:#Exchange',
        BasePoint: 'Beginning',
        Offset: 0,
        MaxEntriesReturned: 25,
      },
      SortOrder: [{ Order: 'Descending', Path: { FieldURI: 'item:DateTimeReceived' } }],
      ViewFilter: 'All',
    },
  };
  const RootFolder = {
    IncludesLastItemInRange: true,
    TotalItemsInView: 2,
    Items: [
      item('m2', 't1', {
        ParentFolderId: undefined,
        Preview: 'And? ________________________________ From: Ana',
      }),
      item('m1', 't1', { ParentFolderId: undefined }),
    ],
  };
  const answer = {
    Body: { ResponseMessages: { Items: [{ ResponseCode: 'NoError', RootFolder }] } },
  };
  const { answered } = started().service('FindItem', { request, answer });
  expect(messages(answered)).toMatchObject([
    { id: 'm2', text: 'And?', facts: { state: 'arrived', direction: 'in' } },
    { id: 'm1' },
  ]);
  expect(lists(answered)).toMatchObject([
    { list: 'inbox', complete: true, more: false, threads: ['t1'], oldest: ten },
  ]);
});

test('search results tell threads and messages by the ids of the page’s rows', () => {
  const Results = [
    { Type: 'Conversation', Source: { ...conversation('c-1_x'), ItemId: { Id: 'i-1' } } },
    {
      Type: 'Message',
      Source: {
        ItemId: { Id: 'm-1_' },
        ConversationId: { Id: 't_2' },
        Subject: 'Roof',
        DateTimeReceived: '2026-11-20T10:00:30Z',
        From: { EmailAddress: { Name: 'Jo Bell', Address: 'jo@client.example' } },
      },
    },
  ];
  const answer = { EntitySets: [{ ResultSets: [{ Results }] }] };
  const told = started().ask('/searchservice/api/v2/query', { request: {}, answer }).answered;
  expect(threads(told)).toMatchObject([
    { thread: 'c/1+x', facts: { lastMessage: 'item/of/c/1+x' } },
  ]);
  expect(threads(told)[0]?.facts).not.toHaveProperty('place');
  expect(messages(told)).toMatchObject([
    { thread: 't+2', id: 'm/1+', facts: { from: { address: 'jo@client.example' } } },
  ]);
  expect(lists(told)).toEqual([]);
});
