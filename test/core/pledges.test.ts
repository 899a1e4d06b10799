import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaItem } from '../../src/core/agenda';
import { civilDayOf, instantOf } from '../../src/core/civil-day';
import type { DecisionBody } from '../../src/core/decision';
import { standing } from '../../src/core/judging/verdict';
import { pledgesOf } from '../../src/core/pledges';
import { readText } from '../../src/core/reading/read-text';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { Message } from '../../src/core/standing';
import { addWorkingTime } from '../../src/core/working-time';
import {
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
  type Told,
  time,
  view,
} from './mailbox-story';

const until = monday + 3 * day;
const words = 'I will send it on Thursday.';

/** An own message that names a time. */
const promising = (sentAt: number, by = until, told: Told = {}) => ({
  ...fromMe(sentAt, told),
  pledges: [{ by, dated: true, words }],
});
const acknowledged = (sentAt: number, by = until, id = 'job') =>
  decided(sentAt, { kind: 'acknowledge', job: id, until: by, sentAt }, id);
const typed = (at: number, by = until, said?: string) =>
  decided(at, { kind: 'pledge', until: by, ...(said === undefined ? {} : { words: said }) });

type Decided = ReturnType<typeof decided>;
const pledges = (messages: Message[], decisions: Decided[] = [], now = until + 5 * day) =>
  pledgesOf(view(messages, { decisions }), now);
const states = (...given: Parameters<typeof pledges>) =>
  pledges(...given).map(({ state }) => state);
const judged = (messages: Message[], decisions: Decided[] = []) =>
  standing(view(messages, { decisions }));

describe('a time that the user names in an answer', () => {
  const asked = fromAna(monday);
  const answer = promising(monday + hour);

  it('makes the thread promised until then, in the user’s own words', () => {
    expect(judged([asked, answer])).toMatchObject({
      state: 'promised',
      person: ana,
      promisedUntil: until,
      since: monday + hour,
      sentence: words,
      writtenTo: me.address,
      because: [{ code: 'promisedInMail' }],
      pledge: { source: 'mail', words, at: monday + hour },
    });
    expect(pledges([asked, answer], [], until - 1)).toMatchObject([
      { person: ana, words, until, givenAt: monday + hour, source: 'mail', state: 'open' },
    ]);
  });

  it('is kept by what is sent by then, late by what comes after, and broken without', () => {
    expect(states([asked, answer, fromMe(until)])).toEqual(['kept']);
    expect(states([asked, answer, fromMe(until + 1)])).toEqual(['late']);
    expect(states([asked, answer])).toEqual(['broken']);
    expect(judged([asked, answer, fromMe(until)]).state).toBe('settled');
  });

  it('is one of two where two are named: each has its own time, and what is sent keeps the next', () => {
    const friday = until + day;
    const { pledges: read } = readText(
      'I’ll send the draft on Thursday and the invoice on Friday.',
      { at: monday + hour, calendar: time, direction: 'out' },
    );
    expect(read).toMatchObject([{ dated: true }, { dated: true }]);
    const both = {
      ...answer,
      pledges: [
        { by: friday, dated: true },
        { by: until, dated: true, words },
      ],
    };
    expect(judged([asked, both]).promisedUntil).toBe(until);
    expect(pledges([asked, both], [], until - 1)).toMatchObject([
      { until, words, state: 'open' },
      { until: friday, words: undefined, state: 'open' },
    ]);
    const draft = fromMe(until - hour);
    expect(states([asked, both, draft], [], friday - 1)).toEqual(['kept', 'open']);
    expect(judged([asked, both, draft]).promisedUntil).toBe(friday);
    expect(states([asked, both, draft, fromMe(friday + 1)])).toEqual(['kept', 'late']);
    expect(states([asked, both, fromMe(friday + 1)])).toEqual(['late', 'late']);
  });

  it('stays promised when they thank for it', () => {
    const thanks = {
      ...fromAna(monday + 2 * hour),
      closes: true,
      words: readText('Thanks!', {
        at: monday,
        calendar: time,
        direction: 'in',
      }),
    };
    expect(judged([asked, answer, thanks])).toMatchObject({ state: 'promised', chases: 0 });
  });

  it('does not put off who asks for something else since', () => {
    const again = fromAna(monday + 2 * hour);
    const found = judged([asked, answer, again]);
    expect(found).toMatchObject({
      state: 'waiting',
      since: monday + 2 * hour,
      promisedUntil: until,
    });
    const context = {
      calendar: time,
      deadline: firstSettings.policies.everybody,
      firstSeenAt: undefined,
    };
    expect(agendaItem(found, context, monday + 3 * hour)).toMatchObject({ bucket: 'due-today' });
    expect(agendaItem(found, context, until)).toMatchObject({ bucket: 'broken' });
  });

  it('that comes back, is deleted or is only a draft promises nothing', () => {
    const bounce = message('b', {
      from: { address: 'postmaster@x.example' },
      sentAt: monday + 2 * hour,
    });
    expect(states([asked, answer, bounce])).toEqual([]);
    for (const state of ['draft', 'scheduled', 'sending', 'deleted'] as const) {
      const unsent = promising(monday + hour, until, { state });
      expect(states([asked, unsent])).toEqual([]);
      expect(judged([asked, unsent]).state).toBe('waiting');
    }
  });

  it('is no deadline where it names no time', () => {
    const vague = { ...fromMe(monday + hour), pledges: [{ dated: false, words: 'Soon.' }] };
    expect(judged([asked, vague]).state).toBe('settled');
    expect(states([asked, vague])).toEqual([]);
  });

  it('has moved when they name another one before it, and is broken when they do after', () => {
    const other = (at: number) => promising(at, until + 2 * day);
    expect(states([asked, answer, other(until - 1)], [], until)).toEqual(['moved', 'open']);
    expect(states([asked, answer, other(until + 1)], [], until + 2)).toEqual(['broken', 'open']);
  });

  it('concerns whom it was sent to: a word to somebody else does not keep it', () => {
    const toKim = fromMe(monday + 2 * hour, { to: [kim] });
    expect(states([asked, answer, toKim], [], monday + 3 * hour)).toEqual(['open']);
    expect(judged([asked, answer, toKim])).toMatchObject({ state: 'promised', person: ana });
    const toJo = promising(monday + 2 * hour, until, { to: [jo] });
    expect(pledges([toJo])).toMatchObject([{ person: jo }]);
  });

  it('that was over before its account was first seen is listed apart', () => {
    const context = {
      calendar: time,
      deadline: firstSettings.policies.everybody,
      firstSeenAt: until,
    };
    const found = judged([asked, answer]);
    expect(agendaItem(found, context, until + hour).bucket).toBe('earlier');
    expect(agendaItem(found, { ...context, firstSeenAt: until - 1 }, until).bucket).toBe('broken');
  });
});

