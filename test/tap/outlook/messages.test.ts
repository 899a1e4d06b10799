import { describe, expect, test } from 'vitest';
import type { MessageFacts } from '../../../src/core/sighting';
import {
  type FolderName,
  item,
  messages,
  opened,
  openPage,
  owns,
  parent,
  smtp,
  startup,
  threads,
} from './outlook-page';

function started() {
  const page = openPage();
  page.start(startup());
  return page;
}

const open = (items: unknown[], more: object = {}, page = started()) =>
  page.service('GetConversationItems', { request: {}, answer: opened('t1', items, more) }).answered;

const one = (more: object): MessageFacts | undefined =>
  messages(open([item('m1', 't1', more)]))[0]?.facts;

const fromAna = {
  From: smtp('Ana Keller', 'ana.keller@firm.example'),
  ParentFolderId: parent('sentitems'),
};

describe('an opened conversation', () => {
  test('tells a message whole', () => {
    const html = '<html><body><p>Can you fix the <b>roof</b>?</p></body></html>';
    const told = open([
      item('m1', 't1', {
        UniqueBody: { BodyType: 'HTML', Value: html },
        CcRecipients: [{ Name: 'Mia Roth', EmailAddress: 'mia@client.example' }],
        ReplyTo: [{ EmailAddress: 'desk@client.example' }],
      }),
    ]);
    expect(messages(told)).toEqual([
      {
        kind: 'message',
        thread: 't1',
        id: 'm1',
        sense: 'json',
        at: expect.any(Number),
        text: 'Can you fix the roof?',
        facts: {
          sentAt: Date.UTC(2026, 10, 20, 9, 0, 30),
          from: { address: 'jo@client.example', name: 'Jo Bell' },
          to: [{ address: 'ana.keller@firm.example', name: 'Ana Keller' }],
          cc: [{ address: 'mia@client.example', name: 'Mia Roth' }],
          replyTo: { address: 'desk@client.example' },
          direction: 'in',
          state: 'arrived',
          subject: 'Roof',
          rfcId: 'm1@client.example',
        },
      },
    ]);
  });

  test('tells its place, its people, and its last message where it is whole', () => {
    const answer = { ...fromAna, DateTimeSent: '2026-11-20T12:00:00Z' };
    const items = [item('m1', 't1'), item('m2', 't1', answer)];
    expect(threads(open(items, { TotalConversationNodesCount: 2 }))).toMatchObject([
      {
        facts: {
          place: 'inbox',
          lastMessage: 'm2',
          participants: [{ address: 'jo@client.example' }, { address: 'ana.keller@firm.example' }],
        },
      },
    ]);
    for (const more of [{}, { TotalConversationNodesCount: 5 }]) {
      expect(threads(open(items, more))[0]?.facts).not.toHaveProperty('lastMessage');
    }
  });

  test.each([
    [['deleteditems', 'deleteditems'], 'trash'],
    [['deleteditems', 'sentitems'], 'trash'],
    [['deleteditems', 'inbox'], 'inbox'],
    [['junkemail'], 'spam'],
    [['junkemail', 'deleteditems'], undefined],
    [['sentitems'], undefined],
  ] as [FolderName[], string | undefined][])('with mail in %j lies in %s', (folders, place) => {
    const items = folders.map((name, n) => item(`m${n}`, 't1', { ParentFolderId: parent(name) }));
    expect(threads(open(items))[0]?.facts.place).toBe(place);
  });

  test('tells nothing of appointments, and nothing of mail attached to a mail', () => {
    const appointment = item('a1', 't1', { __type: 'CalendarItem:#Exchange' });
    const attached = { Attachments: [{ Item: item('x', 'other') }] };
    expect(messages(open([appointment, item('m1', 't1', attached)])).map(({ id }) => id)).toEqual([
      'm1',
    ]);
  });

  test('stands for the thread of a message that names none', () => {
    expect(messages(open([item('m1', 't1', { ConversationId: undefined })]))).toMatchObject([
      { thread: 't1', id: 'm1' },
    ]);
  });

  test('tells a message once', () => {
    expect(messages(open([item('m1', 't1'), item('m1', 't1')]))).toHaveLength(1);
  });
});

