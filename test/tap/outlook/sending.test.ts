import { describe, expect, test } from 'vitest';
import { foldMessage, type MessageRecord, toMessage } from '../../../src/core/fold';
import { singles } from '../../../src/core/judging/one-message';
import type { Sighting } from '../../../src/core/sighting';
import { time } from '../../core/mailbox-story';
import {
  type Asking,
  conversation,
  conversations,
  item,
  messages,
  opened,
  openPage,
  parent,
  startup,
} from './outlook-page';

const draft = { IsDraft: true, ParentFolderId: parent('drafts'), From: undefined };
const ok = { ResponseCode: 'NoError', ResponseClass: 'Success' };
const answerOf = (...Items: object[]) => ({ Header: {}, Body: { ResponseMessages: { Items } } });

function create(more: object = {}, body: object = {}) {
  return {
    __type: 'CreateItemJsonRequest:#Exchange',
    Body: {
      __type: 'CreateItemRequest:#Exchange',
      Items: [
        {
          __type: 'ReplyToItem:#Exchange',
          ReferenceItemId: { Id: 'm1' },
          ToRecipients: [{ EmailAddress: 'jo@client.example', Name: 'Jo Bell' }],
          NewBodyContent: { BodyType: 'HTML', Value: '<div>I will come on Thursday.</div>' },
          ...more,
        },
      ],
      MessageDisposition: 'SaveOnly',
      ComposeOperation: 'reply',
      ...body,
    },
  };
}

function update(fields: object[], body: object = {}) {
  return {
    __type: 'UpdateItemJsonRequest:#Exchange',
    Body: {
      ItemChanges: [
        {
          ItemId: { Id: 'd1' },
          Updates: fields.map((Item) => ({ __type: 'SetItemField:#Exchange', Item })),
        },
      ],
      MessageDisposition: 'SaveOnly',
      ...body,
    },
  };
}

const send = (fields: object[] = [{ Subject: 'Re: Roof' }]) =>
  update(fields, { MessageDisposition: 'SendAndSaveCopy', ComposeOperation: 'reply' });

/** A page in which Jo's mail was read, and a ledger's eyes on the thread: the states of the user's own mail. */
function answering() {
  const page = openPage();
  page.start(startup());
  page.service('GetConversationItems', { answer: opened('t1', [item('m1', 't1')]) });
  const records = new Map<string, MessageRecord>();
  const take = (sightings: Sighting[]) => {
    for (const seen of messages(sightings)) {
      records.set(seen.id, foldMessage(records.get(seen.id), seen, time));
    }
    const each = singles([...records.values()].map(toMessage));
    return each.filter(({ facts }) => facts.direction === 'out').map(({ facts }) => facts.state);
  };
  return {
    ...page,
    step(action: string, asking: Asking) {
      const { sent, answered } = page.service(action, asking);
      return [take(sent), take(answered)];
    },
  };
}

function drafted() {
  const page = answering();
  const answer = answerOf({ ...ok, Items: [item('d1', 't1', draft)] });
  expect(page.step('CreateItem', { request: create(), answer })).toEqual([[], ['draft']]);
  return page;
}

