import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMessage, type MessageRecord, toMessage } from '../../src/core/fold';
import { standing } from '../../src/core/judging/verdict';
import { mailOfLine } from '../../src/core/reading/mail-of-line';
import { read } from '../../src/core/reading/read';
import {
  type MessageFacts,
  type MessageSighting,
  type Sense,
  senses,
} from '../../src/core/sighting';
import type { Standing, ThreadView } from '../../src/core/standing';
import { ana, fromMe, hour, jo, kim, me, monday, time, view } from './mailbox-story';

const later = monday + hour;
const latest = monday + 2 * hour;

/** A sight of Ana's message to the user, as a page's data tells it. */
function sight(text: string, more: Partial<MessageSighting> = {}): MessageSighting {
  const facts: MessageFacts = {
    from: ana,
    to: [me],
    state: 'arrived',
    sentAt: monday,
    ...more.facts,
  };
  const id = `m-${facts.sentAt}`;
  return { kind: 'message', thread: 't1', id, sense: 'json', at: monday, text, ...more, facts };
}

const told = (text: string, facts: MessageFacts = {}, more: Partial<MessageSighting> = {}) =>
  toMessage(foldMessage(undefined, sight(text, { ...more, facts }), time));
const standingOf = (text: string, facts: MessageFacts = {}, about: Partial<ThreadView> = {}) =>
  standing(view([told(text, facts)], about));
const codes = ({ because }: Standing) => because.map(({ code }) => code);

describe('a person’s mail, read in full', () => {
  it.each([
    'Could you send me a quote for the deck?',
    'Please let me know by Friday whether it suits.',
    'Könnten Sie mir ein Angebot schicken?',
    'Pourriez-vous m’envoyer un devis ?',
    '¿Me puede enviar un presupuesto?',
  ])('waits where it asks: %s', (text) => {
    const found = standingOf(text);
    expect(found).toMatchObject({ state: 'waiting', sure: true, sentence: text });
    expect(codes(found)).toEqual(['wroteLast', 'asksInWords', 'restsOnText']);
    expect(found.p).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['The gate code is 4711, and the key lies under the pot.', 'noQuestion'],
    ['FYI: the plans are in the folder.', 'fyi'],
    ['Zur Kenntnis: die Pläne liegen bei.', 'fyi'],
    ['Pour information, les plans sont joints.', 'fyi'],
  ])('does not where it asks nothing, and says why: %s', (text, because) => {
    const found = standingOf(text);
    expect(found).toMatchObject({ state: 'not-waiting', person: ana });
    expect(codes(found)).toEqual([because, 'restsOnText']);
  });

  it('is unsure where the words leave a doubt, or are in a language that is not read', () => {
    expect(standingOf('We would like eight tables outside from May.')).toMatchObject({
      state: 'waiting',
      sure: false,
    });
    expect(standingOf('Может ли Нора приехать?')).toMatchObject({ state: 'waiting', sure: false });
    const polish = standingOf('Dziękuję, przyjadę w poniedziałek rano z planami.');
    expect(polish).toMatchObject({ state: 'waiting', sure: false });
    expect(codes(polish)).toContain('restsOnStructure');
  });

  it('is less sure where others are asked: in copy, greeted, among many', () => {
    const text = 'Could you send me the quote?';
    expect(standingOf(text, { to: [kim], cc: [me] })).toMatchObject({
      state: 'waiting',
      sure: false,
    });
    const both = { to: [me, jo] };
    expect(codes(standingOf(`Dear Jo,\n${text}`, both))).toEqual(['toOthers', 'restsOnText']);
    expect(standingOf(`Dear Mo,\n${text}`, both)).toMatchObject({ state: 'waiting', sure: true });
    const many = Array.from({ length: 9 }, (_, i) => ({ address: `p${i}@client.example` }));
    expect(standingOf(text, { to: [me, ...many] })).toMatchObject({
      state: 'waiting',
      sure: false,
    });
  });

  it('waits where the user is called by name, though only copied', () => {
    const found = standingOf('Mo, could you send me the quote?', { to: [kim], cc: [me] });
    expect(found).toMatchObject({ state: 'waiting', sure: true });
  });

  it('waits by structure alone where no text was seen', () => {
    expect(standing(view([told('')]))).toMatchObject({ state: 'waiting', sure: true });
  });

  it('from a list waits where it went to the user as well and asks', () => {
    const list = { address: 'builders@googlegroups.com' };
    const text = 'Could you send me the quote?';
    expect(codes(standingOf(text, { to: [list] }))).toEqual(['mailingList']);
    expect(standingOf(text, { to: [list, me] })).toMatchObject({ state: 'waiting', sure: true });
  });
});

