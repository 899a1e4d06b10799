import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { natureOf } from '../../src/core/reading/nature';
import { readText } from '../../src/core/reading/read-text';
import { isBouncer, isNoReply } from '../../src/core/reading/senders';
import { isOutOfOffice } from '../../src/core/reading/subjects';
import type { MessageFacts } from '../../src/core/sighting';
import { ana, me, written } from './mailbox-story';

const from = (address: string, facts: MessageFacts = {}) =>
  natureOf({ from: { address }, ...facts });

describe('what kind of mail it is', () => {
  it.each([
    ['noreply@shop.example', 'automated'],
    ['no_reply+17@shop.example', 'automated'],
    ['orders-donotreply@shop.example', 'automated'],
    ['ne-pas-repondre@impots.example', 'automated'],
    ['notifications@tool.example', 'automated'],
    ['newsletter@shop.example', 'bulk'],
    ['MAILER-DAEMON@mail.example'.toLowerCase(), 'bounce'],
    ['postmaster@client.example', 'bounce'],
    ['builders@googlegroups.com', 'list'],
    ['builders-request@lists.example', 'list'],
    ['ana@client.example', 'person'],
    ['info@client.example', 'person'],
    ['noreen.plyler@client.example', 'person'],
    ['newsome@client.example', 'person'],
  ] as const)('from %s is %s', (address, nature) => {
    expect(from(address)).toBe(nature);
  });

  it('is a person’s when a form’s no-reply sender names a person elsewhere for answers', () => {
    const sender = 'no-reply@forms.example';
    expect(from(sender, { replyTo: ana, category: 'updates' })).toBe('person');
    expect(from(sender, { replyTo: { address: 'support@shop.example' } })).toBe('automated');
    expect(from(sender, { replyTo: { address: 'sales@forms.example' } })).toBe('automated');
    expect(from(sender, { replyTo: ana, category: 'promotions' })).toBe('automated');
  });

  it.each([
    ['promotions', 'bulk'],
    ['social', 'automated'],
    ['updates', 'automated'],
    ['forums', 'list'],
    ['personal', 'person'],
  ] as const)('in the category %s is %s', (category, nature) => {
    expect(from('ana@client.example', { category })).toBe(nature);
  });

  it('is unknown while its sender is', () => {
    expect(natureOf({ subject: 'Quote' })).toBeUndefined();
  });

  it('is no bounce yet when a mail system will try again', () => {
    const subject = 'Delivery Status Notification (Delay)';
    expect(from('mailer-daemon@mail.example', { subject })).toBe('automated');
  });

  it('is a calendar’s by the form of its subject, in any language, and not by the word alone', () => {
    const subject = 'Einladung: Kick-off @ Di. 3. März 2026 10:00 (MEZ) (me@firm.example)';
    expect(from('ana@client.example', { subject })).toBe('calendar');
    expect(from('ana@client.example', { subject: 'Invitation: our summer party' })).toBe('person');
  });
});

describe('an absence note', () => {
  it.each([
    'Automatic reply: Quote',
    'Out of Office Re: Quote',
    'Automatische Antwort: Angebot',
    'Abwesenheitsnotiz: Angebot',
    'Réponse automatique : Devis',
    'Respuesta automática: Presupuesto',
    'Risposta automatica: Preventivo',
    'Resposta automática: Orçamento',
    'Automatisch antwoord: Offerte',
    'Automatiskt svar',
    'Autosvar: Tilbud',
    'Odpowiedź automatyczna: Oferta',
    'Автоматический ответ: Смета',
    '自動返信: 見積もり',
    '自动回复: 报价',
    'Otomatik yanıt: Teklif',
    'رد تلقائي: عرض',
  ])('is known by its subject: %s', (subject) => {
    expect(isOutOfOffice(subject)).toBe(true);
  });

  it.each([
    'Re: Automatic reply: Quote',
    'Out of office on Friday, can you send it before?',
    'Who is out of office on Friday?',
    'Quote',
  ])('is not: %s', (subject) => {
    expect(isOutOfOffice(subject)).toBe(false);
  });
});

