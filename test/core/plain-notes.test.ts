import { describe, expect, it } from 'vitest';
import { standing } from '../../src/core/judging/verdict';
import { type PlainKind, plainNotesFor } from '../../src/core/plain-notes';
import type { Message } from '../../src/core/standing';
import {
  ana,
  decided,
  fromAna,
  fromMe,
  hour,
  message,
  minute,
  monday,
  view,
} from './mailbox-story';

const later = monday + hour;
const latest = monday + 2 * hour;

const bounce = (sentAt: number) =>
  message('b', { from: { address: 'postmaster@x.example' }, sentAt });

const note = (of: PlainKind, sentAt: number) =>
  decided(sentAt, { kind: 'note', of, job: 'job', sentAt });

const judged = (messages: Message[], ...decisions: ReturnType<typeof decided>[]) =>
  standing(view(messages, { decisions }));

const ours = { acknowledges: 'job' };
const asked = { sentence: 'Can you come?' };

describe('a closing note', () => {
  it('closes the matter for who waited, and they may open it again', () => {
    const closed = [fromAna(monday), fromMe(later, ours)];
    expect(judged(closed, note('closing', later))).toMatchObject({
      state: 'settled',
      because: [{ code: 'settledClosed' }],
    });
    expect(judged([...closed, fromAna(latest)], note('closing', later)).state).toBe('waiting');
  });

  it('closes it also where the user awaited them, before the page has shown the note', () => {
    const awaiting = [fromAna(monday - hour), fromMe(monday, asked)];
    expect(judged(awaiting).state).toBe('awaiting-them');
    expect(judged(awaiting, note('closing', later)).because).toEqual([{ code: 'settledClosed' }]);
  });

  it.each([
    ['was taken back', [fromMe(later, { ...ours, state: 'draft' as const })]],
    ['bounced', [fromMe(later, ours), bounce(latest)]],
  ])('that %s closes nothing', (_, more) => {
    const found = judged([fromAna(monday), ...more], note('closing', later));
    expect(found).toMatchObject({ state: 'waiting', person: ana });
    const awaited = judged([fromMe(monday, asked), ...more], note('closing', later));
    expect(awaited.state).toBe('awaiting-them');
  });

  it('that bounced is told, though nobody was owed anything', () => {
    const found = judged([fromMe(monday, asked), fromMe(later, ours), bounce(latest)]);
    expect(found.because).toContainEqual({ code: 'answerBounced' });
  });
});

describe('thanks', () => {
  it('answer nobody who has come to wait, and take nothing from what the user awaits', () => {
    const thanked = fromMe(later, ours);
    expect(judged([fromAna(monday), thanked], note('thanks', later)).state).toBe('waiting');
    const awaiting = [fromMe(monday, asked), thanked];
    expect(judged(awaiting, note('thanks', later)).state).toBe('awaiting-them');
  });

  it('leave a promise as it was', () => {
    const until = monday + 24 * hour;
    const promise = decided(later, { kind: 'acknowledge', job: 'first', until, sentAt: later });
    const messages = [fromAna(monday), fromMe(later), fromMe(latest + minute, ours)];
    expect(judged(messages, promise, note('thanks', latest))).toMatchObject({
      state: 'promised',
      promisedUntil: until,
    });
  });
});

describe('a follow-up', () => {
  it('leaves it as it was: they are awaited since the question, and may answer', () => {
    const awaiting = [fromMe(monday, asked), fromMe(later, ours)];
    expect(judged(awaiting, note('followUp', later))).toMatchObject({
      state: 'awaiting-them',
      since: monday,
    });
    const answered = judged([...awaiting, fromAna(latest)], note('followUp', later));
    expect(answered.state).toBe('waiting');
  });
});

it('a note that reached them after another had come back is not told as bounced', () => {
  const messages = [fromAna(monday), fromMe(later), bounce(later + minute), fromMe(latest, ours)];
  const until = monday + 24 * hour;
  const again = decided(latest, { kind: 'acknowledge', job: 'job', until, sentAt: latest });
  const codes = judged(messages, again).because.map(({ code }) => code);
  expect(codes).toContain('acknowledged');
  expect(codes).not.toContain('answerBounced');
});

describe('of the notes without a time', () => {
  const waiting = judged([fromAna(monday)]);
  const answered = judged([fromAna(monday), fromMe(later)]);
  const awaited = judged([fromAna(monday), fromMe(later, asked)]);
  const machine = judged([message('m', { from: { address: 'no-reply@shop.example' } })]);
  const offered = (
    found: typeof waiting,
    told: Partial<Parameters<typeof plainNotesFor>[0]> = {},
  ) =>
    plainNotesFor({
      standing: found,
      optedOut: false,
      told: new Set(),
      silence: undefined,
      ...told,
    });

  it('there is none that thanks who waits for an answer, nor a machine', () => {
    expect(offered(waiting)).toEqual(['closing']);
    expect(offered(answered)).toEqual(['thanks']);
    expect(offered(awaited)).toEqual(['thanks', 'closing']);
    expect(offered(machine)).toEqual([]);
  });

  it('who asked to be left alone gets what is owed, and no more', () => {
    expect(offered(waiting, { optedOut: true })).toEqual(['closing']);
    expect(offered(answered, { optedOut: true })).toEqual([]);
    expect(offered(awaited, { optedOut: true })).toEqual([]);
  });

  it('who is silent is asked again where it is time, unless their mail came back', () => {
    const ask = { silence: { kind: 'ask', times: 1 } } as const;
    expect(offered(awaited, ask)).toEqual(['followUp', 'thanks', 'closing']);
    expect(offered(awaited, { ...ask, told: new Set(['followUp']) })).toContain('followUp');
    expect(offered(awaited, { silence: { kind: 'enough' } })).not.toContain('followUp');
    const back = judged([fromMe(later, asked), bounce(latest)]);
    expect(offered(back, ask)).not.toContain('followUp');
  });

  it('none is offered twice', () => {
    expect(offered(awaited, { told: new Set(['thanks']) })).toEqual(['closing']);
    expect(offered(awaited, { told: new Set(['closing']) })).toEqual(['thanks']);
  });
});
