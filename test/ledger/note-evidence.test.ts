import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AccountKey, minuteId } from '../../src/core/mail';
import type { Job } from '../../src/core/outbox';
import type { MessageFacts, Sense, Sighting } from '../../src/core/sighting';
import type { Ledger } from '../../src/ledger/ledger';
import { makeJob, stepJob } from '../../src/ledger/outbox';
import { record } from '../../src/ledger/record';
import { runs } from '../harness/property-runs';
import { freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, me, message, standingOf, thread } from './mail';

const ana: AccountKey = 'outlook:ana@firm.example';
const text = 'Thank you, your message has arrived. You will have my answer by Monday, 17:00.';
const until = monday + 8 * hour;
/** Bo asks so long after nine, by the mail's own clock, which the page's data tell to the second. */
const asked = monday + 20_000;

const job: Job = {
  id: 'job-1',
  account: ana,
  thread: 't1',
  to: bo,
  toSure: true,
  subject: 'Quote',
  text,
  until,
  mode: 'send',
  state: 'asked',
  askedAt: asked,
  changedAt: asked,
};

/** A ledger in which Bo asks, and Send is pressed on the note to him. */
async function pressedAt(pressed: number, askedAt = asked): Promise<Ledger> {
  const ledger = await freshLedger([ana]);
  const question = { text: 'Could you send the quote?', sentAt: asked, direction: 'in' as const };
  await record(ledger, ana, [thread('t1'), message('t1', 'm1', question)], asked);
  await makeJob(ledger, { ...job, askedAt });
  for (const kind of ['claim', 'inserted', 'count', 'send'] as const)
    await stepJob(ledger, job.id, { kind, holder: 'tab-1' }, pressed);
  return ledger;
}

function seen(id: string, sense: Sense, at: number, facts: MessageFacts, words?: string): Sighting {
  return { kind: 'message', thread: 't1', id, sense, at, facts, text: words };
}

/**
 * What Outlook's page shows of a note sent at `out`: its data tell it sent, then a draft while it can be undone, then
 * sent under another id; the pane and the row know the minute.
 */
function sightsOf(out: number) {
  const own = { from: me, to: [bo], direction: 'out' as const, rfcId: 'note@firm.example' };
  const told = (id: string, after: number, state: 'sent' | 'draft') =>
    seen(id, 'json', out + after, { ...own, sentAt: out, state }, text);
  const pane = { from: me, to: [bo], sentAt: floor(out), state: 'sent' as const };
  const row = { sentAt: floor(asked), from: bo, answered: true as const };
  return {
    data: [told('d1', 50, 'sent'), told('d1', 100, 'draft'), told('s1', 1_100, 'sent')],
    page: [
      seen(minuteId(out, 'out'), 'conversation', out + 150, pane, text),
      seen(minuteId(asked), 'row', out + 1_200, row),
    ],
  };
}

const floor = (time: number) => Math.floor(time / minute) * minute;

it('takes a note for a promise in whatever order it is seen, and whichever of the page’s data are lost', {
  timeout: 30_000,
}, async () => {
  const gone = fc.integer({ min: 1, max: 70 }).map((seconds) => asked + seconds * 1_000);
  const arrivals = gone.chain((out) => {
    const { data, page } = sightsOf(out);
    return fc.subarray(data).chain((left) => {
      const all = [...left, ...page, 'its tab says so' as const];
      return fc.tuple(fc.constant(out), fc.shuffledSubarray(all, { minLength: all.length }));
    });
  });
  await fc.assert(
    fc.asyncProperty(arrivals, async ([out, arriving]) => {
      const ledger = await pressedAt(out);
      const now = out + 2_000;
      for (const each of arriving) {
        if (each !== 'its tab says so') await record(ledger, ana, [each], now);
        else await stepJob(ledger, job.id, { kind: 'sent', holder: 'tab-1' }, now);
      }
      expect((await ledger.jobs.get(job.id))?.state).toBe('sent');
      const promise = { state: 'promised', promisedUntil: until, chases: 0 };
      expect(await standingOf(ledger, 't1', ana)).toMatchObject(promise);
      ledger.close();
    }),
    runs(80),
  );
});

it('puts the promise behind the question where the user’s clock is behind the mail site’s', async () => {
  const pressed = asked - 15_000;
  const ledger = await pressedAt(pressed, asked);
  await stepJob(ledger, job.id, { kind: 'sent', holder: 'tab-1' }, pressed);
  const marked = seen('m1', 'json', pressed, { answered: true });
  await record(ledger, ana, [marked], pressed);
  expect(await standingOf(ledger, 't1', ana)).toMatchObject({ state: 'promised' });
});

it('hears the full answer in the minute of a note of which the page shows no more', async () => {
  const out = asked + 10_000;
  const ledger = await pressedAt(out);
  const shown = { from: me, to: [bo], sentAt: floor(out), state: 'sent' as const };
  for (const words of [text, 'Dear Bo, here is the quote.'])
    await record(ledger, ana, [seen(minuteId(out, 'out'), 'conversation', out, shown, words)], out);
  expect(await standingOf(ledger, 't1', ana)).toMatchObject({ state: 'settled' });
});
