import { anyOf } from './bare-letters';

/** What somebody sent, and now asks after. */
const sent = {
  fr: '(?:mon|ma|mes|notre|nos) (?:derni\\p{L}+ |precedent\\p{L}* |premi\\p{L}+ )?(?:messages?|mails?|e-?mails?|courriels?|courriers?|devis|demandes?|questions?|offres?|propositions?|factures?|lettres?)',
  es: '(?:mi|mis|nuestr[oa]s?) (?:ultim[oa]s? |anterior(?:es)? |primer )?(?:correos?|mensajes?|e-?mails?|mails?|solicitud|consulta|pregunta|presupuesto|propuesta|factura|carta|peticion|pedido|oferta)',
  pt: '(?:[oa] |[ao]o |a |n[oa] )?(?:meus?|minhas?|nosso|nossa) (?:ultim[oa] )?(?:e-?mails?|mensagem|mensagens|pedido|pergunta|orcamento|proposta|solicitacao|fatura|carta|contato)',
  it: '(?:il |la |al |alla |le |i )?(?:mi[oae]|miei|nostr[oaei]) (?:ultim[oa] |precedente |prim[oa] )?(?:mail|e-?mail|messaggi[o]?|richiesta|preventivo|proposta|domanda|fattura|lettera|offerta)',
  nl: '(?:mijn|onze|ons) (?:vorige |laatste |eerdere |eerste )?(?:e-?mails?|mails?|mailtje|berichten|bericht|aanvraag|vraag|offerte|factuur|brief|verzoek|voorstel)',
};

