import { isAbsenceNote } from './absence';
import { weighedFoot } from './firm-foot';
import type { Foot } from './mass-mail';
import { opensAsCalendar } from './subjects';

/**
 * What a text shows of a machine behind it, or of many before it, whoever its sender is: it opens as an absence note,
 * a calendar or a bounce does; it tells of mail that was not delivered; it names a way to be sent no more; it asks not
 * to be answered; it says that a machine wrote it; it speaks as mail to many does, or may as well be one person's whose
 * firm puts such a foot below.
 */
export type Sign =
  | 'absence'
  | 'calendar'
  | 'bounce'
  | 'undelivered'
  | 'unsubscribe'
  | 'unanswered'
  | 'machine'
  | 'mass'
  | 'firm-foot'
  | Foot;

/** The signs in what the writer newly wrote, and at the foot of the whole text, in a fixed order. */
export function signsOf(own: string, whole: string): Sign[] {
  const found = (Object.entries(shown) as [Sign, (text: string) => boolean][])
    .filter(([, isShown]) => isShown(own))
    .map(([sign]) => sign);
  const { foot, isFirms } = weighedFoot(own, whole);
  // Of what stands in a firm's foot nothing is said to many, though its server may set a header for it (`kind.ts`).
  const kept = isFirms ? found.filter((sign) => sign !== 'mass' && sign !== 'unsubscribe') : found;
  return foot === undefined ? kept : [...kept, foot];
}

const shown: Record<Exclude<Sign, Foot | 'firm-foot'>, (text: string) => boolean> = {
  absence: isAbsenceNote,
  calendar: (text) => !isAbsenceNote(text) && opensAsCalendar(text),
  bounce: (text) => opensAsBounce.test(text.slice(0, 400)),
  undelivered: (text) => bounceWords.test(text.slice(0, 1_500)),
  unsubscribe: (text) => footed.test(text),
  unanswered: (text) => takesNoAnswer.test(text),
  machine: (text) => mechanical.test(text.slice(0, 1_500)),
  mass: (text) => massWords.filter((words) => words.test(endsOf(text))).length >= 2,
};

/** Mail to many shows it at its head and foot. */
function endsOf(text: string): string {
  return text.length > 3_000 ? `${text.slice(0, 1_500)} ${text.slice(-1_500)}` : text;
}

/** Words that only a mail system begins with. */
const opensAsBounce =
  /^[^\p{L}]*(?:(?:a|your|the following) message (?:could|can|was)(?: not|n[’']t) be(?:en)? delivered|(?:your|a) message [\s\S]{0,120}could not be delivered|votre message n[’']a (?:pas )?pu|(?:ihre|die) nachricht .{0,60}konnte nicht zugestellt|(?:su|el) mensaje .{0,40}no (?:se )?(?:pudo|ha podido)|sua mensagem não (?:pôde|foi)|il (?:suo )?messaggio non (?:è stato|ha potuto)|uw bericht .{0,40}niet (?:worden )?(?:bezorgd|afgeleverd))/iu;
const bounceWords =
  /(?:this (?:is an automatically generated|message was created automatically by) (?:delivery status|(?:the )?mail)|(?:could|can) ?not be delivered to|was not delivered to|unable to deliver (?:your|the following|this) message|delivery to the following recipients? (?:has )?failed|did not reach the following recipient|undeliverable (?:mail|message|address)|the following (?:addresses|recipients?) (?:had|have|has) (?:permanent|fatal|failed|delivery)|user unknown|no such user|mailbox (?:is )?(?:full|unavailable|not found)|550 5\.\d\.\d)/iu;

const footed =
  /unsubscribe|view (?:this e-?mail|it) in (?:your )?browser|abmelden|désabonner|darse de baja|cancelar (?:a )?(?:sua )?inscrição|disiscri|uitschrijven/iu;

const takesNoAnswer =
  /do not reply|please do not (?:answer|respond)|automatically generated|nicht auf diese e-?mail|ne pas répondre|no responda|não responda|non rispondere/iu;
const mechanical =
  /\b(?:this (?:is an|message (?:was|is)) (?:automated|automatic(?:ally)? (?:generated|sent))|automatically generated (?:e-?mail|message)|do not reply to this (?:e-?mail|message)|please do not (?:reply|respond) to this|(?:confirm|verify) (?:that )?you(?:['’]re| are) (?:a )?human|dies ist eine automatisch|ceci est un (?:e-?mail|message) automatique|este es un (?:correo|mensaje) automático|esta é uma mensagem automática|messaggio (?:generato )?automatic|dit is een automatisch)/iu;
const massWords = [
  /\bunsubscribe\b|abmelden|désabonner|darse de baja|descadastr|disiscriv|afmelden|uitschrijven/iu,
  /view (?:this|it) .{0,20}in (?:your )?browser|im browser (?:ansehen|öffnen)|dans (?:votre|le) navigateur|en (?:tu|su|el) navegador|no (?:seu )?navegador|nel browser/iu,
  /\b(?:dear (?:customer|subscriber|friend|member|reader|sir or madam|colleagues)|sehr geehrte (?:kundin|damen und herren)|chers? (?:clients?|abonnés?)|estimados? clientes?|gentile cliente|prezado cliente|beste klant)/iu,
  /\b(?:\d{1,2} ?% off|free trial|limited time|sign up (?:now|today)|register (?:now|today)|act now|shop now|subscribe|newsletter|special offer|sonderangebot|offre spéciale|oferta especial|offerta speciale)\b/iu,
  /©|\ball rights reserved\b|privacy policy/iu,
];
