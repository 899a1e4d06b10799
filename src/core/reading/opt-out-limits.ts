import { anyOf } from './bare-letters';

/** Whether a wish not to be written to holds only for a time, an address or a thing; `next` is the sentence behind it. */
export function isLimited(sentence: string, next: string): boolean {
  return (
    time.test(sentence) ||
    channel.test(sentence) ||
    thing.test(sentence) ||
    instead.test(sentence) ||
    instead.test(next)
  );
}

const time = anyOf([
  '\\b(?:before|until|till|today|tonight|tomorrow|for now|for the moment|at the moment|during|while|yet|this (?:week|weekend|morning|afternoon|evening|month)|next (?:week|month)|over the (?:weekend|holidays?)|on (?:weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|(?:after|between|at) \\d|at (?:night|weekends|lunch)|in the (?:morning|evening|night)s?|so (?:late|early|often|much)|every|when)\\b',
  '\\b(?:heute|morgen|vorerst|vorlaufig|bis|bevor|solange|wahrend|derzeit|zurzeit|momentan|(?:diese|nachste)[nrs]? (?:woche|monat)|vor (?:dem|der|mo|di|mi|do|fr|sa|so)\\p{L}*|am (?:wochenende|abend|sonntag|samstag)|abends|nachts|nach \\d|so (?:spat|fruh|oft)|jeden?)\\b',
  "\\b(?:aujourd['’]hui|demain|avant|jusqu|pour l['’]instant|pour le moment|pendant|cette semaine|ce (?:soir|matin|mois|week-?end)|la nuit|le (?:soir|week-?end|dimanche|samedi)|apres \\d|tous les|chaque|si (?:tard|souvent|tot))",
  '\\b(?:hoy|manana|hasta|antes de|por ahora|de momento|por el momento|durante|esta semana|este (?:mes|fin)|por la noche|los (?:domingos|fines)|tan (?:tarde|a menudo)|cada)\\b',
  '\\b(?:hoje|amanha|ate|antes d[aeo]|por enquanto|por agora|durante|esta semana|este mes|a noite|aos domingos|tao (?:tarde|cedo)|cada)\\b',
  '\\b(?:oggi|domani|fino a|prima d(?:i|el)|per ora|per adesso|per il momento|durante|questa settimana|stasera|di (?:notte|sera|domenica)|cosi (?:tardi|spesso)|ogni)\\b',
  "\\b(?:vandaag|voorlopig|tot|voordat|voor (?:maan|dins|woens|donder|vrij|zater|zon)dag|tijdens|deze (?:week|maand)|in het weekend|(?:s|[‘’'])?avonds|nachts|zo (?:laat|vaak|vroeg)|elke)\\b",
]);

const channel = anyOf([
  '\\b(?:at|to|on|via|under|using|from) (?:this|that|the|my|our|his|her) (?:[\\w-]+ ){0,2}(?:address|number|phone|mobile|cell|account|line|inbox|work|e-?mail|mail)\\b(?! list)',
  '\\b(?:by|on|via|over) (?:phone|text|sms|post|fax|whatsapp|letter|slack|teams|linkedin|facebook|my mobile)\\b|\\bat (?:work|home|the office)\\b|\\b(?:e-?mail|mail|text|a call) is better\\b',
  '\\b(?:an|unter|auf|uber) (?:die|der|diese[rnms]?|meine[rnm]?|dem|das|unsere[rm]?) (?:\\p{L}+ ){0,2}(?:adresse|nummer|handy|telefon|konto|anschluss|mobil\\p{L}*)|\\b(?:per|uber) (?:post|telefon|sms|fax|brief|whatsapp)\\b|\\bauf (?:dem|meinem) handy\\b',
  "\\b(?:a|sur) (?:cette|l['’]ancienne|mon|ma|la|ce|le|notre) (?:\\p{L}+ ){0,2}(?:adresse|numero|boite|portable|telephone|compte|ligne)|\\b(?:par|sur) (?:telephone|sms|courrier|fax|whatsapp)\\b",
  '\\b(?:a|en|al) (?:esta|este|la|mi|ese|esa|el)? ?(?:\\p{L}+ ){0,2}(?:direccion|numero|movil|cuenta)\\b|\\b(?:por|al) (?:telefono|sms|correo postal|whatsapp|fax|movil)\\b',
  '\\b(?:para|n?este|n?esta|no|ao|a) (?:este |esse |esta |o |a |meu |minha )?(?:\\p{L}+ ){0,2}(?:endereco|numero|celular|telemovel|conta)\\b|\\bpor (?:telefone|sms|correio|whatsapp)\\b',
  '\\b(?:a|al|su|sul) (?:questo|questa|quel|mio|vecchio)? ?(?:\\p{L}+ ){0,2}(?:indirizzo|numero|cellulare|account)\\b|\\bper (?:telefono|posta)\\b|\\bvia sms\\b|\\bsu whatsapp\\b',
  '\\b(?:op|naar|via) (?:het|dit|dat|mijn|deze|ons) (?:\\p{L}+ ){0,2}(?:adres|nummer|mobiel\\p{L}*|telefoon|account)\\b|\\b(?:per|via) (?:telefoon|post|sms|whatsapp)\\b',
]);

const thing = anyOf([
  '\\b(?:lists?|database|records) (?:of|for|from|at) (?!(?:(?:your|the) )?(?:recipients|subscribers|contacts|customers|clients|readers|newsletters?|mailings?|e-?mails?|your)\\b)',
  "\\b\\p{L}+['’]s (?:mailing )?list\\b|\\b(?:his|her|their) (?:mailing )?list\\b",
  '\\b(?:old|previous|wrong|draft|latest) (?:versions?|drafts?|files?|plans?|invoices?)\\b|\\bthread\\b',
  '\\b(?:alten?|falschen?) (?:version|fassung|dat|plan)|\\bin papierform\\b|\\b(?:wegen|zum thema|zu diesem)\\b|\\bliste der\\b',
  '\\b(?:ancienne?|vieille) version|\\bau sujet d|\\ba propos d|\\ben papier\\b|\\bliste des (?!clients|contacts|abonnes|destinataires)',
  '\\b(?:version|planos) (?:antigu|vieja|en)|\\ben papel\\b|\\bem papel\\b|\\bsobre (?:el|la|o|a)\\b|\\bversao antiga\\b',
  '\\bvecchia versione|\\bsu carta\\b|\\briguardo\\b|\\boude versie|\\bop papier\\b|\\bmissen\\b',
]);

/** Where or how else to write. */
const instead = anyOf([
  '\\b(?:use|write to|call|text|e-?mail|mail|try|send (?:it|them) to) (?:this|the new|the other|my (?:new|other|work|private|mobile)|me at|me on|me by|the office)\\b|\\binstead\\b',
  '\\b(?:sondern|stattdessen|nutzen sie|verwenden sie|neue adresse|neue nummer)\\b',
  '\\b(?:utilisez|plutot|nouvelle adresse|nouveau numero|a la place)\\b',
  '\\b(?:use|utilice|usar|sino|en su lugar|nueva direccion|nuevo numero|novo endereco|novo numero|em vez)\\b',
  '\\b(?:usi|usate|bensi|invece|nuovo indirizzo|nuovo numero|gebruik|maar op|nieuwe adres|nieuwe nummer)\\b',
]);
