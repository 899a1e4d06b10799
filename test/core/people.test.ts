import { describe, expect, it } from 'vitest';
import { merging } from '../../src/core/people/merging';
import { optOutOf } from '../../src/core/people/opt-out';
import { pastWith } from '../../src/core/people/past';
import { personFrom } from '../../src/core/people/person';
import { type PersonFacts, type SaidFacts, saidBefore } from '../../src/core/people/record';
import { membersOf, rootOf } from '../../src/core/people/same';
import { happenings, type Touch } from '../../src/core/people/touches';
import { mergeSaid, say } from '../../src/core/said';
import { ana, decided, fromAna, fromMe, view } from './mailbox-story';

const nothing = { asked: undefined, withdrawn: undefined };
const hour = 3_600_000;
const start = Date.UTC(2026, 2, 2, 9);

describe('what is said of somebody', () => {
  const a: SaidFacts = say<PersonFacts>(
    say<PersonFacts>({}, { stage: 'prospect', notes: 'Likes tea' }, 10),
    { stage: 'customer' },
    20,
  );
  const b: SaidFacts = say({}, { stage: 'partner', channel: 'phone' }, 15);

  it('is what was said last, in whichever order two records are joined, and however often', () => {
    const joined = mergeSaid(a, b);
    expect(mergeSaid(b, a)).toEqual(joined);
    expect(mergeSaid(joined, b)).toEqual(joined);
    expect(joined).toMatchObject({
      stage: { value: 'customer' },
      channel: { value: 'phone' },
      notes: { value: 'Likes tea' },
    });
  });

  it('counts as said last though the clock was set back', () => {
    expect(say(a, { stage: 'private' }, 5).stage).toEqual({ value: 'private', at: 21 });
  });

  it('is undone by saying again what stood before, also where nothing did', () => {
    const before = saidBefore(b, { stage: 'customer', notes: 'New', cadence: 30 });
    expect(before).toEqual({ stage: 'partner', notes: '', cadence: 'by-stage' });
    const known = {
      members: ['x@a.example'],
      names: [],
      words: nothing,
      colleagueDomains: new Set<string>(),
    };
    const changed = say(say(b, { stage: 'customer', notes: 'New', cadence: 30 }, 30), before, 31);
    expect(personFrom([{ id: 'x@a.example', facts: changed }], known).said).toEqual({
      stage: 'partner',
      channel: 'phone',
    });
  });
});

describe('who is the same person', () => {
  it('goes over several steps, and stops in a circle that two browsers made', () => {
    const chain = new Map([
      ['c', 'b'],
      ['b', 'a'],
    ]);
    expect(['a', 'b', 'c', 'd'].map((id) => rootOf(id, chain))).toEqual(['a', 'a', 'a', 'd']);
    expect(membersOf(chain).get('a')).toEqual(['a', 'b', 'c']);
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'b'],
    ]);
    expect(['a', 'b', 'c'].map((id) => rootOf(id, circle))).toEqual(['a', 'a', 'a']);
  });
});

describe('an opt-out', () => {
  it('in their words ends by their own later words, or when the user lifts it, and counts again after that', () => {
    expect(optOutOf(undefined, { asked: 5, withdrawn: undefined })).toEqual({
      by: 'words',
      since: 5,
    });
    expect(optOutOf(undefined, { asked: 5, withdrawn: 6 })).toBeUndefined();
    expect(optOutOf({ kind: 'lifted', at: 7 }, { asked: 5, withdrawn: undefined })).toBeUndefined();
    expect(optOutOf({ kind: 'lifted', at: 7 }, { asked: 8, withdrawn: undefined })).toEqual({
      by: 'words',
      since: 8,
    });
  });

  it('set by hand is lifted by the user alone', () => {
    const out = { kind: 'out', since: 3, reason: 'said so at the fair' } as const;
    expect(optOutOf(out, { asked: 2, withdrawn: 9 })).toEqual({
      by: 'hand',
      since: 3,
      reason: 'said so at the fair',
    });
  });
});

