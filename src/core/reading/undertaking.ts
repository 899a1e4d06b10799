import { bareLetters } from './bare-letters';
import { type Form, forms } from './undertaking-words';

/** Where in a sentence its writer undertakes to do something for the reader. */
export interface Undertaking {
  at: number;
  /** It is one only where a time is set for it: "I'm sending it", "I can send it". */
  onlyWithTime: boolean;
}

/**
 * The undertakings in a sentence, in its order ("I'll send it", "you will have it", "will call"): not absence, travel,
 * what others do, conditions, offers, "see you Thursday".
 */
export function undertakingsIn(sentence: string): Undertaking[] {
  const text = bareLetters(sentence.slice(0, 400));
  const found = new Map<number, boolean>();
  for (const form of forms) {
    const onlyWithTime = form.onlyWithTime === true;
    for (const { index, words } of matches(form, text)) {
      const rest = text.slice(index + words.length);
      if (!isNoDeed(words, rest) && !isConditional(text, index, rest) && !isAsked(rest))
        found.set(index, onlyWithTime && found.get(index) !== false);
    }
  }
  return [...found]
    .map(([at, onlyWithTime]) => ({ at, onlyWithTime }))
    .sort((one, other) => one.at - other.at);
}

/** Whether the writer undertakes something, with a time or without one. */
export function undertakes(sentence: string): boolean {
  return undertakingsIn(sentence).some(({ onlyWithTime }) => !onlyWithTime);
}

/** A question, unless a new one begins behind the deed ("I will fax it - do you want to see it, too?"). */
function isAsked(rest: string): boolean {
  return /[?？]["'”’)]?$/u.test(rest) && !/[;–—]|--| - /.test(rest);
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

/** What follows an "I'll" and is no deed for the reader: having to, being somewhere, seeing, taking part. */
function isNoDeed(deed: string, rest: string): boolean {
  const meeting =
    /(?:talk|speak)$/i.test(deed) &&
    /^ (?:(?:to|with) )?(?:you|soon|then|tomorrow|later|next)\b/i.test(rest);
  const together = /^we\b/i.test(deed) && /(?:talk|speak|discuss|meet)$/i.test(deed);
  const takesPart = /have$/i.test(deed) && event.test(rest);
  const mustDo = /have$/i.test(deed) && /^ to\b(?! (?:you|u)\b)/i.test(rest);
  const goesBack = /return$/i.test(deed) && /^ (?:on|from|to|home|in|next|tomorrow)\b/i.test(rest);
  return meeting || takesPart || together || goesBack || mustDo || noDeed.test(rest);
}

const event =
  /^ (?:(?:a|an|the|our|your|my|some|another|no) )?(?:[a-z-]+ ){0,2}(?:time|mtgs?|meetings?|lunch|dinner|breakfast|drinks|party|happy hour|events?|appointments?|flights?|session|fight|teleprompter)\b/iu;
const noDeed =
  /^ (?:back to (?:me|us)\b|plenty\b|forward to\b|to see what happens|with pleasure$|(?:a )?(?:great|good|nice|wonderful|lovely) (?:time|day|trip|weekend)|in (?:the )?(?:office|meetings)|fun\b|the fort|my breath|no (?:problem|doubt)|never\b|through\b|(?:to|into|in) (?:the |my )?(?:office|work|home|town|airport|hotel|station)\b|(?:ever |already |just )?been\b)/iu;

/** Offers hang on the reader's wish, and what others do is theirs; "as soon as" and "when" are promises all the same. */
function isConditional(text: string, at: number, rest: string): boolean {
  const before = text.slice(0, at);
  if (wish.test(before) || wish.test(rest) || ofOthers.test(before)) return true;
  if (condition.test(before)) return true;
  // "Pedro will ask and will get back": whose will it is, was said before.
  const carriesOn =
    /^[\s,]*(?:and|but)\b/i.test(text.slice(at)) &&
    !/^[\s,]*(?:and|but) will \w+ (?:you|u)\b/i.test(text.slice(at));
  return carriesOn && (!firstPerson.test(before) || thirdPerson.test(before));
}

const wish =
  /\b(?:if (?:you|u|so|needed|necessary|not|that (?:works|helps))|unless you|should you|in case you|wenn (?:sie|du)|falls (?:sie|du|gewunscht|notig)|si (?:vous|tu|besoin)|si (?:quiere|quieres|usted|lo desea|necesita)|se (?:quiser|desejar|voce|precisar|vuole|vuoi|desidera)|als (?:u|je|jij|jullie|nodig))\b/iu;
/** "If they agree, I will": nobody knows whether it comes to that. */
const condition =
  /^\W*(?:(?:and|but|so|then) )?(?:if|unless|assuming)\b(?!.*[,;] ?(?:but|and)\b)/iu;
const ofOthers =
  /\b(?:if|what|how|when|whatever|until|he|she|they|who|said|says|told \w+|hopes?|thinks|(?<!\b(?:i|we) )think|whether|doubt|not sure|wish)(?: that)? $/iu;
/** The clause that is carried on is somebody else's. */
const thirdPerson =
  /(?:\b(?:who|which)|(?:^|[,;.–—-]\s*|\b(?:and|but|that|so|as|because)\s+)(?:he|she|they|it))\b[^,;.]*$/iu;
const firstPerson =
  /^\W*(?:(?:ok|yes|thanks|great|fyi)\W+)?(?:will|am|are|just|have|got|trying|working|checking|going)\b|\b(?:i|we|i['’](?:m|ve|ll|d)|we['’](?:re|ve|ll)|ill)\b/iu;
