import { isQuoteHeading } from './quote-headings';

/** For whom a mail's own foot says that it was sent: for a list's members, or for many readers of one sender. */
export type Foot = 'to-list' | 'to-many';

/**
 * What the foot of a whole text, before trimming, tells of its readers; undefined for a letter. Quoted mail counts for
 * nothing: people pass newsletters on. Time grows with the length of the text, of which both ends are looked at.
 */
export function footOf(text: string): Foot | undefined {
  const ends = text.length > 2 * end ? `${text.slice(0, end)}\n${text.slice(-end)}` : text;
  if (!anyMark.test(ends)) return undefined;
  const own = ownPart(ends);
  if (list.test(own)) return 'to-list';
  if ((leave.test(own) || leaveElsewhere.test(own)) && !ownWish.test(own)) return 'to-many';
  const links = linksIn(own);
  if (links >= 5 && links * lettersOfALink > own.length) return 'to-many';
  const found = marks.filter((mark) => mark.test(own)).length + (links >= 3 ? 1 : 0);
  return found >= enough ? 'to-many' : undefined;
}

/** The lines above the first that tells how a reader gets off. */
export function aboveFoot(text: string): string {
  const lines = text.split('\n');
  const foot = lines.findIndex((line) => leave.test(line) || leaveElsewhere.test(line));
  return lines.slice(0, foot === -1 ? lines.length : foot).join('\n');
}

export function linksIn(text: string): number {
  return (text.match(/https?:/gi) ?? []).length;
}

/** In a mailing that is made of links, one comes with hardly more characters than these. */
const lettersOfALink = 80;

const end = 6_000;
const enough = 3;

/** Without quoted lines, and all that stands below the line that heads a quote. */
function ownPart(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const heading = lines.findIndex((_, at) => isQuoteHeading(lines, at));
  return lines
    .slice(0, heading === -1 ? lines.length : heading)
    .filter((line) => !/^\s{0,8}>/.test(line))
    .join('\n');
}

