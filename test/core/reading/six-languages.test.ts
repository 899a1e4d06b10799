import { describe, expect, it } from 'vitest';
import { invented, inventedOwn } from './invented';

// Invented mail in the six languages beside English that are read, to a lower bar: what is found and what is not,
// by plain forms. It shows behaviour and measures nothing.

/** A language, and a text in it. */
type Told = [string, string];

describe('a mail that asks', () => {
  it.each<Told>([
    ['de', 'Können Sie uns bis Freitag ein Angebot schicken?'],
    ['de', 'Wann hätten Sie Zeit für einen Besuch?'],
    ['de', 'Bitte geben Sie mir kurz Bescheid, ob der Termin passt.'],
    ['de', 'Was würde eine neue Hecke kosten?'],
    ['de', 'Teilen Sie mir bitte Ihre Kontonummer mit.'],
    ['fr', 'Pouvez-vous nous envoyer un devis avant vendredi ?'],
    ['fr', 'Quand seriez-vous disponible pour une visite ?'],
    ['fr', 'Merci de me confirmer la date de livraison.'],
    ['fr', 'Combien coûterait une nouvelle haie ?'],
    ['fr', 'Dites-moi si le rendez-vous vous convient.'],
    ['es', '¿Puede enviarnos un presupuesto antes del viernes?'],
    ['es', '¿Cuándo podría visitarnos?'],
    ['es', 'Dígame por favor si la fecha le viene bien.'],
    ['es', '¿Cuánto costaría un seto nuevo?'],
    ['es', 'Quedo a la espera de su respuesta.'],
    ['pt', 'Pode nos enviar um orçamento até sexta-feira?'],
    ['pt', 'Quando você poderia nos visitar?'],
    ['pt', 'Por favor, me avise se a data serve para você.'],
    ['pt', 'Quanto custaria uma cerca nova?'],
    ['pt', 'Fico no aguardo da sua resposta.'],
    ['it', 'Può mandarci un preventivo entro venerdì?'],
    ['it', 'Quando potrebbe venire a vedere il giardino?'],
    ['it', 'Mi faccia sapere se la data va bene.'],
    ['it', 'Quanto costerebbe una siepe nuova?'],
    ['it', 'Resto in attesa di una sua conferma.'],
    ['nl', 'Kunt u ons voor vrijdag een offerte sturen?'],
    ['nl', 'Wanneer zou u langs kunnen komen?'],
    ['nl', 'Laat me even weten of de datum uitkomt.'],
    ['nl', 'Wat zou een nieuwe heg kosten?'],
    ['nl', 'Graag hoor ik van u of het lukt.'],
  ])('waits (%s): %s', (_, text) => {
    expect(invented({ text })).toMatchObject({ wordsRead: true, needsReply: { verdict: 'yes' } });
  });

  it.each<Told>([
    ['de', 'Anbei die Rechnung für die Arbeiten im März.'],
    ['de', 'Die Pläne liegen im Ordner, der Schlüssel beim Nachbarn.'],
    ['de', 'Bei Rückfragen stehe ich Ihnen gerne zur Verfügung.'],
    ['de', 'Zur Kenntnis: die Lieferung kam heute an.'],
    ['fr', 'Vous trouverez ci-joint la facture des travaux de mars.'],
    ['fr', 'Les plans sont dans le dossier, la clé est chez le voisin.'],
    ['fr', 'N’hésitez pas à me contacter si besoin.'],
    ['fr', 'Pour information, la livraison est arrivée aujourd’hui.'],
    ['es', 'Adjunto la factura de los trabajos de marzo.'],
    ['es', 'Los planos están en la carpeta y la llave con el vecino.'],
    ['es', 'No dude en contactarme si lo necesita.'],
    ['es', 'Para su información, la entrega llegó hoy.'],
    ['pt', 'Segue em anexo a fatura dos trabalhos de março.'],
    ['pt', 'As plantas estão na pasta e a chave com o vizinho.'],
    ['pt', 'Não hesite em me contactar se precisar.'],
    ['pt', 'Para seu conhecimento, a entrega chegou hoje.'],
    ['it', 'In allegato la fattura dei lavori di marzo.'],
    ['it', 'I disegni sono nella cartella, la chiave è dal vicino.'],
    ['it', 'Non esiti a contattarmi in caso di bisogno.'],
    ['it', 'Per conoscenza: la consegna è arrivata oggi.'],
    ['nl', 'Bijgevoegd de factuur voor het werk in maart.'],
    ['nl', 'De tekeningen staan in de map en de sleutel ligt bij de buren.'],
    ['nl', 'Aarzel niet om contact met mij op te nemen.'],
    ['nl', 'Ter informatie: de levering is vandaag aangekomen.'],
  ])('is none (%s): %s', (_, text) => {
    expect(invented({ text })).toMatchObject({ kind: 'person', needsReply: { verdict: 'no' } });
  });
});

