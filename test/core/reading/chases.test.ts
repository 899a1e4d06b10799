import { describe, expect, it } from 'vitest';
import { invented } from './invented';

// Invented mail, beside German: what asks where the answer is, and what only sounds like it.

const chasing: Record<string, string[]> = {
  en: [
    'Did you receive the revised drawings?',
    'Did you ever get my letter about the hedge?',
    'Have you had time to look at the offer?',
    'I am still wondering if my last message made it through.',
    'This is just a reminder to send me the plan of the garden.',
    'I sent you a proposal last week and wanted to make sure that you received it.',
    'Since I did not hear from you, I have not ordered the stones.',
    'What is the status of our order?',
    'How is the drawing coming along?',
    'Per my previous message, we need the plan.',
    'Have you signed the contract yet? We sent it in May.',
  ],
  fr: [
    'Avez-vous eu le temps de regarder mon message ?',
    'Je n’ai pas encore reçu de réponse de votre part.',
    'Je me permets de revenir vers vous au sujet de mon devis.',
    'As-tu pu lire mon dernier mail ?',
    'Je reste sans nouvelles de votre part.',
    'Sauf erreur, vous n’avez pas répondu à ma demande.',
    'Je relance ma question de la semaine dernière.',
    'Où en est ma demande de devis ?',
    'Avez-vous bien reçu mon courriel de lundi ?',
  ],
  es: [
    '¿Ha podido ver mi correo anterior?',
    'Todavía no he recibido respuesta.',
    '¿Tuvo tiempo de revisar mi mensaje?',
    'Sigo esperando su respuesta.',
    'Le escribo de nuevo porque no he tenido noticias suyas.',
    '¿Recibiste mi último mensaje?',
    '¿Hay alguna novedad sobre mi presupuesto?',
    'Solo quería hacer seguimiento de mi solicitud.',
    'Le recuerdo que aún no me ha contestado.',
  ],
  pt: [
    'Conseguiu ver meu e-mail anterior?',
    'Ainda não recebi resposta.',
    'Teve tempo de olhar a minha mensagem?',
    'Continuo aguardando sua resposta.',
    'Já tem alguma novidade sobre o meu orçamento?',
    'Recebeu a minha mensagem de segunda?',
    'Estou escrevendo novamente porque não tive retorno.',
    'Só passando para saber se viu meu e-mail.',
    'Gentil lembrete: falta a sua resposta.',
  ],
  it: [
    'Ha avuto modo di leggere la mia mail?',
    'Non ho ancora ricevuto risposta.',
    'Sei riuscito a vedere il mio messaggio?',
    'Sono ancora in attesa di una sua risposta.',
    'Le riscrivo perché non ho avuto riscontro.',
    'Ci sono novità sul mio preventivo?',
    'Ha ricevuto la mia e-mail di lunedì?',
    'Un gentile promemoria: attendiamo la vostra risposta.',
    'A che punto è la mia richiesta?',
  ],
  nl: [
    'Heeft u al tijd gehad om mijn bericht te bekijken?',
    'Ik heb nog geen antwoord van u ontvangen.',
    'Heb je mijn vorige mail gezien?',
    'Ik wacht nog steeds op uw reactie.',
    'Is er al nieuws over mijn offerte?',
    'Ik wilde even navragen hoe het met mijn aanvraag staat.',
    'Een vriendelijke herinnering aan mijn vraag.',
    'Hoe staat het met mijn aanvraag?',
    'Ik mail u nogmaals omdat ik niets heb gehoord.',
  ],
};

const none: Record<string, string[]> = {
  en: [
    'Did you see the article about our garden?',
    'Did you get word from the council?',
    'Did you have a good time?',
    'I wanted to make sure you saw this.',
    'Still waiting for a call back from his staff.',
    'Following up on our meeting, here is the plan.',
    'Thank you for following up on this.',
    'I have not heard from the council yet.',
    'How can I get the lawn growing?',
    'What a reminder of spring.',
  ],
  fr: [
    'J’ai bien reçu votre message, merci.',
    'Avez-vous le temps de visiter le jardin ?',
    'Je n’ai pas reçu de réponse de la mairie.',
    'Vous avez eu de la chance avec le temps.',
    'Je reviens de vacances lundi.',
    'Où en est la terrasse ? Elle est belle.',
    'Nous relançons la production en mai.',
  ],
  es: [
    'He recibido su correo, gracias.',
    '¿Tiene tiempo de visitar el jardín?',
    'El ayuntamiento no ha dado respuesta.',
    'Esperamos la lluvia desde marzo.',
    'Hay novedades en la tienda: llegan las rosas.',
    'Le escribo para pedir un presupuesto.',
    'Recibimos a los clientes el lunes.',
  ],
  pt: [
    'Recebi seu e-mail, obrigada.',
    'Tem tempo para visitar o jardim?',
    'A prefeitura não deu resposta.',
    'Estou esperando a chuva.',
    'Escrevo para pedir um orçamento.',
    'Conseguiu ver o jardim ontem?',
    'A loja tem novidades em março.',
  ],
  it: [
    'Ho ricevuto la sua mail, grazie.',
    'Ha tempo per vedere il giardino?',
    'Il comune non ha dato risposta.',
    'Aspettiamo la pioggia da marzo.',
    'Le scrivo per chiedere un preventivo.',
    'È riuscito a vedere il giardino ieri?',
    'Il negozio ha novità a marzo.',
  ],
  nl: [
    'Ik heb uw bericht ontvangen, dank u.',
    'Heeft u tijd om de tuin te bekijken?',
    'De gemeente heeft geen antwoord gegeven.',
    'Wij wachten op regen.',
    'Ik schrijf u voor een offerte.',
    'Heb je de tuin gezien?',
    'De winkel heeft nieuws in maart.',
  ],
};

const each = (all: Record<string, string[]>) =>
  Object.entries(all).flatMap(([language, texts]) => texts.map((text) => [language, text]));

describe('a chase', () => {
  it.each(each(chasing))('is heard (%s): %s', (_, text) => {
    expect(invented({ text })).toMatchObject({ chase: true, needsReply: { verdict: 'yes' } });
  });

  it.each(each(none))('is not heard (%s): %s', (_, text) => {
    expect(invented({ text }).chase).toBe(false);
  });
});
