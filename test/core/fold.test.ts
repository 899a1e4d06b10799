import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldMessage,
  foldThread,
  type MessageRecord,
  mergeRecords,
  type ThreadRecord,
  toMessage,
  toThreadFacts,
} from '../../src/core/fold';
import { standing } from '../../src/core/judging/verdict';
import {
  type MessageFacts,
  type MessageSighting,
  senses,
  type ThreadSighting,
} from '../../src/core/sighting';
import { ana, jo, me, monday, time, view } from './mailbox-story';

const sense = fc.constantFrom(...senses);
const at = fc.integer({ min: 0, max: 3 });
const someone = fc.constantFrom(ana, jo, me, { address: ana.address });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const messageSighting: fc.Arbitrary<MessageSighting> = fc.record({
  kind: fc.constant('message' as const),
  thread: fc.constant('t1'),
  id: fc.constant('m1'),
  sense,
  at,
  facts: fc.record({
    sentAt: maybe(at),
    from: maybe(someone),
    to: maybe(fc.array(someone, { maxLength: 2 })),
    state: maybe(fc.constantFrom('draft', 'sending', 'sent', 'deleted')),
    category: maybe(fc.constantFrom('personal', 'promotions')),
  }),
  text: maybe(
    fc.constantFrom('', 'Can you send it?', 'Any update? Can you send it today?', 'Thanks!'),
  ),
});

const threadSighting: fc.Arbitrary<ThreadSighting> = fc.record({
  kind: fc.constant('thread' as const),
  thread: fc.constant('t1'),
  sense,
  at,
  facts: fc.record({
    subject: maybe(fc.constantFrom('Quote', 'Re: Quote')),
    participants: maybe(
      fc.uniqueArray(someone, { maxLength: 3, selector: ({ address }) => address }),
    ),
    lastMessage: maybe(fc.constantFrom('m1', 'm2')),
    count: maybe(at),
    place: maybe(fc.constantFrom('inbox', 'trash')),
  }),
});

/** The same sightings in another order, some of them twice, and split over two tabs. */
function retold<T>(sightings: fc.Arbitrary<T>): fc.Arbitrary<{ told: T[]; here: T[]; there: T[] }> {
  return fc.array(sightings, { minLength: 2, maxLength: 8 }).chain((told) =>
    fc.record({
      told: fc.constant(told),
      here: fc.shuffledSubarray(told, { minLength: 1 }),
      there: fc.shuffledSubarray(told, { minLength: told.length }),
    }),
  );
}

function foldMessages(sightings: MessageSighting[]): MessageRecord {
  return sightings.reduce<MessageRecord | undefined>(
    (record, sighting) => foldMessage(record, sighting, time),
    undefined,
  ) as MessageRecord;
}

function foldThreads(sightings: ThreadSighting[]): ThreadRecord {
  return sightings.reduce<ThreadRecord | undefined>(foldThread, undefined) as ThreadRecord;
}

describe('folding', () => {
  it('gives one message whatever the order, the duplicates and the tabs of its sightings', () => {
    fc.assert(
      fc.property(retold(messageSighting), ({ told, here, there }) => {
        const record = foldMessages(told);
        expect(foldMessages([...here, ...there])).toEqual(record);
        expect(mergeRecords(foldMessages(here), foldMessages(there))).toEqual(record);
        expect(mergeRecords(foldMessages(there), foldMessages(here))).toEqual(record);
      }),
    );
  });

  it('gives one thread whatever the order, the duplicates and the tabs of its sightings', () => {
    fc.assert(
      fc.property(retold(threadSighting), ({ told, here, there }) => {
        const record = foldThreads(told);
        expect(foldThreads([...here, ...there])).toEqual(record);
        expect(mergeRecords(foldThreads(here), foldThreads(there))).toEqual(record);
        expect(mergeRecords(foldThreads(there), foldThreads(here))).toEqual(record);
      }),
    );
  });

  it('gives a record that survives being written down', () => {
    fc.assert(
      fc.property(fc.array(messageSighting, { minLength: 1 }), (told) => {
        const record = foldMessages(told);
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      }),
    );
  });
});

function seen(
  told: Partial<Omit<MessageSighting, 'facts'>> & { facts?: MessageFacts },
): MessageSighting {
  return { kind: 'message', thread: 't1', id: 'm1', sense: 'json', at: 0, facts: {}, ...told };
}

