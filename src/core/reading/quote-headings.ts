/** What stands above quoted mail, where it ends, and whether it tells of a whole mail or of who wrote. */
export interface QuoteHeading {
  /** The first line behind it. */
  end: number;
  kind: 'mail' | 'who-wrote';
}

/**
 * The heading of quoted mail that begins at a line: a line as mail programs write it ("On … wrote:", up to six lines
 * when broken), a mark ("-----Original Message-----"), or a block of mail headers. In 20 languages
 * (mail/reply-trimming; general knowledge of Gmail's, Outlook's and Apple Mail's own words).
 */
export function quoteHeadingAt(lines: readonly string[], at: number): QuoteHeading | undefined {
  const line = lines[at] ?? '';
  if (line === '' || line.length > longest) return undefined;
  if (isMark(line)) return { end: endOfHeaders(lines, at + 1), kind: 'mail' };
  if (isHeaderBlock(lines, at)) return { end: endOfHeaders(lines, at), kind: 'mail' };
  const end = endOfWhoWrote(lines, at);
  return end === undefined ? undefined : { end, kind: 'who-wrote' };
}

/** Whether quoted mail begins at a line. */
export function isQuoteHeading(lines: readonly string[], at: number): boolean {
  return quoteHeadingAt(lines, at) !== undefined;
}

const longest = 300;

/** "-----Original Message-----", "Begin forwarded message:", and any words between strokes that tell of a message. */
function isMark(line: string): boolean {
  return strokes.test(line) || bare.test(line) || forwards.test(line);
}

/** The mark without its strokes, alone on its line. */
const bare = /^[\s*_]*original (?:message|appointment)[\s*_:–—-]*$/iu;

