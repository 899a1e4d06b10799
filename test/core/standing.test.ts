import { describe, expect, it } from 'vitest';
import type { DecisionBody } from '../../src/core/decision';
import { standing } from '../../src/core/judging/verdict';
import type { BecauseCode, Message, Standing } from '../../src/core/standing';
import {
  alias,
  ana,
  day,
  decided,
  fromAna,
  fromKim,
  fromMe,
  hour,
  jo,
  kim,
  me,
  message,
  minute,
  monday,
  type Told,
  view,
} from './mailbox-story';

const later = monday + hour;
const latest = monday + 2 * hour;

function stateOf(...messages: Message[]): Standing['state'] {
  return standing(view(messages)).state;
}

function codes({ because }: Standing): BecauseCode[] {
  return because.map(({ code }) => code);
}

const typed: DecisionBody = { kind: 'pledge', until: monday + 5 * day };
const settled: DecisionBody = { kind: 'settle', how: 'closed' };

function acknowledged(sentAt: number, told: { message?: string; job?: string } = {}) {
  return decided(sentAt, {
    kind: 'acknowledge',
    job: 'job',
    until: monday + 3 * day,
    sentAt,
    ...told,
  });
}

describe('somebody waits', () => {
  it('for whoever wrote last, since their first unanswered message', () => {
    const found = standing(
      view([fromAna(monday), fromMe(later), fromAna(latest), fromAna(latest + 1)]),
    );
    expect(found).toMatchObject({ state: 'waiting', person: ana, since: latest, sure: true });
    expect(found.writtenTo).toBe(me.address);
    expect(codes(found)).toContain('wroteLast');
  });

  it('at their Reply-To, where they gave one', () => {
    const found = standing(view([fromAna(monday, { replyTo: jo })]));
    expect(found.person).toEqual(jo);
  });

  it('when a contact form writes for them from a no-reply address', () => {
    const from = { address: 'no-reply@forms.example' };
    const found = standing(
      view([message('form', { from, replyTo: jo, to: [me], sentAt: monday })]),
    );
    expect(found).toMatchObject({ state: 'waiting', person: jo });
  });

  it('though the user has begun a draft, scheduled an answer or is just sending it', () => {
    for (const state of ['draft', 'scheduled', 'sending'] as const) {
      const found = standing(view([fromAna(monday), fromMe(later, { state })]));
      expect(found.state).toBe('waiting');
      expect(codes(found)).toContain(state === 'draft' ? 'onlyDraft' : 'stillSending');
    }
  });

  it('though the user forwarded their mail to a colleague, or wrote to somebody else', () => {
    const forwarded = standing(view([fromAna(monday), fromMe(later, { to: [kim] })]));
    expect(forwarded).toMatchObject({ state: 'waiting', sure: false });
    expect(codes(forwarded)).toContain('youWroteToOthers');
    expect(stateOf(fromAna(monday), fromMe(later, { to: [me, alias] }))).toBe('waiting');
  });

  it('who wrote to the same thread as another, when the user answered the other alone', () => {
    const found = standing(
      view([fromAna(monday), fromAna(later, { from: jo }), fromMe(latest, { to: [jo] })]),
    );
    expect(found).toMatchObject({ state: 'waiting', person: ana, sure: false });
    const toBoth = fromMe(latest, { to: [jo], cc: [ana] });
    expect(stateOf(fromAna(monday), fromAna(later, { from: jo }), toBoth)).toBe('settled');
  });

  it('still, when the user answered only the colleague who asked about it', () => {
    const asked = fromKim(later, { to: [me] });
    const found = standing(view([fromAna(monday), asked, fromMe(latest, { to: [kim] })]));
    expect(found).toMatchObject({ state: 'waiting', person: ana });
  });

  it('again, when the answer bounced or its sending was undone', () => {
    const bounce = message('b', {
      from: { address: 'mailer-daemon@mail.example' },
      sentAt: latest,
    });
    const found = standing(view([fromAna(monday), fromMe(later), bounce]));
    expect(found).toMatchObject({ state: 'waiting', since: monday });
    expect(codes(found)).toContain('answerBounced');
    expect(stateOf(fromAna(monday), fromMe(later, { state: 'deleted' }))).toBe('waiting');
  });

  it('no longer, when the answer was sent again after the bounce', () => {
    const bounce = message('b', {
      from: { address: 'mailer-daemon@mail.example' },
      sentAt: latest,
    });
    expect(stateOf(fromAna(monday), fromMe(later), bounce, fromMe(latest + 1))).toBe('settled');
  });

  it('though the only answer was the user’s own absence note', () => {
    const note = fromMe(later, { nature: 'out-of-office' });
    expect(stateOf(fromAna(monday), note)).toBe('waiting');
  });

  it('on a mailing list when it is written to the user, or answers them', () => {
    const list = { address: 'builders@googlegroups.com' };
    expect(stateOf(fromAna(monday, { to: [list] }))).toBe('not-waiting');
    expect(stateOf(fromAna(monday, { to: [list, me] }))).toBe('waiting');
    expect(stateOf(fromMe(monday, { to: [list] }), fromAna(later, { to: [list] }))).toBe('waiting');
  });

  it('for an invitation only when its words ask, and then not for sure', () => {
    const invitation = { subject: 'Invitation: Kick-off @ Tue Mar 3, 2026 10am (CET)' };
    expect(stateOf(fromAna(monday, invitation))).toBe('not-waiting');
    const asking = fromAna(monday, { ...invitation, sentence: 'Can you bring the plans?' });
    expect(standing(view([asking]))).toMatchObject({ state: 'waiting', sure: false });
  });
});

