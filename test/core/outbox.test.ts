import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  claimWithin,
  hasEnded,
  type Job,
  type JobEvent,
  type JobState,
  jobState,
} from '../../src/core/outbox';
import { ana, day, hour, monday } from './mailbox-story';

const now = monday + 1_000;

function job(state: JobState, told: Partial<Job> = {}): Job {
  return {
    id: 'job',
    account: 'gmail:me@firm.example',
    thread: 't1',
    to: ana,
    toSure: true,
    subject: 'Quote',
    text: 'Received. You will have my answer by Thursday.',
    until: monday + 3 * day,
    mode: 'send',
    state,
    ...(state === 'asked' ? {} : { holder: 'tab' }),
    askedAt: monday,
    changedAt: monday,
    ...told,
  };
}

const holder = 'tab';
const events: Record<string, JobEvent> = {
  claim: { kind: 'claim', holder },
  inserted: { kind: 'inserted', holder },
  left: { kind: 'left', holder },
  gone: { kind: 'gone', holder },
  count: { kind: 'count', holder },
  send: { kind: 'send', holder },
  sent: { kind: 'sent', holder, message: 'm1' },
  undo: { kind: 'undo' },
  refused: { kind: 'fail', holder, failure: 'sendRefused' },
  offline: { kind: 'fail', failure: 'offline' },
  bounced: { kind: 'fail', failure: 'bounced' },
  lost: { kind: 'lost' },
  'seen-sent': { kind: 'seen-sent', message: 'm1' },
  'seen-unsent': { kind: 'seen-unsent' },
};

/** Every step that may happen; whatever stands in no row is refused. */
const table: Partial<Record<JobState, Partial<Record<keyof typeof events, JobState>>>> = {
  asked: { claim: 'claimed', undo: 'undone', offline: 'failed' },
  claimed: {
    inserted: 'inserted',
    undo: 'undone',
    refused: 'failed',
    offline: 'failed',
    lost: 'asked',
  },
  inserted: {
    left: 'left',
    count: 'counting',
    undo: 'undone',
    refused: 'failed',
    offline: 'failed',
    lost: 'failed',
  },
  counting: {
    send: 'sending',
    undo: 'undone',
    refused: 'failed',
    offline: 'failed',
    lost: 'failed',
  },
  sending: {
    sent: 'sent',
    refused: 'failed',
    lost: 'unsure',
    'seen-sent': 'sent',
    'seen-unsent': 'undone',
  },
  sent: { 'seen-sent': 'sent', 'seen-unsent': 'undone', bounced: 'failed' },
  left: { gone: 'left', undo: 'undone', lost: 'left', 'seen-sent': 'sent' },
  unsure: { 'seen-sent': 'sent', 'seen-unsent': 'failed' },
};

