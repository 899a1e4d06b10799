import { describe, expect, test } from 'vitest';
import { item, messages, opened, openPage, parent, startup, threads } from './outlook-page';

const ok = { ResponseCode: 'NoError', ResponseClass: 'Success' };
const failed = { ResponseCode: 'ErrorItemNotFound', ResponseClass: 'Error' };
const answerOf = (...Items: object[]) => ({ Body: { ResponseMessages: { Items } } });

function started() {
  const page = openPage();
  page.start(startup());
  page.service('GetConversationItems', {
    answer: opened('t1', [item('m1', 't1'), item('m2', 't1')]),
  });
  return page;
}

const act = (Action: string, more: object = {}) => ({
  __type: 'ApplyConversationActionJsonRequest:#Exchange',
  Body: { ConversationActions: [{ Action, ConversationId: { Id: 't1' }, ...more }] },
});
const context = (name: Parameters<typeof parent>[0]) => ({
  ContextFolderId: { BaseFolderId: parent(name) },
});
const to = (name: Parameters<typeof parent>[0]) => ({
  DestinationFolderId: { BaseFolderId: parent(name) },
});

describe('a conversation', () => {
  test.each([
    [act('Delete', context('inbox')), 'trash'],
    [act('Delete'), 'trash'],
    [act('Move', { ...context('inbox'), ...to('deleteditems') }), 'trash'],
    [act('Move', { ...context('inbox'), ...to('junkemail') }), 'spam'],
    [act('Move', { ...context('inbox'), ...to('archive') }), 'archive'],
    [act('Move', { ...context('deleteditems'), ...to('inbox') }), 'inbox'],
    [act('Delete', context('sentitems')), undefined],
    [act('Delete', { ContextFolderId: { Id: 'AAMkOwnFolder=' } }), undefined],
    [act('SetReadState', context('inbox')), undefined],
  ])('by %j lies in %s', (request, place) => {
    const { sent, answered } = started().service('ApplyConversationAction', {
      request,
      answer: answerOf(ok),
    });
    expect(sent).toEqual([]);
    expect(threads(answered).map(({ thread, facts }) => [thread, facts.place])).toEqual(
      place === undefined ? [] : [['t1', place]],
    );
  });

  test.each([answerOf(failed), {}, undefined])('stays where it is by the answer %j', (answer) => {
    const request = act('Delete', context('inbox'));
    expect(started().service('ApplyConversationAction', { request, answer }).answered).toEqual([]);
  });
});

describe('messages', () => {
  const ItemIds = [{ Id: 'm1' }, { Id: 'm2' }, { Id: 'unknown' }];
  const told = (type: string, body: object, answer: unknown) =>
    messages(
      started().service(type, {
        request: { __type: `${type}JsonRequest:#Exchange`, Body: { ItemIds, ...body } },
        answer,
      }).answered,
    ).map(({ thread, id, facts }) => [thread, id, facts]);

  test('that are deleted are told so, each by its own response', () => {
    const answer = answerOf(failed, ok, ok);
    expect(told('DeleteItem', { DeleteType: 'MoveToDeletedItems' }, answer)).toEqual([
      ['t1', 'm2', { state: 'deleted' }],
    ]);
  });

  test('that are moved are deleted only in the trash', () => {
    const answer = answerOf(ok, ok, ok);
    expect(
      told('MoveItem', { ToFolderId: { BaseFolderId: parent('deleteditems') } }, answer),
    ).toHaveLength(2);
    expect(told('MoveItem', { ToFolderId: { BaseFolderId: parent('archive') } }, answer)).toEqual(
      [],
    );
  });
});
