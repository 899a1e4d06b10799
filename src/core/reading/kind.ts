import type { Category, MessageFacts } from '../sighting';
import type { Nature } from '../standing';
import { isAbsenceNote } from './absence';
import type { Mail, Party } from './mail';
import { natureOf } from './nature';
import { isBouncer, isMachine, isNoReply } from './senders';
import { isDelay, opensAsCalendar } from './subjects';

/** What kind of mail it is. */
export type Kind = Nature | 'receipt';

/** The kind of a mail: by its headers where they are told, by sender, labels and subject, then by its words. */
export function kindOf(mail: Mail): Kind {
  const opensAs = openingOf(mail.text);
  return (
    bounced(mail) ??
    byHeaders(mail) ??
    receipt(mail) ??
    bySender(mail, opensAs) ??
    byRecipients(mail) ??
    byFoot(mail) ??
    byWords(mail) ??
    'person'
  );
}

function openingOf(text: string): 'absence' | 'calendar' | undefined {
  if (isAbsenceNote(text)) return 'absence';
  return opensAsCalendar(text) ? 'calendar' : undefined;
}

const bounceSubject =
  /^(?:undeliver(?:able|ed)|returned mail|mail delivery|delivery (?:status )?(?:notification|failure|failed|delay)|failure notice|message not delivered|non-?delivery|permanent delivery|failed mail|mail (?:failed|error)|unzustellbar|non remis|no entregado|non recapitabile|onbestelbaar|nondeliverable|(?:mail )?system error|mail could not|warning: could not send)/iu;