describe('the sentence that asks', () => {
  it.each([
    ['Hi Mo. Thanks for today. Could you send the quote? Ana', 'Could you send the quote?'],
    ['How are you? When can you start?', 'When can you start?'],
    ['We met at 3.5 km. Please call me tomorrow.', 'Please call me tomorrow.'],
    [
      'See https://x.example/?a=1 for it. Bitte schicken Sie das Angebot.',
      'Bitte schicken Sie das Angebot.',
    ],
    ['Добрый день. Пришлите, пожалуйста, смету.', 'Пришлите, пожалуйста, смету.'],
    ['お世話になっております。見積もりをお願いします。', '見積もりをお願いします。'],
    ['هل يمكنك إرسال العرض؟', 'هل يمكنك إرسال العرض؟'],
  ])('of “%s” is found', (text, sentence) => {
    expect(readText(text, written).sentence).toBe(sentence);
  });

  it.each([
    'Thank you, all is well.',
    'Please find the plans attached.',
    'Let me know if you have any questions.',
    'Please add us to your address book.',
    'Fine.\n> Could you send the quote?',
    'Fine.\n-- \nNeed help? Call us now?',
  ])('is none in “%s”', (text) => {
    expect(readText(text, written).sentence).toBeUndefined();
  });

  it('is cut at a word to 300 characters', () => {
    const sentence = readText(`Could you ${'please '.repeat(100)}send it?`, written).sentence ?? '';
    expect(sentence.length).toBeLessThanOrEqual(300);
    expect(sentence).toMatch(/ please…$/);
  });
});

describe('words that ask where the answer is', () => {
  it.each([
    'Any update on the quote? We start Monday.',
    'Just following up on this.',
    'I have not heard back from you.',
    'We still haven’t received an answer yet.',
    'Did you get my last email?',
    'Gibt es schon etwas Neues zum Angebot?',
    'Leider habe ich noch keine Antwort bekommen.',
    'Avez-vous bien reçu mon mail ?',
    '¿Hay alguna novedad sobre el presupuesto?',
    'Non ho ancora ricevuto risposta.',
    'Есть ли новости по смете?',
    '有进展吗?',
  ])('are heard in “%s”', (text) => {
    expect(readText(text, written).chases).toBe(true);
  });

  it.each([
    'Following up on the site visit, here are the photos.',
    'Did you see the article?',
    'I wrote to Tom but haven’t heard back.',
    'I will check back in tomorrow.',
    'What a reminder and tribute to our team.',
    'Still waiting on a call-back from his staff.',
    'Here is an update on the budget.',
  ])('are not heard in “%s”', (text) => {
    expect(readText(text, written).chases).toBe(false);
  });
});

const shared = fileURLToPath(new URL('../../../shared/mail', import.meta.url));

describe.skipIf(!existsSync(shared))('over real lists and mails', () => {
  it('every no-reply name of the list is known, in plain letters', () => {
    const list: string[] = JSON.parse(
      readFileSync(`${shared}/sender-lists/no-reply-list.json`, 'utf8'),
    );
    const plain = list.filter((local) => /^[a-z0-9_-]+$/.test(local));
    const heard = plain
      .map((local) => `${local}@x.example`)
      .filter((mail) => !isNoReply(mail) && !isBouncer(mail));
    expect(plain.length).toBeGreaterThan(20);
    expect(heard).toEqual([]);
  });

  it('most bounces are known by their sender', () => {
    const folder = `${shared}/auto-replies/flufl.bounce`;
    const senders = readdirSync(folder)
      .map((name) =>
        /^From:.*?([^\s<>"]+@[^\s<>"]+)/im.exec(readFileSync(`${folder}/${name}`, 'latin1')),
      )
      .flatMap((found) => found?.[1]?.toLowerCase() ?? []);
    const known = senders.filter(isBouncer);
    expect(senders.length).toBeGreaterThan(90);
    expect(known.length / senders.length).toBeGreaterThan(0.85);
  });
});

describe('hostile text', () => {
  const pieces = fc.constantFrom(
    'any update ',
    'haven’t heard ',
    'still following ',
    'bei ',
    'falls ',
    'gibt es schon etwas ',
    'Invitation: ',
    ' @ ',
    ' '.repeat(500),
    '?!'.repeat(200),
    'a'.repeat(500),
    '>',
    '\n',
    '\uD83D',
    'fragen',
  );
  const text = fc.array(pieces, { maxLength: 200 }).map((all) => all.join(''));

  it('is read in time that grows with its length, the same each time', () => {
    // The first text of a process takes half a second by itself, while V8 prepares the patterns.
    readText('Could you send the quote?', written);
    fc.assert(
      fc.property(text, (each) => {
        const begun = process.cpuUsage();
        const reading = readText(each, written);
        natureOf({ from: me, subject: each.slice(0, 998) });
        // The slowest seen takes 5 ms; a pattern that goes astray takes seconds.
        expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(1_000);
        expect(readText(each, written)).toEqual(reading);
        expect(reading.sentence?.length ?? 0).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('of any address is judged without an error', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        expect(typeof isNoReply(address)).toBe('boolean');
      }),
    );
  });
});