describe('nobody waits', () => {
  it('when the user answered', () => {
    const found = standing(view([fromAna(monday), fromMe(later)]));
    expect(found).toMatchObject({ state: 'settled', person: ana });
    expect(codes(found)).toEqual(['youAnswered']);
  });

  it('when the answer came from another own address', () => {
    expect(stateOf(fromAna(monday), fromMe(later, { from: alias }))).toBe('settled');
  });

  it('when the page says that the user sent it, though its address is not known as own yet', () => {
    const sent = fromMe(later, {
      from: { address: 'mo@new.example' },
      direction: 'out',
      directionBy: 'json',
    });
    expect(stateOf(fromAna(monday), sent)).toBe('settled');
  });

  it('when the page calls the user’s fresh answer the last message, whose time it does not know', () => {
    const answer = message('a-fresh', { from: me, to: [ana], state: 'sent' });
    const messages = [fromAna(monday), answer];
    expect(standing(view(messages)).state).toBe('waiting');
    const found = standing(view(messages, { facts: { lastMessage: 'a-fresh' } }));
    expect(found.state).toBe('settled');
  });

  it('when a colleague answered the person', () => {
    const found = standing(view([fromAna(monday), fromKim(later, { cc: [me] })]));
    expect(found.state).toBe('settled');
    expect(codes(found)).toEqual(['colleagueAnswered']);
  });

  it('but a colleague who writes among us answers nobody, and may wait as anybody', () => {
    expect(stateOf(fromAna(monday), fromKim(later, { to: [me] }))).toBe('waiting');
    expect(stateOf(fromAna(monday), fromKim(later, { to: [jo] }))).toBe('waiting');
    const internal = [fromKim(monday, { to: [me] }), fromKim(later, { to: [me] })];
    expect(standing(view(internal))).toMatchObject({ state: 'waiting', person: kim, chases: 1 });
  });

  it('and where a colleague wrote to nobody can tell whom, the person waits, not for sure', () => {
    const wrote = message('kim', { from: kim, to: [], sentAt: later });
    expect(standing(view([fromAna(monday), wrote]))).toMatchObject({
      state: 'waiting',
      sure: false,
    });
  });

  it.each<[string, Partial<Message['facts']>, BecauseCode]>([
    ['a no-reply sender', { from: { address: 'no-reply@shop.example' } }, 'noReplySender'],
    ['promotions', { category: 'promotions' }, 'bulkCategory'],
    ['notices', { category: 'updates' }, 'bulkCategory'],
    ['a machine', { from: { address: 'alerts@tool.example' } }, 'automated'],
    ['a forum', { category: 'forums', to: [{ address: 'deck@forum.example' }] }, 'mailingList'],
    ['an absence note', { subject: 'Automatische Antwort: Angebot' }, 'outOfOffice'],
    ['a bounce', { from: { address: 'postmaster@client.example' } }, 'bounce'],
  ])('for %s', (_, facts, because) => {
    const found = standing(view([fromAna(monday, facts)]));
    expect(found.state).toBe('not-waiting');
    expect(codes(found)).toEqual([because]);
  });

  it('but a category says nothing where the user has written before', () => {
    expect(stateOf(fromMe(monday), fromAna(later, { category: 'updates' }))).toBe('waiting');
    const machine = { from: { address: 'no-reply@tool.example' }, category: 'updates' } as const;
    expect(stateOf(fromMe(monday), fromAna(later, machine))).toBe('settled');
  });

  it('in trash, in spam and in a muted thread, but in the archive they do', () => {
    const at = (place: 'trash' | 'spam' | 'muted' | 'archive') =>
      standing(view([fromAna(monday)], { facts: { place } }));
    expect(codes(at('trash'))).toEqual(['inTrash']);
    expect(codes(at('spam'))).toEqual(['inSpam']);
    expect(codes(at('muted'))).toEqual(['muted']);
    expect(at('archive').state).toBe('waiting');
  });

  it('for a note to oneself', () => {
    const found = standing(view([fromMe(monday, { to: [alias] })]));
    expect(found.state).toBe('not-waiting');
    expect(codes(found)).toEqual(['noteToSelf']);
  });

  it('when the user’s first word to somebody came back, and the reason says so', () => {
    const bounce = message('b', { from: { address: 'postmaster@x.example' }, sentAt: later });
    const found = standing(view([fromMe(monday, { sentence: 'Can you come?' }), bounce]));
    expect(found).toMatchObject({ state: 'not-waiting', person: ana });
    expect(codes(found)).toEqual(['answerBounced']);
  });

  it('while the thread holds drafts alone', () => {
    const found = standing(view([fromMe(monday, { state: 'draft' })]));
    expect(found.state).toBe('not-waiting');
    expect(codes(found)).toEqual(['onlyDraft']);
  });
});

