import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OutlookOptions } from '../../demo/outlook/options';
import { serve } from '../../demo/outlook/serve';
import { at, listAt, textAt } from '../../demo/outlook/wire';
import { openStory } from '../../demo/story/story';
import { outlookStories } from './outlook-stories';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const hour = 3_600_000;

/** Asks the demo's server as the page does, without a browser. */
function asking(options: Partial<OutlookOptions> = {}) {
  const mailbox = openStory({ now: Date.now, undoMs: 0, deliveryReports: 'exchange' });
  const respond = serve(mailbox, options);
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const url = `https://outlook.office.com/owa/0/${path}`;
    const answer = await respond({ url, method: 'POST', headers, body });
    if (answer === 'refused') throw new Error('refused');
    return JSON.parse(String(answer.body)) as unknown;
  };
  return {
    mailbox,
    post,
    act: async (action: string, Body: object) =>
      at(await post(`service.svc?action=${action}&app=Mail`, JSON.stringify({ Body })), 'Body'),
  };
}

const inbox = { ParentFolderId: { BaseFolderId: { Id: 'inbox' } } };

const about = (list: unknown, topic: string) =>
  listAt(list, 'Conversations').find((one) => at(one, 'ConversationTopic') === topic);

describe("the page's JSON", () => {
  test('lists conversations with what Exchange tells of one', async () => {
    const { act } = asking({ utcOffset: 330 });
    const list = await act('FindConversation', { ...inbox, FocusedViewFilter: -1 });
    const quote = about(list, 'Quote for the deck');
    expect(quote).toMatchObject({
      UniqueSenders: ['Ana Ruiz'],
      MessageCount: 2,
      GlobalMessageCount: 2,
      UnreadCount: 1,
      IconIndex: 0,
      HasAttachments: false,
    });
    expect(textAt(quote, 'LastDeliveryTime')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30$/);
    const ago = Date.now() - Date.parse(textAt(quote, 'LastDeliveryTime') ?? '');
    expect(Math.round(ago / 60_000)).toBe(132);
    expect(listAt(quote, 'ItemIds')).toHaveLength(2);
    expect(textAt(quote, 'ConversationId', 'Id')).toMatch(/^AAQk[\w+/]+=*$/);
    expect(textAt(quote, 'ItemIds', 0, 'Id')).toMatch(/^AAMk[\w+/]+=*$/);
  });

  test('marks by icon what was answered or forwarded, and counts own answers in all folders', async () => {
    const { act } = asking();
    const list = await act('FindConversation', inbox);
    expect(about(list, 'Planting plan, courtyard')).toMatchObject({
      IconIndex: 261,
      MessageCount: 1,
      GlobalMessageCount: 2,
    });
    expect(about(list, 'Terrace for the café')).toMatchObject({ IconIndex: 0 });
  });

  test('pages its list', async () => {
    const { act } = asking();
    const first = await act('FindConversation', {
      ...inbox,
      Paging: { Offset: 0, MaxEntriesReturned: 10 },
    });
    const second = await act('FindConversation', {
      ...inbox,
      Paging: { Offset: 10, MaxEntriesReturned: 10 },
    });
    const ids = [first, second].flatMap((list) =>
      listAt(list, 'Conversations').map((one) => textAt(one, 'ConversationId', 'Id')),
    );
    expect(new Set(ids).size).toBe(20);
    expect(first).toMatchObject({ IndexedOffset: 10, IncludesLastItemInRange: false });
  });

  test('tells a whole conversation, message by message', async () => {
    const { act } = asking();
    const list = await act('FindConversation', inbox);
    const ConversationId = at(about(list, 'School garden'), 'ConversationId');
    const answer = await act('GetConversationItems', { Conversations: [{ ConversationId }] });
    const nodes = at(answer, 'ResponseMessages', 'Items', 0, 'Conversation', 'ConversationNodes');
    const items = listAt(nodes).flatMap((node) => listAt(node, 'Items'));
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({
      From: { Mailbox: { EmailAddress: 'tom@lindqvist-gardens.example', RoutingType: 'SMTP' } },
      ToRecipients: [{ EmailAddress: 'grace.liu@parkside-school.example' }],
      IsDraft: false,
      Subject: 'Re: School garden',
    });
    expect(textAt(items[0], 'UniqueBody', 'Value')).toContain('class 4b about worms');
    expect(textAt(items[0], 'InternetMessageId')).toMatch(/^<.+@.+>$/);
  });

  test('names colleagues by X.500 where so chosen, and nobody else', async () => {
    const { act } = asking({ internalAddresses: 'x500' });
    const answer = await act('FindItem', {
      ParentFolderIds: [{ Id: 'inbox' }],
      Paging: { MaxEntriesReturned: 50 },
    });
    const items = listAt(answer, 'ResponseMessages', 'Items', 0, 'RootFolder', 'Items');
    const kinds = new Map(
      items.map((item) => [
        textAt(item, 'From', 'Mailbox', 'Name'),
        textAt(item, 'From', 'Mailbox', 'RoutingType'),
      ]),
    );
    expect(kinds.get('Tom Okafor')).toBe('EX');
    expect(kinds.get('Ana Ruiz')).toBe('SMTP');
    const tom = items.find((item) => textAt(item, 'From', 'Mailbox', 'Name') === 'Tom Okafor');
    expect(textAt(tom, 'From', 'Mailbox', 'EmailAddress')).toMatch(/^\/o=.+\/cn=.+$/);
  });

  test('starts with who signed in, the folders and the first list', async () => {
    const { post } = asking();
    const start = await post('startupdata.ashx', '');
    expect(textAt(start, 'owaUserConfig', 'SessionSettings', 'UserEmailAddress')).toBe(
      'nora@lindqvist-gardens.example',
    );
    expect(listAt(start, 'findConversation', 'Body', 'Conversations').length).toBe(25);
    const folders = ['findFolders', 'Body', 'ResponseMessages', 'Items', 0, 'RootFolder'] as const;
    expect(at(start, ...folders)).toMatchObject({
      Folders: [{ DistinguishedFolderId: 'inbox' }, {}, {}, {}, {}, {}],
    });
  });

  test('does not name the own address at the start where so chosen', async () => {
    const start = await asking({ ownAddress: 'nowhere' }).post('startupdata.ashx', '');
    expect(at(start, 'owaUserConfig', 'SessionSettings', 'UserEmailAddress')).toBeUndefined();
    expect(JSON.stringify(start)).not.toContain('nora@lindqvist-gardens.example');
  });

  test('takes the request from the header', async () => {
    const { post } = asking();
    const header = encodeURIComponent(
      JSON.stringify({ Body: { ...inbox, Paging: { MaxEntriesReturned: 3 } } }),
    );
    const answer = await post('service.svc?action=FindConversation', '', {
      'x-owa-urlpostdata': header,
    });
    expect(listAt(answer, 'Body', 'Conversations')).toHaveLength(3);
  });

  test('finds by words in the substrate search', async () => {
    const { mailbox } = asking();
    const url = 'https://outlook.office.com/searchservice/api/v2/query';
    const body = JSON.stringify({ EntityRequests: [{ Query: { QueryString: 'peat-free' } }] });
    const answer = await serve(mailbox)({ url, method: 'POST', headers: {}, body });
    if (answer === 'refused') throw new Error('refused');
    const found = at(JSON.parse(String(answer.body)), 'EntitySets', 0, 'ResultSets', 0, 'Results');
    expect(found).toMatchObject([{ Source: { ConversationTopic: '[growers] Peat-free compost' } }]);
  });

  test('pushes the rows of what changed, no list', async () => {
    const { mailbox } = asking();
    const url = `https://outlook.office.com/owa/0/notificationchannel/connect?v=${mailbox.account().version}`;
    const held = serve(mailbox)({ url, method: 'GET', headers: {}, body: '' });
    const from = { name: 'Kit Moss', address: 'kit@moss.example' };
    mailbox.deliver({ from, subject: 'The pond', text: 'It leaks.', at: Date.now() - hour });
    const answer = await held;
    if (answer === 'refused') throw new Error('refused');
    const [row] = String(answer.body).split('\u001e');
    expect(JSON.parse(row ?? '')).toMatchObject({
      id: 'RowNotification',
      Rows: [{ Conversation: { ConversationTopic: 'The pond', UnreadCount: 1 } }],
    });
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('a bounce comes into the thread of what was sent', async () => {
    const { act, mailbox } = asking();
    await act('CreateItem', {
      Items: [{ Subject: 'Hello', ToRecipients: [{ EmailAddress: 'kit@moss.example' }] }],
      MessageDisposition: 'SendAndSaveCopy',
    });
    const [sent] = mailbox.sent();
    if (sent === undefined) throw new Error('nothing was sent');
    mailbox.bounce(sent);
    const list = await act('FindConversation', inbox);
    expect(about(list, 'Hello')).toMatchObject({
      MessageCount: 1,
      GlobalMessageCount: 2,
      UniqueSenders: ['Microsoft Outlook'],
    });
  });
});

describe('what a hook in the page sees', () => {
  const stories = outlookStories();
  beforeAll(stories.start);
  afterAll(stories.stop);
  afterEach(stories.finish);

  /** Runs before the page: notes what is fetched in it. */
  const hook = () => {
    const seen: { path: string; header: boolean; body: boolean }[] = [];
    Reflect.set(window, 'seen', seen);
    const before = window.fetch;
    window.fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      const { pathname, searchParams } = new URL(String(input), location.href);
      const path = searchParams.get('action') ?? pathname.split('/').at(-1) ?? '';
      seen.push({ path, header: headers.has('x-owa-urlpostdata'), body: init?.body !== undefined });
      return before(input, init);
    };
  };

  test.each([
    ['body', ['FindConversation', 'GetConversationItems', 'connect', 'startupdata.ashx']],
    ['header', ['FindConversation', 'GetConversationItems', 'connect', 'startupdata.ashx']],
    ['worker', ['startupdata.ashx']],
    ['none', []],
  ] as const)('%s: %s', async (json, paths) => {
    const { page, openThread, asked } = await stories.open(
      { json, markReadAfter: 'never' },
      { script: hook },
    );
    await openThread('Olive trees');
    const seen = await page.evaluate(
      () => Reflect.get(window, 'seen') as { path: string; header: boolean; body: boolean }[],
    );
    expect([...new Set(seen.map(({ path }) => path))].sort()).toEqual(paths);
    expect(asked.some((url) => url.includes('startupdata.ashx'))).toBe(true);
    const requests = seen.filter(({ path }) => /^[A-Z]/.test(path));
    expect(
      requests.every(({ header, body }) => header === (json === 'header') && header !== body),
    ).toBe(true);
  });

  test('all works from a worker, under strict Trusted Types', async () => {
    const { mailbox, page, openThread, replyWith, send, row } = await stories.open({
      json: 'none',
      trustedTypes: 'strict',
    });
    await openThread('Olive trees');
    await replyWith('Yes.');
    await send();
    await expect.poll(() => mailbox.sent().length).toBe(1);
    const from = { name: 'Kit Moss', address: 'kit@moss.example' };
    mailbox.deliver({ from, subject: 'Can you come today?', text: 'The pond leaks.' });
    await row('Can you come today?').waitFor();
    const refused = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
  });
});
