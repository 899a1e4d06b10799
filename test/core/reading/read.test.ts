import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailLine, mailOfLine } from '../../../src/core/reading/mail-of-line';
import { read } from '../../../src/core/reading/read';

const nora = 'Nora Lind <nora@firm.example>';
/** Monday 2 March 2026, ten in the morning in Berlin. */
const at = '2026-03-02T09:00:00Z';

const reading = (told: Partial<MailLine>) =>
  read(
    mailOfLine(
      {
        owner: nora,
        from: 'Ana Ruiz <ana@client.example>',
        to: nora,
        subject: 'Quote',
        at,
        zone: 'Europe/Berlin',
        text: '',
        ...told,
      },
      0,
    ),
  );

describe('the kind of a mail', () => {
  it.each<[string, Partial<MailLine>]>([
    ['person', { text: 'Hello Nora' }],
    ['person', { headers: { 'List-Unsubscribe': '<mailto:x@y.example>' }, text: 'Hello Nora' }],
    ['automated', { from: 'noreply@tool.example', text: 'Your build failed.' }],
    ['automated', { headers: { 'Auto-Submitted': 'auto-generated' }, text: 'Disk full.' }],
    ['bulk', { labels: ['CATEGORY_PROMOTIONS'], text: 'Ten shrubs for shade.' }],
    ['bulk', { headers: { 'List-Unsubscribe': '<x>', 'Feedback-ID': '1' }, text: 'Dear friend' }],
    ['list', { to: 'growers@googlegroups.com', text: 'Has anybody tried it?' }],
    ['list', { to: 'w3c-wai-ig@w3.example', text: 'What do you think?' }],
    ['list', { headers: { 'List-Id': '<a.b>', 'List-Post': '<mailto:a@b>' }, text: 'Hello all' }],
    ['out-of-office', { subject: 'Automatic reply: Quote', text: 'I am away.' }],
    ['out-of-office', { headers: { 'Auto-Submitted': 'auto-replied' }, text: 'Back soon.' }],
    ['bounce', { from: 'MAILER-DAEMON@mail.example', subject: 'Undelivered Mail', text: 'x' }],
    [
      'bounce',
      { from: 'x@y.example', subject: 'Oops', text: 'Your message to ana could not be delivered.' },
    ],
    [
      'calendar',
      { headers: { 'Content-Type': 'text/calendar; method=REQUEST' }, text: 'Kick-off' },
    ],
    [
      'receipt',
      {
        from: 'orders@toolmart.example',
        subject: 'Your order 4471 has been shipped',
        text: 'It is on its way.',
      },
    ],
  ])('is %s: %o', (kind, told) => {
    expect(reading(told).kind).toBe(kind);
  });
});

