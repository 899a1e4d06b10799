import { describe, expect, it } from 'vitest';
import {
  checklist,
  closedJobs,
  draftOf,
  hasJobs,
  type JobStep,
  jobSteps,
  tickOf,
} from '../../src/core/closing-job/checklist';
import { ofKind } from '../../src/core/judging/in-force';
import type { ThreadKey } from '../../src/core/mail';
import { cardAddress, cardPlace } from '../../src/core/people/card-address';
import { type Happened, happenings, type Touch } from '../../src/core/people/touches';
import { decided, monday } from './mailbox-story';

const thread: ThreadKey = 'gmail:me@firm.example/t1';
const other: ThreadKey = 'gmail:me@firm.example/t2';

const touch = (id: string, body: Touch['body'], at = monday): Touch => ({
  id,
  person: 'ana@client.example',
  at,
  body,
});
const undo = (id: string, undoes: string) => touch(id, { kind: 'undo', undoes });

/** Which steps are done, and how, by these touches and notes, in whichever order they are told. */
function doneBy(touches: readonly Touch[], notes: ('thanks' | 'closing')[] = []) {
  const sent = notes.map((of, index) =>
    decided(monday + index, { kind: 'note', of, job: `${index}`, sentAt: monday + index }),
  );
  const ground = { thread, notes: ofKind(sent, 'note') };
  const list = checklist({ ...ground, happened: happenings(touches) });
  expect(checklist({ ...ground, happened: happenings([...touches].reverse()) })).toEqual(list);
  return list;
}

const hows = (touches: readonly Touch[], notes?: ('thanks' | 'closing')[]) => {
  const { steps } = doneBy(touches, notes);
  return Object.fromEntries(jobSteps.map((step) => [step, steps[step]?.by]));
};

const nothing = Object.fromEntries(jobSteps.map((step) => [step, undefined]));

describe('the checklist of a job', () => {
  it.each(jobSteps)('has its step %s ticked and unticked by itself', (step: JobStep) => {
    const ticked = touch('1', tickOf(step, thread));
    expect(hows([ticked])).toEqual({ ...nothing, [step]: 'hand' });
    expect(doneBy([ticked]).steps[step]).toMatchObject({ touch: '1', at: monday });
    expect(hows([ticked, undo('2', '1')])).toEqual(nothing);
    expect(hows([ticked, undo('2', '1'), touch('3', tickOf(step, thread))])).toEqual({
      ...nothing,
      [step]: 'hand',
    });
  });

  it('counts what was done in another thread for that one alone, but a referral is asked for once', () => {
    const elsewhere = jobSteps.map((step) => touch(step, tickOf(step, other)));
    expect(hows(elsewhere)).toEqual({ ...nothing, referral: 'earlier' });
    const byHand: Happened = { kind: 'asked', of: 'referral' };
    expect(hows([touch('1', byHand)])).toEqual({ ...nothing, referral: 'earlier' });
    expect(hows([touch('1', { kind: 'asked', words: 'A favour' })])).toEqual(nothing);
  });

  it('knows thanks from a note in the thread, and from thanks for this very job', () => {
    expect(hows([], ['thanks'])).toEqual({ ...nothing, thanked: 'note' });
    expect(doneBy([], ['closing', 'thanks']).steps.thanked).toEqual({
      by: 'note',
      at: monday + 1,
    });
    const closed = touch('c', { kind: 'closed', thread });
    const thanks = touch('t', { kind: 'thanked', of: 'closed:c' });
    expect(hows([closed, thanks])).toEqual({ ...nothing, thanked: 'hand' });
    expect(hows([thanks])).toEqual(nothing);
  });

  it('tells which message may have been sent, until that is known', () => {
    const opened = touch('1', { kind: 'drafted', of: draftOf('worth'), thread });
    expect(doneBy([opened]).drafts).toEqual({ worth: '1', referral: undefined });
    expect(doneBy([opened, undo('2', '1')]).drafts.worth).toBeUndefined();
    expect(doneBy([opened, touch('2', tickOf('worth', thread))]).drafts.worth).toBeUndefined();
    const others = touch('1', { kind: 'drafted', of: draftOf('worth'), thread: other });
    expect(doneBy([others]).drafts.worth).toBeUndefined();
  });

  it('is closed by hand, whatever is ticked, and for its thread alone', () => {
    const closed = touch('1', { kind: 'closed', thread });
    expect(doneBy([closed]).closed).toEqual({ at: monday, touch: '1' });
    expect(doneBy([touch('1', { kind: 'closed', thread: other })]).closed).toBeUndefined();
    expect([...closedJobs(happenings([closed]))]).toEqual([[thread, monday]]);
    expect(closedJobs(happenings([closed, undo('2', '1')])).size).toBe(0);
  });

  it('is for people outside of the firm and of private life', () => {
    const stages = ['customer', undefined, 'supplier', 'colleague', 'private'];
    expect(stages.map(hasJobs)).toEqual([true, true, true, false, false]);
  });
});

describe('the address of a card', () => {
  it.each(['ana@client.example', 'x500:/o=firm/cn=ana', 'made:1-2'])('leads back to %s', (id) => {
    expect(cardPlace(`#${cardAddress(id)}`)).toEqual({ person: id, closing: undefined });
    const slashes: ThreadKey = 'outlook:me@firm.example/AAQk/x+y=';
    expect(cardPlace(cardAddress(id, slashes))).toEqual({ person: id, closing: slashes });
  });

  it('is the list where nobody wrote it like this, and the card alone where no thread is named', () => {
    const list = { person: undefined, closing: undefined };
    for (const odd of ['', '#', '#all', '#import', '#%E0%A4%A', '#nobody/close/x'])
      expect(cardPlace(odd)).toEqual(list);
    for (const odd of ['/close/', '/close/x', '/open/gmail:me@firm.example%2Ft', '/close/%E0%A4%A'])
      expect(cardPlace(`#ana%40client.example${odd}`)).toEqual({
        person: 'ana@client.example',
        closing: undefined,
      });
  });
});