const strokes =
  /^[\s*_]*[-–—_]{2,}\s*(?:(?:original|forwarded|weitergeleitete|ursprüngliche|urspr\.|transféré|d['’ ]origine|mensaje|mensagem|messaggio|inoltrato|reenviado|encaminhada|oorspronkelijk|doorgestuurd|ursprungligt|vidarebefordrat|oprindelig|opprinnelig|videresendt|alkuperäinen|välitetty|oryginalna|przekazana|původní|исходное|пересылаемое|пересланное|message|orijinal|iletilen|原始|转发|轉寄|元のメッセージ|転送)[^\n]{0,60}|[^\n]{0,40}(?:message|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|meddelelse|melding|viesti|wiadomość|zpráva|сообщение|сообщения|письмо|mesaj|邮件|郵件|メッセージ|メール)[^\n]{0,20})\s*[-–—_]{2,}[\s*_]*$/iu;

const forwards =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem (?:reencaminhada|encaminhada)|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|videresendt melding|start på videresendt besked|początek przekazywanej wiadomości|начало переадресованного сообщения)\s*[:：]?$/iu;

/** Names of a mail's headers as mail programs translate them. */
const names = {
  from: 'from|von|de|da|van|från|fra|lähettäjä|od|от|від|发件人|發件人|寄件者|差出人|보낸 ?사람|gönderen|kimden|من|expéditeur|remitente|mittente',
  other:
    'sent|date|to|subject|cc|reply-to|gesendet|datum|an|betreff|antwort an|envoyé|date|à|objet|répondre à|enviado(?: el| em)?|fecha|para|asunto|enviada(?: em)?|data|assunto|inviato|risposta|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|lähetetty|vastaanottaja|aihe|wysłano|do|temat|odesláno|komu|předmět|отправлено|дата|кому|тема|надіслано|发送时间|收件人|主题|日期|傳送時間|收件者|主旨|日時|宛先|件名|送信日時|보낸 ?날짜|받는 ?사람|제목|gönderildi|tarih|kime|konu|تاريخ|إلى|الموضوع',
};
const anyHeader = new RegExp(
  `^[\\s*_]{0,4}(?:${names.from}|${names.other})[\\s*_]{0,4}[:：]`,
  'iu',
);
const fromHeader = new RegExp(`^[\\s*_]{0,4}(?:${names.from})[\\s*_]{0,4}[:：]`, 'iu');

const sentHeader =
  /^[\s*_]{0,4}(?:sent|gesendet|envoyé|enviado(?: el| em)?|enviada(?: em)?|inviato|verzonden)[\s*_]{0,4}[:：]/iu;

/** Three headers in a row, blank lines aside, one of which says from whom, or that it was sent. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!anyHeader.test(lines[at] ?? '')) return false;
  const block = lines.slice(at, at + 9).filter((line) => line !== '');
  const headers = block.filter((line) => anyHeader.test(line));
  return (
    anyHeader.test(block[1] ?? '') &&
    headers.length >= 3 &&
    headers.some((line) => fromHeader.test(line) || sentHeader.test(line))
  );
}

/** Behind the headers and the lines into which their values were broken. */
function endOfHeaders(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length && at < from + 15; at += 1) {
    if (anyHeader.test(lines[at] ?? '')) end = at + 1;
    else if (end > from && (lines[at] ?? '') === '') break;
  }
  return end;
}

const wrote =
  'wrote|writes|schrieb|schrieben|geschrieben|a écrit|escribió|escribi[oó]|escreveu|ha scritto|scrisse|schreef|geschreven|skrev|kirjoitti|napisał(?:a|\\(a\\))?|napsal(?:a|\\(a\\))?|napísal|написала?|написав|пишет|пише|yazdı|írta|a scris|έγραψε|写道|寫道|のメール|작성|כתב|כתבה|كتب';
const whoWrote = new RegExp(
  `(?:^|[\\s>,"”)\\]\\d])(?:${wrote})(?:[\\s\\u00a0]*(?:\\((?:a|o)\\))?(?:[^\\n]{0,40}|[^\\n]{0,160}>))?[\\s*_]*(?:[:：]|-{3,})[\\s*_]*$`,
  'iu',
);
/** A clock, a year, a day and month in digits, or an address: none of them, and it is a sentence of the writer's. */
const whenOrWho = /\d{1,2}[:.hH]\d{2}|(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}|[^\s<>@]@[^\s<>]/u;
/** "2016-03-03 17:21 GMT+01:00 Some One", and a day with an address: the shortest forms, without a verb. */
const dayAndWho =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2} (?:GMT|UTC)[+-]\d{2}:?\d{2} .{1,100}|(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}).{0,120}<[^<>\s]{1,100}@[^<>\s]{1,100}>:?|\d{4}年\d{1,2}月\d{1,2}日.{0,100}<[^<>\s]{1,100}@[^<>\s]{1,100}>[:：]?|.{0,12}\d{1,2} .{3,20}\d{4}.{0,100}<[^<>\s]{1,100}@[^<>\s]{1,100}>:)$/u;

/** The line that says who wrote, if one begins here: broken over at most six lines. */
function endOfWhoWrote(lines: readonly string[], from: number): number | undefined {
  const first = lines[from] ?? '';
  if (!mayBegin.test(first) || ownSentence.test(first)) return undefined;
  let joined = '';
  for (let at = from; at < Math.min(from + 7, lines.length); at += 1) {
    const line = (lines[at] ?? '').trim();
    // Above the heading proper, or a line of its own: only a dated beginning goes on behind an empty line.
    if (at > from && (dated.test(line) || (line === '' && !dated.test(first)))) return undefined;
    joined = `${joined} ${line}`.trim();
    if (joined.length > longest) return undefined;
    if ((whoWrote.test(joined) && whenOrWho.test(joined)) || dayAndWho.test(joined)) return at + 1;
  }
  return undefined;
}

/** "On Thu, 31 …": how a heading begins, and few sentences do. */
const dated =
  /^[\s*_-]*(?:on|at|am|le|el|em|il(?: giorno)?|op|den|dnia|w dniu|dne|på|в)\s.{0,40}\d/iu;

/** Whatever has a digit, an address or a verb of writing near its beginning. */
const mayBegin = /^(?:.{0,60}\d|.{0,100}[<"“]|.{1,80}(?:schrieb|wrote|skrev|schreef)\b)/iu;

/** "I wrote to the council on 3 May:" is the writer's own. */
const ownSentence =
  /^(?:i|we|he|she|they|as|what|ich|wir|er|sie|wie|je|nous|j['’]ai|il a|yo|nosotros|eu|io|noi|ik|wij|hij)\s/iu;
