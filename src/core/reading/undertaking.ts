import { bareLetters } from './bare-letters';

/**
 * Where in a sentence its writer undertakes to do something for the reader ("I'll send it", "you will have it", "will
 * call"); undefined where nobody does: absence, travel, what others do, conditions, offers, "see you Thursday".
 */
export function undertakes(sentence: string): number | undefined {
  const text = bareLetters(sentence.slice(0, 400));
  if (/[?？]["'”’)]?$/u.test(text)) return undefined;
  for (const form of forms) {
    for (const { index, words } of matches(form, text)) {
      const rest = text.slice(index + words.length);
      if (!isNoDeed(words, rest) && !isConditional(text, index, rest)) return index;
    }
  }
  return undefined;
}

/** How an undertaking begins and, where that is left open, the pattern of the deed that must follow at once. */
interface Form {
  begins: RegExp;
  deed?: RegExp;
}

function matches({ begins, deed }: Form, text: string): { index: number; words: string }[] {
  const found = [...text.matchAll(begins)].map((match) => ({
    index: match.index,
    words: match[0],
  }));
  if (deed === undefined) return found;
  return found.flatMap(({ index, words }) => {
    deed.lastIndex = index + words.length;
    const done = deed.exec(text)?.[0];
    return done === undefined ? [] : [{ index, words: words + done }];
  });
}

const deeds =
  'send|get|call|ring|phone|text|email|e-mail|mail|write|reply|respond|answer|let (?:you|u|ya|everyone|them|him|her|folks|people|\\p{Lu}\\p{L}+(?: and \\p{Lu}\\p{L}+)?) know|share|forward|fwd|finish|deliver|provide|prepare|prep|review|check|bring|submit|draft|update|confirm|circulate|do|fix|complete|follow|arrange|schedule|ship|post|sign|pay|return|give|make|take care|handle|contact|reach out|report|print|talk|speak|tell|ask|find|look|work|have|put|pass|relay|show|revert|keep|come back|go (?:back|over|through)|touch base|be in touch|be back (?:to|with)|be sending|be calling|be getting|be following|be giving|be providing|raise|flag|brief|resend|fax|scan|upload|attach|add|set|organi[sz]e|book|order|refund|invoice|quote|drop|pick|read|run|discuss|connect|convey|explain|push|tweak|revise|edit|incorporate|translate|measure|repair|install|replace|advise|double-?check|see (?:if|whether|what|how|to it)|meet with|consult|coordinate|track|monitor|proceed|tackle|investigate|escalate|collect|compile|cancel|fiddle with|stop by|swing by|come (?:by|over|see|and)|be sure|see you (?:get|have)|press|remind|ping|chase|dig|research|hold|save|copy|cc|loop|introduce|pull|move|get on|cover|address';

const adverbs =
  '(?:also|then|definitely|certainly|undoubtedly|personally|now|just|probably|of course|gladly|happily|surely|be sure to|make sure to|try to|try and|do my best to|go ahead and|still|next|again|first|either|at least|absolutely|for sure|plan to|aim to|endeavou?r to|both|soon) ';

/** What follows "I will" and is no deed for the reader: states, wishes, perceptions, travel, taking part. */
const states =
  'be|see|need|want|know|understand|remember|miss|love|like|hope|wait|assume|think|feel|seem|probably|arrive|leave|travel|land|fly|attend|join|enjoy|hear|learn|lose|win|die|go|stay|believe|never|not|always|only|just|likely|all|both|have|get|let|look|look forward|appreciate|regret|forget|suffer|live|sleep|eat|celebrate|admit|agree|begin|become|continue|depart|drive|end|expect|face|fall|grow|head|keep|last|meet|move|most|now|pray|presume|receive|recall|remain|return|spend|struggle|suspect|talk|speak|tend|trust|undoubtedly|use|walk|watch|welcome|wish|wonder|work|worry|require|own|owe|benefit|visit|vote|support|say|take|do|make|give|try|find|read|run|set|hold|save|cover|push|press|show|tell|ask|put|add|pull|connect|raise';

const pattern = (source: string, flags: string) => new RegExp(bareLetters(source), `${flags}iu`);
const anyDeed = pattern(`(?:${deeds})\\b`, 'y');
const noState = pattern(`(?!(?:${states})\\b)(?:\\p{L}{3,}|go|do)\\b`, 'y');

/**
 * In English; the deed must follow at once, or behind a few words that change nothing. Beginning and deed are two
 * patterns: in one they took V8 a quarter of a second to prepare.
 */
const withDeed: Form[] = [
  {
    begins: pattern(
      `\\b(?:i|we)(?:['’ ]ll| will| shall|['’]?m going to| am going to|['’]re going to| are going to|['’]m gonna|['’]ll be able to| plan to| promise to| intend to| commit to| hope to) (?:${adverbs}){0,3}`,
      'g',
    ),
    deed: anyDeed,
  },
  {
    begins: pattern(`\\b(?:i|we)(?:['’]ll| will| shall) (?:${adverbs}){0,3}`, 'g'),
    deed: noState,
  },
  {
    begins: pattern(`\\b(?:ill|i['’]ii|lil) (?:${adverbs}){0,2}`, 'g'),
    deed: pattern(
      '(?:send|call|get|let|check|find|do|ask|talk|fax|tell|confirm|resend|email)\\b',
      'y',
    ),
  },
  {
    begins: pattern(
      `(?:^|[.;:,!–—-] ?|\\b(?:and|but|so|ok|yes|thanks|thx|great|sure) )(?:will|shall|['’]ll|gonna|going to) (?:${adverbs}){0,3}`,
      'g',
    ),
    deed: anyDeed,
  },
];

const english = [
  '^(?:calling|sending|forwarding|faxing|e-?mailing) (?:you|it|this|them|now|over)\\b',
  '(?:^|[.;:,!–—-] ?|\\b(?:am|are|m|re) )(?:aiming|planning) to (?:have|get|send|finish|call|circulate)\\b',
  '\\byou(?:[' +
    "'’" +
    ']ll| will| shall) (?:have|get|receive|hear|see|find)\\b(?! (?:to|a chance|time|noticed|been|that|the (?:opportunity|time)))',
  '\\b(?:it|this|that|the \\w+(?: \\w+)?|everything)(?:[' +
    "'’" +
    ']ll| will) be (?:with you|sent|in your (?:inbox|hands)|ready|done|finished|fixed|delivered|shipped|on your desk)\\b',
  '\\b(?:let me) (?:check|look|see|find out|ask|get back|talk|confirm|think|work|dig|follow)\\b',
  `\\b(?:i|we) can (?:have|get|send|deliver|bring|provide|email)\\b.{0,80}\\b(?:by|tomorrow|today|tonight|on (?:mon|tues|wednes|thurs|fri))`,
  `\\b(?:i['’]?m|i am|we['’]?re|we are) (?:sending|calling|getting|forwarding|faxing|emailing|bringing|delivering|checking|finishing|working on|preparing|writing|drafting|reviewing)\\b`,
  `(?:^|[-–—,] ?)(?:am|are) (?:sending|calling|forwarding|faxing|checking)\\b`,
  '\\bexpect (?:it|my (?:answer|reply|call|draft|notes)|a (?:call|draft|reply|response)) (?:from (?:me|us) )?(?:by|on|tomorrow|today|before|in)\\b',
];

/** The first persons of the other six, present and future, with common deeds. */
const others = [
  '\\b(?:ich|wir) (?:werde|werden) .{0,80}?(?:schicken|senden|melden|anrufen|liefern|prüfen|geben|machen|erledigen|antworten|klären|zusenden|nachreichen|fertig|vorbeikommen|bestätigen|kümmern|besprechen|übermitteln|weiterleiten)',
  '\\b(?:(?:ich|wir) (?:schicke|schicken|sende|senden|melde|melden|rufe|rufen|liefere|liefern|prüfe|prüfen|gebe|geben|mache|machen|erledige|erledigen|antworte|antworten|kläre|klären|kümmere|kümmern|reiche|maile|bringe|leite)|(?:schicke|sende|melde|rufe|liefere|prüfe|gebe|mache|erledige|antworte|kläre|kümmere|bringe) (?:ich|mich|es|ihnen|dir|euch))\\b',
  '\\bsie (?:erhalten|bekommen|hören) .{0,60}(?:von (?:mir|uns)|bis|morgen|heute)',
  "\\b(?:je|nous) (?:(?:vous|te|t['’]|le|la|les|lui|leur|l['’]) ?){0,2}(?:envoie|enverrai|enverrons|rappelle|rappellerai|recontacte|recontacterai|réponds|répondrai|répondrons|confirme|confirmerai|transmets|transmettrai|fais|ferai|ferons|donne|donnerai|livrerai|livrerons|prépare|préparerai|vérifie|vérifierai|tiens au courant|tiendrai|reviens vers|reviendrai vers|m['’]en occupe|vais (?:vous |te |le |la )?(?:envoyer|rappeler|répondre|vérifier|confirmer|faire|transmettre|préparer|donner))",
  '\\bvous (?:aurez|recevrez)\\b',
  '\\b(?:(?:le|te|les|os|se lo|te lo|lo|la) )?(?:enviaré|enviaremos|envío|enviamos|mando|mandaré|mandaremos|llamo|llamaré|llamaremos|respondo|responderé|contesto|contestaré|confirmo|confirmaré|confirmaremos|aviso|avisaré|preparo|prepararé|entrego|entregaré|entregaremos|reviso|revisaré|haré|doy|daré|paso|pasaré)\\b',
  '\\b(?:voy|vamos) a (?:enviar|mandar|llamar|responder|contestar|confirmar|revisar|preparar|hacer|entregar)',
  '\\b(?:recibirá|recibirás|tendrá|tendrás)\\b',
  '\\b(?:eu |nós )?(?:(?:lhe|te|vos) )?(?:enviarei|enviaremos|envio|mando|mandarei|ligo|ligarei|ligaremos|respondo|responderei|confirmo|confirmarei|aviso|avisarei|preparo|prepararei|entrego|entregarei|entregaremos|verifico|verificarei|retorno|retornarei|farei)\\b(?:-(?:lhe|te|vos))?',
  '\\b(?:vou|vamos|irei|iremos) (?:lhe |te )?(?:enviar|mandar|ligar|responder|confirmar|verificar|preparar|entregar|retornar|fazer|dar)',
  '\\b(?:receberá|terá)\\b',
  '\\b(?:(?:le|ti|vi|la|glielo|te lo|lo|gliela) )?(?:invio|invierò|invieremo|mando|manderò|manderemo|spedisco|spedirò|chiamo|chiamerò|chiameremo|richiamo|richiamerò|rispondo|risponderò|confermo|confermerò|preparo|preparerò|consegno|consegnerò|consegneremo|verifico|verificherò|controllo|controllerò|faccio (?:sapere|avere)|farò|faremo|aggiorno|aggiornerò|ricontatto|ricontatterò)\\b',
  '\\b(?:riceverà|riceverai|avrà|avrai)\\b',
  '\\b(?:ik|we|wij) (?:stuur|sturen|mail|mailen|bel|bellen|laat|laten|kom|geef|geven|lever|leveren|bevestig|maak|controleer|kijk|regel|regelen|antwoord|reageer|zal|zullen|ga) (?:het|u|je|jou|jullie|de|er|dat|dit|hem|morgen|vandaag|even|nog|straks|terug|uw|mijn|onze|ernaar)\\b',
  '\\b(?:u|je) (?:ontvangt|krijgt|hoort) .{0,40}(?:van (?:mij|ons)|morgen|vandaag|voor|uiterlijk)',
];

const forms: Form[] = [
  ...withDeed,
  ...[...english, ...others].map((form) => ({ begins: pattern(form, 'g') })),
];

/** What follows an "I'll" and is no deed for the reader: having to, being somewhere, seeing, taking part. */
function isNoDeed(deed: string, rest: string): boolean {
  const meeting =
    /(?:talk|speak)$/i.test(deed) &&
    /^ (?:(?:to|with) )?(?:you|soon|then|tomorrow|later|next)\b/i.test(rest);
  const mustDo = /have$/i.test(deed) && /^ to\b/i.test(rest);
  return meeting || mustDo || noDeed.test(rest);
}

const noDeed =
  /^ (?:back to (?:me|us)\b|plenty\b|forward to\b|to see what happens|with pleasure$|(?:a )?(?:great|good|nice|wonderful|lovely) (?:time|day|trip|weekend)|in (?:the )?(?:office|meetings)|fun\b|the fort|my breath|no (?:problem|doubt)|never\b)/iu;

/** Offers hang on the reader's wish, and what others do is theirs; "as soon as" and "when" are promises all the same. */
function isConditional(text: string, at: number, rest: string): boolean {
  const before = text.slice(0, at);
  if (wish.test(before) || wish.test(rest) || ofOthers.test(before)) return true;
  // "Pedro will ask and will get back": whose will it is, was said before.
  const carriesOn = /^[\s,]*(?:and|but)\b/i.test(text.slice(at));
  return carriesOn && (!firstPerson.test(before) || thirdPerson.test(before));
}

const wish =
  /\b(?:if (?:you|u|so|needed|necessary|not|that (?:works|helps))|unless you|should you|in case you|wenn (?:sie|du)|falls (?:sie|du|gewunscht|notig)|si (?:vous|tu|besoin)|si (?:quiere|quieres|usted|lo desea|necesita)|se (?:quiser|desejar|voce|precisar|vuole|vuoi|desidera)|als (?:u|je|jij|jullie|nodig))\b/iu;
const ofOthers =
  /\b(?:if|what|how|whatever|which|until|he|she|they|who|said|says|told \w+|hopes?|thinks?|whether|doubt|not sure|wish)(?: that)? $/iu;
/** The clause that is carried on is somebody else's. */
const thirdPerson = /\b(?:who|he|she|they|which|it)\b[^,;.]*$/iu;
const firstPerson =
  /^\W*(?:(?:ok|yes|thanks|great|fyi)\W+)?(?:will|am|are|just|have|got|trying|working|checking|going)\b|\b(?:i|we|i['’](?:m|ve|ll|d)|we['’](?:re|ve|ll)|ill)\b/iu;
