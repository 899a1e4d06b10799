import { expect, test } from 'vitest';
import { newMemory } from '../../src/tap/gmail/memory';
import { readAnswer, readRequest } from '../../src/tap/gmail/read-gmail';
import { describeOverCaptures, readCapture } from '../harness/captures';
import { messages, readAnswerIn, readRequestIn, seenAt, threads, valid } from './read-capture';

const folder = 'sync-2022-09/2022-09-09-';

describeOverCaptures('saving and sending in the array format (2022-09)', () => {
  test('a new draft: the answer gives it a thread; it keeps the name that its client gave it', async () => {
    const seen = await readAnswerIn(`${folder}cvOnDraftSave_response.json`);
    expect(seen).toEqual([
      { kind: 'thread', thread: '183234ce86ffa010', sense: 'json', at: seenAt, facts: {} },
      {
        kind: 'message',
        thread: '183234ce86ffa010',
        id: 'msg-a:r8190137112111191537',
        sense: 'json',
        at: seenAt,
        facts: {
          sentAt: 1662744586351,
          from: { address: 'test@gmail.com', name: 'Test Test' },
          direction: 'out',
          state: 'draft',
          rfcId: 'CAFsK+UTN=z14aGfUY8=uw7O3yEmn2_ciGoq0o22SeK8dC4kkRw@mail.gmail.com',
        },
        text: 'a',
        cut: true,
      },
    ]);
  });

  test('the same draft saved again, under another number, is the same message', async () => {
    const [first] = messages(await readAnswerIn(`${folder}cvOnDraftSave_response.json`));
    const [second] = messages(await readAnswerIn(`${folder}cvOnDraftUpdate_response.json`));
    expect([second?.thread, second?.id]).toEqual([first?.thread, first?.id]);
  });

  test('a first mail in a thread of no known id tells nothing as a request', async () => {
    expect(await readRequestIn(`${folder}cvOnDraftSave_request.json`)).toEqual([]);
    expect(await readRequestIn(`${folder}cvOnSend_request.json`)).toEqual([]);
  });

  test('sent: the request and its answer both say that it is on its way, not that it is gone', async () => {
    const memory = newMemory();
    await readAnswerIn(`${folder}cvOnDraftSave_response.json`, memory);
    const request = await readRequestIn(`${folder}cvOnSend_request.json`, memory);
    expect(messages(request)).toMatchObject([
      {
        thread: '183234ce86ffa010',
        id: 'msg-a:r8190137112111191537',
        facts: {
          state: 'sending',
          direction: 'out',
          sentAt: 1662744701149,
          to: [{ address: 'test+1@gmail.com', name: 'Test Test' }],
          subject: 'subject_111',
        },
        text: 'ab',
      },
    ]);
    const [answered] = messages(await readAnswerIn(`${folder}cvOnSend_response.json`));
    expect(answered).toMatchObject({
      thread: '183234ce86ffa010',
      id: '183234eaadcf41e5',
      facts: { state: 'sending', sentAt: 1662744701660, alias: 'msg-a:r8190137112111191537' },
    });
  });

  test('a reply being written is a draft beside the message that still waits', async () => {
    const seen = await readAnswerIn(`${folder}cvOnReplyDraftSave_response.json`);
    expect(threads(seen)).toMatchObject([
      {
        thread: '183b2a348d698d42',
        facts: {
          subject: 'Your scheduled email did NOT send!',
          participants: [{ address: 'notifications@streak.com', name: 'Streak' }],
          lastMessage: '183b2a348d698d42',
          count: 1,
          place: 'inbox',
        },
      },
    ]);
    expect(messages(seen)).toMatchObject([
      {
        id: '183b2a348d698d42',
        facts: {
          state: 'arrived',
          direction: 'in',
          category: 'updates',
          sentAt: 1665149389014,
          to: [{ address: 'test@gmail.com' }],
        },
      },
      {
        id: 'msg-a:r-8480821811518170896',
        facts: { state: 'draft', direction: 'out' },
        text: 'aostnuhaeu',
      },
    ]);
  });

  test('a reply’s draft is known by its request alone, its thread having the number of a mail', async () => {
    const seen = await readRequestIn(`${folder}cvOnReplyDraftSave_request.json`);
    expect(seen).toMatchObject([
      {
        kind: 'message',
        thread: '183b2a348d698d42',
        id: 'msg-a:r-8480821811518170896',
        facts: { state: 'draft', to: [{ address: 'notifications@streak.com', name: 'Streak' }] },
        text: 'aostnuhaeu',
      },
    ]);
    expect(seen[0]).not.toHaveProperty('facts.alias');
  });

  test('a sent reply carries what was newly written, without the quoted mail', async () => {
    const memory = newMemory();
    const request = await readRequestIn(`${folder}cvOnReplySend_2_request.json`, memory);
    expect(messages(request)).toMatchObject([
      { thread: '18333b13345c3a42', text: 'hey hey', facts: { state: 'sending' } },
    ]);
    const answered = await readAnswerIn(`${folder}cvOnReplySend_2_response.json`, memory);
    expect(
      messages(answered).map(({ id, facts, text }) => [id, facts.state, facts.sentAt, text]),
    ).toEqual([
      ['18333b13345c3a42', 'arrived', 1663019594565, 'hey2 sdff fsd fsdf ᐧ'],
      ['18333b1721425d97', 'sent', 1663019610644, undefined],
      ['18333b1f5712f659', 'sending', 1663019644273, 'hey hey'],
    ]);
    expect(threads(answered)[0]?.facts).toMatchObject({
      count: 3,
      lastMessage: '18333b1f5712f659',
      place: 'inbox',
    });
  });

  test('words in the place of addresses are nobody', async () => {
    const seen = await readAnswerIn(`${folder}cvOnReplySend_2_response.json`);
    for (const message of messages(seen)) {
      expect(message.facts).not.toHaveProperty('from');
      expect(message.facts).not.toHaveProperty('to');
    }
  });

  test('a reply to all has its Cc, and never tells of its Bcc', async () => {
    const seen = await readAnswerIn(`${folder}cvOnReplySend_3_response.json`);
    expect(messages(seen)[1]?.facts).toMatchObject({
      to: [{ address: 'test+to@test.com', name: 'test to' }],
      cc: [{ address: 'test+cc@test.com', name: 'test cc' }, { address: 'test+cc2@test.com' }],
    });
    expect(JSON.stringify(seen)).not.toContain('bcc');
  });

  test('the senders of what was sent are own addresses; those of what is under way not yet', async () => {
    const own = (await readAnswerIn(`${folder}cvOnReplySend_3_response.json`)).filter(
      ({ kind }) => kind === 'account',
    );
    expect(own).toEqual([{ kind: 'account', sense: 'json', at: seenAt, own: ['test@test.com'] }]);
    expect(
      (await readAnswerIn(`${folder}cvOnSend_3_response.json`)).filter(
        ({ kind }) => kind === 'account',
      ),
    ).toEqual([]);
  });

  test('an answer about two threads keeps them apart', async () => {
    const seen = await readAnswerIn(`${folder}cvOnDraftSaveBatched_response.json`);
    expect(messages(seen).map(({ thread, facts }) => [thread, facts.state])).toEqual([
      ['185ac55b4cde8c29', 'sending'],
      ['185ac55f9930b088', 'draft'],
    ]);
  });
});