/** Words that only a mail system begins with. */
const opensAsBounce =
  /^[^\p{L}]*(?:(?:a|your|the following) message (?:could|can|was)(?: not|n[’']t) be(?:en)? delivered|(?:your|a) message [\s\S]{0,120}could not be delivered|votre message n[’']a (?:pas )?pu|(?:ihre|die) nachricht .{0,60}konnte nicht zugestellt|(?:su|el) mensaje .{0,40}no (?:se )?(?:pudo|ha podido)|sua mensagem não (?:pôde|foi)|il (?:suo )?messaggio non (?:è stato|ha potuto)|uw bericht .{0,40}niet (?:worden )?(?:bezorgd|afgeleverd))/iu;
const bounceWords =
  /(?:this (?:is an automatically generated|message was created automatically by) (?:delivery status|(?:the )?mail)|(?:could|can) ?not be delivered to|was not delivered to|unable to deliver (?:your|the following|this) message|delivery to the following recipients? (?:has )?failed|did not reach the following recipient|undeliverable (?:mail|message|address)|the following (?:addresses|recipients?) (?:had|have|has) (?:permanent|fatal|failed|delivery)|user unknown|no such user|mailbox (?:is )?(?:full|unavailable|not found)|550 5\.\d\.\d)/iu;

function bounced({ from, subject, headers, text }: Mail): Kind | undefined {
  // Lists pass on what mail systems send to them.
  if (from.address !== undefined && isBouncer(from.address))
    return isDelay(subject) ? 'automated' : 'bounce';
  const report = /report-type="?delivery-status/i.test(headers.get('content-type') ?? '');
  const machine = /daemon|postmaster|mail ?delivery|mailer|system administrator|mdaemon/i.test(
    `${from.address} ${from.name}`,
  );
  const says = bounceSubject.test(subject.trim());
  const words = bounceWords.test(text.slice(0, 1_500));
  const alone = opensAsBounce.test(text.slice(0, 400)) && !/^re:/i.test(subject);
  const all = machine && (says || words);
  return report || alone || all || (says && (words || from.address === undefined))
    ? 'bounce'
    : undefined;
}

/** RFC 3834 (Auto-Submitted), RFC 2919 (List-Id), RFC 5545 (calendars); Precedence is older than all of them. */
function byHeaders({ headers, subject, text, to, cc, own }: Mail): Kind | undefined {
  const type = headers.get('content-type') ?? '';
  if (/text\/calendar/i.test(type) || headers.has('x-ms-exchange-calendar-originator-id'))
    return 'calendar';
  const auto = headers.get('auto-submitted') ?? '';
  const responds =
    /auto-replied/i.test(auto) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    /auto_reply/i.test(headers.get('precedence') ?? '');
  if (responds && !receiptSubject.test(subject)) return 'out-of-office';
  if (/auto-generated/i.test(auto))
    return receiptSubject.test(`${subject}`) ? 'receipt' : 'automated';
  const discussed = headers.has('list-post') || /^list$/i.test(headers.get('precedence') ?? '');
  // What Mailman, and what ezmlm and Yahoo's groups, set on each mail that they pass on.
  const passedOn = headers.has('x-beenthere') || headers.has('mailing-list');
  if (passedOn || (headers.has('list-id') && discussed)) return 'list';
  const unsubscribes =
    headers.has('list-unsubscribe') || /^bulk$/i.test(headers.get('precedence') ?? '');
  const direct = [...to, ...cc].some(
    ({ address }) => address !== undefined && own.includes(address),
  );
  if (unsubscribes && (!direct || campaign.some((name) => headers.has(name)) || footed.test(text)))
    return 'bulk';
  return undefined;
}

/** Headers that only senders to many set. */
const campaign = [
  'feedback-id',
  'x-campaign',
  'x-campaignid',
  'x-mailgun-tag',
  'x-mc-user',
  'x-sg-eid',
  'list-unsubscribe-post',
];
const footed =
  /unsubscribe|view (?:this e-?mail|it) in (?:your )?browser|abmelden|désabonner|darse de baja|cancelar (?:a )?(?:sua )?inscrição|disiscri|uitschrijven/iu;

const receiptSubject =
  /\b(?:receipt|order (?:confirmation|#|no|number|\d)|your (?:order|purchase|booking|reservation|payment|delivery|invoice|package|parcel|shipment)\b|(?:has been|was|is) (?:shipped|delivered|dispatched)|payment (?:received|confirmation)|booking confirmed|invoice (?:#|no|number|\d|for)|e-?ticket|itinerary|delivered:|read:|bestellbestätigung|ihre (?:bestellung|rechnung|buchung|sendung|zahlung)|quittung|confirmation de (?:commande|réservation|paiement)|votre (?:commande|facture|réservation|colis)|(?:confirmación|confirmacion) de (?:pedido|compra|reserva|pago)|(?:su|tu) (?:pedido|factura|recibo|reserva)|(?:seu|sua) (?:pedido|fatura|recibo|reserva|compra)|conferma (?:d['’]ordine|ordine|prenotazione|pagamento)|(?:il tuo|il suo) ordine|orderbevestiging|uw (?:bestelling|factuur|boeking|betaling))/iu;

function receipt(mail: Mail): Kind | undefined {
  return receiptSubject.test(mail.subject) &&
    !/^(?:re|fwd?|aw|wg|sv|rif|res|antw)\s*:/i.test(mail.subject) &&
    isMechanical(mail)
    ? 'receipt'
    : undefined;
}

/** A machine's or an office's address, or a text that greets nobody by name and signs with none. */
function isMechanical({ from, text, labels }: Mail): boolean {
  const address = from.address ?? '';
  const office =
    /^(?:orders?|billing|invoices?|receipts?|payments?|bookings?|reservations?|shop|store|sales|service|info|auto-?confirm|ship(?:ping|ment)|kundenservice|bestellung|tickets?)[^@]*@/i.test(
      address,
    );
  return (
    office ||
    isNoReply(address) ||
    isMachine(address) ||
    categoryOf(labels) === 'updates' ||
    /do not reply|please do not (?:answer|respond)|automatically generated|nicht auf diese e-?mail|ne pas répondre|no responda|não responda|non rispondere/iu.test(
      text,
    )
  );
}

function bySender(mail: Mail, opensAs: 'absence' | 'calendar' | undefined): Kind | undefined {
  const known = natureOf(factsOf(mail), opensAs);
  return known === 'person' || known === undefined ? undefined : known;
}

/** The mail's facts as the ledger has them; a sender without an address has one that says nothing. */
function factsOf({ from, to, cc, replyTo, subject, labels }: Mail): MessageFacts {
  const person = ({ address = 'unknown@unknown.invalid', name }: Party) => ({ address, name });
  return {
    from: person(from),
    to: to.map(person),
    cc: cc.map(person),
    replyTo: replyTo === undefined ? undefined : person(replyTo),
    subject,
    category: categoryOf(labels),
  };
}

/** Gmail's category of a mail by its label, in any form that its page or its API has (facts A3). */
function categoryOf(labels: readonly string[]): Category | undefined {
  const all = labels.join(' ').toLowerCase();
  if (/promo/.test(all)) return 'promotions';
  if (/social/.test(all)) return 'social';
  if (/forums|smartlabel_group/.test(all)) return 'forums';
  if (/updates|smartlabel_(?:notification|receipt|finance|travel)/.test(all)) return 'updates';
  return /personal|primary/.test(all) ? 'personal' : undefined;
}

/** Lists name themselves; where the user is no recipient, one of them passed the mail on. */
function byRecipients({ to, cc, own }: Mail): Kind | undefined {
  const all = [...to, ...cc].flatMap(({ address }) => address ?? []);
  return all.some((address) => listName.test(address)) &&
    !all.some((address) => own.includes(address))
    ? 'list'
    : undefined;
}

const listName =
  /^(?:www|w3c|ietf|public|wai)-|(?:^|[-_.])(?:lists?|discuss(?:ion)?|users?|devel?|announce|wg|groups?|members|talk|forum|interest|everyone|all|staff|l)@|@(?:lists?|groups)\./;

/** Somebody who answers in a thread is a person, whatever stands at the foot. */
function byFoot({ foot, subject, from }: Mail): Kind | undefined {
  if (foot === 'list') return 'list';
  if (isPublisherByName(from)) return 'bulk';
  return foot === 'many' && !answers.test(subject) ? 'bulk' : undefined;
}

const answers = /^(?:re|aw|sv|rif|res|antw|odp)\s?(?:\[\d+\])?:/i;

/** "CNET Shopper Newsletter", or a host that sends nothing else. */
function isPublisherByName({ address = '', name = '' }: Party): boolean {
  return (
    /\bnewsletters?\b|\bdigest\b/i.test(name) ||
    /@(?:[\w-]+\.)*(?:newsletters?|mailings?|e?news|promo(?:tions)?|marketing|campaigns?)\d?\.[\w-]+\.\w/i.test(
      address,
    )
  );
}

function byWords({ subject, text, from }: Mail): Kind | undefined {
  const head = text.slice(0, 1_500);
  if (listSubject.test(subject) && from.address === undefined) return 'list';
  if (mechanical.test(head)) return 'automated';
  const tail = text.slice(-1_500);
  return massWords.filter((words) => words.test(text.length > 3_000 ? `${head} ${tail}` : text))
    .length >= 2
    ? 'bulk'
    : undefined;
}

const listSubject = /^(?:re: ?)?\[[\w -]{2,30}\]/i;
const mechanical =
  /\b(?:this (?:is an|message (?:was|is)) (?:automated|automatic(?:ally)? (?:generated|sent))|automatically generated (?:e-?mail|message)|do not reply to this (?:e-?mail|message)|please do not (?:reply|respond) to this|(?:confirm|verify) (?:that )?you(?:['’]re| are) (?:a )?human|dies ist eine automatisch|ceci est un (?:e-?mail|message) automatique|este es un (?:correo|mensaje) automático|esta é uma mensagem automática|messaggio (?:generato )?automatic|dit is een automatisch)/iu;
const massWords = [
  /\bunsubscribe\b|abmelden|désabonner|darse de baja|descadastr|disiscriv|afmelden|uitschrijven/iu,
  /view (?:this|it) .{0,20}in (?:your )?browser|im browser (?:ansehen|öffnen)|dans (?:votre|le) navigateur|en (?:tu|su|el) navegador|no (?:seu )?navegador|nel browser/iu,
  /\b(?:dear (?:customer|subscriber|friend|member|reader|sir or madam|colleagues)|sehr geehrte (?:kundin|damen und herren)|chers? (?:clients?|abonnés?)|estimados? clientes?|gentile cliente|prezado cliente|beste klant)/iu,
  /\b(?:\d{1,2} ?% off|free trial|limited time|sign up (?:now|today)|register (?:now|today)|act now|shop now|subscribe|newsletter|special offer|sonderangebot|offre spéciale|oferta especial|offerta speciale)\b/iu,
  /©|\ball rights reserved\b|privacy policy/iu,
];