describe('an acknowledgement', () => {
  const asked = fromAna(monday);

  it('is kept by the full answer, also where that promises more', () => {
    const given = [acknowledged(monday + hour)];
    expect(states([asked, fromMe(until)], given)).toEqual(['kept']);
    const more = promising(until, until + day);
    expect(states([asked, more], given, until + 1)).toEqual(['kept', 'open']);
  });

  it('is not kept by another one: that moves it, or comes too late', () => {
    const other = (at: number) => acknowledged(at, until + 2 * day, 'other');
    const both = (at: number) => [acknowledged(monday + hour), other(at)];
    expect(states([asked], both(until - 1), until)).toEqual(['moved', 'open']);
    expect(states([asked], both(until), until + 1)).toEqual(['broken', 'open']);
  });

  it('is taken back with its decision', () => {
    const undo = decided(monday + 2 * hour, { kind: 'undo', undoes: 'job' });
    expect(states([asked], [acknowledged(monday + hour), undo])).toEqual([]);
  });
});

describe('a pledge that is typed in', () => {
  it('stands for the answer where one is owed', () => {
    const given = [typed(monday + hour, until, 'The quote, by phone.')];
    const found = judged([fromAna(monday)], given);
    expect(found).toMatchObject({ state: 'promised', promisedUntil: until, since: monday });
    expect(pledges([fromAna(monday)], given)).toMatchObject([
      { words: 'The quote, by phone.', source: 'typed', person: ana },
    ]);
    expect(states([fromAna(monday), fromMe(until)], given)).toEqual(['kept']);
  });

  it('opens a matter that was settled', () => {
    const settled = [fromAna(monday), fromMe(monday + hour)];
    const found = judged(settled, [typed(monday + 2 * hour)]);
    expect(found).toMatchObject({ state: 'promised', person: ana, since: monday + 2 * hour });
  });

  it('is of the answer where it moves a note’s, though the matter was settled before that', () => {
    const settled = decided(monday + hour, { kind: 'settle', how: 'closed' });
    const moved = [settled, acknowledged(monday + 2 * hour), typed(monday + 3 * hour, until + day)];
    const again = fromAna(monday + 4 * hour);
    expect(judged([fromAna(monday), again], moved)).toMatchObject({
      state: 'promised',
      promisedUntil: until + day,
    });
    const something = [settled, typed(monday + 3 * hour, until)];
    expect(judged([fromAna(monday), again], something)).toMatchObject({
      state: 'waiting',
      promisedUntil: until,
    });
  });

  it('moves the one before it, and is taken back by undoing it', () => {
    const mail = [fromAna(monday), promising(monday + hour)];
    const later = typed(monday + 2 * hour, until + day);
    expect(states(mail, [later], until)).toEqual(['moved', 'open']);
    const undo = decided(monday + 3 * hour, { kind: 'undo', undoes: later.id });
    expect(states(mail, [later, undo], until - 1)).toEqual(['open']);
  });
});

