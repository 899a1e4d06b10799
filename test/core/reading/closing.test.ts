import { describe, expect, it } from 'vitest';
import { foldMessage, toMessage } from '../../../src/core/fold';
import { standing } from '../../../src/core/judging/verdict';
import { readText } from '../../../src/core/reading/read-text';
import type { MessageFacts } from '../../../src/core/sighting';
import { ana, fromAna, fromMe, hour, me, monday, time, view, written } from '../mailbox-story';

describe('words that close', () => {
  it.each([
    'Thank you so much, it looks wonderful. No need to answer!\n\nBen',
    'Thanks!',
    'Many thanks for your help.\nKind regards,\nJo Bell',
    'Perfect, thank you. Have a nice weekend!',
    'Got it, thanks',
    'Hi Nora,\n\nthanks again for the plan.\n\nBest,\nSam',
    'Vielen Dank für das Angebot!\n\nViele Grüße\nMara Klein',
    'Super, danke. Schönes Wochenende!',
    'Merci beaucoup pour votre aide. Bonne journée !',
    'Muchas gracias, perfecto. Un abrazo, Lucía',
    'Muito obrigada pela ajuda! Bom fim de semana',
    'Grazie mille, perfetto. Buona giornata',
    'Hartelijk dank voor de offerte. Fijn weekend!\nMet vriendelijke groet,\nJan de Vries',
  ])('are heard in “%s”', (text) => {
    expect(readText(text, written).closes).toBe(true);
  });

  it.each([
    'Thank you! Could you also send the plan?',
    'Thanks. Please send the invoice.',
    'Thanks in advance for the quote.',
    'Thank you for sending it by Friday.',
    'Thanks, but the pump is still broken.',
    'Thanks, the pump is broken again.',
    'Thank you. We start on Monday.',
    'Thanks for your offer. What does it include?',
    'Danke, aber die Pumpe fehlt noch.',
    'Merci d’avance pour le devis.',
    'Gracias por adelantado.',
    'Great.',
    '',
  ])('are not heard in “%s”', (text) => {
    expect(readText(text, written).closes).toBeUndefined();
  });
});

const closing = 'Thank you so much, it looks wonderful. No need to answer!\n\nAna';
const later = monday + hour;
const latest = monday + 2 * hour;

/** A message as it comes out of the ledger, with its text read. */
const told = (text: string, sentAt: number, facts: MessageFacts = {}) =>
  toMessage(
    foldMessage(
      undefined,
      {
        kind: 'message',
        thread: 't1',
        id: `m-${sentAt}`,
        sense: 'json',
        at: sentAt,
        facts: { from: ana, to: [me], state: 'arrived', sentAt, ...facts },
        text,
      },
      time,
    ),
  );

describe('a closing thanks', () => {
  it('for what the user wrote settles the thread', () => {
    const found = standing(view([fromMe(monday), told(closing, later)]));
    expect(found).toMatchObject({ state: 'settled', because: [{ code: 'youAnswered' }] });
  });

  it('leaves an earlier question of the person waiting, and is no chase', () => {
    const found = standing(view([fromAna(monday), told(closing, later)]));
    expect(found).toMatchObject({ state: 'waiting', since: monday, chases: 0 });
  });

  it('does not hide the question that comes after it', () => {
    const found = standing(
      view([fromMe(monday), told(closing, later), told('When can you start?', latest)]),
    );
    expect(found).toMatchObject({ state: 'waiting', since: latest });
  });

  it('out of the blue may wait, not for sure', () => {
    expect(standing(view([told(closing, later)]))).toMatchObject({ state: 'waiting', sure: false });
  });

  it('waits where the user said that this sender’s mail does', () => {
    const corrections = new Map([[ana.address, true]]);
    const found = standing(view([fromMe(monday), told(closing, later)], { corrections }));
    expect(found.state).toBe('waiting');
  });
});

describe('an absence note', () => {
  it.each([
    'Automatic reply: I am out of the office until Monday and will read your message then.',
    'I am currently out of the office with limited access to email. In urgent cases call Jo.',
    'Thank you for your message. I am on annual leave until 4 May. For urgent matters contact Kim.',
    'Vielen Dank für Ihre E-Mail. Ich bin bis zum 4. Mai nicht im Büro. In dringenden Fällen wenden Sie sich an Kim.',
    'Bonjour, je suis absent du bureau jusqu’au 4 mai. En cas d’urgence, contacter Kim.',
    'Estoy fuera de la oficina hasta el 4 de mayo. Para asuntos urgentes, contacte con Kim.',
    'Estou fora do escritório até 4 de maio. Em caso urgente, contacte Kim.',
    'Sono fuori ufficio fino al 4 maggio. Per urgenze rivolgersi a Kim.',
    'Ik ben tot 4 mei afwezig. Neem bij spoed contact op met Kim.',
    'Jag är inte på kontoret till den 4 maj. Vid brådskande ärenden kontakta Kim.',
    'Jeg er på ferie indtil 4. maj. Kontakt Kim hvis det haster.',
    'Olen lomalla 4.5. asti. Kiireellisissä asioissa ota yhteyttä Kimiin.',
    'Jestem na urlopie do 4 maja. W pilnych sprawach proszę o kontakt z Kim.',
    'Я в отпуске до 4 мая. По срочным вопросам обращайтесь к Киму.',
    '自動返信: 5月4日まで不在にしております。',
  ])('is known by its words: %s', (text) => {
    expect(told(text, later).nature).toBe('out-of-office');
    expect(standing(view([fromAna(monday), told(text, later)])).since).toBe(monday);
  });

  it.each([
    'I am out of the office on Friday, can you send it before?',
    'I am on holiday from Monday, so the earlier the better.',
    'Kim is out of the office. Shall I answer your message?',
    'Do you have an automatic reply? I got none.',
  ])('is not: %s', (text) => {
    expect(told(text, later).nature).toBe('person');
  });

  it('leaves the user awaiting an answer', () => {
    const asked = told('Could you let me know when the pump arrives?', monday, {
      from: me,
      to: [ana],
      state: 'sent',
    });
    const note = told('Automatic reply: I am out of the office until Monday.', later);
    expect(standing(view([asked, note])).state).toBe('awaiting-them');
  });
});

describe('a calendar’s invitation', () => {
  const subject = 'Invitation: Roof terrace walk-through';

  it('does not wait where its text asks nothing', () => {
    const invitation = told('You have been invited to: Roof walk. Thursday 2 pm.', later, {
      subject,
    });
    expect(standing(view([invitation]))).toMatchObject({
      state: 'not-waiting',
      because: [{ code: 'calendar' }],
    });
  });

  it('waits, not for sure, where its text asks', () => {
    const text = 'You have been invited to: Roof walk. Could you bring the plans?';
    const found = standing(view([told(text, later, { subject })]));
    expect(found).toMatchObject({ state: 'waiting', sure: false });
  });

  it('is a person’s where a person wrote it in their own words', () => {
    expect(told('We would love to see you there.', later, { subject }).nature).toBe('person');
  });
});
