/**
 * Whom the first sentence of a mail greets, in lower case: "Dear Tom," greets tom. Undefined where it names nobody, or
 * more than one word.
 */
export function greetedIn(sentences: readonly string[]): string | undefined {
  const opening = (sentences[0] ?? '').slice(0, 80).replace(greetingWord, '');
  return /^(\p{Lu}\p{L}+)\s*(?:[,:!–—-]|$)/u.exec(opening)?.[1]?.toLowerCase();
}

const greetingWord =
  /^(?:hi|hello|dear|hey|good (?:morning|afternoon)|hallo|liebe[r]?|guten tag|bonjour|ch[eè]re?|hola|estimad[oa]|querid[oa]|olá|oi|car[oa]|gentile|ciao|beste|hoi)\s+/iu;

/** The name to which a sentence puts what it asks ("Oscar, can you print?"), in lower case. */
export function vocativeIn(sentence: string): string | undefined {
  const name = (vocative.exec(sentence) ?? calledLast.exec(sentence))?.[1]?.toLowerCase();
  return name === undefined || openers.has(name) ? undefined : name;
}

const vocative =
  /^(\p{Lu}\p{L}+)[\s,:–—-]+(?:can|could|cd|would|will|please|pls|did|do|have) ?(?:you|u|me|us)?\b/u;

/** "Why couldn't we - Huma?" */
const calledLast = /(?:\s[–—-]+|[,;–—])\s?(\p{Lu}\p{L}+)\s?[?!]+$/u;

/**
 * The names on which a mail calls, in lower case, each once, at most four: in its greeting, before a request, or at
 * the start of a sentence, set apart.
 */
export function calledIn(sentences: readonly string[]): string[] {
  const heads = sentences.map((sentence) => sentence.slice(0, 300));
  const asked = heads.flatMap((head) => [...head.matchAll(beforeRequest)].map(([, name]) => name));
  const apart = heads.map((head) => setApart.exec(head)?.[1]);
  const names = [greetedIn(sentences), ...asked, ...apart].flatMap((name) => name ?? []);
  const each = new Set(names.map((name) => name.toLowerCase()));
  return [...each].filter((name) => !openers.has(name)).slice(0, mostNames);
}

const mostNames = 4;
const beforeRequest =
  /(?<!\p{L})(\p{Lu}\p{L}{1,30})[\s,:–—-]{1,4}(?:can|could|would|will|please|pls)\b/gu;
const setApart =
  /^(?:(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|Thanks|OK|Ok|Yes|And|But|So)[\s,]+)?@?(\p{Lu}\p{L}{1,30})\s?[,:–—-]/u;

/** Words with which sentences begin, and nobody's name. */
const openers = new Set(
  'what when where which who how why and but so also please pls then there they we you it he she i this that these if or do did have would could can will should yes no ok thanks okay right correct thoughts sir madam huh eh please monday tuesday wednesday thursday friday saturday sunday today tomorrow maybe perhaps hi hello dear hey'.split(
    ' ',
  ),
);
