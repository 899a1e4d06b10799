/** How many weights the small model has; a power of two. */
export const featureCount = 32_768;

/** Sentences are cut here: what asks stands at the front. */
const mostTokens = 60;

/**
 * The features of a sentence for the small model: its words, pairs of words, how it begins and ends, each hashed to a
 * number below {@link featureCount}; sorted, each once.
 */
export function requestFeatures(sentence: string): number[] {
  const tokens = tokensOf(sentence);
  const names = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1] ?? '</s>';
    names.add(token);
    names.add(`${token} ${next}`);
    names.add(`${token} ${next} ${tokens[at + 2] ?? '</s>'}`);
  }
  names.add(`^ ${tokens[0]}`);
  names.add(`^ ${tokens[0]} ${tokens[1]}`);
  names.add(`$ ${tokens.at(-1)}`);
  names.add(`# ${Math.min(6, Math.floor(tokens.length / 6))}`);
  return [...new Set([...names].map(hash))].sort((a, b) => a - b);
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
