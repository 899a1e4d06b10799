import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneWith, type GratitudeGround, owedTo } from '../../../src/core/gratitude/owed';
import type { Referral } from '../../../src/core/gratitude/reasons';
import type { Happened, Touch } from '../../../src/core/people/touches';

const day = 86_400_000;
const begun = Date.UTC(2026, 0, 5);
const now = begun + 200 * day;
const span = { begun, now, entered: new Set<number>() };
const at = (days: number) => now - days * day;

const jo = { id: 'jo@bell.example', members: ['jo@bell.example', 'jo@home.example'], name: 'Jo' };
const referral: Referral = { sent: jo, at: at(20), stage: undefined, words: undefined };
const nothing: GratitudeGround = {
  stage: undefined,
  heardAt: undefined,
  contactAt: undefined,
  referrals: [],
  touches: [],
  notes: [],
};

let made = 0;
function touch(daysAgo: number, body: Touch['body'], id?: string): Touch {
  made += 1;
  return { id: id ?? `touch-${made}`, person: 'ana@client.example', at: at(daysAgo), body };
}
const owed = (ground: Partial<GratitudeGround>) =>
  owedTo({ ...nothing, ...ground }, span).map(({ id }) => id);

describe('thanks are owed', () => {
  it('to who sent somebody, and once it is known how it went they are to be told', () => {
    expect(owed({ referrals: [referral] })).toEqual([`referred:${jo.id}`]);
    const won = { ...referral, stage: { value: 'customer', at: at(5) } };
    expect(owed({ referrals: [won] })).toEqual([`referred:${jo.id}`, `told:${jo.id}`]);
    const open = { ...referral, stage: { value: 'prospect', at: at(5) } };
    expect(owed({ referrals: [open] })).toEqual([`referred:${jo.id}`]);
    const words = { ...open, words: { value: ' They took the small garden ', at: at(4) } };
    expect(owedTo({ ...nothing, referrals: [words] }, span)[1]?.reason).toMatchObject({
      kind: 'told',
      at: at(4),
      outcome: { kind: 'words', words: 'They took the small garden' },
    });
  });

  it('for a purchase and for a kind No that have to do with a contact, not for what was entered long after', () => {
    const customer = { value: 'customer', at: at(10) };
    expect(owed({ stage: customer, contactAt: at(12) })).toEqual([`bought:${at(10)}`]);
    expect(owed({ stage: customer, contactAt: at(60) })).toEqual([]);
    expect(owed({ stage: customer })).toEqual([]);
    const lost = { value: 'lost-prospect', at: at(10) };
    expect(owed({ stage: lost, heardAt: at(11) })).toEqual([`declined:${at(10)}`]);
    expect(owed({ stage: lost, heardAt: at(80), contactAt: at(11) })).toEqual([]);
  });

  it('for a job that was closed, unless they were thanked in its thread, before or after', () => {
    const closed = touch(6, { kind: 'closed', thread: 'gmail:me@firm.example/t1' }, 'c1');
    expect(owed({ touches: [closed] })).toEqual(['closed:c1']);
    const ticked = touch(7, { kind: 'thanked', thread: 'gmail:me@firm.example/t1' });
    expect(owed({ touches: [closed, ticked] })).toEqual([]);
    const note = { at: at(8), thread: 'gmail:me@firm.example/t1' };
    expect(owed({ touches: [closed], notes: [note] })).toEqual([]);
    expect(owed({ touches: [closed], notes: [{ ...note, thread: 'other' }] })).toEqual([
      'closed:c1',
    ]);
  });

  it('for nothing from before the user began, older than ninety days, or out of a list that was taken in', () => {
    expect(owed({ referrals: [{ ...referral, at: at(91) }] })).toEqual([]);
    const list = { ...span, entered: new Set([at(20)]) };
    expect(owedTo({ ...nothing, referrals: [referral] }, list)).toEqual([]);
    const [early, late] = [begun - day, begun + day].map((each) => ({ ...referral, at: each }));
    const soon = { ...span, now: begun + 10 * day };
    expect(owedTo({ ...nothing, referrals: [early as Referral] }, soon)).toEqual([]);
    expect(owedTo({ ...nothing, referrals: [late as Referral] }, soon)).toHaveLength(1);
  });
});

