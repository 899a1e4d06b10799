import type { Nature } from '../standing';
import type { Envelope, Party } from './mail';
import { byCategory, bySenderAndRecipients, categoryOf } from './sender-kind';
import { isBouncer, isList, isMachine, isNoReply } from './senders';
import type { Sign } from './signs';
import { isCalendar, isDelay, isInvitation, isOutOfOffice } from './subjects';

/** The kind of a mail: by its headers where they are told, by sender, labels and subject, then by its words. */
export function kindOf(mail: Envelope, signs: readonly Sign[]): Nature {
  return (
    bounced(mail, signs) ??
    byHeaders(mail, signs) ??
    receipt(mail, signs) ??
    bySubject(mail, signs) ??
    bySender(mail, signs) ??
    byCategory(mail) ??
    byRecipients(mail) ??
    byFoot(mail, signs) ??
    byWords(mail, signs) ??
    'person'
  );
}

const bounceSubject =
  /^(?:undeliver(?:able|ed)|returned mail|mail delivery|delivery (?:status )?(?:notification|failure|failed|delay)|failure notice|message not delivered|non-?delivery|permanent delivery|failed mail|mail (?:failed|error)|unzustellbar|non remis|no entregado|non recapitabile|onbestelbaar|nondeliverable|(?:mail )?system error|mail could not|warning: could not send)/iu;

function bounced({ from, subject, headers }: Envelope, signs: readonly Sign[]): Nature | undefined {
  // Lists pass on what mail systems send to them.
  if (from.address !== undefined && isBouncer(from.address))
    return isDelay(subject) ? 'automated' : 'bounce';
  const report = /report-type="?delivery-status/i.test(headers.get('content-type') ?? '');
  const machine = /daemon|postmaster|mail ?delivery|mailer|system administrator|mdaemon/i.test(
    `${from.address} ${from.name}`,
  );
  const says = bounceSubject.test(subject.trim());
  const words = signs.includes('undelivered');
  const alone = signs.includes('bounce') && !/^re:/i.test(subject);
  const all = machine && (says || words);
  return report || alone || all || (says && (words || from.address === undefined))
    ? 'bounce'
    : undefined;
}

/** RFC 3834 (Auto-Submitted), RFC 2919 (List-Id), RFC 5545 (calendars); Precedence is older than all of them. */
function byHeaders(mail: Envelope, signs: readonly Sign[]): Nature | undefined {
  const { headers, subject } = mail;
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
  return unsubscribes && isToMany(mail, signs) ? 'bulk' : undefined;
}