describe('whether a person waits', () => {
  it.each([
    'Could you send me a quote for the deck?',
    'We would like eight tables. What do you think? Ana',
    'Please let me know by Friday whether it suits.',
    'Friday at ten?',
    'I was wondering whether you also repair walls.',
    'Könnten Sie mir ein Angebot schicken?',
    'Bitte geben Sie mir bis Freitag Bescheid.',
    'Pourriez-vous m’envoyer un devis ?',
    'Dans l’attente de votre réponse.',
    '¿Me puede enviar un presupuesto?',
    'Quedo a la espera de su respuesta.',
    'Você pode me enviar um orçamento?',
    'Può inviarmi un preventivo?',
    'Attendo una Sua risposta.',
    'Kunt u mij een offerte sturen?',
    'Laat het me even weten.',
  ])('shows in “%s”', (text) => {
    expect(reading({ text }).needsReply).toMatchObject({ verdict: 'yes' });
  });

  it.each([
    'FYI: the plans are in the folder.',
    'Thank you so much, it looks wonderful.',
    'Let me know if you have any questions.',
    'Hi Nora, how are you? The plans are attached.',
    'Please find the plans attached.',
    'Zur Kenntnis: die Pläne liegen bei.',
    'Pour information, les plans sont joints.',
  ])('does not in “%s”', (text) => {
    expect(reading({ text }).needsReply.verdict).toBe('no');
  });

  it('is shown by the sentence that asks', () => {
    const text = 'Hello Nora. The hedge is out. Can you come by on the 12th? Jo';
    expect(reading({ text }).needsReply.because).toBe('Can you come by on the 12th?');
  });

  const text = 'Could you send me the quote?';

  it('is less sure where the user is only copied, and sure where they are called by name', () => {
    const copied = { to: 'tom@firm.example', cc: nora };
    expect(reading({ ...copied, text }).needsReply.verdict).not.toBe('yes');
    const called = 'Nora, could you send me the quote?';
    expect(reading({ ...copied, text: called }).needsReply.verdict).toBe('yes');
  });

  it('is not this user where another is asked', () => {
    const both = { to: `${nora}, Tom Oak <tom@firm.example>` };
    expect(reading({ ...both, text: `Dear Tom,\n${text}` }).needsReply.verdict).not.toBe('yes');
    expect(reading({ ...both, text: 'Tom, can you bring the van?' }).needsReply.verdict).not.toBe(
      'yes',
    );
    expect(reading({ ...both, text: `Dear Nora,\n${text}` }).needsReply.verdict).toBe('yes');
  });

  it('is nobody on a list, by a machine, or in one’s own mail', () => {
    expect(reading({ to: 'growers@googlegroups.com', text }).needsReply.verdict).toBe('no');
    expect(reading({ from: 'noreply@shop.example', text }).needsReply.verdict).toBe('no');
    expect(reading({ from: nora, to: 'ana@client.example', text }).needsReply.verdict).toBe('no');
  });

  it('is not told by what is quoted', () => {
    const quoting = `Yes.\n\nOn Mon, Mar 2, 2026 at 4:58 PM Nora <nora@firm.example> wrote:\n\n${text}`;
    expect(reading({ text: quoting }).needsReply.verdict).toBe('no');
  });

  it.each([
    ['We would like eight tables outside from May.', 'unsure'],
    ['石の手配について、お見積もりをいただけますか。', 'unsure'],
    ['Dziękuję, przyjadę w poniedziałek rano z planami.', 'unsure'],
    ['Yes.', 'no'],
  ])('is not passed over where it cannot be told: “%s”', (text, verdict) => {
    expect(reading({ text }).needsReply.verdict).toBe(verdict);
  });

  it('is the same at an alias of the user’s own house', () => {
    const told = { to: 'hello@firm.example', text };
    expect(reading(told).needsReply.verdict).toBe('yes');
  });

  it('rests on structure where the language is not read', () => {
    expect(reading({ text: 'Czy może Pan przysłać ofertę?' })).toMatchObject({
      language: 'pl',
      wordsRead: false,
      needsReply: { verdict: 'unsure' },
    });
  });
});

