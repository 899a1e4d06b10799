import { anyOf, bareLetters } from './bare-letters';

/** Whether a person asks, in their own words, not to be written to, or takes that back; the later word counts. */
export function optOutIn(sentences: readonly string[]): 'asked' | 'withdrawn' | undefined {
  return sentences
    .map((each) => {
      const sentence = bareLetters(each);
      if (withdrawn.test(sentence)) return 'withdrawn' as const;
      return asked.test(sentence) && !aside.test(sentence) ? ('asked' as const) : undefined;
    })
    .findLast((each) => each !== undefined);
}

const asked = anyOf([
  '\\b(?:please |pls |kindly |can you |could you |would you )?(?:remove|take|delete|strike|drop) (?:me|us|my (?:name|e-?mail|address)\\b.{0,30}?) (?:off|from|out of)\\b.{0,30}\\b(?:lists?|database|mailings?|records|distribution|contacts)',
  '\\bunsubscribe (?:me|us)\\b',
  '^(?:please )?unsubscribe[.!]*$',
  '\\b(?:please |pls )?(?:stop|quit|cease) (?:e-?mailing|writing(?: to)?|contacting|calling|messaging|texting|bothering|spamming|sending) (?:me|us)\\b',
  '(?:^|[,;:!–—-] ?|\\b(?:please|pls|and|so|must|should|just|now|you to) )(?:stop|quit|cease) (?:e-?mailing|writing|contacting|calling|the (?:e-?mails|mails|messages|spam)|these (?:e-?mails|mails|messages))\\b',
  "\\b(?:do not|don['’]t|never) (?:contact|e-?mail|write(?: to)?|call|text|message|bother|mail|send) (?:(?:to )?(?:me|us)|any|this|these|it|here)\\b.{0,40}\\b(?:again|any ?more|any (?:more|further)|in (?:the )?future|ever|please)",
  "\\b(?:please )(?:do not|don['’]t) (?:contact|e-?mail|write(?: to)?|call|text|message) (?:me|us)\\b",
  "\\b(?:i|we) (?:no longer|don['’]t|do not) (?:wish|want|care) to (?:receive (?:any|your|these|this|more|e-?mails?|mails?|newsletters?|it|them)|be (?:contacted|e-?mailed|called|on (?:your|this|the) (?:mailing )?list)|(?:hear|get (?:e-?mails?|mails?)) from (?:you|your))\\b(?!.{0,60}(?:[?]|only|until))",
  '\\b(?:leave|let) (?:me|us) (?:alone|be in peace)\\b',
  '\\bno more (?:e-?mails?|mails?|messages|newsletters|offers),? (?:please|thanks|thank you)',
  "(?:^|[.!,] ?|\\b(?:i|we)\\b.{0,12})\\bnot interested\\b.{0,60}\\b(?:stop|remove|no more|(?:don['’]t|do not|never) (?:contact|write|call|e-?mail|send))",
  '\\blose my (?:e-?mail|number|address)',
  '\\b(?:schreiben|kontaktieren|mailen|rufen) sie (?:mir|mich|uns)\\b.{0,30}\\b(?:nicht mehr|nie wieder)',
  '\\bkeine (?:weiteren )?(?:e-?mails|mails|werbung|nachrichten|angebote)\\b.{0,30}\\b(?:mehr|bitte|erhalten|schicken|zusenden)',
  '\\b(?:streichen|löschen|nehmen|entfernen) sie (?:mich|uns|meine (?:adresse|daten))\\b.{0,40}\\b(?:liste|verteiler|datenbank|kartei)',
  "\\bne (?:m['’]|nous )(?:écrivez|contactez|appelez|envoyez) plus\\b|\\bne plus (?:m['’]|me |nous )(?:écrire|contacter|envoyer|appeler|recevoir)|\\bme (?:retirer|supprimer|enlever|désinscrire) de (?:votre|vos|ta|la) liste|\\b(?:retirez|supprimez|enlevez|désinscri\\p{L}+)[- ](?:moi|nous|mon adresse)\\b",
  '\\bno (?:me|nos) (?:escriba|escriban|escribas|contacte|contacten|contactes|envíe|envíen|envíes|llame|llamen|mande|manden) más\\b|\\b(?:dejen|deje|deja) de (?:escribirme|enviarme|contactarme|llamarme|mandarme)|\\b(?:bórr|quít|elimín)\\p{L}+ de (?:su|la|tu) lista',
  '\\bnão (?:me|nos) (?:escreva|escrevam|contacte|contatem|envie|enviem|ligue|mande)\\p{L}* mais\\b|\\b(?:parem|pare) de (?:me )?(?:enviar|escrever|contactar|contatar|ligar|mandar)|\\b(?:remov|retir|exclu)\\p{L}+(?:-me)? d[ae] (?:sua|vossa|lista)',
  '\\bnon (?:mi|ci) (?:scriva|scrivete|scrivere|contatti|contattate|contattare|mandi|mandate|invii|inviate|chiami|chiamate) più\\b|\\b(?:smett\\p{L}+) di (?:scrivermi|mandarmi|inviarmi|contattarmi|chiamarmi)|\\b(?:cancell|rimuov|toglie)\\p{L}+ dalla (?:vostra |sua )?(?:lista|mailing)',
  '\\b(?:mail|schrijf|bel|benader|stuur|contacteer) (?:mij|me|ons)\\b.{0,30}\\b(?:niet meer|nooit meer|geen .{0,20} meer)|\\b(?:haal|verwijder|schrap) (?:mij|me|ons|mijn (?:adres|gegevens))\\b.{0,30}\\b(?:lijst|bestand)|\\bik wil geen (?:e-?mails?|mails?|berichten) meer',
]);