/** Of a mail that can be unsubscribed from by its headers: a list's members do so, and so may a firm's clients. */
function isToMany({ headers, to, cc, own }: Envelope, signs: readonly Sign[]): boolean {
  if (campaign.some((name) => headers.has(name))) return true;
  const all = [...to, ...cc].map(({ address = '' }) => address);
  if (all.some(isList)) return false;
  // Nobody knows the user: the only one whom it is addressed to is as good.
  const direct = own.length === 0 ? all.length === 1 : all.some((each) => own.includes(each));
  return !direct || signs.includes('unsubscribe');
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
const receiptSubject =
  /\b(?:receipt|order (?:confirmation|#|no|number|\d)|your (?:order|purchase|booking|reservation|payment|delivery|invoice|package|parcel|shipment)\b|(?:has been|was|is) (?:shipped|delivered|dispatched)|payment (?:received|confirmation)|booking confirmed|invoice (?:#|no|number|\d|for)|e-?ticket|itinerary|delivered:|read:|bestellbestätigung|ihre (?:bestellung|rechnung|buchung|sendung|zahlung)|quittung|confirmation de (?:commande|réservation|paiement)|votre (?:commande|facture|réservation|colis)|(?:confirmación|confirmacion) de (?:pedido|compra|reserva|pago)|(?:su|tu) (?:pedido|factura|recibo|reserva)|(?:seu|sua) (?:pedido|fatura|recibo|reserva|compra)|conferma (?:d['’]ordine|ordine|prenotazione|pagamento)|(?:il tuo|il suo) ordine|orderbevestiging|uw (?:bestelling|factuur|boeking|betaling))/iu;

function receipt(mail: Envelope, signs: readonly Sign[]): Nature | undefined {
  return receiptSubject.test(mail.subject) &&
    !/^(?:re|fwd?|aw|wg|sv|rif|res|antw)\s*:/i.test(mail.subject) &&
    isMechanical(mail, signs)
    ? 'receipt'
    : undefined;
}

/** A machine's or an office's address, or words that want no answer. */
function isMechanical(mail: Envelope, signs: readonly Sign[]): boolean {
  const address = mail.from.address ?? '';
  return (
    office.test(address) ||
    isNoReply(address) ||
    isMachine(address) ||
    categoryOf(mail.labels) === 'updates' ||
    signs.includes('unanswered')
  );
}

const office =
  /^(?:orders?|billing|invoices?|receipts?|payments?|bookings?|reservations?|shop|store|sales|service|info|auto-?confirm|ship(?:ping|ment)|kundenservice|bestellung|tickets?)[^@]*@/i;

/** Absence notes and calendars are known by subject and opening, even before their sender is. */
export function bySubject(
  { subject = '' }: { subject?: string | undefined },
  signs: readonly Sign[],
): Nature | undefined {
  if (isOutOfOffice(subject) || signs.includes('absence')) return 'out-of-office';
  const text = { opens: signs.includes('calendar') };
  return isCalendar(subject) || isInvitation(subject, text) ? 'calendar' : undefined;
}

/** Lists name themselves; where the user is no recipient, one of them passed the mail on. */
function byRecipients({ to, cc, own }: Envelope): Nature | undefined {
  const all = [...to, ...cc].flatMap(({ address }) => address ?? []);
  return all.some((address) => listName.test(address)) &&
    !all.some((address) => own.includes(address))
    ? 'list'
    : undefined;
}

const listName =
  /^(?:www|w3c|ietf|public|wai)-|(?:^|[-_.])(?:lists?|discuss(?:ion)?|users?|devel?|announce|wg|groups?|members|talk|forum|interest|everyone|all|staff|l)@|@(?:lists?|groups)\./;

/** A Reply-To makes a person of a contact form's machine, but not of a newsletter. */
function bySender(mail: Envelope, signs: readonly Sign[]): Nature | undefined {
  const known = bySenderAndRecipients(mail);
  return known === 'person' ? (byFoot(mail, signs) ?? known) : known;
}

/** Somebody who answers in a thread is a person, whatever stands at the foot. */
function byFoot({ subject, from }: Envelope, signs: readonly Sign[]): Nature | undefined {
  if (signs.includes('to-list')) return 'list';
  if (isPublisherByName(from)) return 'bulk';
  return signs.includes('to-many') && !answers.test(subject) ? 'bulk' : undefined;
}

const answers = /^(?:re|aw|sv|rif|res|antw|odp)\s?(?:\[\d+\])?:/i;

/** "CNET Shopper Newsletter", or a host that sends nothing else. */
function isPublisherByName({ address = '', name = '' }: Party): boolean {
  return (
    /\be-?news\b|\bnewsletters?\b|\bdigest\b|\bbulletin\b|\bheadlines\b/i.test(name) ||
    /@(?:[\w-]+\.)*(?:newsletters?|mailings?|e?news|promo(?:tions)?|marketing|campaigns?)\d?\.[\w-]+\.\w/i.test(
      address,
    )
  );
}

function byWords(mail: Envelope, signs: readonly Sign[]): Nature | undefined {
  const { subject, from, to, cc } = mail;
  const isUnaddressed = from.address === undefined || to.length + cc.length === 0;
  if (listSubject.test(subject) && isUnaddressed) return 'list';
  if (signs.includes('machine')) return 'automated';
  return signs.includes('mass') ? 'bulk' : undefined;
}

/** Not what a firm's own mail system puts before a subject. */
const listSubject =
  /^(?:re: ?)?\[(?!(?:ext(?:ern(?:al)?)?|spam|secure|caution|confidential|encrypt(?:ed)?)\b)[\w -]{2,30}\]/i;