describe('a pledge', () => {
  const berlin = (text: string) =>
    reading({ from: nora, to: 'ana@client.example', text }).pledges.map(({ by }) =>
      by === undefined
        ? undefined
        : new Intl.DateTimeFormat('sv', {
            timeZone: 'Europe/Berlin',
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(by),
    );

  it.each([
    ['I will send it on Thursday by 3 pm.', '2026-03-05 15:00'],
    ['I’ll call you tomorrow noon.', '2026-03-03 12:00'],
    ['You will have my answer by Thursday.', '2026-03-05 17:00'],
    ['I’ll get back to you in two hours.', '2026-03-02 12:00'],
    ['We will have it done by the end of the week.', '2026-03-06 17:00'],
    ['Will check and confirm by EOD.', '2026-03-02 17:00'],
    ['I’ll send the draft tomorrow morning.', '2026-03-03 12:00'],
    ['I will send you the notes from Friday’s visit on Wednesday.', '2026-03-04 17:00'],
    ['I’m sending it tonight.', '2026-03-02 23:00'],
    ['We will ship it on 3/4.', '2026-04-03 17:00'],
    ['Will have it at 1430.', '2026-03-02 14:30'],
    ['We’ll plant the hedge next week.', '2026-03-13 17:00'],
    ['I’ll send the offer within 3 days.', '2026-03-05 17:00'],
    ['I will send some thoughts on a\npossible plan tomorrow.', '2026-03-03 17:00'],
    ['We’ll be setting up the irrigation first thing tomorrow.', '2026-03-03 12:00'],
    ['I can send you the full list tomorrow.', '2026-03-03 17:00'],
    ['I’m trying to have it ready by 5 pm.', '2026-03-02 17:00'],
    ['Later this week I will send the plan.', '2026-03-06 17:00'],
    ['I’ll see if I can finish the drawing tomorrow.', '2026-03-03 17:00'],
    ['I have the letter of the council, which I’ll answer tomorrow.', '2026-03-03 17:00'],
    ['I’ll call you at 3 on Thursday.', '2026-03-05 15:00'],
    ['I’ll send it tonight or tomorrow.', '2026-03-03 17:00'],
    ['I will have it to you tomorrow - do you want the photos, too?', '2026-03-03 17:00'],
    ['Ich schicke Ihnen das Angebot bis Freitag.', '2026-03-06 17:00'],
    ['Ich melde mich morgen um 14 Uhr.', '2026-03-03 14:00'],
    ['Je vous envoie le devis demain matin.', '2026-03-03 12:00'],
    ['Je vous rappellerai vendredi à 10h.', '2026-03-06 10:00'],
    ['Le enviaré el presupuesto el viernes.', '2026-03-06 17:00'],
    ['Vou enviar o orçamento até sexta-feira.', '2026-03-06 17:00'],
    ['Le mando il preventivo entro venerdì.', '2026-03-06 17:00'],
    ['Ik stuur u de offerte morgen.', '2026-03-03 17:00'],
  ])('“%s” is due at %s', (text, due) => {
    expect(berlin(text)).toEqual([due]);
  });

  it('names as many times as things, and one where they are the same thing’s', () => {
    expect(berlin('I’ll send the draft on Thursday and the invoice on Friday.')).toEqual([
      '2026-03-05 17:00',
      '2026-03-06 17:00',
    ]);
    expect(berlin('I’ll call you today, and I will send the plan tomorrow.')).toEqual([
      '2026-03-02 17:00',
      '2026-03-03 17:00',
    ]);
  });

  it.each([
    'I’ll send it soon.',
    'I leave for Rome tomorrow and will call from the road.',
    'I’ll put it among your papers for the meeting with the council tomorrow.',
    'I will give you the money.',
    'I’ll send the notes for the meeting tomorrow.',
    'I’ll call you shortly - my train gets in at 17:30.',
    'I will send you what we planned, January 2020.',
    'Will do.',
    'Ich kümmere mich darum.',
    'Je m’en occupe et vous tiens au courant : je vous réponds.',
  ])('“%s” has no date', (text) => {
    expect(berlin(text)).toEqual([undefined]);
  });

  it.each([
    'I will be out of the office until Thursday.',
    'I’ll be in Paris on Friday.',
    'See you Thursday.',
    'I’ll see you on Thursday.',
    'Talk to you tomorrow.',
    'Tom will send it on Thursday.',
    'He said that he will call tomorrow.',
    'If you like, I will send it tomorrow.',
    'I’ll send it tomorrow if you want.',
    'If the council agrees, I will send it tomorrow.',
    'I’m sending it.',
    'I hope to hear from them tomorrow.',
    'Shall I send it tomorrow?',
    'I sent it on Thursday.',
    'We could send it tomorrow.',
    'Our talks went well this afternoon.',
    'Tom is on it and will send it tomorrow.',
    'I’ll arrive on Thursday.',
    'Ich bin am Donnerstag nicht im Büro.',
    'Wenn Sie möchten, schicke ich es morgen.',
  ])('is not “%s”', (text) => {
    expect(berlin(text)).toEqual([]);
  });

  it('is due by the user’s own clock, in the United States month before day', () => {
    const there = { from: nora, to: 'ana@client.example', zone: 'America/New_York' };
    const [pledge] = reading({ ...there, text: 'I will ship it on 3/4.' }).pledges;
    expect(pledge?.by).toBe(Date.parse('2026-03-04T17:00:00-05:00'));
  });

  it('of an evening is due before midnight, not before it was given', () => {
    const evening = Date.parse('2026-03-02T20:30:00+01:00');
    const [pledge] = reading({ from: nora, at: evening, text: 'I’ll send it today.' }).pledges;
    expect(pledge?.by).toBe(Date.parse('2026-03-02T23:59:00+01:00'));
  });
});

describe('the wish to be left alone', () => {
  it.each([
    'Please take me off your mailing list.',
    'Stop emailing me.',
    'Please do not contact me again.',
    'I no longer wish to receive your offers.',
    'Bitte streichen Sie mich von Ihrer Liste.',
    'Merci de ne plus m’écrire.',
    'Por favor, no me escriban más.',
    'Por favor, não me enviem mais e-mails.',
    'Non mi scrivete più, per favore.',
    'Mail mij niet meer.',
  ])('is heard in “%s”', (text) => {
    expect(reading({ text }).optOut).toBe('asked');
  });

  it.each([
    'If you no longer wish to receive these emails, click here to unsubscribe.',
    'To unsubscribe, reply with STOP.',
    'The client asked not to be contacted.',
    'She asked us to stop calling.',
    'Click here and we stop sending the mails.',
    'I am not interested in blue tiles, only in grey ones.',
  ])('is not heard in “%s”', (text) => {
    expect(reading({ text }).optOut).toBeUndefined();
  });

  it('is taken back by a later word', () => {
    const text = 'I had asked you: please take me off your list. You may write to me again.';
    expect(reading({ text }).optOut).toBe('withdrawn');
  });
});

describe('a text of any words', () => {
  const pieces = fc.constantFrom(
    'I will ',
    'send ',
    'tomorrow ',
    'by ',
    'Thursday',
    '?',
    '. ',
    '\n',
    'if you ',
    'please ',
    'in two ',
    'hours ',
    ' '.repeat(300),
    'a'.repeat(300),
    '\uD83D',
    '\u202e',
    'let me know ',
    'unsubscribe ',
    'will ',
    'and ',
    '3/4 ',
    '12:30 ',
    '99999999 ',
    'demain ',
    'ich werde ',
  );

  it('stays so for any text, with the same reading each time', () => {
    // The first text of a process takes half a second by itself, while V8 prepares the patterns.
    reading({ text: 'Could you send the quote?' });
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 150 }), (all) => {
        const text = all.join('');
        const begun = process.cpuUsage();
        const first = reading({ text });
        expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(1_000);
        expect(reading({ text })).toEqual(first);
        expect(first.needsReply.because.length).toBeLessThanOrEqual(300);
        for (const { by } of first.pledges)
          expect(by ?? Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(at));
      }),
    );
  });
});

describe('a line of JSON', () => {
  it('tells people in any usual form', () => {
    const told = mailOfLine(
      {
        from: { email: 'ANA@Client.example', name: 'Ana' },
        to: '"Lind, Nora" <nora@firm.example>; tom@firm.example',
        text: '',
      },
      0,
    );
    expect(told.from).toEqual({ address: 'ana@client.example', name: 'Ana' });
    expect(told.to).toEqual([
      { address: 'nora@firm.example', name: 'Lind, Nora' },
      { address: 'tom@firm.example', name: undefined },
    ]);
  });

  it.each([{ zone: 'No/Where' }, { at: 'soon' }, { text: undefined }])(
    'is refused with %o',
    (told) => {
      expect(() => mailOfLine({ from: 'a@b.example', text: '', ...told }, 0)).toThrow();
    },
  );
});