describe('a reply', () => {
  test('is a draft, on its way, and sent', () => {
    const page = drafted();
    const saved = update([{ Body: { BodyType: 'HTML', Value: 'On Friday, then.' } }]);
    expect(page.step('UpdateItem', { request: saved, answer: answerOf(ok) })).toEqual([
      ['draft'],
      ['draft'],
    ]);
    expect(page.step('UpdateItem', { request: send(), answer: answerOf(ok) })).toEqual([
      ['sending'],
      ['sent'],
    ]);
  });

  test('that is sent is told with its thread, its people, and the words that were saved before', () => {
    const page = drafted();
    const ToRecipients = [{ EmailAddress: 'Jo@client.example' }];
    const { sent, answered } = page.service('UpdateItem', {
      request: send([{ ToRecipients }]),
      form: 'header',
      answer: answerOf(ok),
    });
    expect(sent).toHaveLength(1);
    expect(messages(answered)).toMatchObject([
      {
        thread: 't1',
        id: 'd1',
        text: 'I will come on Thursday.',
        facts: {
          state: 'sent',
          direction: 'out',
          sentAt: messages(sent)[0]?.at,
          from: { address: 'ana.keller@firm.example' },
          to: [{ address: 'jo@client.example' }],
          rfcId: 'd1@client.example',
        },
      },
    ]);
  });

  test.each([
    { ResponseClass: 'Error', ResponseCode: 'ErrorInvalidRecipients' },
    { ResponseClass: 'Error' },
  ])('that the answer refuses by %j is a draft again', (response) => {
    const answer = answerOf(response);
    expect(drafted().step('UpdateItem', { request: send(), answer })).toEqual([
      ['sending'],
      ['draft'],
    ]);
  });

  test.each([
    { Body: { ResponseClass: 'Error', ResponseCode: 'ErrorAccessDenied' } },
    { Header: {}, Body: { FaultMessage: 'Busy', ErrorCode: 500 } },
  ])('is a draft again where the answer as a whole is %j', (answer) => {
    expect(drafted().step('UpdateItem', { request: send(), answer })).toEqual([
      ['sending'],
      ['draft'],
    ]);
  });

  test('is a draft again where the site refuses the request, and sent when it is sent once more', () => {
    const page = drafted();
    expect(page.step('UpdateItem', { request: send(), status: 'refused' })).toEqual([
      ['sending'],
      ['draft'],
    ]);
    expect(page.step('UpdateItem', { request: send(), answer: answerOf(ok) })).toEqual([
      ['sending'],
      ['sent'],
    ]);
  });

  test('of which no answer comes, or one that says nothing, stays on its way', () => {
    expect(drafted().step('UpdateItem', { request: send() })).toEqual([['sending'], ['sending']]);
    const answer = { Header: {} };
    expect(drafted().step('UpdateItem', { request: send(), answer })).toEqual([
      ['sending'],
      ['sending'],
    ]);
  });

  test('that is undone is a draft again, as the conversation shows it', () => {
    const page = drafted();
    page.step('UpdateItem', { request: send() });
    const answer = opened('t1', [item('d1', 't1', draft)]);
    expect(page.step('GetConversationItems', { answer })[1]).toEqual(['draft']);
  });

  test('that is sent at a time to come is scheduled, and sent once it lies among the sent', () => {
    const page = drafted();
    const later = send([{ DeferredSendTime: '2027-01-01T08:00:00+01:00' }]);
    expect(page.step('UpdateItem', { request: later, answer: answerOf(ok) })).toEqual([
      ['sending'],
      ['scheduled'],
    ]);
    const gone = {
      From: { Mailbox: { EmailAddress: 'ana.keller@firm.example' } },
      ParentFolderId: parent('sentitems'),
    };
    expect(
      page.step('GetConversationItems', { answer: opened('t1', [item('d1', 't1', gone)]) })[1],
    ).toEqual(['sent']);
  });

  test('that moves to another id is still one message, by its Message-ID', () => {
    const page = drafted();
    page.step('UpdateItem', { request: send(), answer: answerOf(ok) });
    const moved = item('s1', 't1', {
      ParentFolderId: parent('sentitems'),
      InternetMessageId: '<d1@client.example>',
    });
    expect(page.step('GetConversationItems', { answer: opened('t1', [moved]) })[1]).toEqual([
      'sent',
    ]);
  });

  test('that the answer still shows as the draft that it was is sent, and told once', () => {
    const answer = answerOf({
      ...ok,
      Items: [item('d1', 't1', { ...draft, Subject: 'Re: Roof' })],
    });
    const { answered } = drafted().service('UpdateItem', { request: send([]), answer });
    expect(messages(answered)).toMatchObject([
      { id: 'd1', facts: { state: 'sent', subject: 'Re: Roof' }, text: 'I will come on Thursday.' },
    ]);
  });

  test('can be sent by SendItem', () => {
    const request = { __type: 'SendItemJsonRequest:#Exchange', Body: { ItemIds: [{ Id: 'd1' }] } };
    expect(drafted().step('SendItem', { request, answer: answerOf(ok) })).toEqual([
      ['sending'],
      ['sent'],
    ]);
  });

  test.each(['SendAndSaveCopy', 'SendOnly'])(
    'can be written and sent at once (%s), by its minute',
    (MessageDisposition) => {
      const page = answering();
      const request = create({}, { MessageDisposition });
      const { sent, answered } = page.service('CreateItem', { request, answer: answerOf(ok) });
      expect(messages(sent)).toMatchObject([
        { thread: 't1', id: expect.stringMatching(/^at:\d+:out$/), facts: { state: 'sending' } },
      ]);
      expect(messages(answered)).toMatchObject([
        { id: messages(sent)[0]?.id, facts: { state: 'sent' }, text: 'I will come on Thursday.' },
      ]);
    },
  );
});

test('a reply to a message that only the list has shown is told with its thread', () => {
  const page = openPage();
  page.start(startup({ findConversation: conversations([conversation('c1')]) }));
  const request = create(
    { ReferenceItemId: { Id: 'item-of-c1' } },
    { MessageDisposition: 'SendOnly' },
  );
  const { sent } = page.service('CreateItem', { request });
  expect(messages(sent)).toMatchObject([{ thread: 'c1', facts: { state: 'sending' } }]);
});

describe('what is no reply', () => {
  test('a mark as read or a flag changes no message', () => {
    const page = drafted();
    for (const field of [{ IsRead: true }, { Flag: { FlagStatus: 'Flagged' } }]) {
      const { sent, answered } = page.service('UpdateItem', {
        request: update([field]),
        answer: answerOf(ok),
      });
      expect([...sent, ...answered]).toEqual([]);
    }
  });

  test('an appointment, or a new mail whose thread nobody knows yet, is not told', () => {
    const page = answering();
    const body = { MessageDisposition: 'SendAndSaveCopy' };
    for (const more of [
      { __type: 'CalendarItem:#Exchange' },
      { __type: 'Message:#Exchange', ReferenceItemId: undefined },
    ]) {
      const { sent, answered } = page.service('CreateItem', {
        request: create(more, body),
        answer: answerOf(ok),
      });
      expect([...sent, ...answered]).toEqual([]);
    }
  });

  test('mail sent from another mailbox is not told', () => {
    const page = drafted();
    const headers = { 'x-owa-explicitlogonuser': 'team@firm.example' };
    const { sent, answered } = page.service('UpdateItem', {
      request: send(),
      headers,
      answer: answerOf(ok),
    });
    expect([...sent, ...answered]).toEqual([]);
  });
});