describe('a message', () => {
  test.each([
    [{}, 'in', 'arrived'],
    [fromAna, 'out', 'sent'],
    [{ ParentFolderId: parent('sentitems') }, 'out', 'sent'],
    [{ IsDraft: true, ParentFolderId: parent('drafts') }, 'out', 'draft'],
    [{ IsSubmitted: true, ParentFolderId: parent('outbox') }, 'out', 'sending'],
    [{ ParentFolderId: parent('deleteditems') }, 'in', 'deleted'],
    [
      { Sender: smtp('Ana Keller', 'ana.keller@firm.example'), ParentFolderId: undefined },
      'out',
      'sent',
    ],
    [{ From: smtp('Ana', 'ana.keller@firm.example') }, 'out', 'arrived'],
    [{ IsDraft: true, DeferredSendTime: '2027-01-01T08:00:00Z' }, 'out', 'scheduled'],
    [{ IsDraft: true, DeferredSendTime: '2026-01-01T08:00:00Z' }, 'out', 'draft'],
    [
      {
        IsSubmitted: true,
        ExtendedProperty: [
          { ExtendedFieldURI: { PropertyTag: '0x3fef' }, Value: '2027-01-01T08:00:00Z' },
        ],
      },
      'in',
      'scheduled',
    ],
  ] as const)('with %j goes %s and is %s', (more, direction, state) => {
    expect(one(more)).toMatchObject({ direction, state });
  });

  test('has no direction while nobody knows whose mailbox it is', () => {
    const told = open([item('m1', 't1')], {}, openPage());
    expect(messages(told)[0]?.facts).not.toHaveProperty('direction');
  });

  test.each([
    [{ DateTimeReceived: '2022-08-29T17:18:48+05:30' }, Date.UTC(2022, 7, 29, 11, 48, 48)],
    [{ DateTimeReceived: '2022-08-29T17:18:48.1234567Z' }, Date.UTC(2022, 7, 29, 17, 18, 48, 123)],
    [{ DateTimeReceived: '2022-08-29T17:18:48', DateTimeSent: undefined }, undefined],
    [
      { DateTimeReceived: '0001-01-01T00:00:00Z', DateTimeSent: '2026-01-01T00:00:00Z' },
      Date.UTC(2026, 0),
    ],
    [{ DateTimeReceived: 1661772000000, DateTimeSent: 'Monday' }, undefined],
  ])('with %j has its time', (more, time) => {
    expect(one(more)?.sentAt).toBe(time);
  });

  test.each([
    [{ IconIndex: 261 }, true],
    [{ IconIndex: 262 }, undefined],
    [{ LastVerbExecuted: 102 }, true],
    [{ LastVerbExecuted: '103' }, true],
    [{ LastVerbExecuted: 104 }, undefined],
    [{ ExtendedProperty: [{ ExtendedFieldURI: { PropertyTag: '0x1081' }, Value: '102' }] }, true],
  ])('with %j is answered: %s', (more, answered) => {
    expect(one(more)?.answered).toBe(answered);
  });

  test('of the Other tab has no category: Outlook sorts people there too', () => {
    expect(one({ InferenceClassification: 'Other' })).not.toHaveProperty('category');
  });

  test('tells what was newly written, not the mail that it quotes', () => {
    const quoted =
      '<div>I will.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Jo</div><div>Can you come on Monday?</div>';
    const texts = [
      {
        UniqueBody: {
          BodyType: 'HTML',
          Value: '<div>Yes &amp; no</div><div id="Signature">Ana<br>Firm</div>',
        },
      },
      { Body: { BodyType: 'HTML', Value: quoted } },
      { UniqueBody: { BodyType: 'Text', Value: '1 < 2 <b>\n' } },
      { Preview: 'Short' },
    ].map((more) => messages(open([item('m1', 't1', { Preview: 'P', ...more })]))[0]?.text);
    expect(texts).toEqual(['Yes & no', 'I will.', '1 < 2 <b>', 'Short']);
  });
});

