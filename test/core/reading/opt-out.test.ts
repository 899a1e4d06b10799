import { describe, expect, it } from 'vitest';
import { invented } from './invented';

// Invented mail: what looks like an opt-out and is limited to a time, an address or a thing, and what is one.

describe('an opt-out', () => {
  it.each([
    'Unsubscribe',
    'UNSUBSCRIBE ME',
    'Please unsubscribe.',
    'unsubscribe\n\nThanks,\nBen',
    'Please do not contact me.',
    'Please stop sending me these emails.',
    'Stop sending me your newsletter!',
    'Please take me off your list of recipients.',
    'Do not email me ever again.',
    'Ich will keine Mails mehr von Ihnen bekommen.',
    'Bitte schicken Sie mir keine Werbung mehr.',
    'Je ne veux plus recevoir vos messages.',
    'Je ne souhaite plus être contacté.',
    'No quiero recibir más correos.',
    'No me envíe más publicidad.',
    'Não quero mais receber e-mails.',
    'Não me envie mais mensagens.',
    'Non voglio più ricevere le vostre mail.',
    'Non desidero ricevere altre comunicazioni.',
    'Ik wil geen berichten meer van u krijgen.',
    'Stuur mij geen reclame meer.',
  ])('is heard in “%s”', (text) => {
    expect(invented({ text })).toMatchObject({ kind: 'person', optOut: 'asked' });
  });

  it('is heard above the mail that it answers', () => {
    const text =
      'Unsubscribe\n\nOn Mon, Mar 2, 2026 at 4:58 PM Nora <nora@firm.example> wrote:\n> Our spring offers.';
    expect(invented({ subject: 'Re: Spring', text })).toMatchObject({
      kind: 'person',
      optOut: 'asked',
    });
  });

  it.each([
    // A time.
    'Please do not contact me before Monday.',
    'Please don’t call me today.',
    'Please stop calling me during working hours.',
    'Please don’t write to us until we have moved.',
    'Bitte rufen Sie mich heute nicht mehr an.',
    'Bitte schreiben Sie mir diese Woche nicht mehr.',
    'Ne m’appelez plus avant lundi.',
    'No me llame más hoy, por favor.',
    'Não me ligue mais hoje.',
    'Non mi chiami più oggi, sono in viaggio.',
    'Bel mij vandaag niet meer.',
    // A channel or an address.
    'Please don’t write to me at the old address, use this one.',
    'Please don’t call me, email is better.',
    'Please stop texting me on this number, it is my son’s.',
    'Please do not email me. Use my new address from now on.',
    'Bitte schreiben Sie mir nicht mehr an die alte Adresse.',
    'Bitte rufen Sie mich nicht mehr auf dem Handy an.',
    'Ne m’écrivez plus à cette adresse, elle va fermer.',
    'Merci de ne plus m’envoyer de messages sur WhatsApp.',
    'No me escriba más a esta dirección.',
    'Por favor, não me escreva mais para este endereço.',
    'Non mi scriva più a questo indirizzo.',
    'Mail mij niet meer op het oude adres.',
    // A thing.
    'Stop emailing me the old version, the new one is attached.',
    'Please stop sending me the drafts in Word.',
    'Please take me off your list of speakers for May.',
    'Can you unsubscribe me from the mailing list of the plumber?',
    'Please remove me from the list for Friday’s dinner.',
    'Please unsubscribe me from this thread.',
    'I don’t want to receive it before the roof is done.',
    'Wir haben noch keine Angebote erhalten.',
    'Ich habe keine Nachrichten mehr erhalten.',
    'Bitte schicken Sie mir keine Pläne mehr in Papierform.',
    'Merci de ne plus m’envoyer l’ancienne version.',
    'No me mande más planos en papel.',
    'Não quero mais receber as plantas em papel.',
    'Non voglio più ricevere le fatture su carta.',
    'Ik wil geen berichten meer missen.',
    'Stuur mij geen tekeningen meer op papier.',
    // Somebody else's words.
    '“Please take me off your list,” wrote one of our clients.',
    'One of them wrote: please stop emailing me.',
    'He answered "Stop emailing me" and hung up.',
    '„Bitte schreiben Sie mir nicht mehr“, stand in seiner Mail.',
  ])('is not in “%s”', (text) => {
    expect(invented({ text }).optOut).toBeUndefined();
  });
});
