import { describe, expect, it } from 'vitest';
import { type MailLine, mailOfLine } from '../../../src/core/reading/mail-of-line';
import { read } from '../../../src/core/reading/read';

// Every mail here is invented. It shows how the reading behaves on what the labelled sets hold little of, and measures nothing.

const nora = 'Nora Lind <nora@firm.example>';

const reading = (told: Partial<MailLine>) =>
  read(
    mailOfLine(
      {
        owner: nora,
        from: 'Ana Ruiz <ana@client.example>',
        to: nora,
        subject: '',
        text: '',
        ...told,
      },
      Date.UTC(2026, 2, 2, 9),
    ),
  );

describe('a newsletter, by its foot alone', () => {
  it.each([
    [
      'en',
      'Spring is here\n\nTen plants for shade. Which is yours?\n\nYou are receiving this email because you signed up at Leaf & Stone.\nUnsubscribe | Manage preferences',
    ],
    [
      'de',
      'Frühling im Garten\n\nZehn Stauden für den Schatten. Kennen Sie schon alle?\n\nSie erhalten diese E-Mail, weil Sie sich angemeldet haben. Hier abmelden.',
    ],
    [
      'fr',
      'Le printemps arrive\n\nDix plantes d’ombre. Les connaissez-vous ?\n\nVous recevez cet e-mail car vous êtes inscrit. Se désabonner',
    ],
    [
      'es',
      'Llega la primavera\n\nDiez plantas de sombra. ¿Las conoce?\n\nRecibe este correo porque se suscribió. Si desea darse de baja, pulse aquí.',
    ],
    [
      'pt',
      'Chegou a primavera\n\nDez plantas de sombra. Já conhece?\n\nVocê recebeu este e-mail porque se inscreveu. Cancelar a inscrição',
    ],
    [
      'it',
      'È primavera\n\nDieci piante da ombra. Le conosce?\n\nRicevi questa e-mail perché ti sei iscritto. Annulla iscrizione',
    ],
    [
      'nl',
      'Het wordt lente\n\nTien planten voor schaduw. Kent u ze al?\n\nU ontvangt deze e-mail omdat u zich hebt aangemeld. Klik hier om u af te melden.',
    ],
  ])('is bulk and asks nothing (%s)', (_, text) => {
    const found = reading({ from: 'Leaf & Stone <hello@leafstone.example>', text });
    expect(found.kind).toBe('bulk');
    expect(found.needsReply.verdict).toBe('no');
    expect(found.optOut).toBeUndefined();
  });

  it('passed on by a person is that person’s', () => {
    const text =
      'Shall we order these?\n\n---------- Forwarded message ---------\nFrom: Leaf & Stone <hello@leafstone.example>\nDate: Mon, Mar 2, 2026\nSubject: Spring\n\nTen plants.\nUnsubscribe | Manage preferences';
    expect(reading({ text })).toMatchObject({ kind: 'person', needsReply: { verdict: 'yes' } });
  });

  it('answered by a person is that person’s', () => {
    const text = 'Is this one yours?\n\n> Ten plants.\n> To unsubscribe, click here.';
    expect(reading({ subject: 'Re: Spring', text }).kind).toBe('person');
  });

  it('is none where a list program closes what a member wrote', () => {
    const text =
      'Has anybody pruned in March?\n_______________________________________________\nGrowers mailing list\nGrowers@lists.example\nTo unsubscribe: https://lists.example/growers';
    expect(reading({ to: 'growers@club.example', text }).kind).toBe('list');
  });
});

describe('marketing in a personal tone', () => {
  it.each([
    'Hi Nora,\n\nI noticed that you run a garden firm. Do you have ten minutes this week?\n\nBest,\nSam\n\nIf you don’t want to hear from me again, let me know here: https://mail.example/u/1',
    'Hi Nora,\n\njust checking in: did you get my last email? We help firms like yours.\n\nSam\n\nUnsubscribe: https://mail.example/u/2',
    'Hallo Nora,\n\nhätten Sie nächste Woche kurz Zeit für ein Gespräch?\n\nViele Grüße\nSam\n\nNewsletter abbestellen: https://mail.example/u/3',
    'Bonjour Nora,\n\nauriez-vous dix minutes cette semaine ?\n\nSam\n\nSi vous ne souhaitez plus recevoir nos messages, cliquez ici.',
  ])('waits for nobody where its foot tells: %s', (text) => {
    const found = reading({ from: 'Sam Hill <sam@growth.example>', text });
    expect(found).toMatchObject({ kind: 'bulk', needsReply: { verdict: 'no' }, chase: false });
  });

  it('cannot be told from a person’s question where nothing tells', () => {
    const text = 'Hi Nora,\n\nDo you have ten minutes this week?\n\nSam';
    expect(reading({ from: 'Sam Hill <sam@growth.example>', text }).kind).toBe('person');
  });
});