describeOverCaptures('what no capture shows, on captures changed by hand', () => {
  const change = async (path: string, from: string, to: string) => {
    const text = await readCapture(`gmail/${folder}${path}`);
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test('Undo Send: the message is a draft again', async () => {
    const undone = await change('cvOnReplySend_3_response.json', '"^pfg"', '"^r"');
    const [, reply] = messages(valid(readAnswer(undone, seenAt, newMemory())));
    expect(reply).toMatchObject({ id: 'msg-a:r7241715802500133864', facts: { state: 'draft' } });
  });

  test('delivered: without the mark of sending it is sent, and the thread’s last message', async () => {
    const gone = await change('cvOnReplySend_3_response.json', '"^pfg"', '"^o"');
    const seen = valid(readAnswer(gone, seenAt, newMemory()));
    expect(messages(seen)[1]?.facts.state).toBe('sent');
    expect(threads(seen)[0]?.facts.lastMessage).toBe('183fcc3c75f0255e');
  });

  test('scheduled mail answers nothing and is not the thread’s last message', async () => {
    const later = await change('cvOnReplySend_3_response.json', '"^pfg"', '"^scheduled"');
    const seen = valid(readAnswer(later, seenAt, newMemory()));
    expect(messages(seen)[1]?.facts).toMatchObject({ state: 'scheduled', direction: 'out' });
    expect(threads(seen)[0]?.facts.lastMessage).toBe('183fcc01e9f327b3');
    const request = await change('cvOnReplySend_2_request.json', '"^pfg"', '"^scheduled"');
    expect(messages(readRequest(request, seenAt, newMemory()))[0]?.facts.state).toBe('scheduled');
  });
});