/** Chases in French, Spanish, Portuguese, Italian and Dutch, for text without accents; each about the reader's own silence. */
export const chaseElsewhere = anyOf([
  // French
  `\\b(?:avez|auriez|aviez|as|aurais)[- ](?:vous|tu) (?:bien |deja )?(?:eu (?:le temps|l['’]occasion|la possibilite) d(?:e |['’]) ?|pu )(?:[a-z]+ ){0,5}${sent.fr}`,
  `\\b(?:avez-vous|as-tu) (?:bien |deja )?(?:recu|vu|lu) ${sent.fr}`,
  `\\b(?:je n['’]ai|nous n['’]avons|n['’]ayant) (?:toujours |encore )?(?:pas|jamais)? ?(?:encore )?(?:eu|recu) (?:de |d['’]|votre |ta |une |aucune? )?(?:reponse|retour|nouvelles?)(?: (?:de votre part|de vous|de ta part|a m(?:a|on|es))|\\W*$|[,;])`,
  '\\b(?:permets|permettons) de (?:vous |te |re)?(?:revenir vers (?:vous|toi)|relancer|recontacter|reecrire)\\b|\\b(?:vous|te) ecrire a nouveau\\b',
  `\\bje (?:vous |te )?relance (?:${sent.fr}|au sujet|a propos|concernant)|\\b(?:vous|te) relance\\b|\\bpetite? (?:relance|rappel)\\b`,
  '\\b(?:reste|restons|suis|sommes) (?:toujours |encore )?sans (?:nouvelles|reponse|retour)\\b(?: de (?:votre|ta) part| de vous| a ma|\\W*$)',
  "\\bvous n['’]avez (?:toujours |encore )?pas (?:encore )?repondu\\b|\\btu n['’]as (?:toujours |encore )?pas (?:encore )?repondu\\b",
  `\\bou en (?:est|sont|etes-vous (?:de|avec)|es-tu (?:de|avec)) ${sent.fr}\\b|\\bdes nouvelles (?:de ${sent.fr}|(?:sur|concernant|au sujet d|a propos d).{0,60}\\?)`,
  "\\b(?:j['’]attends|nous attendons) (?:toujours|encore) (?:votre|ta|une|de vos) (?:reponse|retour|nouvelles|confirmation)",
  // Spanish
  `\\b(?:ha|has|han|habeis) (?:podido|tenido (?:tiempo|ocasion|oportunidad) (?:de|para)) (?:[a-z]+ ){1,4}${sent.es}`,
  `\\b(?:pudo|pudiste|pudieron|(?:tuvo|tuviste|tuvieron) (?:tiempo|ocasion|oportunidad) (?:de|para)) (?:[a-z]+ ){1,4}${sent.es}`,
  `(?:^\\W*(?:usted |ya )*|\\bsi (?:usted |ya )*)(?:recibio|recibiste|recibieron|vio|viste|leyo|leiste|(?:ha|has|han) (?:recibido|visto|leido)) ${sent.es}`,
  '\\b(?:sigo|seguimos|continuo|continuamos|(?:aun|todavia) (?:estoy|estamos)) (?:esperando|a la espera de) (?:su|tu|una|vuestra) (?:respuesta|contestacion|confirmacion)',
  '\\bno (?:he|hemos) (?:recibido|tenido) (?:aun |todavia )?(?:ninguna |una |su |tu )?(?:respuesta|contestacion|noticias)(?: (?:suyas?|tuyas?|de (?:usted\\p{L}*|su parte|ti)|a mi)|\\W*$|[,;])',
  '\\b(?:aun|todavia) no (?:me|nos) (?:ha|has|han) (?:contestado|respondido)\\b|\\bno (?:me|nos) (?:ha|has|han) (?:contestado|respondido) (?:aun|todavia)\\b',
  '\\b(?:le|te|les|os) (?:escribo|mando|envio) (?:de nuevo|otra vez|nuevamente)\\b|\\bvuelvo a (?:escribir|insistir|preguntar)|\\b(?:amable|pequeno|breve|cordial) recordatorio\\b',
  `\\bseguimiento (?:de|a|sobre) ${sent.es}|\\b(?:alguna|hay|tiene|tienes) (?:alguna )?(?:novedad(?:es)?|noticias?)(?: (?:de|con) ${sent.es}| (?:sobre|acerca de|respecto (?:a|de))\\b.{0,60}\\?|\\W*\\?)|\\b(?:como va|en que estado esta) ${sent.es}`,
  // Portuguese
  `\\b(?:conseguiu|conseguiram|conseguiste|(?:teve|tiveram|tiveste) (?:tempo|chance|oportunidade) (?:de|para)) (?:[a-z]+ ){1,4}${sent.pt}`,
  `(?:^\\W*(?:voces? |ja |o senhor |a senhora )*|\\bse (?:voces? |ja |o senhor |a senhora )*)(?:recebeu|receberam|recebeste|viu|viram|viste|leu|leram) ${sent.pt}`,
  '\\b(?:continuo|continuamos|ainda (?:estou|estamos|aguardo|aguardamos)|sigo) ?(?:aguardando|esperando|a espera d[ae]|a aguardar)? ?(?:a )?(?:sua|uma|tua|vossa) (?:resposta|confirmacao|devolutiva)|\\b(?:continuo|ainda estou) (?:aguardando|esperando) (?:um |seu |o seu )?retorno',
  '\\bnao (?:recebi|recebemos|tive|tivemos|obtive|obtivemos) (?:ainda )?(?:nenhuma? |uma? |sua |seu )?(?:resposta|retorno|noticias)(?: (?:sua|seu|de voces?|da sua parte|ao? m\\p{L}+)|\\W*$|[,;])',
  '\\b(?:escrevendo|escrevo|escrever|mando|enviando|envio)(?:-lhe)? (?:novamente|de novo|outra vez)\\b|\\bvolto a (?:escrever|perguntar|insistir)|\\b(?:gentil|pequeno|amigavel|breve) lembrete\\b',
  `\\b(?:alguma|tem|ha|temos) (?:alguma )?(?:novidades?|noticias?|atualizacao)(?: (?:de|do|da) ?${sent.pt}| (?:sobre|quanto a[o]?)\\b.{0,60}\\?|\\W*\\?)|\\bcomo (?:esta|anda|vai) ${sent.pt}`,
  // Italian
  `\\b(?:ha|hai|avete|abbia) (?:gia |poi )?(?:avuto|trovato) (?:modo|tempo|occasione|il tempo|la possibilita) (?:di|per) (?:[a-z]+ ){1,4}${sent.it}|\\b(?:sei|e|siete) (?:poi |gia )?riuscit[oaie] a (?:[a-z]+ ){1,4}${sent.it}`,
  `\\b(?:ha|hai|avete|abbia) (?:poi |gia )?(?:ricevuto|visto|letto) ${sent.it}`,
  '\\b(?:sono|siamo|resto|restiamo) ancora in attesa d\\p{L}+ (?:una |un )?(?:sua |tua |vostra |suo |vostro )?(?:risposta|riscontro|conferma)|\\b(?:aspetto|attendo|aspettiamo|attendiamo) ancora (?:una |la |un )?(?:sua |tua |vostra |suo )?(?:risposta|riscontro|conferma)',
  '\\bnon (?:ho|abbiamo|avendo) (?:ancora )?(?:ricevuto|avuto) (?:ancora )?(?:una |un |alcuna |alcun |nessuna |sua )?(?:risposta|riscontro|notizie)(?: (?:da (?:lei|te|voi|parte)|alla mia|sue)|\\W*$|[,;])',
  '\\b(?:le|ti|vi) (?:riscrivo|scrivo (?:di nuovo|nuovamente))\\b|\\btorno a scriver|\\b(?:gentile|piccolo|breve|cortese) (?:promemoria|sollecito)\\b|\\bsollecit(?:o|are) (?:una |la )?(?:sua |vostra )?risposta',
  `\\b(?:ci sono|qualche|avete) (?:novita|aggiornament[oi]|notizie)(?: (?:su|sul|sulla|sui|riguardo|in merito|circa)\\b.{0,60}\\?|\\W*\\?)|\\ba che punto (?:e|siamo con|siete con|sono) ${sent.it}`,
  // Dutch
  `\\b(?:heeft|heb|hebt|hebben|had) (?:u|je|jullie) (?:al |nog |misschien )*(?:de )?(?:tijd|gelegenheid|kans) (?:gehad|gevonden) (?:om )?(?:naar )?${sent.nl}`,
  `\\b(?:heeft|heb|hebt|hebben) (?:u|je|jullie) (?:al |wel )?${sent.nl} (?:[a-z]+ ){0,3}(?:ontvangen|gezien|gekregen|gelezen|bekeken|kunnen)`,
  '\\b(?:wacht|wachten) (?:ik |wij )?(?:nog steeds|nog|steeds) op (?:uw|je|jullie|een) (?:antwoord|reactie|bericht|bevestiging|terugkoppeling)',
  '\\b(?:ik|wij|we)\\b.{0,20}\\b(?:nog (?:steeds )?|helaas )(?:geen|niets)\\b.{0,15}\\b(?:antwoord|reactie|van (?:u|je|jullie)|gehoord)\\b(?! van (?:de|het))|^nog (?:steeds )?geen (?:antwoord|reactie)\\b',
  '\\b(?:mail|schrijf|benader|stuur) (?:u|je|jullie) (?:nogmaals|opnieuw)\\b|\\b(?:vriendelijke|korte|kleine) herinnering\\b',
  `\\bis er (?:al |iets )*(?:nieuws|meer bekend) (?:over|omtrent)\\b.{0,60}\\?|\\bhoe (?:staat|zit) het (?:nu )?met ${sent.nl}|\\bhoe het met ${sent.nl} staat|\\b(?:navragen|nagaan) of (?:u|je|jullie) ${sent.nl}`,
]);
