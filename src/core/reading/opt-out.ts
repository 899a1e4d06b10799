import { bareLetters } from './bare-letters';
import { isLimited } from './opt-out-limits';
import { asked, bareWish, withdrawn } from './opt-out-words';

/**
 * Whether a person asks, in their own words, not to be written to, or takes that back; the later word counts. A wish
 * that is limited to a time, an address or a thing is none: to be wrong here silences somebody who writes on.
 */
export function optOutIn(sentences: readonly string[]): 'asked' | 'withdrawn' | undefined {
  if (isBareWish(sentences.join('\n'))) return 'asked';
  return sentences
    .map((each, at) => {
      const sentence = bareLetters(each);
      if (withdrawn.test(sentence)) return 'withdrawn' as const;
      const wish = asked.test(sentence) && !aside.test(sentence) && !isReported(sentence);
      return wish && !isLimited(sentence, bareLetters(sentences[at + 1] ?? ''))
        ? ('asked' as const)
        : undefined;
    })
    .findLast((each) => each !== undefined);
}

/** Whether a letter is nothing but "Unsubscribe", at most with thanks and a name: what stands in a footer is a letter there. */
export function isBareWish(text: string): boolean {
  const [first = '', ...rest] = text.trim().split(/\s*\n\s*/, 6);
  const below = rest.join(' ');
  return bareWish.test(first) && below.length <= 60 && !/[|:/@©]|\bbrowser|\bprefer/i.test(below);
}

/** A footer's conditions, links and the words of machines; talk of somebody else's wish. */
const aside =
  /\bif you\b|\bclick\b|\bhttps?:|\$LINK|\blink\b|\breply with\b|\bto (?:unsubscribe|opt)|\b(?:she|he|they|client|customer) (?:asked|asks|wants|want|said)\b|\bwenn sie\b|\bfalls sie\b|\bsi (?:vous|usted|no desea)\b|\bse (?:nao|voce|non|desidera)\b|\bals u\b|\bplease reply\b|\bunless\b|\b(?:if|should) .{0,30}\byou\b|\bat any time\b|\bnot that\b|\b(?:told|asked|ask|asks|want|wants|made|tell|tells) (?:them|him|her|people|everyone)\b|^\W*remove\W+please\b|\b(?:this|the following) (?:box|form)\b/iu;

/** In quotation marks, or after "he wrote:". */
function isReported(sentence: string): boolean {
  return /^["“«„‘]|[:,] ?["“«„‘']|\p{L} ["“«„]\p{L}/u.test(sentence) || reported.test(sentence);
}

const reported =
  /(?:\b(?:she|he|they|one|client|customer|somebody|someone|er|kunde|kundin|il|elle|client|ella|el|cliente|ele|ela|lui|lei|hij|zij|klant)\b.{0,30})\b(?:wrote|writes|said|says|answered|replied|schrieb|sagte|ecrit|dit|escribio|dijo|escreveu|disse|scritto|ha detto|schreef|zei)\b.{0,40}[:"“«„,]/iu;