describe('what npm run read prints', () => {
  const owner = { address: me.address, name: me.name };
  const line = (text: string, to: (typeof me)[], cc: (typeof me)[]) =>
    read(mailOfLine({ owner, from: ana, to, cc, text, at: monday, zone: time.zone }, 0));

  it.each([
    'Could you send me a quote for the deck?',
    'Dear Jo,\nCould you send me the quote?',
    'Mo, please call me tomorrow.',
    'We would like eight tables outside from May.',
    'FYI: the plans are in the folder.',
    'Dziękuję, przyjadę w poniedziałek rano z planami.',
    'This is an automated message. Please do not reply.',
    'Any update on the quote?',
  ])('is what the ledger judges by: %s', (text) => {
    for (const [to, cc] of [
      [[me], []],
      [[me, jo], []],
      [[jo], [me]],
    ] as const) {
      const printed = line(text, [...to], [...cc]);
      const judged = standingOf(text, { to: [...to], cc: [...cc] });
      expect(judged.kind).toBe(printed.kind);
      if (printed.kind !== 'person') continue;
      expect(judged.p).toBe(printed.needsReply.p);
      expect(judged.state).toBe(printed.needsReply.verdict === 'no' ? 'not-waiting' : 'waiting');
      if (judged.state === 'waiting')
        expect(judged.sure).toBe(printed.needsReply.verdict === 'yes');
    }
  });
});

describe('the course of a thread', () => {
  const asks = told('Could you send me a quote?');

  it('keeps an unanswered question through a later note', () => {
    const found = standing(view([asks, told('FYI: the gate is open now.', { sentAt: later })]));
    expect(found).toMatchObject({ state: 'waiting', since: monday, chases: 0 });
    expect(found.sentence).toBe('Could you send me a quote?');
  });

  it('counts a further word of whoever waits as a chase, though it asks nothing', () => {
    const found = standing(view([asks, told('We start on Monday.', { sentAt: later })]));
    expect(found).toMatchObject({ state: 'waiting', since: monday, chases: 1 });
  });

  it('awaits nobody any more who answered what the user asked', () => {
    const asked = fromMe(monday, { sentence: 'Does Tuesday suit you?' });
    const answer = told('Yes, Tuesday at ten suits me well.', { sentAt: later });
    expect(standing(view([asked, answer]))).toMatchObject({ state: 'not-waiting' });
    const other = told('The gate is open now.', { sentAt: later, from: jo });
    expect(standing(view([asked, other])).state).toBe('awaiting-them');
    const promise = told('I will send it on Thursday.', { sentAt: later });
    expect(standing(view([asked, promise])).state).toBe('awaiting-them');
  });

  it('is settled by a short word that takes note of the user’s answer', () => {
    const words = told('Great, see you Tuesday.', { sentAt: latest });
    const found = standing(view([asks, fromMe(later), words]));
    expect(found).toMatchObject({ state: 'settled', because: [{ code: 'youAnswered' }] });
  });

  it('heeds what the user said of the sender before the words', () => {
    const corrections = new Map([[`${ana.address}\nperson`, true]]);
    const found = standingOf('FYI: the plans are in the folder.', {}, { corrections });
    expect(found).toMatchObject({ state: 'waiting', because: [{ code: 'correctedNeeded' }] });
    const machine = new Map([[`${ana.address}\nmachine`, true]]);
    expect(standingOf('FYI: the plans are in.', {}, { corrections: machine }).state).toBe(
      'not-waiting',
    );
  });

  it('takes an office’s receipt that asks for a person’s question, not for sure', () => {
    const office = { from: { address: 'orders@tiles.example' }, subject: 'Your order 4471' };
    expect(codes(standingOf('It was sent today.', office))).toEqual(['receipt']);
    const asking = standingOf('Which colour would you like?', office);
    expect(asking).toMatchObject({ state: 'waiting', sure: false });
  });
});