describe('what is owed is done with', () => {
  const won = { ...referral, stage: { value: 'customer', at: at(5) } };
  const [thanks, news] = owedTo({ ...nothing, referrals: [won] }, span);
  if (thanks === undefined || news === undefined) throw new Error('nothing is owed');

  it('by thanks and news that name it, under any of the addresses of who was sent', () => {
    const done = [touch(0, doneWith(thanks)), touch(0, doneWith(news))];
    expect(owed({ referrals: [won], touches: done })).toEqual([]);
    const other = [
      touch(0, { kind: 'thanked', of: 'referred:jo@home.example' }),
      touch(0, { kind: 'told', of: 'jo@home.example' }),
    ];
    expect(owed({ referrals: [won], touches: other })).toEqual([]);
    expect(
      owed({ referrals: [won], touches: [touch(0, { kind: 'thanked', of: 'g1' })] }),
    ).toHaveLength(2);
  });

  it('by thanks that name nothing, if they came later', () => {
    expect(owed({ referrals: [won], touches: [touch(1, { kind: 'thanked' })] })).toEqual([news.id]);
    expect(owed({ referrals: [won], touches: [touch(30, { kind: 'thanked' })] })).toHaveLength(2);
    expect(owed({ referrals: [won], notes: [{ at: at(1), thread: 't' }] })).toEqual([news.id]);
  });

  it('when it is let go, until that is undone', () => {
    const letGo = touch(0, { kind: 'letGo', of: thanks.id }, 'let-go');
    const undo = touch(0, { kind: 'undo', undoes: 'let-go' });
    expect(owed({ referrals: [won], touches: [letGo] })).toEqual([news.id]);
    expect(owed({ referrals: [won], touches: [undo, letGo] })).toEqual([thanks.id, news.id]);
  });

  it('though the stage is said again, by an undo or as two people become one', () => {
    const thanked = touch(9, { kind: 'thanked', of: `bought:${at(10)}` });
    const again = { stage: { value: 'customer', at: at(2) }, contactAt: at(3) };
    expect(owed({ ...again, touches: [thanked] })).toEqual([]);
    expect(
      owed({ ...again, touches: [touch(9, { kind: 'thanked', of: 'declined:1' })] }),
    ).toHaveLength(1);
  });
});

it('a message that was opened for it is known until the user says what became of it', () => {
  const drafted = touch(1, { kind: 'drafted', of: `referred:${jo.id}` }, 'draft');
  const [found] = owedTo({ ...nothing, referrals: [referral], touches: [drafted] }, span);
  expect(found?.drafted).toBe('draft');
});

