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
    '(?:out of|away from) (?:the )?office(?:$|\\s*[:：]|\\s+(?:re|aw|auto|message|notice|reply)\\b)',
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

/** Whether a mail system speaks of a delay and will try again: nothing has failed yet. */
export function isDelay(subject: string): boolean {
  return /\b(?:delay(?:ed)?|still being retried|not yet been delivered)\b|verzögert|retard/iu.test(
    subject,
  );
}
