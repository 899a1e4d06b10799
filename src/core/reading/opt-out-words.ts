import { anyOf } from './bare-letters';

/** What is sent to many, in the seven languages: a wish to get no more of it is a wish to be left alone. */
const mail = {
  en: '(?:(?:any|your|these|this|those|the|more|such|further|all|of|unsolicited|promotional|marketing) )*(?:e-?mails?|mails?|messages?|newsletters?|offers?|spam|junk|advert\\p{L}+|advertising|promotions?|marketing|stuff|mailings?)',
  de: '(?:(?:weiteren?|ihre|eure|diese|solche) )*(?:e-?mails?|mails?|werbung|nachrichten|newsletter|angebote|werbemails?|werbe-?mails)',
  fr: "(?:(?:de|d['’]|des|vos|tes|ces|aucun|aucune|autres?|le|les|votre) ?)*(?:messages?|e-?mails?|mails?|courriels?|newsletters?|publicites?|offres?|sollicitations?|communications?)",
  es: '(?:(?:mas|sus|tus|estos|esos|otros|los|las|ningun|vuestros) )*(?:correos?|mensajes?|e-?mails?|mails?|publicidad|ofertas?|newsletters?|boletin(?:es)?|promociones|comunicaciones)(?: electronicos?)?',
  pt: '(?:(?:mais|os|as|seus|suas|esses|estes|essas|estas|nenhum|nenhuma|vossos|vossas) )*(?:e-?mails?|mensagens|mensagem|correio|publicidade|propaganda|ofertas?|newsletters?|promocoes|comunicacoes)',
  it: '(?:(?:piu|altre|altri|le|i|gli|la|vostre|vostri|vostra|sue|suoi|tue|queste|questi|nessuna) )*(?:e-?mail|mail|messaggi|messaggio|newsletter|pubblicita|offerte|comunicazioni|promozioni|posta)',
  nl: '(?:(?:meer|uw|je|jullie|deze|van die) )*(?:e-?mails?|mails?|mailtjes|berichten|reclame|nieuwsbrieven|nieuwsbrief|aanbiedingen|post)',
};

/** Behind "stop writing to me": nothing, manners, "again", or mail to many; whatever else stands there limits it. */
const openly =
  '(?:[ ,]+(?:please|pls|now|again|any ?more|any longer|further|immediately|already|at all|ever(?: again)?|altogether|in (?:the )?future|thanks|thank you|or (?:call|write|contact|e-?mail|text)(?: to)?(?: me| us)?|(?:with|about) ' +
  mail.en +
  '))*(?=[ ]*(?:$|[.,;:!?()–—-]|\\b(?:and|or|i|we|as|because|since)\\b))';

/** "Unsubscribe" as a whole letter. */
export const bareWish =
  /^\W*(?:(?:please|pls),? )?unsubscribe(?: me| us)?(?:,? (?:please|pls|thanks))?\W*$/i;