describe('a pledge', () => {
  it.each<Told>([
    ['de', 'Ich schicke Ihnen die Pläne bis Mittwoch.'],
    ['de', 'Wir werden die Hecke am Freitag liefern.'],
    ['de', 'Ich rufe Sie morgen an.'],
    ['de', 'Sie erhalten das Angebot bis Donnerstag von uns.'],
    ['fr', 'Je vous envoie les plans mercredi.'],
    ['fr', 'Nous vous livrerons la haie vendredi.'],
    ['fr', 'Je vous rappelle demain.'],
    ['fr', 'Vous recevrez le devis jeudi.'],
    ['es', 'Le envío los planos el miércoles.'],
    ['es', 'Le entregaremos el seto el viernes.'],
    ['es', 'Le llamaré mañana.'],
    ['es', 'Recibirá el presupuesto el jueves.'],
    ['pt', 'Envio as plantas na quarta-feira.'],
    ['pt', 'Vamos entregar a cerca na sexta-feira.'],
    ['pt', 'Ligo para você amanhã.'],
    ['pt', 'Você receberá o orçamento na quinta-feira.'],
    ['it', 'Le invio i disegni mercoledì.'],
    ['it', 'Consegneremo la siepe venerdì.'],
    ['it', 'La richiamo domani.'],
    ['it', 'Riceverà il preventivo giovedì.'],
    ['nl', 'Ik stuur u de tekeningen woensdag.'],
    ['nl', 'Wij leveren de heg vrijdag.'],
    ['nl', 'Ik bel u morgen.'],
    ['nl', 'U ontvangt de offerte donderdag van ons.'],
  ])('is heard with its date (%s): %s', (_, text) => {
    expect(inventedOwn(text).pledges).toMatchObject([{ words: text, dated: true }]);
  });

  it.each<Told>([
    ['de', 'Ich bin bis Mittwoch im Urlaub.'],
    ['de', 'Mein Kollege schickt die Pläne am Mittwoch.'],
    ['de', 'Wenn Sie möchten, rufe ich Sie morgen an.'],
    ['de', 'Soll ich Ihnen die Pläne morgen schicken?'],
    ['fr', 'Je suis en vacances jusqu’à mercredi.'],
    ['fr', 'Mon collègue envoie les plans mercredi.'],
    ['fr', 'Si vous voulez, je vous rappelle demain.'],
    ['fr', 'Puis-je vous envoyer les plans demain ?'],
    ['es', 'Estoy de vacaciones hasta el miércoles.'],
    ['es', 'Mi colega envía los planos el miércoles.'],
    ['es', 'Si quiere, le llamo mañana.'],
    ['es', '¿Le envío los planos mañana?'],
    ['pt', 'Estou de férias até quarta-feira.'],
    ['pt', 'Meu colega envia as plantas na quarta-feira.'],
    ['pt', 'Se quiser, ligo amanhã.'],
    ['pt', 'Posso enviar as plantas amanhã?'],
    ['it', 'Sono in ferie fino a mercoledì.'],
    ['it', 'Il mio collega invia i disegni mercoledì.'],
    ['it', 'Se vuole, la richiamo domani.'],
    ['it', 'Le mando i disegni domani?'],
    ['nl', 'Ik ben tot woensdag met vakantie.'],
    ['nl', 'Mijn collega stuurt de tekeningen woensdag.'],
    ['nl', 'Als u wilt, bel ik u morgen.'],
    ['nl', 'Zal ik u de tekeningen morgen sturen?'],
  ])('is none (%s): %s', (_, text) => {
    expect(inventedOwn(text).pledges).toEqual([]);
  });
});

