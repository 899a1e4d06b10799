/** Whether a subject begins as an automatic absence note does. An answer to such a note ("Re: …") does not. */
export function isOutOfOffice(subject: string): boolean {
  return outOfOffice.test(subject.trimStart());
}

/**
 * Prefixes that mail programs and common templates set, in 13 languages (and general knowledge of Outlook's own
 * prefixes: "Automatic reply:", "Automatische Antwort:", "Réponse automatique :" …).
 */
const outOfOffice = new RegExp(
  `^(?:${[
    '(?:automatic|auto(?:mated)?)[ -]?(?:reply|response)',
    'autoreply',
    // Without more, people write so themselves ("Out of office on Friday, can you …?").
    '(?:out of|away from) (?:the )?office(?:$|\\s*[:：]|\\s+(?:re|aw|auto(?:reply|response)?|message|notice|reply)\\b)',
    'on vacation:',
    'automatische antwort',
    'abwesenheits(?:notiz|nachricht|mitteilung|meldung)',
    'abwesend:',
    'réponse automatique',
    'absen(?:ce|t) du bureau',
    'respuesta automática',
    'fuera de (?:la )?oficina',
    'risposta automatica',
    'fuori (?:sede|ufficio)',
    'resposta automática',
    '(?:fora do escritório|ausência temporária)',
    'automatisch antwoord',
    '(?:afwezigheid|afwezig:|niet op kantoor)',
    'autosvar',
    'automatiskt? svar',
    'automaattinen vastaus',
    'automatyczna odpowiedź',
    'odpowiedź automatyczna',
    'автоматический ответ',
    'автоответ',
    '自動返信',
    '自動応答',
    '不在通知',
    '自动(?:回复|答复)',
    '自動回覆',
    '자동 ?(?:회신|응답)',
    'otomatik (?:yanıt|cevap)',
    'رد تلقائي',
    'תשובה אוטומטית',
  ].join('|')})`,
  'iu',
);

/** Whether a subject is a calendar's, as Google Calendar writes it: a word, the title, "@", the day and time. */
export function isCalendar(subject: string): boolean {
  return /^[\p{L} ]{3,40} ?[:：] .{1,300} @ .{0,40}\d/u.test(subject.trimStart().slice(0, 400));
}

/**
 * Whether a calendar speaks: a subject titled as calendars do, over a text that opens as theirs do. Either alone may
 * be a person's ("Invitation: our summer party").
 */
export function isInvitation(subject: string, text: { opens: boolean }): boolean {
  return text.opens && titledByCalendar.test(subject.trimStart());
}

const titledByCalendar =
  /^(?:(?:updated |canceled |cancelled )?(?:invitation|event)|accepted|declined|tentative(?:ly accepted)?|einladung|aktualisierte einladung|zugesagt|abgelehnt|invitación|invitation modifiée|convite|invito|uitnodiging)(?: \p{L}+)?\s?[:：]/iu;

/** Whether a text opens as a calendar's mail does, in the seven languages of issue 4. */
export function opensAsCalendar(text: string): boolean {
  return calendarOpening.test(text.trimStart().slice(0, 300));
}

const calendarOpening = new RegExp(
  [
    '^(?:you (?:have been|are|were) invited to',
    'this event (?:has been|was) (?:updated|canceled|cancelled|changed)',
    '.{1,80} (?:has )?(?:accepted|declined|tentatively accepted) (?:this|your) invitation',
    'sie (?:wurden|sind) .{0,60}eingeladen',
    'vous (?:avez été|êtes) invité',
    '(?:te han|le han|has sido|ha sido) invitad',
    '(?:você )?foi convidad[oa]',
    'sei stato invitat|è stat[oa] invitat',
    '(?:u|je) (?:bent|is) uitgenodigd)',
  ].join('|'),
  'iu',
);

/** Whether a mail system speaks of a delay and will try again: nothing has failed yet. */
export function isDelay(subject: string): boolean {
  return /\b(?:delay(?:ed)?|still being retried|not yet been delivered)\b|verzögert|retard/iu.test(
    subject,
  );
}