/** In text without accents. */
export const asked = anyOf([
  '\\b(?:remove|take|delete|strike|drop) (?:me|us|my (?:name|e-?mail|address)\\b.{0,30}?) (?:off|from|out of) (?:(?:your|this|the|all|any|of|mailing|e-?mail|mail|contact|distribution|marketing|newsletter|customer|client|spam) ){0,4}(?:lists?|database|mailings?|records|distribution|contacts|newsletter)\\b',
  `\\bunsubscribe (?:me|us)(?: from (?:(?:your|this|the|all|any|of|mailing|e-?mail|mail|marketing) ){0,4}(?:lists?|mailings?|e-?mails?|mails|messages|newsletters?|updates|it))?${openly}`,
  `\\b(?:stop|quit|cease) (?:e-?mailing|writing(?: to)?|contacting|calling|messaging|texting|bothering|spamming) (?:me|us)${openly}`,
  `\\b(?:stop|quit|cease) sending (?:(?:me|us) )?${mail.en}(?: to (?:me|us))?${openly}`,
  `\\b(?:stop|quit|cease) (?:sending|mailing) (?:me|us)${openly}`,
  '(?:^|[,;:!–—-] ?|\\b(?:please|pls|and|so|must|should|just|now|you to) )(?:stop|quit|cease) (?:e-?mailing|writing|contacting|calling|the (?:e-?mails|mails|messages|spam)|these (?:e-?mails|mails|messages))(?: (?:please|now|at once|immediately))?(?=\\W*$|[.,;!])',
  "\\b(?:do not|don['’]t|never) (?:contact|e-?mail|write(?: to)?|call|text|message|bother|mail|send) (?:(?:to )?(?:me|us)|any|this|these|it|here)\\b.{0,40}\\b(?:again|any ?more|any (?:more|further)|in (?:the )?future|ever)\\b",
  `\\b(?:please )(?:do not|don['’]t) (?:contact|e-?mail|write(?: to)?|message) (?:me|us)${openly}`,
  `\\b(?:do not|don['’]t) (?:contact|e-?mail|write to|message) (?:me|us),? please\\b`,
  `\\b(?:i|we) (?:no longer|don['’]t|do not) (?:wish|want|care) to (?:receive (?:any |it |them )*(?:more )?(?:${mail.en}|any ?more|it any ?more)|be (?:contacted|e-?mailed|called)${openly}|be on (?:your|this|the) (?:mailing )?list|(?:hear|get (?:e-?mails?|mails?)) from (?:you|your))\\b(?!.{0,60}(?:[?]|only|until))`,
  '\\b(?:leave|let) (?:me|us) (?:alone|be in peace)\\b',
  '\\bno more (?:e-?mails?|mails?|messages|newsletters|offers),? (?:please|thanks|thank you)',
  "(?:^|[.!,] ?|\\b(?:i|we)\\b.{0,12})\\bnot interested\\b.{0,60}\\b(?:stop|remove|no more|(?:don['’]t|do not|never) (?:contact|write|call|e-?mail|send))",
  '\\blose my (?:e-?mail|number|address)',
  '\\b(?:schreib(?:en sie)?|kontaktier(?:en sie)?|mailen sie|rufen sie|ruf) (?:mir|mich|uns)\\b.{0,30}\\b(?:nicht mehr|nie wieder|nie mehr)',
  `\\b(?:mochten?|will|wollen|wunschen?) (?:ich |wir )?(?:.{0,20} )?keine ${mail.de}\\b(?: mehr)?(?: von (?:ihnen|euch|dir))?(?: mehr)?(?: (?:erhalten|bekommen|haben|kriegen))?(?=\\W*$|[.,;!])`,
  `\\b(?:schicken|senden|schickt|sendet) sie (?:mir|uns) (?:bitte )?keine ${mail.de} mehr(?: zu)?(?=\\W*$|[.,;!])`,
  `^\\W*(?:bitte )?keine ${mail.de} mehr(?: (?:schicken|senden|zusenden))?(?=\\W*$|[.,;!])`,
  '\\b(?:streichen|loschen|nehmen|entfernen) sie (?:mich|uns|meine (?:adresse|daten)) (?:bitte )?(?:aus|von) (?:(?:ihr|ihre[rnm]|der|dem|diese[rm]|allen|eure[rm]) )?(?:mailing-?|e-?mail-?)?(?:listen?|verteilern?|datenbank|kartei)',
  "\\bne (?:m['’]|me |nous )(?:ecri(?:vez|s)|contactez|appelez|sollicitez) plus\\b|\\bne plus (?:m['’]|me |nous )(?:ecrire|contacter|appeler|solliciter)\\b",
  `\\bne (?:m['’]|nous )(?:envoyez|adressez) plus (?:rien|${mail.fr})|\\bne plus (?:m['’]|nous )(?:envoyer|adresser) (?:rien|${mail.fr})|\\bne plus recevoir ${mail.fr}`,
  `\\b(?:je|nous) (?:ne )?(?:veux|voulons|souhaite|souhaitons|desire|desirons|voudrais) (?:plus|pas) (?:recevoir ${mail.fr}|etre (?:contacte|sollicite|appele)e?s?)`,
  '\\bme (?:retirer|supprimer|enlever|desinscrire|desabonner) de (?:(?:votre|vos|ta|la|cette|toutes) )+listes?|\\b(?:retirez|supprimez|enlevez|desinscri\\p{L}+|desabonnez)[- ](?:moi|nous|mon adresse) de (?:(?:votre|vos|la|cette|toutes) )+(?:listes?|newsletter|fichiers?)',
  '\\bno (?:me|nos) (?:escriba|escriban|escribas|contacte|contacten|contactes|llame|llamen|llames) (?:nunca )?mas\\b|\\b(?:dejen|deje|deja) de (?:escribirme|contactarme|llamarme|molestarme)',
  `\\bno (?:me|nos) (?:envie|envien|envies|mande|manden|mandes) (?:nada mas|mas ${mail.es}|${mail.es}|mas(?=\\W*$|[.,;!]))|\\b(?:dejen|deje|deja) de (?:enviarme|mandarme) ${mail.es}`,
  `\\bno (?:quiero|queremos|deseo|deseamos) (?:recibir|seguir recibiendo) (?:nada mas|${mail.es})|\\b(?:borr|quit|elimin|saqu)\\p{L}+ de (?:su|la|tu|sus|esta) listas?(?: de (?:correos?|distribucion|envios?|contactos))?`,
  '\\bnao (?:me|nos) (?:escreva|escrevam|contacte|contate|contatem|ligue|liguem|procure)\\p{L}* (?:nunca )?mais\\b|\\b(?:parem|pare) de me (?:escrever|contactar|contatar|ligar|incomodar)',
  `\\bnao (?:me|nos) (?:envie|enviem|mande|mandem) mais(?: ${mail.pt}|(?=\\W*$|[.,;!]))|\\b(?:parem|pare) de (?:me )?(?:enviar|mandar)(?:-me)? ${mail.pt}|\\bnao (?:quero|queremos|desejo|gostaria de) (?:mais )?receber (?:mais )?${mail.pt}`,
  '\\b(?:remov|retir|exclu|tir)\\p{L}+(?:-me)? (?:me )?d[ae] (?:sua|vossa|esta) lista(?: de (?:e-?mails?|contatos|contactos|envio|distribuicao))?',
  '\\bnon (?:mi|ci) (?:scriva|scrivete|scrivere|scrivermi|contatti|contattate|contattare|chiami|chiamate|chiamare) (?:mai )?piu\\b|\\b(?:smett\\p{L}+) di (?:scrivermi|contattarmi|chiamarmi|disturbarmi)',
  `\\bnon (?:mi|ci) (?:mandi|mandate|invii|inviate) (?:piu|mai piu)(?: ${mail.it}|(?=\\W*$|[.,;!]))|\\bsmett\\p{L}+ di (?:mandarmi|inviarmi) ${mail.it}|\\bnon (?:voglio|vogliamo|desidero|desideriamo|vorrei) (?:piu )?ricevere ${mail.it}|\\b(?:cancell|rimuov|toglie|tolga)\\p{L}* (?:mi )?dalla (?:vostra |sua |tua )?(?:lista|mailing(?: list)?)`,
  '\\b(?:mail|schrijf|bel|benader|contacteer) (?:mij|me|ons)\\b.{0,30}\\b(?:niet meer|nooit meer)|\\b(?:haal|verwijder|schrap) (?:mij|me|ons|mijn (?:adres|gegevens)) (?:van|uit|alstublieft van) (?:(?:uw|de|je|jullie|deze|alle) )?(?:mailing|e-?mail|verzend)?(?:lijst|lijsten|bestand)\\b',
  `\\bstuur (?:mij|me|ons) (?:alstublieft |alsjeblieft )?geen ${mail.nl} meer(?=\\W*$|[.,;!])|\\b(?:ik|wij|we) (?:wil|willen) (?:graag )?geen ${mail.nl}(?: meer)?(?: van (?:u|je|jullie))?(?: meer)?(?: (?:ontvangen|krijgen))?(?=\\W*$|[.,;!])`,
]);

