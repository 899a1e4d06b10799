/**
 * Whether a signature or footer begins at a line: the mark of RFC 3676 4.3 ("-- "), a line of strokes over a few short
 * lines, or what a phone or a mail program adds.
 */
export function isSignatureMark(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (/^(?:--|—|__)$/.test(line)) return true;
  if (/^[\s>]*[_=*~-]{5,}$/.test(line)) return isSignatureLike(lines.slice(at + 1));
  return line.length <= 140 && sentWith.test(line);
}

/** At most twelve short lines: names, numbers and addresses, no letter that goes on below a stroke. */
function isSignatureLike(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== '');
  return filled.length <= 12 && filled.every((line) => line.length <= 80) && !filled.some(asks);
}

function asks(line: string): boolean {
  return /[?？؟]\s*$/u.test(line);
}

/** In the languages of mail/reply-trimming's fixtures, and general knowledge of phones' own signatures. */
const sentWith = new RegExp(
  `^[\\s*_<(\\[]*(?:${[
    '(?:sent|from|get|download) (?:from|by|via|with|using|my|outlook|\\[outlook|mail|yahoo|proton)\\b',
    'sent by \\w+',
    'someone from mobile',
    '(?:von|aus|mit) mein.{1,40}gesendet',
    '(?:gesendet|versendet|verschickt) (?:von|mit|aus|über)\\b',
    'diese (?:nachricht|e-?mail) wurde (?:von|mit) .{1,60}gesendet',
    'outlook für (?:ios|android)',
    '(?:envoyé|expédié|télécharg\\p{L}+|obtenir) (?:depuis|de|à partir|par|avec|outlook)',
    '(?:enviado|obtener|enviada|obter) (?:desde|do|da|de|a partir|via|con|com|outlook)\\b',
    '(?:inviato|ottieni|scarica) (?:da|dal|con|tramite|outlook)\\b',
    '(?:verzonden|verstuurd|outlook) (?:met|vanaf|via|van|voor)\\b',
    '(?:skickat|sendt|skickad) (?:från|fra|via|med)\\b',
    '(?:lähetetty|wysłan[eo]|odesláno|отправлено|надіслано) ',
    '(?:從我的|从我的|发自|傳送自|iphoneから送信|나의 .{1,20}에서 보냄)',
    '.{1,30}(?:kaynağından|ile) gönderildi',
  ].join('|')})`,
  'iu',
);

/** Whether a line begins a legal or a list's footer, which no person wrote. */
export function isFooter(line: string): boolean {
  return footer.test(line.slice(0, 300));
}

const footer = new RegExp(
  `^[\\s*_>-]*(?:${[
    '(?:confidentiality|privacy|legal|important) (?:notice|statement|note)\\b',
    'disclaimer\\b',
    'this (?:e-?mail|message|communication|transmission)\\b.{0,120}\\b(?:confidential|privileged|intended (?:only|solely))',
    'the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message|communication|transmission)\\b',
    'if you (?:are not the intended|have received this (?:e-?mail|message) in error)',
    'please (?:consider|think of) the environment',
    'you (?:received|are receiving) this (?:e-?mail|message) because',
    'to (?:unsubscribe|stop receiving|respond, reply|view this discussion)\\b',
    '(?:click here to )?unsubscribe\\b',
    // What free mail services put below each mail.
    '[^.?!\\n]{10,100}\\? (?:find out|learn|click|see|check it out|get)\\b[^?\\n]{0,40}\\b(?:here|more|now|how)[.!]?$',
    'virus-?free\\.',
    'this (?:e-?mail|message) (?:has been|was) (?:scanned|checked)',
    'diese (?:e-?mail|nachricht)\\b.{0,120}\\b(?:vertraulich|rechtlich geschützt)',
    'ce (?:message|courriel|mail)\\b.{0,160}\\b(?:confidentiel|destiné)',
    '(?:este|el presente) (?:correo|mensaje|e-?mail)\\b.{0,160}\\b(?:confidencial|destinatario)',
    'esta (?:mensagem|comunicação)\\b.{0,160}\\b(?:confidenci|destinat)',
    '(?:questo|il presente) (?:messaggio|e-?mail)\\b.{0,160}\\b(?:riservat|confidenzial|destinat)',
    '(?:dit|deze) (?:bericht|e-?mail)\\b.{0,160}\\b(?:vertrouwelijk|bestemd)',
    "questo messaggio e['’]? ?stato analizzato",
  ].join('|')})`,
  'iu',
);
