import { asksLeave } from './asking-leave';
import { anyOf, bareLetters } from './bare-letters';

/**
 * How much a sentence asks its reader for an answer, 0 to 1: a question or request to them, less where it is manners,
 * rhetoric, a to-do that needs no word back, or put to somebody else. `before` is the sentence before it.
 */
export function askingOf(sentence: string, before = ''): number {
  const text = bareLetters(sentence.slice(0, 600));
  if (manners.test(text) || /https?:\S*$/.test(text)) return 0.05;
  const question = /(?:[?？؟]["'”’»)\]?!？！؟\s]{0,6}|[か吗呢까][。.]?)$/u.test(text);
  if (question) return questionTo(text, before);
  if (asksBack.test(text)) return 0.8;
  if (asksDirectly.test(text)) return 0.68;
  if (asksLeave.test(text)) return 0.66;
  if (request.test(text)) return doWithoutWord.test(text) ? 0.3 : 0.62;
  return wish.test(text) ? 0.5 : 0;
}

/** The one who asks answers in the next sentence: quoted talk, questions answered one by one, or rhetoric. */
const answered =
  /^\W*(?:yes|no|nope|yep|yeah|sure|absolutely|not (?:really|at all|yet)|because|b\/c|answer|a:|well,)(?:\W|$)/i;

/** Whether a question is answered by its own writer, in the sentence behind it. */
export function answersItself(sentence: string, after = ''): boolean {
  return /[?？]\W*$/u.test(sentence) && answered.test(after);
}

function questionTo(text: string, before: string): number {
  if (/^["“'«(]/u.test(text) && /["”'»]\s*$/u.test(text)) return 0.2;
  if (rhetorical.test(text)) return 0.2;
  if (toReader.test(text)) return 0.85;
  if (toAnybody.test(text)) return 0.5;
  // A long question about the world, in a long text, is an essay's.
  if (text.length > 220) return 0.45;
  return before.length > 0 && /[?？]$/.test(before) ? 0.7 : 0.72;
}

/** Questions and requests that are manners: they end many mails and expect nothing. */
const manners = anyOf([
  '\\bhow are (?:you|things)(?: doing)?\\b.{0,12}$',
  "\\bhow(?:['’]s| is) (?:it going|everything|life)",
  '\\bhope (?:you|all|this|to|that)\\b.{0,60}[^?]$',
  '\\b(?:any|further|other|more) (?:questions|queries|concerns)\\b(?!.{0,40}\\bfor (?:me|us)\\b)',
  '\\b(?:if|should) (?:you|there) .{0,30}\\b(?:need|have|want|require|wish|like)\\b.{0,60}(?:let (?:me|us) know|anything|questions|contact|call)',
  '\\blet (?:me|us) know (?:if|should) .{0,40}\\b(?:need|questions|anything|help|problems?|further|i can (?:help|be|do)|can be of|more information|would like any)',
  '\\blet (?:me|us) know (?:if|when|how) (?:it|that|this|they|he|she|things) (?:goes?|went|works? out)',
  "\\bfeel free\\b|\\bdon[’']?t hesitate\\b|\\bdo not hesitate\\b",
  '(?:address book|(?:safe|white) ?list|safe[- ]senders?)',
  '\\bclick (?:here|below|on|the)\\b|\\bunsubscribe\\b',
  "^(?:please|pls) (?:find|see|note|know|be advised|accept|excuse|forgive|join|enjoy|disregard|ignore|do not|don[’']t (?:reply|respond|hesitate|worry))\\b",
  '\\bsee attached\\b',
  '^(?:yes,? )?(?:please|pls) do\\W*$|\\bdo you yahoo\\b',
  "\\blet (?:me|us) know if you (?:did(?: not|n[’']?t)|can(?:not|[’']?t))",
  '\\b(?:send|give|pass|convey) (?:on )?(?:my|our) (?:[a-z]+ )?(?:regards|love|best|thanks|greetings|wishes|condolences|congratulations)\\b',
  // Questions to be asked by others, as one prepares for them.
  '^q ?[.:)]',
  '\\b(?:be)?antworten sie (?:bitte )?nicht\\b|\\bne pas répondre\\b|\\bno (?:responda|conteste)\\b|\\bnão responda\\b|\\bnon risponder|\\bniet (?:te )?(?:be)?antwoorden\\b',
  "\\bwie geht(?:[’']| e)?s\\b.{0,20}$|\\b(?:bei|falls|sollten) .{0,40}(?:rück)?fragen\\b|zögern sie nicht",
  "\\bcomment (?:allez|vas)[- ](?:vous|tu)\\b|\\b[çc]a va \\?|n['’]hésitez pas",
  '\\bqué tal\\b|\\bcómo está[sn]?\\b.{0,12}$|\\bno dude en\\b',
  '\\bcome (?:sta[i]?|va)\\b.{0,10}$|\\bnon esiti\\b',
  '\\btudo bem\\b.{0,10}$|\\bcomo (?:está|vai)\\b.{0,12}$|não hesite',
  '\\bhoe gaat het\\b.{0,20}$|\\baarzel niet\\b',
  'как дела',
  // What calendars ask of everybody whom they invite.
  '^going\\?$',
]);

/** To all who read: somebody else may answer. */
const toAnybody = /\b(?:any|some)(?:one|body)\b/i;

const rhetorical =
  /^why should (?:she|he|they|anyone|anybody|it)\b|\b(?:has|have|had|he|she|they|people) (?:also |just )?asked (?:me|us|him|her|them)\b|^(?:who knew|why not|what else is new|guess what|remember\b.{0,20}|right|really|huh|wow|no|and|so what|how about that|what do you know|can you (?:believe|imagine)|would(?:n['’]t)? (?:you|it) (?:believe|know)|isn['’]t (?:it|that) (?:great|amazing|funny|wonderful)|who (?:cares|would have)|did (?:you|u) see (?:the|this|that)\b.{0,60})\s*[?!]+|(?:^|[,.;–—-] ?)right\?$|\bhuh\?$|\bhow (?:can|could) .{2,40}\bnot\b|^(?:because|b\/c|cause|perhaps)\b|\bdid (?:you|u) see (?:the|this)?\s?\S{0,20}\b(?:article|piece|story|op-?ed|column|editorial)/iu;

/** To the reader, or of a choice that is theirs. */
const toReader =
  /\b(?:you|u|ur|your|yours|we|us|i (?:can|should|could|may|shall)|(?:should|shall|may|can|could) (?:i|we)|ok(?:ay)?|thoughts|ideas|agree|works?|sie|ihr|ihnen|du|dir|dich|ihre[nrms]?|wir|vous|tu|votre|vos|te|on|usted|ustedes|tu|su|sus|podemos|voce|voces|seu|sua|lei|voi|suo|sua|puo|puoi|potete|potremmo|possiamo|u|uw|je|jij|jullie|we)\b/iu;

const asksBack = anyOf([
  '(?<!\\b(?:ask|asked|tell|told)\\b.{1,30})\\b(?:let|tell) (?:me|us) (?:know|have)\\b',
  "(?<!\\b(?:will|would|to|shall|may|might)|[’']ll) (?:get|come) back to (?:me|us)\\b|^(?:get|come) back to (?:me|us)\\b|\\byou (?:will|would|to) (?:get|come) back to (?:me|us)\\b",
  '\\b(?:please|pls|plz|kindly) (?:advise|confirm|reply|respond|answer|comment|let|tell|send|call (?:me|us|back|when|asap|my|our)|call$|give|provide|share|indicate|rsvp|clarify|explain|fill|complete|return|sign|suggest|propose|choose|pick)\\b',
  '\\b(?:i|we)(?:[' +
    "'’" +
    ']d| would) (?:really |very much |love to |greatly )?(?:like|love|appreciate|welcome|value|be (?:grateful|interested))\\b(?! to (?:update|tell|inform|brief|share|give|offer|thank|introduce|wish|congrat|invite|remind|bring))(?! you to (?:meet|see|know))(?! to let you).{0,40}\\b(?:your|you|hear|know|from you|thoughts|input|views?|feedback|comments?)\\b',
  '\\b(?:just )?need (?:to know|your(?! (?:ambassador|people|country|government|leadership|voice|support))|an? (?:answer|decision|reply))\\b',
  "(?:^|\\b(?:i|we|just)(?: [a-z]+)?(?:[’']d)? )(?:wanted|want|writing|like) to (?:check|ask|see|know|find out|confirm|inquire)\\b.{0,60}\\b(?:you|your|if|whether)\\b",
  '\\b(?:wondering|wonder) (?:if|whether|what|when|how)\\b(?=.{0,60}\\b(?:you|u|your|we|i|us)\\b)',
  '\\b(?:your|any) (?:thoughts|views|advice|input|feedback|comments|guidance|preference)\\b.{0,40}\\b(?:appreciated|welcome|helpful)',
  '\\b(?:look(?:ing)?|am looking) forward to (?:your (?:reply|answer|response|comments|feedback)|hearing from you)',
  '\\b(?:i|we) was hoping (?:to|you|that you)\\b|\\bi was hoping\\b',
  '\\b(?:asking|inviting|requesting|wondering|hoping) (?:(?:whether|if|that) )?(?:you|u) (?:might|would|could|can|will|to)\\b',
  '(?:^|[,–—-] )(?:do|did|have|are|were|would|will|can|could|may|shall|should(?! you)) (?:you|u|we|i)\\b(?!.*[.;])',
  '^(?!which is\\b)(?:what|when|where|which|who|how|why) (?:is|are|do|does|did|would|should|time|about|can)\\b.{3,80}$',
  '\\b(?:ok|okay|alright|fine) (?:with|for|by) (?:you|u)\\b',
  '\\bif (?:that|this|it) (?:works|suits|is (?:ok|okay|fine|convenient))\\b(?= (?:for|with) (?:you|u|your)|\\W*$)',
  '\\bgeben sie (?:mir|uns) .{0,30}bescheid|\\b(?:bitte )?(?:um|auf) (?:ihre |eine )?(?:rückmeldung|antwort|rückruf|bestätigung)|\\bteilen sie (?:mir|uns)\\b|\\bfreue mich (?:auf|über) (?:ihre|deine) (?:antwort|rückmeldung)',
  "\\b(?:dites|faites)[- ](?:moi|nous)\\b|\\bdans l['’]attente de (?:votre|ton)\\b|\\bmerci de (?:me|nous|bien vouloir|votre (?:réponse|retour))|\\btenez-(?:moi|nous) (?:au courant|informé)|\\bj['’]aimerais (?:savoir|avoir)",
  '\\b(?:dígame|dime|avíseme|avísame|díganos|quedo a la espera|espero su (?:respuesta|confirmación)|quisiera saber|me gustaría saber)\\b',
  '\\b(?:diga-me|avise-me|me avise|me diga|aguardo (?:a )?(?:sua|resposta|retorno)|fico (?:a aguardar|no aguardo)|gostaria de saber)\\b',
  '\\b(?:mi dica|mi faccia sapere|fammi sapere|ci faccia sapere|attendo (?:una |la )?(?:sua|tua|vostra|risposta|conferma)|resto in attesa|vorrei sapere)\\b',
  '\\b(?:laat (?:het )?(?:mij|me|ons) (?:even )?(?:weten|horen)|graag (?:hoor|verneem|ontvang)|ik hoor (?:het )?graag|zou graag weten)\\b',
]);

/** To the reader, without a mark of question, and rarely meant otherwise. */
const asksDirectly = anyOf([
  // Only a question turns the verb round: "tell her when you are free" does not.
  '\\b(?:when|where|what time|how soon|which day) (?:are|can|could|would|will|do|should|shall) (?:you|u|we)\\b',
  '\\b(?:could|can|would|will|cd|wd) (?:you|u) (?!(?:see|imagine|believe)\\b)',
  '\\b(?:i|we) (?:need|want|would like|[' + "'’" + ']d like) you to\\b',
  '\\b(?:könn(?:t)?en sie|kannst du|könntest du|würden sie|hätten sie|haben sie)\\b',
  '\\b(?:pouvez|pourriez|auriez|avez)[- ]vous\\b|\\b(?:peux|pourrais)-tu\\b',
  '\\b(?:podría|puede|podrías|puedes|podrían)\\b .{0,60}',
  '\\b(?:poderia|você pode|pode me|podem)\\b',
  '\\b(?:potrebbe|potresti|puo|puoi|potete|potreste) ',
  '\\b(?:kunt u|kun je|zou u|zou je|wilt u|wil je)\\b',
]);

const request =
  /\b(?:please|pls|plz|kindly)\b|\bbitte\b|\bs['’]il (?:vous|te) plait\b|\bpor favor\b|\bper favore\b|\b(?:alstublieft|alsjeblieft)\b|\bpros[iz]\p{L}*\b|пожалуйста|прошу |lutfen|お願い|ください|下さい|请|請|부탁|من فضلك|الرجاء|בבקשה/iu;

/** What a client wants, said as a wish: "We would like eight tables". Thanks and second thoughts are said so too. */
const wish = anyOf([
  "^(?:.{0,60}[,;] )?(?:and |so )?(?:i|we)(?:['’]d| would) like (?!to (?:thank|congrat|say|add|point|note|apolog|mention|express|wish|follow|see (?:him|her|them|it)|think|believe|remind)|(?:him|her|them) )",
  '^(?:.{0,60}[,;] )?(?:and |so )?(?:i|we) (?:urgently |still |also )?(?:need|want|require) (?!to (?:thank|say|get back|go|run|leave|be)|(?:him|her|them) )',
  "\\b(?:i[’']m|i am|we[’']re|we are) (?:looking for|interested in)\\b",
  '\\b(?:ich|wir) (?:hätte[n]?|möchte[n]?|brauche[n]?|benötige[n]?|suche[n]?) ',
  '\\b(?:je|nous) (?:voudr(?:ais|ions)|souhait(?:e|erais|ons|erions)|cherch(?:e|ons)|aurions besoin|aurais besoin) ',
  '\\b(?:quisiera(?:mos)?|me gustaría|nos gustaría|necesito|necesitamos|busco|buscamos) ',
  '\\b(?:gostaria(?:mos)? de|preciso|precisamos|procuro|procuramos) ',
  '\\b(?:vorrei|vorremmo|mi servirebbe|ci servirebbe|cerco|cerchiamo|avrei bisogno|avremmo bisogno) ',
  '\\b(?:ik|wij|we) (?:zou(?:den)? graag|wil(?:len)? graag|heb(?:ben)? .{0,20}nodig|zoek(?:en)?) ',
]);

/** Done without a word back. */
const doWithoutWord =
  /\b(?:please|pls|plz) (?:print|see|read|note|find|call in|look|review the|remember|keep|use|check out|forward|pass|thank|give my|consider|join|visit|go|wait|stay|be |make sure|refer|feel|add|put)\b|\bprint\b/iu;