describe('the user awaits somebody', () => {
  it('when the user wrote last and asked', () => {
    const asked = fromMe(later, { sentence: 'Could you send the plans?' });
    const found = standing(view([fromAna(monday), asked]));
    expect(found).toMatchObject({ state: 'awaiting-them', person: ana, since: later });
    expect(found.sentence).toBe('Could you send the plans?');
  });

  it('still, after an absence note', () => {
    const asked = fromMe(monday, { sentence: 'Could you send the plans?' });
    const note = fromAna(later, { subject: 'Out of office: Re: plans' });
    const found = standing(view([asked, note]));
    expect(found.state).toBe('awaiting-them');
    expect(codes(found)).toContain('outOfOffice');
  });

  it('still, when a colleague wrote to them after', () => {
    const asked = fromMe(monday, { sentence: 'Could you send the plans?' });
    expect(stateOf(asked, fromKim(later))).toBe('awaiting-them');
  });

  it('not when the last word asks nothing', () => {
    const found = standing(view([fromMe(monday)]));
    expect(found.state).toBe('settled');
    expect(codes(found)).toEqual(['youWroteLast']);
  });
});

describe('what a row alone tells', () => {
  const participants = [ana, me];

  it('that the user wrote last, not for sure', () => {
    const last = message('x', { sentAt: monday, direction: 'out', directionBy: 'inferred' });
    const found = standing(view([last], { facts: { participants } }));
    expect(found).toMatchObject({ state: 'settled', sure: false });
  });

  it('that the other person wrote last, named from the row', () => {
    const last = message('x', { sentAt: monday, direction: 'in', directionBy: 'inferred' });
    const found = standing(view([last], { facts: { participants } }));
    expect(found).toMatchObject({ state: 'waiting', person: ana, sure: false });
  });

  it('nothing, where the last sender cannot be told', () => {
    const found = standing(view([message('x', { sentAt: monday })], { facts: { participants } }));
    expect(found).toMatchObject({ state: 'unknown', person: ana, sure: false });
    expect(codes(found)).toEqual(['lastSenderUnknown']);
  });

  it('nothing against a known sender, but doubt', () => {
    const last = fromAna(monday, { direction: 'out', directionBy: 'inferred' });
    expect(standing(view([last]))).toMatchObject({ state: 'waiting', sure: false });
  });

  it('doubt, where it names a last message that nothing else showed', () => {
    const found = standing(view([fromAna(monday)], { facts: { lastMessage: 'not-seen' } }));
    expect(found).toMatchObject({ state: 'waiting', sure: false });
  });
});

