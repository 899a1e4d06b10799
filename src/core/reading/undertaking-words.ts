import { bareLetters } from './bare-letters';

/** How an undertaking begins and, where that is left open, the pattern of the deed that must follow at once. */
export interface Form {
  begins: RegExp;
  deed?: RegExp;
  /** Said of what goes on or may be: a pledge only where a time is set for it. */
  onlyWithTime?: true;
}

const deeds =
  'send|get|call|ring|phone|text|email|e-mail|mail|write|reply|respond|answer|let (?:you|u|ya|everyone|them|him|her|folks|people|\\p{Lu}\\p{L}+(?: and \\p{Lu}\\p{L}+)?) know|share|forward|fwd|finish|deliver|provide|prepare|prep|review|check|bring|submit|draft|update|confirm|circulate|do|fix|complete|follow|arrange|schedule|ship|post|sign|pay|return|give|make|take care|handle|contact|reach out|report|print|talk|speak|tell|ask|find|look|work|have|put|pass|relay|show|revert|keep|come back|go (?:back|over|through)|touch base|be in touch|be back (?:to|with)|be sending|be calling|be getting|be following|be giving|be providing|raise|flag|brief|resend|fax|scan|upload|attach|add|set|organi[sz]e|book|order|refund|invoice|quote|drop|pick|read|run|discuss|connect|convey|explain|push|tweak|revise|edit|incorporate|translate|measure|repair|install|replace|advise|double-?check|see (?:if|whether|what|how|to it)|meet with|consult|coordinate|track|monitor|proceed|fill (?:you|u|him|her|them|everyone) in|continue (?:to )?(?:press|report|work|push|monitor|update|follow|check)(?:ing)?|stay in touch|stay on (?:it|this|top)|lock|tackle|investigate|escalate|collect|compile|cancel|fiddle with|stop by|swing by|come (?:by|over|see|and)|be sure|see you (?:get|have)|press|remind|ping|chase|dig|research|hold|save|copy|cc|loop|introduce|pull|move|get on|cover|address';

/** Words between "will" and the deed that change nothing. */
const adverbs =
  '(?:[a-z]{2,}ly|also|then|now|just|of course|be sure to|make sure to|try (?:to|and)|do (?:my|our) best to|go ahead and|still|next|again|first|either|at least|for sure|plan to|aim to|endeavou?r to|both|all|soon|be able to) ';

/** What follows "I will" and is no deed for the reader: states, wishes, perceptions, travel, taking part. */
const states =
  'testify|resurface|stand|forgo|skip|avoid|stop|spare|refrain|hold off|be|see|need|want|know|understand|remember|miss|love|like|hope|wait|assume|think|feel|seem|probably|arrive|leave|travel|land|fly|attend|join|enjoy|hear|learn|lose|win|die|go|stay|believe|never|not|always|only|just|likely|all|both|have|get|let|look|look forward|appreciate|regret|forget|suffer|live|sleep|eat|celebrate|admit|agree|begin|become|continue|depart|drive|end|expect|face|fall|grow|head|keep|last|meet|move|most|now|pray|presume|receive|recall|remain|return|spend|struggle|suspect|talk|speak|tend|trust|undoubtedly|use|walk|watch|welcome|wish|wonder|work|worry|require|own|owe|benefit|visit|vote|support|say|take|do|make|give|try|find|read|run|set|hold|save|cover|push|press|show|tell|ask|put|add|pull|connect|raise';

const ongoing =
  'being|going|traveling|travelling|leaving|arriving|coming|flying|landing|driving|attending|joining|meeting|visiting|seeing|staying|having|getting|needing|wanting|looking|hoping|thinking|waiting|wearing|using|taking|living|working|hearing|watching|sitting|speaking|talking|missing|celebrating|spending|hosting|relying|returning';

const pattern = (source: string, flags: string) => new RegExp(bareLetters(source), `${flags}iu`);
/** "I will be sending", but for what is no deed even while it goes on. */
const goingOn = `be (?!(?:${ongoing})\\b)[a-z]{2,}ing`;
const anyDeed = pattern(`(?:${deeds}|re-? ?[a-z]{3,}|${goingOn})\\b`, 'y');
const noState = pattern(`(?!(?:${states})\\b)(?:(?:re-? ?)?[a-z]{3,}|go|do)\\b|${goingOn}\\b`, 'y');