describe('a message', () => {
  it('keeps what a stronger sense said against a weaker one that is later', () => {
    const record = foldMessages([
      seen({ facts: { direction: 'in' } }),
      seen({ sense: 'inferred', at: 9, facts: { direction: 'out' } }),
    ]);
    expect(toMessage(record)).toMatchObject({ facts: { direction: 'in' }, directionBy: 'json' });
  });

  it('goes back from sending to draft when a later sight by the same sense says so', () => {
    const record = foldMessages([
      seen({ at: 2, facts: { state: 'draft' } }),
      seen({ at: 1, facts: { state: 'sending' } }),
    ]);
    expect(toMessage(record).facts.state).toBe('draft');
  });

  it('is read from the longest text of the strongest sense that showed one', () => {
    const record = foldMessages([
      seen({ sense: 'row', at: 3, text: 'Could you send' }),
      seen({ sense: 'conversation', at: 1, text: 'Hello. Could you send the plans?' }),
      seen({ sense: 'conversation', at: 2, text: 'Hello.' }),
    ]);
    expect(toMessage(record).sentence).toBe('Could you send the plans?');
  });

  it('holds nothing of its text but the sentence that asks', () => {
    const record = foldMessages([seen({ text: 'The code is 4711. Can you come?' })]);
    expect(JSON.stringify(record)).not.toContain('4711');
    expect(toMessage(record).sentence).toBe('Can you come?');
  });

  it('is read from the whole text rather than from a snippet of it, though a stronger sense told that', () => {
    const whole = `${'The plans are in the folder that you know. '.repeat(3)}Could you send them on?`;
    const seenInFull = seen({ sense: 'conversation', at: 1, text: whole });
    const snippet = seen({ at: 2, text: whole.slice(0, 100), cut: true });
    for (const order of [
      [seenInFull, snippet],
      [snippet, seenInFull],
    ])
      expect(toMessage(foldMessages(order)).sentence).toBe('Could you send them on?');
  });

  it('is read as it was sent, not as a longer draft had it', () => {
    const state = (each: 'draft' | 'sent') => ({ facts: { state: each, sentAt: monday } });
    const draft = seen({
      ...state('draft'),
      text: 'I will send it on Thursday, by three at the latest.',
    });
    const sent = seen({ ...state('sent'), at: 1, text: 'I will send it soon.' });
    for (const order of [
      [draft, sent],
      [sent, draft],
    ])
      expect(toMessage(foldMessages(order)).pledges).toEqual([
        { dated: false, words: 'I will send it soon.' },
      ]);
  });

  it('keeps of what it asks and promises the times, and one sentence: of an own mail the one that promises', () => {
    const text =
      'Could you send the plan? I will send the offer on Thursday by 3 pm. I’ll call you tomorrow.';
    const facts = { sentAt: monday };
    const theirs = toMessage(foldMessages([seen({ facts, text })]));
    const own = toMessage(foldMessages([seen({ facts: { ...facts, direction: 'out' }, text })]));
    const times = [
      Date.parse('2026-03-05T15:00:00+01:00'),
      Date.parse('2026-03-03T17:00:00+01:00'),
    ];
    expect(theirs.sentence).toBe('Could you send the plan?');
    expect(theirs.pledges).toEqual(times.map((by) => ({ by, dated: true })));
    expect(own.pledges).toEqual([
      { by: times[0], dated: true, words: 'I will send the offer on Thursday by 3 pm.' },
      { by: times[1], dated: true },
    ]);
    const sent = { ...own, facts: { ...own.facts, from: me, to: [ana] } };
    expect(standing(view([{ ...sent, pledges: [] }])).state).toBe('awaiting-them');
    // What is owed goes before what is awaited, the next time first.
    expect(standing(view([sent]))).toMatchObject({ state: 'promised', promisedUntil: times[1] });
  });

  it('holds a promise to the clocks where the user was when it was first seen, in whatever order that is told', () => {
    const text = 'I will call you tomorrow by noon.';
    const facts = { sentAt: monday, direction: 'out' as const };
    const home = [seen({ at: 1, facts, text }), time] as const;
    const away = [seen({ at: 9, facts, text }), { ...time, zone: 'America/New_York' }] as const;
    const first = foldMessage(foldMessage(undefined, ...home), ...away);
    expect(foldMessage(foldMessage(undefined, ...away), ...home)).toEqual(first);
    expect(toMessage(first).pledges).toMatchObject([
      { by: Date.parse('2026-03-03T12:00:00+01:00') },
    ]);
  });

  it('is bulk by a category learnt before its sender, or after', () => {
    const sender = seen({ sense: 'conversation', facts: { from: ana } });
    const category = seen({ facts: { category: 'promotions' } });
    expect(toMessage(foldMessages([sender, category])).nature).toBe('bulk');
    expect(toMessage(foldMessages([category, sender])).nature).toBe('bulk');
  });
});

describe('a thread', () => {
  const shown = (told: Partial<ThreadSighting>): ThreadSighting => ({
    kind: 'thread',
    thread: 't1',
    sense: 'row',
    at: 0,
    facts: {},
    ...told,
  });

  it('lies where it was seen last, however well an older sight saw it', () => {
    const record = foldThreads([
      shown({ sense: 'json', at: 1, facts: { place: 'inbox', lastMessage: 'm1' } }),
      shown({ at: 2, facts: { place: 'trash', lastMessage: 'm2' } }),
    ]);
    expect(toThreadFacts(record)).toEqual({ place: 'trash', lastMessage: 'm2' });
  });

  it('keeps people whom a row leaves out, in the order of the page', () => {
    const record = foldThreads([
      shown({ sense: 'conversation', facts: { participants: [ana, me, jo] } }),
      shown({ at: 5, facts: { participants: [ana, me] } }),
    ]);
    expect(toThreadFacts(record).participants).toEqual([ana, me, jo]);
  });
});