/** A footer's conditions, links and the words of machines; talk of somebody else's wish. */
const aside =
  /\bif you\b|\bclick\b|\bhttps?:|\$LINK|\blink\b|\breply with\b|\bto (?:unsubscribe|opt)|\b(?:she|he|they|client|customer) (?:asked|asks|wants|want|said)\b|\bwenn sie\b|\bfalls sie\b|\bsi (?:vous|usted|no desea)\b|\bse (?:nao|voce|non|desidera)\b|\bals u\b|\bplease reply\b|\bunless\b|\b(?:if|should) .{0,30}\byou\b|\bat any time\b|\bnot that\b|\b(?:told|asked|ask|asks|want|wants|made|tell|tells) (?:them|him|her|people|everyone)\b|^\W*remove\W+please\b|\b(?:this|the following) (?:box|form)\b/iu;

const withdrawn = anyOf([
  '\\b(?:you (?:can|may)|feel free to|please(?: do)?|happy for you to) (?:contact|write(?: to)?|e-?mail|call|message) (?:me|us)\\b.{0,20}\\bagain\\b',
  '\\b(?:you (?:can|may)|feel free to) send (?:me|us) .{0,40}\\bagain\\b',
  '\\b(?:put|add) (?:me|us) back (?:on|to|onto)\\b',
  '\\bplease (?:re-?subscribe|keep sending)\\b',
  '\\b(?:sie dürfen|du darfst|sie können) (?:mir|mich) .{0,20}wieder (?:schreiben|kontaktieren|anrufen)',
  "\\bvous pouvez (?:de nouveau|à nouveau) (?:m['’]écrire|me contacter)",
  '\\bpuede[ns]? (?:volver a )?(?:escribirme|contactarme) (?:de nuevo|otra vez)',
  '\\bpode(?:m)? (?:voltar a )?(?:escrever-me|contactar-me|me escrever|me contatar)(?: de novo| novamente)?',
  '\\bpuò (?:di nuovo|nuovamente) (?:scrivermi|contattarmi)',
  '\\bu mag (?:mij|me) weer (?:mailen|schrijven|bellen|benaderen)',
]);
