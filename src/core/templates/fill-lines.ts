import { piecesOf } from './check-template';

/**
 * A text with words in its places, `{name}` and the like. What is not known leaves no gap: a line in which nothing
 * else stood goes. Filled once: words stay words.
 */
export function fillLines(
  text: string,
  words: Readonly<Record<string, string | undefined>>,
): string {
  const lines = text.split('\n').flatMap((line) => filled(line, words));
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function filled(line: string, words: Readonly<Record<string, string | undefined>>): string[] {
  let made = '';
  let [lacks, justLacked] = [false, false];
  for (const { kind, found } of piecesOf(line)) {
    const word = kind === 'placeholder' && Object.hasOwn(words, found) ? words[found] : found;
    if (word === undefined) {
      made = made.replace(/[,،、]?\s*$/u, '');
      lacks = true;
    } else made += justLacked ? afterNothing(word, made === '') : word;
    justLacked = word === undefined;
  }
  return lacks && !/[\p{L}\p{N}]/u.test(made) ? [] : [made];
}

/** Words behind a name that is not known: without its honorific; a sentence may now begin with them. */
function afterNothing(word: string, begins: boolean): string {
  const rest = word.replace(/^(?:様|さま|さん|殿|先生)/u, '');
  if (!begins) return rest;
  const first = rest.replace(/^[\s,،、:]+/u, '');
  return first.charAt(0).toUpperCase() + first.slice(1);
}