describe('an acknowledgement', () => {
  it('turns waiting into promised, from the moment that it went out', () => {
    const found = standing(view([fromAna(monday)], { decisions: [acknowledged(later)] }));
    expect(found).toMatchObject({
      state: 'promised',
      promisedUntil: monday + 3 * day,
      since: monday,
    });
    expect(codes(found)).toContain('acknowledged');
  });

  it.each([
    ['carries the text of its job', { acknowledges: 'job' }, later + hour, {}],
    ['has its recorded id', {}, later + hour, { message: `me-${later + hour}` }],
    ['was sent about then', {}, later + minute, {}],
  ])('is no answer: the own message that %s', (_, facts, sentAt, told) => {
    const decisions = [acknowledged(later, told)];
    const found = standing(view([fromAna(monday), fromMe(sentAt, facts)], { decisions }));
    expect(found.state).toBe('promised');
  });

  it('is settled by the full answer', () => {
    const messages = [fromAna(monday), fromMe(later), fromMe(latest)];
    const found = standing(view(messages, { decisions: [acknowledged(later)] }));
    expect(found).toMatchObject({ state: 'settled', promisedUntil: undefined });
  });

  it('is settled by the full answer though the user’s clock is ahead of the mail’s', () => {
    const ahead = [acknowledged(later + 10 * minute, { message: `me-${later}` })];
    const messages = [fromAna(monday), fromMe(later), fromMe(later + 5 * minute)];
    expect(standing(view(messages, { decisions: ahead })).state).toBe('settled');
  });

  it.each<[string, DecisionBody[], Partial<Standing>]>([
    ['a time that is typed', [typed], { promisedUntil: monday + 5 * day }],
    ['one that is settled', [settled], { state: 'settled', promisedUntil: undefined }],
    ['what is decided last', [settled, typed], { promisedUntil: monday + 5 * day }],
    ['what is decided last', [typed, settled], { state: 'settled', promisedUntil: undefined }],
  ])(
    'gives way to %s after it, though the mail’s clock is ahead of the user’s',
    (_, bodies, is) => {
      const made = bodies.map((body, i) => decided(later + (i + 5) * minute, body, `d${i}`));
      const messages = [fromAna(monday), fromMe(later + 20 * minute, { acknowledges: 'job' })];
      const decisions = [acknowledged(later), ...made];
      expect(standing(view(messages, { decisions }))).toMatchObject(is);
    },
  );

  it.each<[string, Message[]]>([
    ['was undone', [fromMe(later, { state: 'draft', acknowledges: 'job' })]],
    [
      'bounced',
      [fromMe(later), message('b', { from: { address: 'postmaster@x.example' }, sentAt: latest })],
    ],
  ])('that %s takes the pledge back', (_, more) => {
    const found = standing(view([fromAna(monday), ...more], { decisions: [acknowledged(later)] }));
    expect(found.state).toBe('waiting');
  });

  it('counts by its latest time', () => {
    const moved = decided(latest, {
      kind: 'acknowledge',
      job: 'second',
      until: monday + 5 * day,
      sentAt: latest,
    });
    const decisions = [moved, acknowledged(later)];
    const found = standing(view([fromAna(monday), fromMe(later), fromMe(latest)], { decisions }));
    expect(found).toMatchObject({ state: 'promised', promisedUntil: monday + 5 * day });
  });

  it('that bounced says so', () => {
    const bounce = message('b', { from: { address: 'postmaster@x.example' }, sentAt: latest });
    const messages = [fromAna(monday), fromMe(later), bounce];
    expect(codes(standing(view(messages, { decisions: [acknowledged(later)] })))).toContain(
      'answerBounced',
    );
  });

  it('is the row’s last message of unknown sender that was sent about then', () => {
    const messages = [fromAna(monday), message('x', { sentAt: later + minute })];
    const found = standing(view(messages, { decisions: [acknowledged(later)] }));
    expect(found).toMatchObject({ state: 'promised', sure: true });
  });

  it('takes one message each, the nearest in time', () => {
    const again = decided(later + 10, {
      kind: 'acknowledge',
      job: 'second',
      until: monday + 5 * day,
      sentAt: later + 10,
    });
    const messages = [fromAna(monday), fromMe(later + 5), fromMe(later + 50)];
    const decisions = [acknowledged(later), again];
    expect(standing(view(messages, { decisions })).state).toBe('promised');
  });

  it('that was promised to mail taken for a machine’s is owed as well', () => {
    const machine = fromAna(monday, { from: { address: 'no-reply@shop.example' } });
    const found = standing(view([machine], { decisions: [acknowledged(later)] }));
    expect(found).toMatchObject({ state: 'promised', since: monday });
  });

  it('known by its text alone, without its time, leaves the person waiting', () => {
    expect(stateOf(fromAna(monday), fromMe(later, { acknowledges: 'job' }))).toBe('waiting');
  });
});

