/**
 * The sentence that asks for something: the first question, else the first request; at most 300 characters, cut at
 * a word. Undefined where nothing is asked.
 */
export function asksIn(sentences: string[]): string | undefined {
  const meant = sentences.filter((sentence) => !politeness.test(sentence));
  const asking = meant.find((sentence) => question.test(sentence)) ?? meant.find(requests);
  return asking === undefined ? undefined : cutAtWord(asking, 300);
}

const question = /[?？؟]["'”’»)?!？！؟]{0,5}$/;

/** Questions and requests that are manners: they end many mails and expect nothing. */
const politeness = new RegExp(
  [
    'how are you',
    "how(?:’|'| i)s it going",
    'hope (?:you|all|this)',
    '(?:any|further|other|more) questions',
    'if you (?:need|have) any',
    'feel free',
    '(?:address book|(?:safe|white) ?list|safe[- ]senders?|your contacts)',
    'click (?:here|below|on the|the link)',
    'please find',
    '(?:please )?see attached',
    "wie geht(?:’|'| e)s",
    '(?:bei|falls|sollten) .{0,40}(?:rück)?fragen',
    'zögern sie nicht',
    'comment (?:allez|vas)',
    "n['’]hésitez pas",
    'qué tal',
    'cómo está',
    'no dude en',
    'come sta[i?]',
    'tudo bem',
    'hoe gaat het',
    'как дела',
  ].join('|'),
  'iu',
);

/** Words that ask without a question mark. Conservative: each is a request in nearly every mail that has it. */
const request = new RegExp(
  [
    '(?:please|pls|kindly) ',
    '(?:could|can|would|will) you ',
    'let (?:me|us) know',
    "(?:i|we) (?:need|would like|(?:’|')d like) (?:you )?to ",
    'get back to (?:me|us)',
    'bitte ',
    '(?:könn(?:t)?en sie|kannst du|könntest du|würden sie) ',
    'geben sie (?:mir|uns)',
    "s['’]il (?:vous|te) pla[iî]t",
    '(?:pouvez|pourriez)-vous',
    'merci de (?:me|nous|bien) ',
    'por favor',
    '(?:podría|puede|podrías|puedes) ',
    'per favore',
    '(?:potrebbe|potresti|può) ',
    '(?:poderia|você pode) ',
    '(?:alstublieft|alsjeblieft|graag (?:hoor|ontvang|verneem))',
    '(?:kunt u|kun je) ',
    '(?:proszę|prosím)',
    'пожалуйста',
    'прошу ',
    'lütfen',
    'お願い',
    '(?:ください|下さい)',
    '请',
    '請',
    '부탁',
    'من فضلك',
    'الرجاء',
    'יש לך אפשרות',
    'בבקשה',
  ].join('|'),
  'iu',
);

function requests(sentence: string): boolean {
  return request.test(sentence);
}

/** The text, or as many whole words of it as fit with an ellipsis into `most` characters. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > most / 2 ? head.slice(0, space) : head;
  // A cut between the halves of a surrogate pair would leave half a character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
