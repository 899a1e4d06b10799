/**
 * Words of a stranger's as one line of plain text: without line breaks, control characters, and what turns the
 * direction of writing or cannot be seen; cut after so many characters.
 */
export function plainWords(words: string, longest: number): string {
  const line = words
    .slice(0, 10 * longest)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trim()}…`
    : line;
}