/** As list programs (Mailman, ezmlm, Sympa, Yahoo and Google groups) close what they pass on. */
const list =
  /^[ \t]*\S{1,60}[ \t]mailing list(?:$|[ \t]*[-–:<])|^_{5,}\n.{0,80}(?:mailing list|list)\b|^(?:yahoo! groups (?:links|sponsor)|-{3,}.{0,10}yahoo! groups sponsor)|^to unsubscribe from this (?:group|list)|you (?:received|are receiving) this (?:message|e-?mail) because you are subscribed to the google groups|^irish linux users['’] group|^list (?:maintainer|archives?|info)\b|\bfor \(un\)subscription information/imu;

/** How a reader gets off: links, conditions and reasons, in the seven languages of issue 4. */
const leave = new RegExp(
  [
    "(?:^|[.!(|•·*>-][ \\t]*|\\n)(?:(?:if you (?:wish|want|would like|['’]d like) )?to|you (?:can|may)) (?:unsubscribe|opt[- ]?out|be removed|remove yourself|be taken off|stop receiving|not receive|cancel (?:your|this) subscription|(?:change|manage|edit|update|modify) your (?:subscription|(?:e-?mail )?preferences|profile))",
    '^[ \\t]*(?:click here to )?unsubscribe\\b(?! me| us)|[|•·][ \\t]*unsubscribe[ \\t]*(?:[|•·]|$)',
    '\\bopt[- ]?out (?:here|at any time|https?:|<|\\[)|^[ \\t]*no longer interested\\?',
    '\\bunsubscribe (?:here|at|via|by|link|from (?:this|all|future)|instantly|https?:|<|\\||\\[)',
    '\\b(?:removed|taken off|remove (?:yourself|your (?:name|address|e-?mail))|permanently removed) .{0,60}(?:click|reply|subject|https?:|mailto:|visit)',
    '\\b(?:reply|e-?mail|message|send).{0,60}\\bremove["”]? (?:in|as|on|anywhere in) the subject',
    "\\bif you (?:no longer|do not|don[’']t|would (?:prefer|rather) not) (?:wish |want |like |care )?(?:to )?(?:receive|get|hear)\\b",
    "\\b(?:you (?:are|were|have|[’']re|[’']ve)? ?(?:receiving|received|getting|got|being sent)|we sent you) this (?:e-?mail|message|newsletter|mailing|notice)\\b.{0,30}\\b(?:because|as a|since)\\b",
    '\\b(?:this (?:e-?mail|message|newsletter|mailing) (?:was|is|has been) (?:sent|mailed) (?:to|by) .{0,80}(?:because|subscri|member))',
    '\\b(?:manage|change|edit|update) (?:my|your) (?:e-?mail )?(?:subscriptions?|preferences|notification)',
    '\\bview (?:this|it)(?: e-?mail| message| newsletter)? (?:in|with) (?:your|a) (?:web ?)?browser|\\bto view this (?:e-?mail|newsletter|message)\\b|\\btrouble (?:viewing|reading) this',
    '\\bsubscribed to (?:the .{0,40}(?:version|edition) of|our|this)\\b|\\baddress for your subscription\\b|\\byour .{0,30}subscription is (?:active|free)',
    '\\bnewsletter (?:abbestellen|abmelden)|\\bsie erhalten diese(?:n|s)? (?:e-?mail|newsletter|nachricht|mail),? (?:weil|da)\\b|\\b(?:hier|jederzeit|vom newsletter|vom verteiler) (?:abmelden|abbestellen)|\\baus (?:der|dem) (?:liste|verteiler) .{0,30}(?:klicken|link)|\\bim browser (?:ansehen|öffnen|anzeigen)',
    '\\b(?:vous (?:désabonner|désinscrire)|se désabonner|me désabonner|désabonnement|lien de désinscription)\\b|\\bvous recevez (?:ce|cet) (?:e-?mail|message|courriel|mail) (?:car|parce)|\\bsi vous ne souhaitez plus recevoir|\\bdans (?:votre|le) navigateur',
    '\\b(?:darse|darte|date) de baja\\b|\\bcancelar (?:la |su |tu )?suscripción|\\b(?:recibe|recibes|has recibido|ha recibido) este (?:correo|mensaje|e-?mail) porque|\\bsi no (?:desea|deseas|quiere|quieres) (?:recibir|seguir recibiendo)|\\ben (?:su|tu|el) navegador',
    '\\bcancelar (?:a )?(?:sua )?(?:inscrição|assinatura|subscrição)|\\bdescadastr|\\b(?:recebeu|está recebendo|está a receber|recebe) (?:este|esta) (?:e-?mail|mensagem) porque|\\bse não (?:deseja|quer|quiser|desejar) (?:mais )?receber|\\bdeixar de receber|\\bno (?:seu )?navegador',
    '\\bdisiscriv|\\bannulla(?:re)? (?:la )?(?:tua |sua )?iscrizione|\\b(?:ricevi|riceve|hai ricevuto|ha ricevuto) quest[ao] (?:e-?mail|mail|messaggio) perché|\\bse non (?:desidera|desideri|vuoi|vuole) (?:più )?ricevere|\\bnel (?:tuo |suo )?browser',
    '\\b(?:hier|om u) (?:af ?te ?melden|uit ?te ?schrijven|afmelden|uitschrijven)|\\b(?:afmelden|uitschrijven) (?:voor|van|kan|via|kunt)|\\b(?:u|je) ontvangt deze (?:e-?mail|nieuwsbrief|mail) omdat|\\bgeen (?:e-?mails?|nieuwsbrieven) meer (?:wilt )?ontvangen|\\bin (?:uw|je) browser',
  ].join('|'),
  'imu',
);

/** The same where the words of a letter are not read, by a link's address or the word that such feet have. */
const leaveElsewhere =
  /https?:\S{0,200}(?:unsubscri|opt-?out|list-manage|\/unsub)|отписаться|отказаться от рассылки|отписка|配信停止|購読(?:を)?(?:解除|停止|中止)|登録解除|退会(?:は|手続)|退订|退訂|取消订阅|取消訂閱|수신 ?거부|구독 ?(?:취소|해지)|(?:zrezygnować|rezygnacja) z (?:newslettera|subskrypcji|otrzymywania)|wypisz się|wypisać się|avregistrera dig|avsluta prenumeration|avmeld|afmeld (?:nyhedsbrev|dig)|peruuta (?:uutiskirje|tilaus)|odhlásit (?:se )?(?:z )?odběr|abonelikten çık|dezabonare|dezabona|إلغاء الاشتراك|הסר(?:ה)? מרשימת|להסרה מ|відписатися|διαγραφή από|leiratkozás/iu;

/** A person who asks to be left off says so of themselves, in a short letter. */
const ownWish =
  /^[\s\S]{0,200}\b(?:i|we)(?:['’]d)? (?:want|wish|would like|like|tried|asked|have (?:asked|tried)|am trying|keep trying) to (?:unsubscribe|opt|be removed)/iu;

/** None alone says anything; a letter hardly has three. */
const marks = [
  /\b(?:click (?:here|below|on)|hier klicken|cliquez ici|haz clic|clique aqui|clicca qui|klik hier)\b/iu,
  /\b(?:newsletter|nieuwsbrief|infolettre|boletín|bulletin|in this issue|issue #? ?\d+|vol(?:ume|\.) ?\d+,? n)/iu,
  /\bdear (?:customer|subscriber|reader|readers|friend|member|user|sir|madam|valued|\w+ user)\b|\b(?:liebe|geehrte) (?:kund|leser|abonnent)|\bch(?:er|ère)s? (?:client|abonné|lecteur)|\b(?:estimad|querid)[oa]s? (?:client|suscriptor|lector)|\bprezad[oa]s? client|\bgentile cliente|\b(?:beste|geachte) (?:klant|lezer)/iu,
  /©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b/iu,
  /\bprivacy (?:policy|statement)|\bterms (?:of (?:use|service)|and conditions)|\bdatenschutz\b|\bpolitique de confidentialité|\bpolítica de privaci?dade|\bpolítica de privacidad|\bprivacybeleid\b/iu,
  /\b(?:\d{1,3} ?% (?:off|rabatt|de (?:réduction|descuento|desconto)|di sconto|korting)|free (?:shipping|trial|quote|delivery|gift)|buy now|order (?:now|today|online)|shop now|act now|sign up (?:now|today)|money[- ]back|limited[- ]time|special offer|no obligation|risk[- ]free|toll[- ]free|call (?:now|today)|jetzt (?:kaufen|bestellen|sichern)|sonderangebot|offre spéciale|profitez|oferta especial|aproveite|offerta speciale|acquista ora|nu bestellen|aanbieding)\b/iu,
  /[$€£] ?\d+[.,]\d\d\b|\b(?:only|just|nur|seulement|solo|só|slechts) [$€£] ?\d/iu,
  /\b(?:sponsored by|advertis(?:e|ing|ement)|unsubscribe|opt-in|subscribers?|mailing list|spam)\b/iu,
  /!{3,}|\b(?:FREE|GUARANTEED|SAVE|WIN|CLICK HERE)\b/u,
];

/** Worth a closer look; most letters have nothing of all this. */
const anyMark =
  /unsubscri|subscri|mailing list|yahoo! groups|opt[- ]?out|remove|browser|receiv|newsletter|click|https?:|copyright|©|offer|order|free|abmelden|abbestell|erhalten|désabonn|désinscri|recevez|recevoir|navigateur|baja|suscri|recib|navegador|inscrição|assinatura|descadastr|receb|disiscriv|iscrizion|ricev|afmelden|uitschrijv|ontvang|af te melden|отпис|отказ|配信|購読|解除|退|取消|거부|구독|rezygn|zrezygn|wypis|avregistr|avsluta|avmeld|afmeld|peruuta|odhlásit|abonelik|dezabon|الاشتراك|הסר|відпис|διαγραφή|leiratk/iu;