it('of touches those count that nothing undoes, in whichever order they come', () => {
  const met: Touch = { id: '1', person: 'x@a.example', at: 5, body: { kind: 'met' } };
  const gave: Touch = {
    id: '2',
    person: 'x@a.example',
    at: 9,
    body: { kind: 'gave', words: 'The tip' },
  };
  const undo: Touch = {
    id: '3',
    person: 'x@a.example',
    at: 7,
    body: { kind: 'undo', undoes: '1' },
  };
  expect(happenings([undo, met, gave, met]).map(({ id }) => id)).toEqual(['2']);
  expect(happenings([gave, met]).map(({ id }) => id)).toEqual(['2', '1']);
});

describe('a person', () => {
  const known = {
    members: ['jo@shop.example', 'jo@gmail.com'],
    names: ['Jo Bell'],
    words: nothing,
    colleagueDomains: new Set(['firm.example']),
  };

  it('is what the mail tells where the user said nothing', () => {
    expect(personFrom([], known)).toMatchObject({
      name: 'Jo Bell',
      organisation: 'shop.example',
      stage: undefined,
    });
    expect(personFrom([], { ...known, members: ['jo@gmail.com'] }).organisation).toBeUndefined();
    expect(personFrom([], { ...known, members: ['kim@firm.example'] }).stage).toBe('colleague');
  });
});

describe('the past with somebody', () => {
  const who = new Set([ana.address]);

  it('takes an answer, not an acknowledgement, for the reply, from the first word that it answers', () => {
    const messages = [
      fromAna(start),
      fromAna(start + hour),
      fromMe(start + 2 * hour, { acknowledges: 'job' }),
      fromMe(start + 4 * hour),
      fromAna(start + 10 * hour),
    ];
    expect(pastWith(who, [view(messages)], start + 11 * hour)).toMatchObject({
      threads: 1,
      lastHeard: start + 10 * hour,
      lastWritten: start + 4 * hour,
      ours: { median: 4 * hour, replies: 1 },
      theirs: { median: 6 * hour, replies: 1 },
      chases: 1,
    });
  });

  it('takes a call for the answer', () => {
    const called = decided(start + 3 * hour, { kind: 'settle', how: 'phone' });
    const past = pastWith(who, [view([fromAna(start)], { decisions: [called] })], start + 9 * hour);
    expect(past.ours).toEqual({ median: 3 * hour, replies: 1 });
  });

  it('counts the pledges to them by what became of them', () => {
    const pledge = decided(start + hour, { kind: 'pledge', until: start + 2 * hour });
    const messages = [fromAna(start), fromMe(start + 3 * hour)];
    const past = pastWith(who, [view(messages, { decisions: [pledge] })], start + 9 * hour);
    expect(past.pledges).toMatchObject({ kept: 0, late: 1 });
  });
});

describe('merging two people', () => {
  const known = { names: [], words: nothing, colleagueDomains: new Set<string>() };
  const person = (id: string, facts: SaidFacts) =>
    personFrom([{ id, facts }], { ...known, members: [id] });

  it('keeps what the one was, adds what only the other had, and tells what is not shown any more', () => {
    const jo = say({}, { name: 'Jo', stage: 'customer', notes: 'Tea' }, 1);
    const out = { kind: 'out', since: 1, reason: 'By letter' } as const;
    const joe = say(
      {},
      { name: 'Joe', stage: 'partner', phone: '1', notes: 'Milk', optOut: out },
      9,
    );
    const { said, shown, lost } = merging(person('jo@a.example', jo), person('joe@b.example', joe));
    expect(shown).toEqual({ name: 'Jo', stage: 'customer' });
    expect(lost).toEqual(['Joe', 'partner']);
    const [ofJo, ofJoe] = said.map(({ facts }) => facts);
    const records = [
      { id: 'jo@a.example', facts: say(jo, ofJo ?? {}, 20) },
      { id: 'joe@b.example', facts: say<PersonFacts>(joe, ofJoe ?? {}, 20) },
    ];
    const both = personFrom(records, { ...known, members: ['jo@a.example', 'joe@b.example'] });
    expect(both.said).toMatchObject({
      name: 'Jo',
      stage: 'customer',
      phone: '1',
      notes: 'Tea\n\nMilk',
    });
    expect(both.optOut).toEqual({ by: 'hand', since: 1, reason: 'By letter' });
  });
});
