import { askingOf } from './asking-strength';

/**
 * The sentence that asks most, the first of equals; at most 300 characters, cut at a word. Undefined where nothing is
 * asked of the reader.
 */
export function asksIn(sentences: readonly string[]): string | undefined {
  let most = asks;
  let asking: string | undefined;
  for (const [at, sentence] of sentences.entries()) {
    const strength = askingOf(sentence, sentences[at - 1]);
    if (strength < asks || (asking !== undefined && strength <= most)) continue;
    most = strength;
    asking = sentence;
  }
  return asking === undefined ? undefined : cutAtWord(asking, 300);
}

/** Of {@link askingOf}: at least a request. */
const asks = 0.5;

/** The text, or as many whole words of it as fit with an ellipsis into `most` characters. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > most / 2 ? head.slice(0, space) : head;
  // A cut between the halves of a surrogate pair would leave half a character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
