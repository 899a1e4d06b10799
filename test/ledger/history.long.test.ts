import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../src/core/sighting';
import { decide } from '../../src/ledger/commands';
import { judge } from '../../src/ledger/judge';
import type { Ledger } from '../../src/ledger/ledger';
import { record } from '../../src/ledger/record';
import { runs } from '../harness/property-runs';
import { ana, dump, freshLedger, hour, minute, monday } from './fresh-ledger';
import { bo, me, message, standingOf } from './mail';

const silent = 'The new catalogue of our house is out now, with all that is new this year.';
const asking = 'Could you tell me whether the 12th suits you?';

/** What Bo wrote in so many threads, without an answer. */
const letters = (count: number, text: string = silent, facts = {}): Sighting[] =>
  Array.from({ length: count }, (_, i) =>
    message(`t${i}`, `m${i}`, { sentAt: monday + i * minute, text, ...facts }),
  );
const answer = (thread: string) =>
  message(thread, 'own', {
    from: me,
    to: [bo],
    state: 'sent',
    sentAt: monday + hour,
    text: 'Thank you, Bo.',
  });

async function stateIn(ledger: Ledger, thread: string) {
  const found = await standingOf(ledger, thread);
  return { state: found?.state, because: found?.because.map(({ code }) => code) };
}

describe('somebody who wrote ten times and never had an answer', () => {
  it('does not wait, in any of the threads, unless their words ask', async () => {
    const ledger = await freshLedger();
    await record(ledger, ana, letters(9, 'See the attached.', {}), monday + hour);
    await record(ledger, ana, [message('asks', 'm', { text: asking })], monday + hour);
    const first = await standingOf(ledger, 't0');
    expect(first).toMatchObject({ state: 'not-waiting' });
    expect(first?.because).toEqual([
      { code: 'neverAnswered', with: ['10'] },
      { code: 'restsOnText' },
    ]);
    expect(await stateIn(ledger, 'asks')).toMatchObject({ state: 'waiting' });
  });

  it('may wait as anybody until the tenth', async () => {
    const ledger = await freshLedger();
    const unseen = { text: undefined };
    await record(ledger, ana, letters(9, silent, unseen), monday + hour);
    expect(await stateIn(ledger, 't0')).toMatchObject({ state: 'waiting' });
    await record(ledger, ana, letters(10, silent, unseen).slice(9), monday + hour);
    expect(await stateIn(ledger, 't0')).toEqual({
      state: 'not-waiting',
      because: ['neverAnswered'],
    });
  });

  it('waits again, everywhere, once the user has answered them anywhere, or by phone', async () => {
    const unseen = { text: undefined };
    const written = await freshLedger();
    await record(written, ana, letters(12, silent, unseen), monday + hour);
    await record(written, ana, [answer('t5')], monday + hour);
    expect(await stateIn(written, 't0')).toMatchObject({ state: 'waiting' });
    const phoned = await freshLedger();
    await record(phoned, ana, letters(12, silent, unseen), monday + hour);
    const call = { id: 'd', account: ana, thread: 't3', at: monday + hour } as const;
    await decide(phoned, { ...call, body: { kind: 'settle', how: 'phone' } });
    expect(await stateIn(phoned, 't0')).toMatchObject({ state: 'waiting' });
    const undo = {
      ...call,
      id: 'u',
      at: call.at + 1,
      body: { kind: 'undo', undoes: 'd' },
    } as const;
    await decide(phoned, undo);
    expect(await stateIn(phoned, 't0')).toMatchObject({ state: 'not-waiting' });
  });

  it('is not the form through which a stranger writes', async () => {
    const ledger = await freshLedger();
    const form = { from: { address: 'form@forms.example' }, text: undefined };
    await record(ledger, ana, letters(12, silent, { ...form, replyTo: bo }), monday + hour);
    const lead = { ...form, replyTo: { address: 'new@lead.example' } };
    await record(ledger, ana, [message('lead', 'm', lead)], monday + hour);
    expect(await stateIn(ledger, 'lead')).toMatchObject({ state: 'waiting' });
  });
});

describe('somebody to whom the user has written before', () => {
  const sorted = { category: 'updates', text: asking } as const;

  it('is a person, wherever the webmail sorts their mail, in every account', async () => {
    const home = 'gmail:ana@home.example';
    const ledger = await freshLedger([ana, home]);
    await record(ledger, ana, [message('t1', 'm1', sorted)], monday);
    expect(await stateIn(ledger, 't1')).toEqual({
      state: 'not-waiting',
      because: ['bulkCategory'],
    });
    await record(ledger, home, [answer('elsewhere')], monday + hour);
    expect(await stateIn(ledger, 't1')).toEqual({
      state: 'waiting',
      because: ['wroteLast', 'asksInWords', 'youWroteBefore', 'restsOnText'],
    });
  });

  it('is none where a machine writes from the address', async () => {
    const shop = { address: 'no-reply@shop.example' };
    const ledger = await freshLedger();
    const own = { from: me, to: [shop], state: 'sent' as const };
    const seen = [message('t1', 'm1', { ...sorted, from: shop }), message('t2', 'm2', own)];
    await record(ledger, ana, seen, monday);
    expect(await stateIn(ledger, 't1')).toEqual({
      state: 'not-waiting',
      because: ['noReplySender'],
    });
  });
});

/** Up to two dozen threads of two people, some answered, in two orders and cuts. */
const exchanges = fc
  .array(
    fc.record({
      thread: fc.integer({ min: 0, max: 24 }).map((i) => `t${i}`),
      who: fc.constantFrom(bo, bo, bo, { address: 'cy@client.example', name: 'Cy' }),
      text: fc.constantFrom(silent, asking, undefined),
      own: fc.integer({ min: 0, max: 60 }).map((i) => i === 0),
      category: fc.constantFrom(undefined, undefined, 'updates' as const),
      step: fc.nat(20),
    }),
    { minLength: 12, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ thread, who, text, own, category, step }, i) =>
      own
        ? message(thread, `own${i}`, {
            from: me,
            to: [who],
            state: 'sent',
            sentAt: monday + step,
            text,
          })
        : message(thread, `m${i}`, { from: who, sentAt: monday + step, text, category }),
    ),
  )
  .chain((told) =>
    fc.record({
      told: fc.constant(told),
      shuffled: fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
      size: fc.integer({ min: 1, max: 9 }),
    }),
  );

it('history gives the same ledger whatever came first, equal to a recomputation', async () => {
  await fc.assert(
    fc.asyncProperty(exchanges, async ({ told, shuffled, size }) => {
      const [once, again] = [await freshLedger(), await freshLedger()];
      await record(once, ana, told, monday + hour);
      for (let at = 0; at < shuffled.length; at += size)
        await record(again, ana, shuffled.slice(at, at + size), monday + hour);
      const kept = await dump(again);
      expect(kept).toEqual(await dump(once));
      await again.transaction('rw', again.tables, async () => {
        const keys = (await again.threads.toArray()).map(({ key }) => key);
        expect(await judge(again, keys)).toEqual([]);
      });
      expect(await dump(again)).toEqual(kept);
      await Promise.all([once.delete(), again.delete()]);
    }),
    runs(30),
  );
}, 120_000);
