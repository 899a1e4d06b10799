/** How many weights the small model has; a power of two. */
export const featureCount = 32_768;

/** Sentences are cut here: what asks stands at the front. */
const mostTokens = 60;

/**
 * The features of a sentence for the small model: its words, pairs and threes of words, how it begins and ends, each hashed
 * to a number below {@link featureCount}; sorted, each once.
 */
export function requestFeatures(sentence: string): number[] {
  return numbersOf(namesOf(sentence));
}

/** The same of a sentence where it stands: with its place in the text, and whether a question stands before it. */
export function placedFeatures(sentences: readonly string[], at: number): number[] {
  const names = namesOf(sentences[at] ?? '');
  names.push(`@ ${placeOf(at, sentences.length)}`);
  if (sentences.length === 1) names.push('@ only');
  if (/[?？]\W*$/u.test(sentences[at - 1] ?? '')) names.push('@ after a question');
  return numbersOf(names);
}

function placeOf(at: number, count: number): string {
  if (at < 2) return at === 0 ? 'first' : 'second';
  if (at >= count - 2) return at === count - 1 ? 'last' : 'last but one';
  return 'midst';
}

function namesOf(sentence: string): string[] {
  const tokens = tokensOf(sentence);
  const names = [
    `^ ${tokens[0]}`,
    `^ ${tokens[0]} ${tokens[1]}`,
    `$ ${tokens.at(-1)}`,
    `# ${Math.min(6, Math.floor(tokens.length / 6))}`,
  ];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1] ?? '</s>';
    names.push(token, `${token} ${next}`, `${token} ${next} ${tokens[at + 2] ?? '</s>'}`);
  }
  return names;
}

function numbersOf(names: readonly string[]): number[] {
  return [...new Set(names.map(hash))].sort((a, b) => a - b);
}

function tokensOf(sentence: string): string[] {
  const words = sentence
    .slice(0, 600)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/(?:https?:|www\.)\S+|\$link/g, ' $link ')
    .replace(/\d+/g, '0')
    .match(/\$link|\p{L}+(?:'\p{L}+)?|0|[?!.,:;$%@]/gu);
  return (words ?? []).slice(0, mostTokens);
}

/** FNV-1a, 32 bits, folded to the table: public domain (draft-eastlake-fnv). */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) & (featureCount - 1);
}