describe('people', () => {
  const legacy = '/O=ExchangeLabs/OU=Group (X)/cn=Recipients/cn=0a1-Bob';
  const bob = {
    Mailbox: { Name: 'Bob Lee', EmailAddress: legacy, RoutingType: 'EX', MailboxType: 'Mailbox' },
  };
  const sender = (items: unknown[], page = started()) =>
    messages(open(items, {}, page)).map(({ facts }) => facts.from);

  test('of whom nothing but an X.500 address is known keep it', () => {
    expect(sender([item('m1', 't1', { From: bob })])).toEqual([
      { address: 'x500:/o=exchangelabs/ou=group (x)/cn=recipients/cn=0a1-bob', name: 'Bob Lee' },
    ]);
  });

  test('are known by their mail address wherever in the answer, or in an earlier one, it is told', () => {
    const told = smtp('Bob Lee', 'bob@firm.example');
    const items = [
      item('m1', 't1', { From: bob }),
      item('m2', 't1', { CcRecipients: [told.Mailbox] }),
    ];
    expect(sender(items)[0]).toEqual({ address: 'bob@firm.example', name: 'Bob Lee' });
    const page = started();
    open([item('m2', 't1', { From: told })], {}, page);
    expect(sender([item('m1', 't1', { From: bob })], page)).toMatchObject([
      { address: 'bob@firm.example' },
    ]);
  });

  test('are not taken for a namesake', () => {
    const page = started();
    const namesakes = [
      smtp('Bob Lee', 'bob@firm.example'),
      smtp('Bob Lee', 'bob.lee@firm.example'),
    ];
    open(
      namesakes.map((From, n) => item(`n${n}`, 't1', { From })),
      {},
      page,
    );
    expect(sender([item('m1', 't1', { From: bob })], page)[0]?.address).toMatch(/^x500:/);
    const outside = {
      Mailbox: { ...smtp('Bob Lee', 'bob@gmail.example').Mailbox, MailboxType: 'OneOff' },
    };
    const items = [item('m1', 't1', { From: bob }), item('m2', 't1', { From: outside })];
    expect(sender(items)[0]?.address).toMatch(/^x500:/);
  });

  test('are not taken for a namesake of whom nothing but another X.500 address is known', () => {
    const page = started();
    const other = { Mailbox: { ...bob.Mailbox, EmailAddress: '/o=ExchangeLabs/cn=other' } };
    const told = smtp('Bob Lee', 'bob@firm.example');
    open([item('m1', 't1', { From: other }), item('m2', 't1', { From: told })], {}, page);
    expect(sender([item('m3', 't1', { From: bob })], page)[0]?.address).toMatch(/^x500:/);
  });

  test('whose X.500 address comes with the mail address are known by that', () => {
    const whole = { Mailbox: { ...bob.Mailbox, SmtpAddress: 'Bob@firm.example' } };
    const page = started();
    expect(sender([item('m1', 't1', { From: whole })], page)).toMatchObject([
      { address: 'bob@firm.example' },
    ]);
    expect(sender([item('m2', 't1', { From: bob })], page)).toMatchObject([
      { address: 'bob@firm.example' },
    ]);
  });

  test('that have a name only are known by it', () => {
    const named = { Mailbox: { Name: ' Jo   Bell ' } };
    expect(sender([item('m1', 't1', { From: named })])).toEqual([
      { address: 'name:jo bell', name: 'Jo Bell' },
    ]);
  });

  test('the user is known by the X.500 address of the start', () => {
    const ana = {
      Mailbox: {
        Name: 'A. Keller',
        EmailAddress: '/o=Firm/ou=Group/cn=Recipients/cn=ANA',
        RoutingType: 'EX',
      },
    };
    expect(one({ From: ana, ParentFolderId: undefined })).toMatchObject({
      direction: 'out',
      from: { address: 'ana.keller@firm.example' },
    });
  });

  test('the addresses from which the user sent are told, and known from then on', () => {
    const page = started();
    const alias = smtp('Office', 'office@firm.example');
    const told = open(
      [item('m1', 't1', { From: alias, ParentFolderId: parent('sentitems') })],
      {},
      page,
    );
    expect(owns(told)).toEqual(['ana.keller@firm.example', 'office@firm.example']);
    const later = open([item('m2', 't1', { From: alias, ParentFolderId: undefined })], {}, page);
    expect(owns(later)).toEqual([]);
    expect(messages(later)).toMatchObject([{ facts: { direction: 'out' } }]);
  });
});