describe('a chase', () => {
  const chasesOf = (messages: Message[], told = {}) => standing(view(messages, told)).chases;

  it('is each further message of the person before an answer', () => {
    expect(chasesOf([fromAna(monday), fromAna(later), fromAna(latest)])).toBe(2);
    expect(chasesOf([fromAna(monday), fromMe(later), fromAna(latest)])).toBe(0);
  });

  it('is a first message that asks where the answer is', () => {
    expect(chasesOf([fromAna(monday, { chases: true })])).toBe(1);
    expect(chasesOf([fromAna(monday), fromAna(later, { chases: true })])).toBe(1);
  });

  it('is not what somebody else writes', () => {
    expect(chasesOf([fromAna(monday), fromAna(later, { from: jo })])).toBe(0);
  });

  it('is not a thank-you for the acknowledgement, but a question is', () => {
    const decisions = [acknowledged(later)];
    expect(chasesOf([fromAna(monday), fromAna(latest)], { decisions })).toBe(0);
    const asks = fromAna(latest, { sentence: 'Could it be sooner?' });
    expect(chasesOf([fromAna(monday), asks], { decisions })).toBe(1);
  });

  it('is over once it was acknowledged', () => {
    const decisions = [acknowledged(latest)];
    const chased = [fromAna(monday, { chases: true }), fromAna(later, { chases: true })];
    expect(chasesOf(chased, { decisions })).toBe(0);
  });

  it('is not counted where hidden messages may hold the answer', () => {
    expect(chasesOf([fromAna(monday), fromAna(latest)], { facts: { count: 5 } })).toBe(0);
    const unknown = message('x', { sentAt: later });
    expect(chasesOf([fromAna(monday), unknown, fromAna(latest)])).toBe(0);
  });
});