describe('a mail that closes', () => {
  it.each<Told>([
    ['de', 'Vielen Dank für die schnelle Antwort!'],
    ['de', 'Alles klar, danke. Bis Montag!'],
    ['de', 'Danke, keine Antwort nötig.'],
    ['de', 'Perfekt, herzlichen Dank und ein schönes Wochenende.'],
    ['fr', 'Merci beaucoup pour votre réponse rapide !'],
    ['fr', 'C’est noté, merci. À lundi !'],
    ['fr', 'Merci, inutile de répondre.'],
    ['fr', 'Parfait, merci à vous. Bon week-end !'],
    ['es', 'Muchas gracias por su rápida respuesta.'],
    ['es', 'De acuerdo, gracias. ¡Hasta el lunes!'],
    ['es', 'Gracias, no hace falta responder.'],
    ['es', 'Perfecto, mil gracias. Buen fin de semana.'],
    ['pt', 'Muito obrigada pela resposta rápida!'],
    ['pt', 'Combinado, obrigado. Até segunda!'],
    ['pt', 'Obrigada, não precisa responder.'],
    ['pt', 'Perfeito, muito obrigado. Bom fim de semana!'],
    ['it', 'Grazie mille per la risposta veloce!'],
    ['it', 'Va bene, grazie. A lunedì!'],
    ['it', 'Grazie, non serve rispondere.'],
    ['it', 'Perfetto, grazie mille. Buon fine settimana!'],
    ['nl', 'Hartelijk dank voor uw snelle antwoord!'],
    ['nl', 'Prima, bedankt. Tot maandag!'],
    ['nl', 'Bedankt, u hoeft niet te antwoorden.'],
    ['nl', 'Geweldig, heel erg bedankt. Fijn weekend!'],
  ])('is heard (%s): %s', (_, text) => {
    expect(invented({ text })).toMatchObject({ closing: true, needsReply: { verdict: 'no' } });
  });

  it.each<Told>([
    ['de', 'Vielen Dank! Können Sie auch die Pläne schicken?'],
    ['de', 'Danke im Voraus für das Angebot.'],
    ['de', 'Danke, aber die Pumpe ist noch kaputt.'],
    ['de', 'Danke. Die Pumpe ist seit gestern wieder undicht.'],
    ['fr', 'Merci ! Pouvez-vous aussi envoyer les plans ?'],
    ['fr', 'Merci d’avance pour le devis.'],
    ['fr', 'Merci, mais la pompe est encore en panne.'],
    ['fr', 'Bonjour. La pompe fuit de nouveau depuis hier soir.'],
    ['es', '¡Gracias! ¿Puede enviar también los planos?'],
    ['es', 'Gracias de antemano por el presupuesto.'],
    ['es', 'Gracias, pero la bomba sigue rota.'],
    ['es', 'Buenos días. La bomba pierde agua desde ayer.'],
    ['pt', 'Obrigada! Pode enviar também as plantas?'],
    ['pt', 'Agradeço antecipadamente o orçamento.'],
    ['pt', 'Obrigado, mas a bomba ainda está quebrada.'],
    ['pt', 'Bom dia. A bomba está vazando desde ontem.'],
    ['it', 'Grazie! Può mandare anche i disegni?'],
    ['it', 'Grazie in anticipo per il preventivo.'],
    ['it', 'Grazie, ma la pompa è ancora guasta.'],
    ['it', 'Buongiorno. La pompa perde acqua da ieri.'],
    ['nl', 'Bedankt! Kunt u ook de tekeningen sturen?'],
    ['nl', 'Alvast bedankt voor de offerte.'],
    ['nl', 'Bedankt, maar de pomp is nog steeds kapot.'],
    ['nl', 'Goedemorgen. De pomp lekt sinds gisteren weer.'],
  ])('is none (%s): %s', (_, text) => {
    expect(invented({ text }).closing).toBe(false);
  });
});
