import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionBody } from '../../src/core/decision';
import { standing } from '../../src/core/judging/verdict';
import { oneEach } from '../../src/core/one-each';
import type { Message, Standing } from '../../src/core/standing';
import {
  alias,
  ana,
  day,
  decided,
  fromAna,
  fromMe,
  hour,
  jo,
  kim,
  me,
  message,
  monday,
  view,
} from './mailbox-story';

const people = fc.constantFrom(
  me,
  alias,
  ana,
  jo,
  kim,
  { address: 'no-reply@shop.example' },
  {
    address: 'mailer-daemon@mail.example',
  },
);

/** Any message of a thread, at distinct times, so that "older" has a meaning. */
const messages: fc.Arbitrary<Message[]> = fc
  .array(
    fc.record({
      from: fc.option(people, { nil: undefined }),
      to: fc.option(fc.array(people, { maxLength: 3 }), { nil: undefined }),
      direction: fc.option(fc.constantFrom('in' as const, 'out' as const), { nil: undefined }),
      directionBy: fc.constantFrom('inferred' as const, 'row' as const, 'json' as const),
      state: fc.constantFrom(undefined, 'arrived', 'sent', 'draft', 'sending', 'deleted'),
      chases: fc.boolean(),
      sentence: fc.option(fc.constant('Could you send it?'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((told) => told.map((each, i) => message(`m${i}`, { ...each, sentAt: monday + i * hour })));

const body: fc.Arbitrary<DecisionBody> = fc.oneof(
  fc.record({ kind: fc.constant('settle' as const), how: fc.constantFrom('phone', 'closed') }),
  fc.record({ kind: fc.constant('snooze' as const), until: fc.constant(monday + day) }),
  fc.record({
    kind: fc.constant('undo' as const),
    undoes: fc.constantFrom('d0', 'd1', 'd2', 'd3'),
  }),
  fc.integer({ min: 0, max: 8 }).map((i) => ({
    kind: 'acknowledge' as const,
    job: 'job',
    until: monday + 2 * day,
    sentAt: monday + i * hour + 1,
  })),
  fc.record({
    kind: fc.constant('note' as const),
    of: fc.constantFrom('thanks' as const, 'closing' as const),
    job: fc.constantFrom('job', 'other'),
    sentAt: fc.integer({ min: 0, max: 8 }).map((i) => monday + i * hour + 1),
  }),
);

const decisions = fc
  .array(fc.tuple(body, fc.integer({ min: 0, max: 8 })), { maxLength: 4 })
  .map((all) => all.map(([each, i], n) => decided(monday + i * hour + 1, each, `d${n}`)));

describe('the standing of any thread', () => {
  it('is the same in whatever order, and however often, its messages and decisions are given', () => {
    const shuffled = fc.tuple(messages, decisions).chain(([some, made]) =>
      fc.record({
        some: fc.constant(some),
        made: fc.constant(made),
        shuffledSome: fc.shuffledSubarray([...some], { minLength: some.length }),
        shuffledMade: fc.shuffledSubarray([...made], { minLength: made.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ some, made, shuffledSome, shuffledMade }) => {
        const again = [...shuffledMade, ...shuffledMade];
        const other = standing(view([...shuffledSome, ...some], { decisions: again }));
        expect(other).toEqual(standing(view(some, { decisions: made })));
      }),
    );
  });

  it('always says why', () => {
    fc.assert(
      fc.property(messages, decisions, (some, made) => {
        expect(standing(view(some, { decisions: made })).because).not.toEqual([]);
      }),
    );
  });

  it('does not hide somebody who waits when an older message comes to light', () => {
    const somebodyElse = fc.constantFrom(undefined, { address: 'old@stranger.example' });
    fc.assert(
      fc.property(messages, messages, somebodyElse, (some, [older], stranger) => {
        const before = standing(view(some));
        fc.pre(before.state === 'waiting');
        const { from: _, ...facts } = (older as Message).facts;
        const unrelated = { ...facts, sentAt: monday - day, ...(stranger && { from: stranger }) };
        const after = standing(
          view([...some, { ...(older as Message), id: 'older', facts: unrelated }]),
        );
        expect(after.state).toBe('waiting');
      }),
    );
  });

  it('waits for nobody after the user’s answer to all, and for whoever writes after it', () => {
    fc.assert(
      fc.property(messages, (some) => {
        const everybody = [ana, jo, kim, { address: 'no-reply@shop.example' }];
        const answer = fromMe(monday + day, { to: everybody });
        expect(standing(view([...some, answer])).state).not.toBe('waiting');
        const again = fromAna(monday + 2 * day);
        expect(standing(view([...some, answer, again])).state).toBe('waiting');
      }),
    );
  });

  it('does not depend on the id under which a message is known', () => {
    fc.assert(
      fc.property(messages, fc.nat({ max: 6 }), (some, which) => {
        const at = which % some.length;
        const chosen = some[at] as Message;
        const renamed = { ...chosen, id: 'final', facts: { ...chosen.facts, alias: chosen.id } };
        const both = standing(view([...some, renamed]));
        expect(both).toEqual(standing(view(some.with(at, renamed))));
      }),
    );
  });
});

describe('mail that came to two own accounts', () => {
  const copy = (account: string, told: Partial<Standing>): Standing => ({
    ...standing(view([fromAna(monday, { rfcId: 'one@client.example' })])),
    key: `gmail:${account}/t1`,
    ...told,
  });

  it('is listed once, as the account knows it where it was dealt with', () => {
    const waiting = copy('me@firm.example', {});
    const settled = copy('mo@home.example', {
      state: 'settled',
      because: [{ code: 'youAnswered' }],
    });
    expect(oneEach([waiting, settled])).toEqual([settled]);
    expect(oneEach([settled, waiting])).toEqual([settled]);
  });

  it('still waits in one when its copy in the other was thrown away', () => {
    const waiting = copy('me@firm.example', {});
    const thrown = copy('mo@home.example', { state: 'settled', because: [{ code: 'inTrash' }] });
    expect(oneEach([thrown, waiting])).toEqual([waiting]);
  });

  it('is shown by the account that it was written to', () => {
    const here = copy('me@firm.example', {});
    const elsewhere = copy('a@home.example', {});
    expect(oneEach([elsewhere, here])).toEqual([here]);
  });

  it('is not one with mail that has no Message-ID', () => {
    const one = copy('me@firm.example', { rfcId: undefined });
    const other = copy('mo@home.example', { rfcId: undefined });
    expect(oneEach([one, other])).toEqual([one, other]);
  });
});
