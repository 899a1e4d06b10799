import { expect, test } from 'vitest';
import { newMemory } from '../../src/tap/gmail/memory';
import { addressIn, readAnswer } from '../../src/tap/gmail/read-gmail';
import { describeOverCaptures, readCapture } from '../harness/captures';
import { asArrays, messages, readAnswerIn, seenAt, threads, valid } from './read-capture';

const embedded = 'sync-embedded/testdata-parser-bv-embedded.json';
const fetched = 'sync-embedded/testdata-parser-bv-request-payload.json';
const conversations = 'sync-embedded/testdata-parser-fd-embedded.json';

const elon = { address: 'elonm@gmail.com', name: 'Elon' };
const eric = { address: 'eric@gmail.com', name: 'Eric' };

describeOverCaptures('lists', () => {
  test('the embedded list: each thread with its last message, and who wrote each message', async () => {
    const seen = await readAnswerIn(embedded);
    expect(threads(seen)).toEqual([
      {
        kind: 'thread',
        thread: '171bb02371f0da52',
        sense: 'json',
        at: seenAt,
        facts: {
          subject: 'Working from home: The future of business is remote',
          participants: [elon, eric],
          lastMessage: '171bb04953ebe511',
          count: 2,
          place: 'inbox',
        },
      },
      {
        kind: 'thread',
        thread: '171baf6611169bff',
        sense: 'json',
        at: seenAt,
        facts: {
          subject: 'Ubuntu 20.04 Download Link & New Features (Updated)',
          participants: [elon, eric],
          lastMessage: '171bb01b00b9797a',
          count: 3,
          place: 'inbox',
        },
      },
    ]);
    expect(
      messages(seen).map(({ thread, id, facts }) => [thread, id, facts.direction, facts.state]),
    ).toEqual([
      ['171bb02371f0da52', '171bb0399636172e', 'out', 'sent'],
      ['171bb02371f0da52', '171bb04953ebe511', 'in', 'arrived'],
      ['171baf6611169bff', '171bafdd8d3f48bb', 'out', 'sent'],
      ['171baf6611169bff', '171baff1391825db', 'in', 'arrived'],
      ['171baf6611169bff', '171bb01b00b9797a', 'in', 'arrived'],
    ]);
    expect(messages(seen)[1]).toMatchObject({
      facts: { sentAt: 1587980571966, from: eric, category: 'personal' },
    });
    expect(messages(seen)[0]?.facts.alias).toBe('msg-a:r-5459297729901660292');
    expect(messages(seen).map(({ facts }) => facts.subject)).toEqual([
      'Working from home: The future of business is remote',
      undefined,
      'Ubuntu 20.04 Download Link & New Features (Updated)',
      undefined,
      undefined,
    ]);
  });

  test('an answer under the quoted mail leaves only the answer’s words', async () => {
    expect(messages(await readAnswerIn(embedded))[1]?.text).toBe('Sure');
  });

  test('a fetched list: a message in the trash is deleted and no longer counts', async () => {
    const seen = await readAnswerIn(fetched);
    expect(messages(seen).map(({ id, facts }) => [id, facts.state])).toEqual([
      ['171bb0399636172e', 'sent'],
      ['171bb04953ebe511', 'arrived'],
      ['171bafdd8d3f48bb', 'sent'],
      ['171baff1391825db', 'deleted'],
      ['171bb01b00b9797a', 'arrived'],
    ]);
    expect(threads(seen).map(({ facts }) => [facts.count, facts.place])).toEqual([
      [2, 'inbox'],
      [2, 'inbox'],
    ]);
  });

  test.each([
    embedded,
    fetched,
    'sync-2019/2019-01-18-cvOffSend.json',
    'sync-2019/2019-02-01-search-results.json',
  ])('%s tells the same written as arrays', async (path) => {
    const text = await readCapture(`gmail/${path}`);
    const arrays = JSON.stringify(asArrays(JSON.parse(text)));
    const seen = readAnswer(text, seenAt, newMemory());
    expect(seen.length).toBeGreaterThan(0);
    expect(readAnswer(arrays, seenAt, newMemory())).toEqual(seen);
  });

  test('search results of 2019: own mail, found by label', async () => {
    expect(messages(await readAnswerIn('sync-2019/2019-02-01-search-results.json'))).toMatchObject([
      {
        thread: '168ab8987a3b61b3',
        id: '168ab89887bd903d',
        facts: { direction: 'out', state: 'sent', sentAt: 1549066143867 },
        text: 'this is a test email',
      },
      { thread: '168a6018f86576ac', id: '168a6019972f24a4', facts: { sentAt: 1548973349234 } },
    ]);
  });

  test('an answer of 2019 that sends with the conversation view off', async () => {
    const seen = await readAnswerIn('sync-2019/2019-01-18-cvOffSend.json');
    expect(messages(seen)).toMatchObject([
      {
        thread: '16863e786439335a',
        id: '16863eb04bbf6f14',
        facts: { state: 'sending', sentAt: 1547864573115, alias: 'msg-a:r1172851975112249697' },
        text: 'x',
      },
      { id: '16863eb04bbf6f14', facts: { direction: 'out' } },
    ]);
    expect(messages(seen)[1]?.facts).not.toHaveProperty('state');
  });

  test('a mere change of labels counts once the thread is known, and nothing before', async () => {
    const text = await readCapture('gmail/sync-2019/2019-01-18-cvOnReplySend.json');
    expect(readAnswer(text, seenAt, newMemory())).toEqual([]);
    const memory = newMemory();
    memory.threads.set('thread-a:r8235801758805685576', '16863e786439335a');
    expect(valid(readAnswer(text, seenAt, memory))).toEqual([
      {
        kind: 'message',
        thread: '16863e786439335a',
        id: 'msg-a:r-4742963983885267953',
        sense: 'json',
        at: seenAt,
        facts: { direction: 'out' },
      },
    ]);
  });
});

