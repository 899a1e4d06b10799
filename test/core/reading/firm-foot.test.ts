import { describe, expect, it } from 'vitest';
import { invented } from './invented';

// Invented mail: how the reading tells a client whose mail program adds a foot from a mailing with a personal opening.

const foot = 'To unsubscribe from our updates, click here: https://client.example/off';

describe('a person whose firm puts a foot below', () => {
  it.each([
    `Could you quote for our garden?\n\nAna Ruiz\nRuiz & Sons\n\n${foot}`,
    `Hi Nora,\n\nwhen can you come to look at our roof terrace?\n\nAna\n\n${foot}`,
    `Dear Nora,\n\nthank you for the drawings. Could you send us the price for the hedge as well?\n\nBest,\nAna\n\nUnsubscribe`,
    `Hello Nora,\n\nwe need a new fence by May. Would you have time for it, and what would it cost us?\n\nAna\n+1 555 0100\n\nIf you no longer wish to receive our newsletter, click here.`,
    `Hi Nora,\n\nI am still waiting for your answer about my invoice 118. Is it paid?\n\nAna\n\n${foot}`,
    'Hallo Nora,\n\nkönnten Sie uns ein Angebot für unseren Garten machen?\n\nViele Grüße\nAna Ruiz\n\nNewsletter abbestellen: https://client.example/off',
    'Bonjour Nora,\n\npourriez-vous nous envoyer un devis pour notre jardin ?\n\nAna\n\nPour vous désabonner de nos actualités, cliquez ici.',
    'Hola Nora:\n\n¿podría enviarnos un presupuesto para nuestro jardín?\n\nAna\n\nPara darse de baja de nuestro boletín, pulse aquí.',
    'Olá Nora,\n\npoderia nos enviar um orçamento para o nosso jardim?\n\nAna\n\nPara cancelar a inscrição em nosso boletim, clique aqui.',
    'Gentile Nora,\n\npotrebbe mandarci un preventivo per il nostro giardino?\n\nAna\n\nPer disiscriversi dalla nostra newsletter, cliccare qui.',
    'Beste Nora,\n\nkunt u ons een offerte sturen voor onze tuin?\n\nAna\n\nAfmelden voor onze nieuwsbrief: https://client.example/off',
  ])('waits: %s', (text) => {
    expect(invented({ text })).toMatchObject({ kind: 'person', needsReply: { verdict: 'yes' } });
  });

  it.each([
    `Hi Nora,\n\nare you free on Friday?\n\nAna\n\n${foot}`,
    `Hi Nora,\n\ndo you have ten minutes this week to look at our garden with me?\n\nAna\n\n${foot}`,
    'Dear Nora,\n\ncould you send us a quote for our garden?\n\nAna\n\nYou are receiving this email because you are in contact with Ruiz & Sons. Manage preferences',
  ])('is not passed over where it may be either: %s', (text) => {
    expect(invented({ text })).toMatchObject({ kind: 'person', needsReply: { verdict: 'unsure' } });
  });
});

it('is a person’s still where the firm’s server sets a header to unsubscribe, and a mailing’s is not', () => {
  const headers = 'List-Unsubscribe: <https://client.example/off>';
  const firms = 'If you no longer wish to receive our newsletter, click here to unsubscribe.';
  const letter = `Hi Nora,\n\ncould you send us the price for our hedge?\n\nAna\n\n${firms}`;
  const mailing = `Hi Nora,\n\nour spring sale is on: 20% off all tools.\n\nSam\n\n${foot}`;
  expect(invented({ headers, text: letter })).toMatchObject({
    kind: 'person',
    needsReply: { verdict: 'yes' },
  });
  expect(invented({ headers, text: mailing }).kind).toBe('bulk');
});

describe('a mailing in a personal tone', () => {
  it.each([
    'Hi Nora,\n\nI wrote a short guide for gardeners. Reply to this email if you want one.\n\nSam\n\nNo longer interested? Opt out here.',
    'Hi Nora,\n\nour spring sale is on: 20% off all tools. Have you seen our new spades?\n\nSam\n\nUnsubscribe',
    'Hi Nora,\n\nquick question: who looks after your marketing? We help firms like yours to find more clients.\n\nSam\n\nUnsubscribe: https://mail.example/u/3',
    'Hi Nora,\n\ncan I show you our software in a quick call next week?\n\nSam\n\nIf you’d rather not hear from me, unsubscribe here.',
    'Dear Nora,\n\nwould you like to join our free webinar on Thursday? Register now.\n\nSam\n\nManage preferences | Unsubscribe',
    'Hi Nora,\n\nwhat did you think of my last letter? Hit reply and tell me.\n\nSam\n\nYou are receiving this email because you signed up at sam.example.',
    'Hallo Nora,\n\nkennen Sie schon unsere neuen Spaten? Jetzt bestellen und sparen.\n\nSam\n\nNewsletter abbestellen: https://mail.example/u/4',
    'Bonjour Nora,\n\nconnaissez-vous notre nouvelle offre ? Profitez de 20 % de réduction.\n\nSam\n\nSe désabonner',
    'Hola Nora:\n\n¿ya conoce nuestro nuevo catálogo? Descúbralo en https://s.example/1\n\nSam\n\nSi desea darse de baja, pulse aquí.',
    'Hi Nora,\n\nwhich of our plans fits your firm? See https://s.example/1 and https://s.example/2 and https://s.example/3\n\nSam\n\nUnsubscribe',
  ])('waits for nobody: %s', (text) => {
    const found = invented({ from: 'Sam Hill <sam@growth.example>', text });
    expect(found).toMatchObject({ kind: 'bulk', needsReply: { verdict: 'no' } });
  });
});
