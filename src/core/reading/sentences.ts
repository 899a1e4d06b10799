/**
 * The sentences of a text in its order, spaces collapsed; quoted lines ("> …") and what follows the signature mark
 * ("-- ", RFC 3676 4.3) are left out. Each is at most 1,000 characters.
 */
export function sentencesOf(text: string): string[] {
  return ownLines(text).flatMap(splitLine);
}

const longest = 1_000;

function ownLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const signature = lines.findIndex((line) => line === '-- ' || line === '--');
  const own = signature === -1 ? lines : lines.slice(0, signature);
  return own.filter((line) => !line.trimStart().startsWith('>'));
}

const ends = new Set('.!?。！？؟…');
const ideographic = new Set('。！？');
const closing = new Set('"\'”’»)');

/** A mark ends a sentence before a space or the end of the line, so that neither "3.5" nor a link is cut. */
function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let i = 0; i < line.length; i += 1) {
    if (!ends.has(line.charAt(i))) continue;
    let end = i + 1;
    while (ends.has(line.charAt(end)) || closing.has(line.charAt(end))) end += 1;
    const over = end === line.length || /\s/.test(line.charAt(end));
    if (over || ideographic.has(line.charAt(i))) {
      sentences.push(line.slice(start, end));
      start = end;
    }
    i = end - 1;
  }
  sentences.push(line.slice(start));
  return sentences.map(tidy).filter((sentence) => sentence !== '');
}

function tidy(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim().slice(0, longest);
}
