/**
 * Whether the words only thank and take leave, so that nothing more is owed ("Thank you so much, it looks wonderful.
 * No need to answer!"). Conservative: each clause must be known as one that asks nothing, and one must thank or say
 * that no answer is needed. In English, German, French, Spanish, Portuguese, Italian and Dutch (issue 4).
 */
export function closesIn(sentences: readonly string[]): boolean {
  const words = sentences.join(' ');
  if (words.length > longest || expecting.test(words)) return false;
  const clauses = sentences.flatMap(clausesOf);
  return clauses.some((clause) => parting.test(clause)) && clauses.every(asksNothing);
}

/**
 * Whether the words, few as they are, take note of something and end it ("Great - let's do 7:30", "Got it"). Broader
 * than {@link closesIn}; only for a mail that asks and promises nothing.
 */
export function takesNote(sentences: readonly string[]): boolean {
  const words = sentences.join(' ');
  const isShort = words.length > 0 && words.length <= longestNote;
  return isShort && noting.test(words) && !/[?？]/.test(words) && !unsettled.test(words);
}

const longestNote = 160;
const noting =
  /^(?:(?:many |ok(?:ay)?,? |great,? |yes,? )?(?:thanks|thank you|thx|tx|ty)\b|(?:great|good|perfect|excellent|wonderful|terrific|super|lovely|fine|cool|agreed?|done|noted|received|understood|got it|all set|will do|sounds (?:good|great)|works for me|love to|looking forward|see you|ok(?:ay)?|yes,? (?:i have|done|that works|thanks)|congrat\p{L}*|danke|vielen dank|alles klar|super|passt|perfekt|prima|wunderbar|erledigt|merci|parfait|d['’]accord|bien reçu|c['’]est noté|gracias|perfecto|de acuerdo|recibido|vale|obrigad[oa]|perfeito|combinado|recebido|grazie|perfetto|va bene|ricevuto|d['’]accordo|bedankt|prima|akkoord|ontvangen|top)(?![\p{L}]))/iu;

const advance =
  "in advance|im voraus|d[’']avance|por adelantado|de antemano|antecipadamente|in anticipo|bij voorbaat|alvast";
const turn = 'but|however|aber|jedoch|mais|pero|porém|mas|però|ma|maar|echter';

/** Thanks for what is still to come, a "but", or trouble that goes on. */
const unsettled = new RegExp(
  `(?<!\\p{L})(?:${advance}|[,.;–—-] ?(?:${turn})|(?:still|again|is|are|seems?) (?:broken|leaking)|leaks|(?:does|do|did)(?: not|n[’']t) work|kaputt|undicht|defekt|funktioniert nicht|en panne|fuit|ne marche p(?:as|lus)|sigue (?:rot|sin)\\p{L}*|averiad[oa]|pierde|no funciona|quebrad[oa]|vazando|não funciona|guast[oa]|perde|non funziona|kapot|lekt|werkt niet)(?!\\p{L})`,
  'iu',
);

/** A longer mail says more than thanks (characters). */
const longest = 280;

/** Thanks for what is still to come ask for it; so do questions, and a "but" turns the page. */
const expecting = new RegExp(
  [
    '[?？]',
    `\\b(?:${advance})`,
    `\\b(?:${turn})(?!\\p{L})`,
    '\\b(?:by|before|until|bis|avant|antes|entro|vóór) ',
  ].join('|'),
  'iu',
);

function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[,;:!.…。–—]+|\s-+\s/u)
    .map((clause) => clause.replace(/[\p{S}\p{Cf}"“”()]+/gu, ' ').trim())
    .filter((clause) => clause !== '');
}

function asksNothing(clause: string): boolean {
  return parting.test(clause) || content.test(clause) || isName(clause);
}

/** At most three words with capitals, as names and the ends of letters have, with what stands between a name's parts. */
function isName(clause: string): boolean {
  const words = clause.split(/\s+/);
  return (
    words.length <= 3 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}’'-]*|d[aeiou]s?|van|von)$/u.test(word))
  );
}

const thanks = [
  '(?:many |and |again |ok(?:ay)? )?(?:thanks|thank you|thank u|thx|ty)(?: (?:so much|very much|a lot|a million|again|indeed|both|all|everyone|once more|\\p{Lu}\\p{L}+))*(?: for .{1,60})?',
  '(?:much|greatly|really) appreciated',
  '(?:vielen|herzlichen|besten|tausend|lieben) dank(?: (?:nochmals|noch einmal|dafür|euch|ihnen|dir))*(?: für .{1,60})?',
  '(?:danke|dankeschön|merci)(?: (?:schön|sehr|vielmals|nochmals|dir|ihnen|euch))*(?: für .{1,60})?',
  '(?:merci|mille mercis|un grand merci)(?: (?:beaucoup|infiniment|encore|bien|à (?:vous|toi|tous)))*(?: pour .{1,60})?',
  '(?:muchas |muchísimas |mil )?gracias(?: (?:de nuevo|otra vez|a (?:ti|usted|todos)))*(?: por .{1,60})?',
  '(?:muito |mil vezes )?obrigad[oa](?: (?:mais uma vez|de novo|a todos))*(?: (?:por|pel[oa]s?) .{1,60})?',
  "(?:grazie|ti ringrazio|la ringrazio)(?: (?:mille|tante|infinite|ancora|davvero|a (?:lei|te|tutti)))*(?: (?:per|del|della|dell[’'])[ ]?.{1,60})?",
  '(?:(?:heel )?(?:erg )?bedankt|dank (?:je|u)(?: wel)?|dankjewel|dankuwel|hartelijk dank|veel dank)(?: (?:nogmaals|allemaal))*(?: voor .{1,60})?',
];

const noAnswer = [
  "(?:there is |there[’']s )?no (?:need|reason) (?:to|for you to|for an?y?) (?:answer|reply|respond|response|write back)",
  'no (?:answer|reply|response) (?:is )?(?:needed|required|necessary|expected)',
  "(?:you )?(?:don[’']t|do not) need to (?:answer|reply|respond)",
  '(?:keine|eine) (?:antwort|rückmeldung) (?:ist )?(?:nicht )?(?:nötig|erforderlich|notwendig)',
  '(?:pas besoin|inutile) de (?:me |nous )?répondre',
  'no (?:hace falta|es necesario) (?:responder|contestar|que (?:respondas|responda|contestes|conteste))',
  'não (?:é (?:preciso|necessário)|precisa) responder',
  "non (?:serve|occorre|c[’']è bisogno di) rispondere",
  '(?:je|u) (?:hoeft|hoef) niet te (?:antwoorden|reageren)',
];

const parting = whole([...thanks, ...noAnswer]);

/** What stands beside thanks and asks nothing: praise, receipt, wishes, the end of the letter. */
const content = whole([
  // English
  "(?:(?:it|this|that|they|all|everything)(?: all)?|the \\p{L}+) ?(?:[’']s|[’']re|looks?|look|is|are|was|were|works?|worked|sounds?|arrived) ?(?:just |so |really |very |all |absolutely |simply )?(?:wonderful|great|good|perfect|lovely|fine|beautiful|amazing|fantastic|excellent|brilliant|helpful|kind(?: of you)?|clear|well|safely)?",
  '(?:we|i) (?:all )?(?:really |just )?(?:love|like|loved|liked|enjoyed|appreciate) (?:it|this|that)(?: (?:very much|a lot|so much))?',
  '(?:got it|received(?: with thanks)?|noted|understood|will do|ok(?:ay)?|perfect|great|excellent|wonderful|lovely|sounds (?:good|great)|all good|brilliant|fantastic|awesome)',
  '(?:very|so|most) (?:helpful|kind|good of you)',
  '(?:have|enjoy) (?:a|an|the|your) (?:very |really )?(?:nice|good|great|lovely|wonderful)? ?(?:day|evening|week|weekend|rest of the (?:day|week)|holidays?|trip)(?: too)?',
  '(?:see you|talk|speak) (?:soon|then|there|tomorrow|next week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)',
  '(?:(?:hi|hello|dear|hey) )(?:\\p{L}+ ?){1,3}',
  '(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes)|all the best|best|cheers|take care|yours(?: sincerely)?|sincerely|love)',
  // German
  '(?:es|das|alles) (?:ist|war|sieht|passt|klappt|hat) ?(?:so |sehr |ganz |wirklich |alles )?(?:gut|toll|super|perfekt|wunderbar|schön|prima|geklappt)?(?: aus)?',
  '(?:super|perfekt|prima|wunderbar|alles klar|passt|toll|verstanden|angekommen|erhalten)',
  '(?:ein(?:en)? )?(?:schöne[sn]?|gute[sn]?) (?:tag|abend|woche|wochenende|feierabend|feiertage)(?: noch)?',
  '(?:bis (?:bald|dann|morgen|nächste woche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch))',
  '(?:hallo|liebe[r]?|guten (?:tag|morgen|abend)|sehr geehrte[r]?) ?(?:\\p{L}+ ?){0,3}',
  '(?:(?:mit )?(?:viele|beste|liebe|freundliche|herzliche)[n]? grüße[n]?|lg|vg|mfg|beste grüsse)',
  // French
  "(?:c[’']est|tout est|c[’']était) (?:très |vraiment |tout )?(?:parfait|super|magnifique|bien|gentil|clair|noté)",
  "(?:parfait|super|génial|bien reçu|bien noté|c[’']est noté|entendu)",
  'bon(?:ne)? (?:journée|soirée|semaine|week-?end|fin de (?:journée|semaine))(?: à (?:vous|toi))?',
  '(?:à (?:bientôt|demain|plus(?: tard)?|lundi|mardi|mercredi|jeudi|vendredi))',
  '(?:bonjour|bonsoir|cher|chère|salut) ?(?:\\p{L}+ ?){0,3}',
  '(?:(?:bien )?cordialement|bien à (?:vous|toi)|amicalement|belle journée)',
  // Spanish, Portuguese
  '(?:está|quedó|ficou|todo|tudo) (?:muy |muito |todo )?(?:bien|perfecto|genial|precioso|bonito|bem|perfeito|ótimo|lindo)',
  '(?:perfecto|genial|estupendo|recibido|vale|de acuerdo|perfeito|ótimo|recebido|combinado|entendido)',
  '(?:que tengas?|buen(?:a|as|os)?|feliz) (?:un )?(?:buen )?(?:día|tarde|tardes|noche|fin de semana|semana|días)',
  '(?:tenha )?(?:um |uma )?(?:bom|boa) (?:dia|tarde|noite|fim de semana|semana)',
  '(?:hasta (?:pronto|mañana|luego|el \\p{L}+)|até (?:breve|logo|amanhã))',
  '(?:hola|estimad[oa]|querid[oa]|olá|oi|car[oa]|prezad[oa]) ?(?:\\p{L}+ ?){0,3}',
  '(?:(?:un )?(?:cordial )?saludos?(?: cordiales)?|un abrazo|atentamente|abraços?|cumprimentos|atenciosamente)',
  // Italian, Dutch
  '(?:è|sono) (?:tutto |davvero |molto )?(?:perfetto|bellissimo|ottimo|bello|chiaro)',
  "(?:perfetto|ottimo|ricevuto|va bene|d[’']accordo|tutto chiaro)",
  'buon(?:a|o)? (?:giornata|serata|settimana|weekend|fine settimana|lavoro)',
  '(?:a presto|a domani|ciao|buongiorno|gentile|salve) ?(?:\\p{L}+ ?){0,3}',
  '(?:(?:cordiali|distinti|cari|un) )?saluti?',
  '(?:het|dat|alles) (?:is|was|ziet er|werkt) ?(?:heel |erg |echt )?(?:goed|mooi|prachtig|top|perfect|geweldig|duidelijk)(?: uit)?',
  '(?:prima|top|geweldig|helder|ontvangen|duidelijk|akkoord)',
  '(?:een )?(?:fijne?|prettige?|goede?) (?:dag|avond|week|weekend)(?: (?:nog|verder))?',
  '(?:tot (?:snel|ziens|morgen|dan|maandag|dinsdag|woensdag|donderdag|vrijdag))',
  '(?:hoi|beste|dag|geachte|goede(?:morgen|middag|navond)) ?(?:\\p{L}+ ?){0,3}',
  '(?:(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg)',
]);

/** The clause must be nothing but one of these. */
function whole(patterns: string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`, 'iu');
}
