/**
 * The sentences of a text in its order, spaces collapsed; lines that a mail program broke are joined. Each is at most
 * 1,000 characters; of them all the first 500.
 */
export function sentencesOf(text: string): string[] {
  return unbroken(text.split(/\r\n|\r|\n/))
    .flatMap(splitLine)
    .slice(0, most);
}

/** More are no letter: each costs a tenth of a millisecond, and three signs can make one. */
const most = 500;

const longest = 1_000;
/** Mail programs break lines at 72 to 78 characters (RFC 3676 4.2), scans at 130; a long word may not have fitted. */
const nearlyFull = 50;
const full = 130;
/** A line that goes on in small letters was broken wherever it was. */
const worthJoining = 20;

function unbroken(lines: string[]): string[] {
  const joined: string[] = [];
  let goesOn = false;
  let before = 0;
  for (const line of lines) {
    const small = /^\s?\p{Ll}/u.test(line);
    const joins = small ? before >= worthJoining : before >= nearlyFull;
    if (goesOn && joins && /^\s?[\p{L}\p{N}("'“‘]/u.test(line))
      joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    before = line.length;
    goesOn = line.length <= full && !/[.!?:;…。！？]\s*$/u.test(line);
  }
  return joined;
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
  return sentence.replace(/\s+/g, ' ').trim().slice(0, longest).normalize('NFC');
}