describe('what the user settles', () => {
  const mail = [fromAna(monday), promising(monday + hour)];
  const settled = (at: number, how: 'phone' | 'closed') => [decided(at, { kind: 'settle', how })];

  it('by phone is kept by then, and late after', () => {
    expect(states(mail, settled(until, 'phone'))).toEqual(['kept']);
    expect(states(mail, settled(until + 1, 'phone'))).toEqual(['late']);
    expect(judged(mail, settled(until, 'phone')).state).toBe('settled');
  });

  it('as not needed is no pledge any more, unless it was broken before', () => {
    expect(states(mail, settled(until - 1, 'closed'))).toEqual([]);
    expect(states(mail, settled(until + 1, 'closed'))).toEqual(['broken']);
  });

  it('by throwing the thread away is none either', () => {
    const thrown = view(mail, { facts: { place: 'trash' } });
    expect(pledgesOf(thrown, until - 1)).toEqual([]);
  });
});

describe('the change to summer time', () => {
  /** Clocks go forward in Berlin on Sunday 29 March 2026, at two in the morning. */
  const friday = instantOf(civilDayOf('2026-03-27'), 15 * 60, time.zone);
  const mondayNoon = instantOf(civilDayOf('2026-03-30'), 12 * 60, time.zone);

  it('between pledge and due moves neither the instant nor the working time before it', () => {
    const sent = "I'll send it by Monday noon.";
    const read = readText(sent, { at: friday, calendar: time, direction: 'out' });
    const answer = { ...fromMe(friday), pledges: read.pledges ?? [] };
    const mail = [fromAna(friday - hour), answer];
    expect(judged(mail).promisedUntil).toBe(mondayNoon);
    expect(mondayNoon - friday).toBe(68 * hour);
    expect(states(mail, [], mondayNoon - 1)).toEqual(['open']);
    expect(states(mail, [], mondayNoon)).toEqual(['broken']);
    expect(states([...mail, fromMe(mondayNoon)])).toEqual(['kept']);
    expect(addWorkingTime(friday, 5 * hour, time)).toBe(mondayNoon);
  });
});

describe('the pledges of any thread', () => {
  const at = fc.integer({ min: 0, max: 12 }).map((step) => monday + step * hour);
  const by = fc.integer({ min: 1, max: 16 }).map((step) => monday + step * hour + 1);
  const people = fc.constantFrom(me, ana, jo, kim, { address: 'mailer-daemon@mail.example' });
  const messages: fc.Arbitrary<Message[]> = fc
    .array(
      fc.record({
        from: people,
        to: fc.option(fc.array(people, { maxLength: 2 }), { nil: undefined }),
        state: fc.constantFrom(undefined, 'sent', 'draft', 'deleted'),
        by: fc.option(by, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((told) =>
      told.map(({ by: time, ...each }, i) => ({
        ...message(`m${i}`, { ...each, sentAt: monday + i * hour }),
        pledges: time === undefined ? [] : [{ by: time, dated: true }],
      })),
    );
  const body: fc.Arbitrary<DecisionBody> = fc.oneof(
    fc.record({ kind: fc.constant('settle' as const), how: fc.constantFrom('phone', 'closed') }),
    fc.record({ kind: fc.constant('undo' as const), undoes: fc.constantFrom('d0', 'd1', 'd2') }),
    fc.record({ kind: fc.constant('pledge' as const), until: by }),
    fc.tuple(at, by).map(([sentAt, time]) => ({
      kind: 'acknowledge' as const,
      job: 'job',
      until: time,
      sentAt: sentAt + 1,
    })),
  );
  const decisions = fc
    .array(fc.tuple(body, at), { maxLength: 5 })
    .map((all) => all.map(([each, when], n) => decided(when + 1, each, `d${n}`)));

  it('are the same in whatever order, and however often, its messages and decisions are given', () => {
    const shuffled = fc.tuple(messages, decisions).chain(([some, made]) =>
      fc.record({
        some: fc.constant(some),
        made: fc.constant(made),
        shuffledSome: fc.shuffledSubarray(some, { minLength: some.length }),
        shuffledMade: fc.shuffledSubarray(made, { minLength: made.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, at, ({ some, made, shuffledSome, shuffledMade }, now) => {
        const once = view(some, { decisions: made });
        const again = view([...shuffledSome, ...some], { decisions: [...shuffledMade, ...made] });
        expect(pledgesOf(again, now)).toEqual(pledgesOf(once, now));
        expect(standing(again)).toEqual(standing(once));
      }),
    );
  });

  it('that are open are what the standing promises, the next one first', () => {
    fc.assert(
      fc.property(messages, decisions, (some, made) => {
        const given = view(some, { decisions: made });
        const open = pledgesOf(given, monday).filter(({ state }) => state === 'open');
        const found = standing(given);
        if (found.state === 'promised') expect(found.promisedUntil).toBeDefined();
        if (found.promisedUntil !== undefined)
          expect(found.promisedUntil).toBe(Math.min(...open.map((each) => each.until)));
        else if (open.length > 0) expect(found.state).toBe('unknown');
      }),
    );
  });

  it('only ever go from open to broken by themselves', () => {
    fc.assert(
      fc.property(messages, decisions, at, at, (some, made, one, other) => {
        const given = view(some, { decisions: made });
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const after = pledgesOf(given, late);
        for (const [i, { state }] of pledgesOf(given, early).entries())
          expect(state === 'open' ? ['open', 'broken'] : [state]).toContain(after[i]?.state);
      }),
    );
  });
});