describe('a job', () => {
  const steps = jobState.options.flatMap((state) =>
    Object.keys(events).map((name): [JobState, string] => [state, name]),
  );

  it.each(steps)('that is %s takes %s as the table says', (state, name) => {
    const after = advance(job(state), events[name] as JobEvent, now);
    expect(after?.state).toBe(table[state]?.[name]);
    const isEndKept = state === 'left' && after?.state === 'left';
    if (after !== undefined) expect(after.changedAt).toBe(isEndKept ? monday : now);
  });

  it('is not begun ten minutes after the click, nor when its promised time has passed', () => {
    const claim = (told: Partial<Job>, at: number) =>
      advance(job('asked', told), events.claim as JobEvent, at);
    expect(claim({}, monday + claimWithin)?.state).toBe('claimed');
    expect(claim({}, monday + claimWithin + 1)).toBeUndefined();
    expect(claim({ until: now }, now)).toBeUndefined();
  });

  it('that promises no time is begun like any other, within ten minutes of the click', () => {
    const thanks = job('asked', { until: undefined, plain: 'thanks' });
    const claim = (at: number) => advance(thanks, events.claim as JobEvent, at);
    expect(claim(monday + claimWithin)?.state).toBe('claimed');
    expect(claim(monday + claimWithin + 1)).toBeUndefined();
  });

  it('that is to be left in the box is never counted down', () => {
    expect(
      advance(job('inserted', { mode: 'leave' }), events.count as JobEvent, now),
    ).toBeUndefined();
  });

  it('may be taken by another tab when its holder was lost before anything was inserted', () => {
    const free = advance(job('claimed'), { kind: 'lost' }, now) as Job;
    const taken = advance(free, { kind: 'claim', holder: 'other' }, now) as Job;
    expect(taken).toMatchObject({ state: 'claimed', holder: 'other' });
    expect(advance(taken, events.inserted as JobEvent, now)).toBeUndefined();
  });

  it('that was left has its holder until its text stands there no more, and ended when it was left', () => {
    for (const event of [events.gone, events.lost] as JobEvent[]) {
      const gone = advance(job('left'), event, now) as Job;
      expect(gone).toEqual({ ...job('left'), holder: undefined });
      expect(advance(gone, event, now)).toBeUndefined();
    }
    expect(advance(job('left'), { kind: 'gone', holder: 'other' }, now)).toBeUndefined();
  });

  it('was sent after all when the page shows it, whatever we thought, if Send was pressed', () => {
    for (const state of ['failed', 'undone'] as const) {
      const thought = job(state, { sentAt: now, failure: 'sendRefused' });
      const shown = advance(thought, events['seen-sent'] as JobEvent, now + hour);
      expect(shown).toMatchObject({ state: 'sent', sentAt: now, failure: undefined });
      expect(advance(job(state), events['seen-sent'] as JobEvent, now)).toBeUndefined();
    }
  });

  it('has not ended while what was seen sent is shown as a draft: it may be under way', () => {
    const seen = { ...job('left'), ...advance(job('left'), { kind: 'seen-sent' }, now) };
    const draft = { ...seen, ...advance(seen, { kind: 'seen-unsent' }, now) };
    expect(draft.state).toBe('undone');
    expect(hasEnded(draft)).toBe(false);
    const after = advance(draft, { kind: 'seen-sent' }, now);
    expect(after && hasEnded(after)).toBe(true);
  });

  it('has ended when it is undone before anything was sent', () => {
    const undone = advance(job('left'), { kind: 'undo' }, now);
    expect(undone && hasEnded(undone)).toBe(true);
    expect(hasEnded(job('left'))).toBe(false);
  });

  it('that bounced stays so, though the page still shows its message', () => {
    const bounced = advance(job('sent', { sentAt: now }), events.bounced as JobEvent, now) as Job;
    expect(advance(bounced, events['seen-sent'] as JobEvent, now)).toBeUndefined();
  });

  it('keeps the id of its message when a later sight names none', () => {
    const undone = job('undone', { sentAt: now, message: 'm1' });
    expect(advance(undone, { kind: 'seen-sent' }, now)?.message).toBe('m1');
  });

  it('learns the id of its message when the page shows it later', () => {
    const shown = advance(job('sent'), { kind: 'seen-sent', message: 'final' }, now) as Job;
    expect(shown.message).toBe('final');
    expect(advance(shown, { kind: 'seen-sent', message: 'other' }, now)).toBeUndefined();
  });
});

const anyHolder = fc.constantFrom('tab', 'other');
const anyEvent: fc.Arbitrary<JobEvent> = fc.oneof(
  fc
    .tuple(fc.constantFrom('claim', 'inserted', 'left', 'gone', 'count', 'send', 'sent'), anyHolder)
    .map(([kind, by]) => ({ kind, holder: by })),
  fc.constantFrom('undo', 'lost', 'seen-sent', 'seen-unsent').map((kind) => ({ kind })),
  fc
    .option(anyHolder, { nil: undefined })
    .map((by) => ({ kind: 'fail', holder: by, failure: 'offline' })),
) as fc.Arbitrary<JobEvent>;

/** The way to Send, with anything in between. */
const life = fc
  .array(
    fc.tuple(
      fc.constantFrom('claim', 'inserted', 'count', 'send', 'sent'),
      fc.array(anyEvent, { maxLength: 2 }),
    ),
  )
  .map((steps) => steps.flatMap(([name, between]) => [events[name] as JobEvent, ...between]));

describe('through any sequence of events', () => {
  it('Send is pressed once at most, by the holder alone', () => {
    fc.assert(
      fc.property(life, (happened) => {
        let current = job('asked');
        let presses = 0;
        for (const event of happened) {
          const after = advance(current, event, now);
          if (after === undefined) continue;
          if (after.state === 'sending') {
            presses += 1;
            expect(event).toMatchObject({ kind: 'send', holder: current.holder });
          }
          current = after;
        }
        expect(presses).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('what has ended is never begun again', () => {
    const ended: JobState[] = ['sent', 'failed', 'undone', 'unsure', 'left'];
    fc.assert(
      fc.property(fc.constantFrom(...ended), fc.array(anyEvent), (state, happened) => {
        const after = happened.reduce(
          (now, event) => advance(now, event, monday) ?? now,
          job(state),
        );
        expect(ended).toContain(after.state);
      }),
    );
  });
});
