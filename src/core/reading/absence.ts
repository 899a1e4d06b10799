/**
 * Whether a text is an automatic absence note: it opens as mail programs title one, or it opens with an absence and
 * goes on as such notes do. A person who mentions an absence asks, or says nothing of mail and urgency.
 */
export function isAbsenceNote(text: string): boolean {
  const opening = text.trimStart().slice(0, 600);
  if (titled.test(opening)) return true;
  return absent.test(opening.slice(0, 250)) && note.test(opening) && !/[?？؟]/u.test(opening);
}

/** As mail programs title such notes (the subjects of `subjects.ts`), run into the text of a row. */
const titled = new RegExp(
  `^(?:${[
    '(?:this is an )?auto(?:matic|mated|matically generated)?[ -]?(?:reply|response|message)(?: from [^:.\\n]{1,40})?',
    'out[ -]of[ -](?:the[ -])?office(?: (?:auto)?(?:reply|message|notice))?',
    '(?:dies ist eine )?automatische (?:antwort|abwesenheitsnotiz)',
    'abwesenheits(?:notiz|nachricht|mitteilung|meldung)',
    '(?:ceci est une )?réponse automatique',
    "message d['’]absence",
    '(?:esta es una )?respuesta automática',
    '(?:esta é uma )?resposta automática',
    '(?:questa è una )?risposta automatica',
    '(?:dit is een )?automatisch (?:antwoord|bericht)',
    'afwezigheids(?:bericht|melding)',
    'auto(?:matiskt? )?svar',
    'automaattinen vastaus',
    '(?:automatyczna odpowiedź|odpowiedź automatyczna)',
    '(?:автоматический ответ|автоответ)',
    '(?:自動返信|自動応答|不在通知|自动回复|自动答复|自動回覆)',
    '(?:자동 ?(?:회신|응답)|otomatik (?:yanıt|cevap))',
  ].join('|')})\\s*[:：.\\n!–-]`,
  'iu',
);

/** Common openings, in 13 languages: general knowledge of such notes, and auto-replies/flufl.bounce. */
const absent = new RegExp(
  [
    "\\bi(?:['’]?m| am| will be) (?:currently |now |presently )?(?:out of (?:the )?office|away (?:from (?:the|my) (?:office|desk)|until|from)|on (?:\\w+ ){0,2}(?:leave|vacation|holidays?)|travell?ing|not in the office)",
    '\\b(?:currently|presently) out of (?:the )?office',
    '\\b(?:bin ich|ich bin) .{0,60}(?:nicht im (?:büro|haus)|abwesend|außer haus|im urlaub|nicht erreichbar|in elternzeit)',
    '\\bje (?:suis|serai) .{0,30}(?:absente?|en congés?|en vacances|hors du bureau)',
    '\\b(?:estoy|estaré|me encuentro) .{0,30}(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja)',
    '\\b(?:estou|estarei|encontro-me) .{0,30}(?:fora do escritório|de férias|ausente)',
    '\\b(?:sono|sarò) .{0,30}(?:fuori (?:sede|ufficio)|assente|in ferie|in vacanza)',
    '\\b(?:ik ben|ben ik) .{0,40}(?:afwezig|niet (?:op kantoor|aanwezig)|met (?:vakantie|verlof)|op vakantie)',
    '\\bjag är .{0,30}(?:inte på kontoret|på semester|ledig|föräldraledig|bortrest)',
    '\\bjeg er .{0,30}(?:ikke på kontoret|ikke til stede|på ferie|bortrejst|fraværende)',
    '\\b(?:olen|en ole) .{0,30}(?:lomalla|poissa|toimistolla|tavoitettavissa)',
    '\\b(?:jestem|przebywam|będę) .{0,30}(?:poza biurem|na urlopie|nieobecn[ya])',
    '(?:я (?:сейчас )?(?:нахожусь )?в отпуске|меня (?:не будет|нет) в офисе|буду отсутствовать|отсутствую)',
    '(?:不在に(?:して|いたし)|休暇(?:を|中)|我(?:正在|目前|在)?(?:休假|不在办公室))',
  ].join('|'),
  'iu',
);

/** What such a note goes on to say: of mail and messages, of access, of whom to turn to. */
const note = new RegExp(
  [
    '\\b(?:access to (?:my )?e?-?mails?|(?:read|answer|reply to|respond to|check|get back to) (?:your|my|all|any)? ?(?:e-?mails?|messages?|you)|your (?:e-?mail|message)|urgent|emergenc|contact|in my absence|will (?:reply|respond|answer)|when i return|upon my return|(?:be )?(?:back|returning) (?:in the office |to the office )?on)',
    '(?:ihre? (?:e-?mail|nachricht)|e-?mails? (?:werden|wird)|dringend|in dringenden|wenden sie sich|nicht weitergeleitet|vertretung|nach meiner rückkehr|wieder (?:im büro|erreichbar|für sie))',
    '(?:votre (?:e-?mail|message|courriel)|urgence|urgent|contacter|mon retour|de retour|pendant mon absence|adresser)',
    '(?:su (?:correo|mensaje)|urgent|contact|mi regreso|mi vuelta|de vuelta)',
    '(?:(?:seu|sua|o) (?:e-?mail|mensagem)|urgên|urgente|contact|contat|meu regresso|meu retorno)',
    '(?:(?:sua|vostra|le) (?:e-?mail|mail|messaggio)|urgen|contattare|rivolgersi|mio rientro|al rientro)',
    '(?:uw (?:e-?mail|mail|bericht)|dringend|spoed|contact op|mijn terugkomst|weer (?:aanwezig|bereikbaar))',
    '(?:brådskande|kontakta|tillbaka|mina mejl|kontakt|tilbage|tilbake|haster|hastende|e-?post|mail)',
    '(?:kiireellis|palaan|ottakaa yhteyttä|ota yhteyttä|pilnych|kontakt|wracam|po powrocie|wiadomoś)',
    '(?:срочн|обращайтесь|по возвращении|письмо|вернусь|お急ぎ|ご連絡|返信|如有急事|联系|回复)',
  ].join('|'),
  'iu',
);