describeOverCaptures('embedded conversations', () => {
  test('tell the Reply-To, the recipients and the whole text', async () => {
    const seen = await readAnswerIn(conversations);
    expect(threads(seen).map(({ thread, facts }) => [thread, facts.subject])).toEqual([
      ['18335a7dcae04a59', 'Test email 4'],
      ['18335a45f8b4ac10', 'Test email 2'],
      ['18335a4785704573', 'Test email 3'],
      ['18335a7f90a24d19', 'Test email 6'],
      ['18335a43fe465988', 'Test email 1'],
    ]);
    expect(messages(seen)[0]).toEqual({
      kind: 'message',
      thread: '18335a7dcae04a59',
      id: '18335a7dcae04a59',
      sense: 'json',
      at: seenAt,
      facts: {
        sentAt: 1663052537006,
        from: { address: 'jostein@secure.kjonigsen.net', name: 'Jostein Kjønigsen' },
        to: [{ address: 'jostein@gmail.com', name: 'Jostein Kjønigsen' }],
        replyTo: { address: 'jostein@kjonigsen.net' },
        direction: 'in',
        state: 'arrived',
        category: 'personal',
        subject: 'Test email 4',
        rfcId: '491e0008-2936-f0e2-171a-3d696268b5b7@secure.kjonigsen.net',
      },
      text: '--\nVennlig hilsen\nJostein Kjønigsen\njostein@kjonigsen.net 🍵 jostein@gmail.com\nhttps://jostein.kjønigsen.no',
    });
  });

  test('of promotions have their snippet for a text: their HTML is not gone through', async () => {
    const promoted = (await readCapture(`gmail/${conversations}`)).replaceAll(
      '^smartlabel_personal',
      '^smartlabel_promo',
    );
    const [first] = messages(valid(readAnswer(promoted, seenAt, newMemory())));
    expect(first?.facts.category).toBe('promotions');
    expect(first?.text).toMatch(/^-- Vennlig hilsen Jostein/);
  });

  test('are found in what the page embeds, beside its list and its accounts', async () => {
    const [list, opened, accounts] = await Promise.all(
      [embedded, conversations, 'sync-embedded/testdata-parser-mla.json'].map((path) =>
        readCapture(`gmail/${path}`),
      ),
    );
    const data = {
      a6jdv: [['sils', null, list]],
      Cl6csf: [[null, null, opened]],
      sBEv4c: [['x'], JSON.parse(accounts ?? '')],
    };
    expect(threads(valid(readAnswer(data, seenAt, newMemory())))).toHaveLength(7);
    expect([0, 1, 2, 3, 4].map((index) => addressIn(data, index))).toEqual([
      'primary@gmail.com',
      'mamo.stefania@gmail.com',
      'jack.sparrow@gsuite1.net',
      'user2@gsuite2.com',
      undefined,
    ]);
  });
});