const filler = 'We were at the yard on Monday and it all looks fine to us.';
const mails = [
  `${filler} Could you send me a quote for the deck by Friday?`,
  `Hello Mo, could you send me a quote? ${filler} ${filler}`,
  `FYI: the plans are in the folder. ${filler}`,
  `${filler} ${filler}`,
  `Thank you so much, it looks wonderful. ${filler} But the pump is broken.`,
  `Dziękuję, przyjadę w poniedziałek rano z planami, o których rozmawialiśmy w piątek na budowie.`,
];

describe('from partial sight', () => {
  const row = (text: string) => standing(view([told(text.slice(0, 100), {}, { sense: 'row' })]));

  it('nobody is hidden, and the reason says that a row was read', () => {
    for (const text of mails) expect(row(text).state).toBe('waiting');
    expect(row(mails[2] ?? '')).toMatchObject({ sure: false });
    expect(codes(row(mails[2] ?? ''))).toContain('restsOnRow');
    expect(row(mails[1] ?? '')).toMatchObject({ sure: true });
  });

  it('thanks end nothing while more may follow them', () => {
    const thanks =
      'Thank you so much for the plans and for the visit on Monday, it looks wonderful, many thanks.';
    const asked = fromMe(monday - hour);
    const ending = (cut?: true) => standing(view([asked, told(thanks, {}, cut ? { cut } : {})]));
    expect(ending(true)).toMatchObject({ state: 'waiting', sure: false });
    expect(ending()).toMatchObject({ state: 'settled' });
  });

  /** One message seen again and again, in part and in whole, by every sense. */
  const sights = fc.constantFrom(...mails).chain((text) =>
    fc
      .array(
        fc.record({
          sense: fc.constantFrom(...senses),
          at: fc.integer({ min: 0, max: 50 }),
          shown: fc.constantFrom(100, 130, text.length),
          cut: fc.boolean(),
        }),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) => all.map((each) => partOf(text, each))),
  );

  function partOf(
    text: string,
    { sense, at, shown, cut }: { sense: Sense; at: number; shown: number; cut: boolean },
  ): MessageSighting {
    const whole = shown >= text.length;
    const part = sight(text.slice(0, shown), { sense, at: monday + at });
    return whole && !cut ? part : { ...part, cut: true };
  }

  it('a verdict changes with new evidence alone, hides nobody before all was read, and then stays', () => {
    fc.assert(
      fc.property(sights, (all) => {
        let record: MessageRecord | undefined;
        let before: Standing | undefined;
        let wholeSeen = false;
        for (const each of all) {
          const known = record?.facts.read;
          record = foldMessage(record, each, time);
          const found = standing(view([toMessage(record)]));
          if (before !== undefined && record.facts.read === known) expect(found).toEqual(before);
          if (wholeSeen) expect([found.state, found.sure]).toEqual([before?.state, before?.sure]);
          wholeSeen ||= record.facts.read?.value.cut === undefined;
          if (!wholeSeen) expect(found.state).toBe('waiting');
          before = found;
        }
      }),
    );
  });
});