describe('whatever was said and happened', () => {
  const stages = ['customer', 'lost-prospect', 'past-customer', 'prospect'];
  const daysAgo = fc.integer({ min: 0, max: 120 });
  const names = [
    ...jo.members.flatMap((who) => [who, `referred:${who}`, `told:${who}`]),
    ...['closed:0', 'closed:1', `bought:${at(10)}`, `declined:${at(10)}`, 'bought:1', 'g1'],
  ];
  const body = fc.oneof(
    fc.record({
      kind: fc.constantFrom<Happened['kind']>(
        'thanked',
        'told',
        'letGo',
        'closed',
        'drafted',
        'met',
      ),
      of: fc.option(fc.constantFrom(...names), { nil: undefined }),
      thread: fc.option(fc.constantFrom('t1', 't2'), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('undo' as const),
      undoes: fc.integer({ max: 7, min: 0 }).map(String),
    }),
  );
  const touches = fc
    .array(fc.tuple(daysAgo, body), { maxLength: 8 })
    .map((all) => all.map(([days, each], index) => touch(days, each, String(index))));
  const said = fc.option(fc.record({ value: fc.constantFrom(...stages), at: daysAgo.map(at) }), {
    nil: undefined,
  });
  const ground: fc.Arbitrary<GratitudeGround> = fc.record({
    stage: said,
    heardAt: fc.option(daysAgo.map(at), { nil: undefined }),
    contactAt: fc.option(daysAgo.map(at), { nil: undefined }),
    referrals: fc
      .option(fc.record({ at: daysAgo.map(at), stage: said }), { nil: undefined })
      .map((each) => (each === undefined ? [] : [{ ...each, sent: jo, words: undefined }])),
    touches,
    notes: fc.array(fc.record({ at: daysAgo.map(at), thread: fc.constantFrom('t1', 't2') }), {
      maxLength: 2,
    }),
  });

  it('the order of what happened, and that it is told twice, changes nothing', () => {
    fc.assert(
      fc.property(ground, fc.infiniteStream(fc.nat()), (given, dice) => {
        const twice = [...given.touches, ...given.touches]
          .map((each) => ({ each, by: dice.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ each }) => each);
        const again = owedTo({ ...given, touches: twice }, span);
        expect(again).toEqual(owedTo(given, span));
      }),
    );
  });

  it('just that is owed which a slow look at every reason and every touch leaves', () => {
    fc.assert(
      fc.property(ground, (given) => {
        const found = owedTo(given, span).map(({ id }) => id);
        expect([...found].sort()).toEqual(obvious(given).sort());
      }),
    );
  });

  /** Reason by reason: what it would be called, since when, and what would end it. */
  function obvious({ stage, heardAt, contactAt, referrals, touches, notes }: GratitudeGround) {
    const undone = touches.flatMap(({ body: each }) => (each.kind === 'undo' ? each.undoes : []));
    const left = touches.filter(({ id }) => !undone.includes(id));
    const isLeft = (
      kind: string,
      is: (of: string | undefined, on: number, thread?: string) => boolean,
    ) =>
      left.some(
        (each) =>
          each.body.kind === kind &&
          each.body.kind !== 'undo' &&
          is(each.body.of, each.at, each.body.thread),
      );
    const isRecent = (since: number) => since >= at(90) && since >= begun;
    const found: string[] = [];
    for (const { at: since, stage: became } of referrals) {
      const thanked =
        isLeft('thanked', (of, on) =>
          of === undefined ? on >= since : jo.members.some((who) => of === `referred:${who}`),
        ) ||
        notes.some((note) => note.at >= since) ||
        isLeft('letGo', (of) => jo.members.some((who) => of === `referred:${who}`));
      if (isRecent(since) && !thanked) found.push(`referred:${jo.id}`);
      if (became === undefined || became.value === 'prospect') continue;
      const known = became.at > since ? became.at : since;
      const told =
        isLeft('told', (of, on) => (of === undefined ? on >= known : jo.members.includes(of))) ||
        isLeft('letGo', (of) => jo.members.some((who) => of === `told:${who}`));
      if (isRecent(known) && !told) found.push(`told:${jo.id}`);
    }
    for (const [kind, value, last] of [
      ['bought', 'customer', contactAt],
      ['declined', 'lost-prospect', heardAt],
    ] as const) {
      if (stage?.value !== value || last === undefined || last < stage.at - 30 * day) continue;
      const same = (of: string | undefined, on: number) =>
        of?.startsWith(`${kind}:`) === true &&
        (of === `${kind}:${stage.at}` || on >= stage.at - 90 * day);
      const thanked =
        isLeft('thanked', (of, on) => (of === undefined ? on >= stage.at : same(of, on))) ||
        isLeft('letGo', same) ||
        notes.some((note) => note.at >= stage.at);
      if (isRecent(stage.at) && !thanked) found.push(`${kind}:${stage.at}`);
    }
    for (const { id, at: since, body: each } of left) {
      if (each.kind !== 'closed') continue;
      const thanked =
        isLeft('thanked', (of, on, thread) =>
          thread !== undefined && thread === each.thread
            ? true
            : of === undefined
              ? on >= since
              : of === `closed:${id}`,
        ) ||
        isLeft('letGo', (of) => of === `closed:${id}`) ||
        notes.some((note) => note.at >= since || note.thread === each.thread);
      if (isRecent(since) && !thanked) found.push(`closed:${id}`);
    }
    return found;
  }
});
