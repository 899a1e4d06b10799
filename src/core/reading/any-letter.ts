const letter = '[\\p{L}\\p{N}_]';
const edge = `(?:(?<!${letter})(?=${letter})|(?<=${letter})(?!${letter}))`;

/**
 * A pattern of alternatives in which `\b` is the edge of a word of any letters: JavaScript's own knows ASCII alone, and
 * takes the é of "enviaré" for no letter.
 */
export function anyOf(sources: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(sources.join('|').replaceAll('\\b', edge), flags);
}