/** In text without accents. */
export const withdrawn = anyOf([
  '\\b(?:you (?:can|may)|feel free to|please(?: do)?|happy for you to) (?:contact|write(?: to)?|e-?mail|call|message) (?:me|us)\\b.{0,20}\\bagain\\b',
  '\\b(?:you (?:can|may)|feel free to) send (?:me|us) .{0,40}\\bagain\\b',
  '\\b(?:put|add) (?:me|us) back (?:on|to|onto)\\b',
  '\\bplease (?:re-?subscribe|keep sending)\\b',
  '\\b(?:sie dürfen|du darfst|sie können) (?:mir|mich) .{0,20}wieder (?:schreiben|kontaktieren|anrufen)',
  "\\bvous pouvez (?:de nouveau|à nouveau) (?:m['’]écrire|me contacter)",
  '\\bpuede[ns]? (?:volver a )?(?:escribirme|contactarme) (?:de nuevo|otra vez)',
  '\\bpode(?:m)? (?:voltar a )?(?:escrever-me|contactar-me|me escrever|me contatar)(?: de novo| novamente)?',
  '\\bpuò (?:di nuovo|nuovamente) (?:scrivermi|contattarmi)',
  '\\bu mag (?:mij|me) weer (?:mailen|schrijven|bellen|benaderen)',
]);