describe('a receipt', () => {
  it.each([
    [
      'en',
      'orders@toolmart.example',
      'Your order 4471 has been shipped',
      'Two spades are on their way.',
    ],
    ['en', 'billing@host.example', 'Invoice #2024-118', 'Thank you. Your card was charged 12.00.'],
    [
      'en',
      'noreply@rail.example',
      'Your booking is confirmed',
      'Platform 4. Do not reply to this e-mail.',
    ],
    ['de', 'bestellung@werkzeug.example', 'Bestellbestätigung 4471', 'Zwei Spaten sind unterwegs.'],
    [
      'de',
      'info@bahn.example',
      'Ihre Buchung',
      'Gleis 4. Bitte antworten Sie nicht auf diese E-Mail.',
    ],
    ['fr', 'service@outils.example', 'Confirmation de commande 4471', 'Deux bêches sont en route.'],
    ['es', 'info@tren.example', 'Confirmación de reserva', 'Andén 4. No responda a este mensaje.'],
    [
      'pt',
      'info@trem.example',
      'Seu pedido 4471',
      'Duas pás a caminho. Não responda a este e-mail.',
    ],
    [
      'it',
      'info@treno.example',
      'Conferma d’ordine 4471',
      'Due vanghe sono in viaggio. Si prega di non rispondere.',
    ],
    [
      'nl',
      'info@spoor.example',
      'Uw bestelling 4471',
      'Twee spaden zijn onderweg. Dit is een automatisch bericht.',
    ],
  ])('is one in %s: %s', (_, from, subject, text) => {
    const found = reading({ from, subject, text });
    expect(found.kind).toBe('receipt');
    expect(found.needsReply.verdict).toBe('no');
  });

  it('is none where a person writes of an order', () => {
    const text = 'Your invoice lists two spades, we got one. Can you send the other?';
    expect(reading({ subject: 'Invoice 118', text })).toMatchObject({
      kind: 'person',
      needsReply: { verdict: 'yes' },
    });
  });
});

describe('a calendar’s mail', () => {
  it.each([
    [
      'en',
      'Invitation: Roof walk @ Thu Mar 5, 2026 2pm',
      'You have been invited to the following event.',
    ],
    ['en', 'Accepted: Roof walk @ Thu Mar 5, 2026 2pm', 'Ana Ruiz has accepted this invitation.'],
    ['en', 'Canceled event: Roof walk @ Thu Mar 5, 2026', 'This event has been canceled.'],
    [
      'de',
      'Einladung: Dachbegehung @ Do. 5. März 2026 14:00',
      'Sie wurden zu folgendem Termin eingeladen.',
    ],
    [
      'fr',
      'Invitation : Visite @ jeu. 5 mars 2026 14:00',
      'Vous avez été invité à l’événement suivant.',
    ],
    [
      'es',
      'Invitación: Visita @ jue 5 de mar de 2026 14:00',
      'Has sido invitado al siguiente evento.',
    ],
    [
      'pt',
      'Convite: Visita @ qui. 5 mar. 2026 14:00',
      'Você foi convidado para o seguinte evento.',
    ],
    ['it', 'Invito: Sopralluogo @ gio 5 mar 2026 14:00', 'Sei stato invitato al seguente evento.'],
    [
      'nl',
      'Uitnodiging: Dakinspectie @ do 5 mrt. 2026 14:00',
      'U bent uitgenodigd voor dit evenement.',
    ],
  ])('is one in %s: %s', (_, subject, text) => {
    const found = reading({ subject, text });
    expect(found.kind).toBe('calendar');
    expect(found.needsReply.verdict).toBe('no');
  });
});

describe('an opt-out in a person’s own words', () => {
  it.each([
    'Please take me off your list.',
    'Please unsubscribe me from your mailing list. I did not sign up.',
    'I no longer wish to receive your emails.',
    'Stop emailing me.',
    'Don’t contact me again, please.',
    'Remove me from your database.',
    'We are not interested, please do not write to us again.',
    'Bitte streichen Sie mich von Ihrer Liste.',
    'Bitte schreiben Sie mir nicht mehr.',
    'Ich möchte keine weiteren E-Mails mehr erhalten.',
    'Merci de ne plus m’écrire.',
    'Veuillez me retirer de votre liste.',
    'Ne m’envoyez plus de messages.',
    'Por favor, no me escriba más.',
    'Deje de enviarme correos.',
    'Bórreme de su lista, por favor.',
    'Por favor, não me escreva mais.',
    'Pare de me enviar e-mails.',
    'Remova-me da sua lista.',
    'Per favore, non mi scriva più.',
    'Mi cancelli dalla vostra lista.',
    'Smettete di mandarmi messaggi.',
    'Mail mij niet meer, alstublieft.',
    'Haal mij van uw lijst.',
    'Ik wil geen e-mails meer van u ontvangen.',
  ])('is heard in “%s”', (text) => {
    expect(reading({ text }).optOut).toBe('asked');
  });

  it.each([
    'To unsubscribe, reply with STOP.',
    'If you no longer wish to receive these emails, click here.',
    'Wenn Sie keine weiteren E-Mails mehr erhalten möchten, klicken Sie hier.',
    'Si vous ne souhaitez plus recevoir nos messages, cliquez ici.',
    'Si no desea recibir más correos, pulse aquí.',
    'Se não deseja mais receber e-mails, clique aqui.',
    'Se non desidera più ricevere e-mail, clicchi qui.',
    'Als u geen e-mails meer wilt ontvangen, klik dan hier.',
    'I told them to stop calling me, and they did.',
    'It will stop the spam as early as possible.',
    'Please send it to me again so I can follow up.',
    'What if I don’t want to get rid of the drive?',
    'Don’t bother to try that address again.',
    'Please take the old plan off the list of drawings.',
    'Can you remove the shrubs from the front bed?',
    'She asked me to take her off the list.',
  ])('is not in “%s”', (text) => {
    expect(reading({ text }).optOut).toBeUndefined();
  });
});