/**
 * In English; the deed must follow at once, or behind a few words that change nothing. Beginning and deed are two
 * patterns: in one they took V8 a quarter of a second to prepare.
 */
const withDeed: Form[] = [
  {
    begins: pattern(
      `\\b(?:i|we)(?:['’ ]ll| will| shall|(?:['’]?m| am|['’]re| are) (?:going to|gonna|about to)| plan to| promise to| intend to| commit to| aim to| hope to(?! (?:get|hear|see|have)\\b)) (?:${adverbs}){0,3}`,
      'g',
    ),
    deed: anyDeed,
  },
  {
    begins: pattern(`\\b(?:i|we)(?:['’]ll| will| shall) (?:${adverbs}){0,3}`, 'g'),
    deed: noState,
  },
  {
    // As scans and thumbs write "I'll"; never an illness.
    begins: pattern(
      `(?:^|[^a-z ] ?|\\b(?:and|but|so|ok|yes|then|which|that) )(?:ill|iii|lil|111|[l1]['’]ll|i['’]ii) (?:${adverbs}){0,2}`,
      'g',
    ),
    deed: anyDeed,
  },
  {
    begins: pattern(
      `(?:^|[.;:,!–—-] ?|\\b(?:and|but|so|ok|yes|thanks|thx|great|sure) )(?:will|shall|['’]ll|(?:am |are )?(?:gonna|going to)) (?:${adverbs}){0,3}`,
      'g',
    ),
    deed: anyDeed,
  },
  // Without a subject any other word may be somebody else's ("and will visit"), but not at the start.
  { begins: pattern(`^\\W*will (?:${adverbs}){0,3}`, 'g'), deed: noState },
];

const english = [
  '^(?:calling|sending|forwarding|faxing|e-?mailing) (?:you|it|this|them|now|over)\\b',
  '\\byou(?:[' +
    "'’" +
    ']ll| will| shall) (?:have|get|receive|hear)\\b(?! (?:to|a chance|time|noticed|been|that|the (?:opportunity|time))\\b)',
  '\\b(?:it|this|that|the \\w+(?: \\w+)?|everything)(?:[' +
    "'’" +
    ']ll| will) be (?:with you|sent|in your (?:inbox|hands)|ready|done|finished|fixed|delivered|shipped|on your desk)\\b',
  '\\b(?:let me) (?:check|look|see|find out|ask|get back|talk|confirm|think|work|dig|follow)\\b',
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

const begun =
  'sending|calling|getting (?:you|u|it|this|them|these|the|an?)|forwarding|faxing|e-?mailing|bringing|delivering|checking|finishing|working on|preparing|writing|drafting|reviewing|giving|circulating|submitting|shipping|mailing|posting|turning';

/** "I'm sending it tonight", "we're trying to have it by noon", "I can send it tomorrow". */
const timed = [
  "^(?:it(?:[’'‘]s| is) )?coming (?:over|to you|your way|in|by)\\b",
  "\\b(?:it|this|that|they|draft|memo|paper|version|copy)(?:[’']ll| will) (?:come|follow|arrive|be there)\\b",
  `\\b(?:i|we)(?:['’]?m| am|['’]re| are) (?:${adverbs}){0,2}(?:${begun})\\b`,
  `(?:^|[-–—,.;] ?|\\b(?:and|but) )(?:(?:am|are) )?(?:${begun})\\b`,
  `(?:^|[-–—,.;] ?|\\b(?:am|are|m|re) )(?:${adverbs}){0,2}(?!going\\b)[a-z]{3,}ing to (?:have|get|send|finish|call|circulate|deliver|bring|share|reach|complete|turn)\\b`,
  `(?<!\\bso (?:that )?)\\b(?:i|we) can (?:${adverbs}){0,2}(?:send|get|have|deliver|bring|provide|e-?mail|check|review|forward|fwd|share|call|fax|turn|circulate|submit|draft)\\b`,
];

/** All of them, those of English first. */
export const forms: readonly Form[] = [
  ...withDeed,
  ...[...english, ...others].map((form) => ({ begins: pattern(form, 'g') })),
  ...timed.map((form): Form => ({ begins: pattern(form, 'g'), onlyWithTime: true })),
];