describe('a decision', () => {
  const settled = decided(later, { kind: 'settle', how: 'phone' });

  it('settles what had come in by then; newer mail opens the thread again', () => {
    const done = standing(view([fromAna(monday)], { decisions: [settled] }));
    expect(done.state).toBe('settled');
    expect(codes(done)).toEqual(['settledByPhone']);
    const again = standing(view([fromAna(monday), fromAna(latest)], { decisions: [settled] }));
    expect(again).toMatchObject({ state: 'waiting', since: latest, chases: 0 });
  });

  it('is undone by another, which may be undone in turn', () => {
    const undo = decided(latest, { kind: 'undo', undoes: settled.id });
    const redo = decided(latest + 1, { kind: 'undo', undoes: undo.id });
    const stateWith = (...decisions: (typeof settled)[]) =>
      standing(view([fromAna(monday)], { decisions })).state;
    expect(stateWith(settled, undo)).toBe('waiting');
    expect(stateWith(redo, undo, settled)).toBe('settled');
  });

  it('to snooze goes on when a settling after it is undone', () => {
    const snooze = decided(later, { kind: 'snooze', until: monday + 2 * day });
    const settle = decided(later + 1_000, { kind: 'settle', how: 'phone' });
    const undo = decided(later + 2_000, { kind: 'undo', undoes: settle.id });
    const found = standing(view([fromAna(monday)], { decisions: [snooze, settle, undo] }));
    expect(found).toMatchObject({ state: 'waiting', snoozedUntil: monday + 2 * day });
  });

  it('to snooze holds until the person writes again', () => {
    const snooze = decided(later, { kind: 'snooze', until: monday + 2 * day });
    const asleep = standing(view([fromAna(monday)], { decisions: [snooze] }));
    expect(asleep).toMatchObject({ state: 'waiting', snoozedUntil: monday + 2 * day });
    const awake = standing(view([fromAna(monday), fromAna(latest)], { decisions: [snooze] }));
    expect(awake.snoozedUntil).toBeUndefined();
  });

  it('to snooze until they write holds until a person of them does, whatever they say', () => {
    const snooze = decided(later, { kind: 'snooze', until: 'they-write' });
    const then = (told: Told) =>
      standing(view([fromAna(monday), fromAna(latest, told)], { decisions: [snooze] }));
    const asleep = standing(view([fromAna(monday)], { decisions: [snooze] }));
    expect(asleep.snoozedUntil).toBe('they-write');
    expect(then({}).snoozedUntil).toBeUndefined();
    expect(then({ nature: 'out-of-office' }).snoozedUntil).toBe('they-write');
    const undone = [snooze, decided(latest, { kind: 'undo', undoes: snooze.id })];
    expect(standing(view([fromAna(monday)], { decisions: undone })).snoozedUntil).toBeUndefined();
  });

  it('about a sender counts for all their mail', () => {
    const corrected = (from: typeof ana, needsReply: boolean) =>
      standing(
        view([fromAna(monday, { from })], { corrections: new Map([[from.address, needsReply]]) }),
      );
    const shop = { ...ana, address: 'no-reply@shop.example' };
    expect(corrected(shop, true)).toMatchObject({
      state: 'waiting',
      because: [{ code: 'correctedNeeded' }],
    });
    expect(codes(corrected(ana, false))).toEqual(['correctedNotNeeded']);
  });

  it('to take up is remembered', () => {
    const decisions = [decided(later, { kind: 'take-up' })];
    expect(standing(view([fromAna(monday)], { decisions })).takenUp).toBe(true);
  });
});

describe('a reason', () => {
  it('names whoever it is about', () => {
    const found = standing(view([fromAna(monday), fromAna(later)]));
    expect(found.because).toEqual([
      { code: 'wroteLast', with: ['Ana Ruiz'] },
      { code: 'askedAgain', with: ['Ana Ruiz'] },
    ]);
    const answered = standing(view([fromAna(monday), fromKim(later)]));
    expect(answered.because).toEqual([{ code: 'colleagueAnswered', with: ['Kim'] }]);
    const sorted = standing(view([fromAna(monday, { category: 'social' })]));
    expect(sorted.because).toEqual([{ code: 'bulkCategory', with: ['social'] }]);
  });
});

describe('a thread that its list no longer shows', () => {
  it('is perhaps answered elsewhere, unless something newer is known of it', () => {
    const missed = standing(view([fromAna(monday)], { missedAt: later }));
    expect(missed.missedAt).toBe(later);
    const newer = standing(view([fromAna(monday), fromAna(latest)], { missedAt: later }));
    expect(newer.missedAt).toBeUndefined();
    expect(codes(missed)).toContain('notListedAnyMore');
  });
});

describe('a message that the page marks as replied to', () => {
  it('was answered, until they write again', () => {
    const replied = fromAna(monday, { answered: true });
    expect(stateOf(replied)).toBe('settled');
    expect(codes(standing(view([replied])))).toEqual(['youAnswered']);
    expect(stateOf(replied, fromAna(later))).toBe('waiting');
  });

  it('had an acknowledgement, where one went out since: the answer is still owed', () => {
    const replied = view([fromAna(monday, { answered: true })], {
      decisions: [acknowledged(later)],
    });
    expect(standing(replied)).toMatchObject({ state: 'promised', person: ana });
  });

  it('is held against what is known of the answer itself', () => {
    const { state, because } = standing(view([fromAna(monday, { answered: true }), fromMe(later)]));
    expect({ state, because: because.map(({ code }) => code) }).toEqual({
      state: 'settled',
      because: ['youAnswered'],
    });
  });
});