test('a sender who is known by name alone adds no own address', () => {
  const named = { From: { Mailbox: { Name: 'Office' } }, ParentFolderId: parent('sentitems') };
  expect(owns(open([item('m1', 't1', named)]))).toEqual([]);
});

describe('another mailbox', () => {
  const asked = (page = started(), headers: Record<string, string> = {}, request: object = {}) =>
    page.service('GetConversationItems', {
      headers,
      request,
      answer: opened('t1', [item('m1', 't1')]),
    });

  test('opened beside the user’s own is not told', () => {
    expect(asked(started(), { 'x-owa-explicitlogonuser': 'team@firm.example' }).answered).toEqual(
      [],
    );
    const Mailbox = { EmailAddress: 'team@firm.example' };
    const BaseFolderId = { __type: 'DistinguishedFolderId:#Exchange', Id: 'inbox', Mailbox };
    expect(asked(started(), {}, { Body: { ParentFolderId: { BaseFolderId } } }).answered).toEqual(
      [],
    );
    const page = started();
    const url = '/owa/team@firm.example/service.svc?action=GetConversationItems';
    expect(page.ask(url, { answer: opened('t1', [item('m1', 't1')]) }).answered).toEqual([]);
  });

  test('is not the user’s own because the user wrote in its name', () => {
    const page = started();
    const team = { From: smtp('Team', 'team@firm.example'), ParentFolderId: parent('sentitems') };
    open([item('m0', 't1', team)], {}, page);
    expect(asked(page, { 'x-owa-explicitlogonuser': 'team@firm.example' }).answered).toEqual([]);
  });

  test('that names the user’s own, or the page’s, is told', () => {
    const own = { 'x-owa-explicitlogonuser': 'Ana.Keller@firm.example' };
    expect(messages(asked(started(), own).answered)).toHaveLength(1);
    const team = { 'x-owa-explicitlogonuser': 'team@firm.example' };
    expect(messages(asked(openPage({ mailbox: 'team@firm.example' }), team).answered)).toHaveLength(
      1,
    );
  });

  test('whose page it is has its own mail, and nothing of the user’s', () => {
    const page = openPage({ mailbox: 'team@firm.example' });
    const headers = { 'x-owa-explicitlogonuser': 'team@firm.example' };
    const team = { From: smtp('Team', 'team@firm.example'), ParentFolderId: undefined };
    const answer = opened('t1', [item('m1', 't1', team)]);
    const { answered } = page.service('GetConversationItems', { headers, answer });
    expect(messages(answered)).toMatchObject([{ facts: { direction: 'out' } }]);
    expect(asked(page).answered).toEqual([]);
  });

  test('is suspected while nobody knows whose the page is', () => {
    const headers = { 'x-owa-explicitlogonuser': 'ana.keller@firm.example' };
    expect(asked(openPage(), headers).answered).toEqual([]);
  });
});
