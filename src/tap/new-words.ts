/**
 * The messages of a thread, oldest first, with the text of those whose body was not told: their snippet, the quoted
 * mail taken out as far as it can be told. A snippet runs the line above the quote and the quote into the writer's own
 * words (cvOnReplyDraftSave_response: "… On Fri, Oct 7, 2022 at 9:29 AM Streak <…> wrote: Sorry, we had …"), and that
 * line's date must not be taken for one that the writer promised.
 */
export function withNewWords<M extends Snippet>(messages: M[]): (M & Snippet)[] {
  const earlier: string[] = [];
  return messages.map((message) => {
    const { snippet, text } = message;
    if (snippet === undefined) return message;
    const own = text ?? newWords(snippet, earlier.slice(-mostEarlier));
    earlier.push(snippet);
    const cut = text === undefined && snippet.endsWith(own) ? { cut: true as const } : {};
    return { ...message, text: own === '' ? undefined : own, ...cut };
  });
}

interface Snippet {
  /** The beginning of the text, the quoted mail run into it. */
  snippet?: string | undefined;
  /** What was newly written, where the body was told. */
  text?: string | undefined;
  /** The text is a snippet that may go on; one that a quote ends is whole. */
  cut?: true;
}

const mostEarlier = 5;
/** Enough of an earlier message to know it again. */
const telling = 16;
/** The line above a quote: an address in angle brackets, a word or two, a colon; in every language of Gmail's. */
const quoteLine = /<[^\s<>@]{1,64}@[^\s<>]{1,255}>[^:<>]{0,24}:/;

/** A snippet without the quoted mail: what stands before it, or where nothing does (answers below the quote), behind it. */
export function newWords(text: string, earlier: string[]): string {
  const known = earlier.find((words) => quotedAt(text, words) !== -1);
  const quote = known === undefined ? -1 : quotedAt(text, known);
  const address = quoteLine.exec(text)?.index ?? -1;
  const line = yearBefore(text, address) === -1 ? -1 : address;
  const end = line !== -1 && (quote === -1 || line < quote) ? line : quote;
  if (end === -1) return text;
  const before = text.slice(0, startOfLine(text, end)).trim();
  return before !== '' || known === undefined ? before : text.slice(quote + known.length).trim();
}

/** Where an earlier message is quoted: its first words behind a colon. */
function quotedAt(text: string, earlier: string): number {
  const found = earlier.length < telling ? -1 : text.indexOf(earlier.slice(0, telling));
  return found > 0 && text.slice(0, found).trimEnd().endsWith(':') ? found : -1;
}

/**
 * Where the line above a quote begins, `end` lying in or behind it: at its date, found by the year, and where the day
 * comes before the year up to three words earlier ("On Mon, Sep 12, 2022"), but not beyond the end of a sentence.
 */
function startOfLine(text: string, end: number): number {
  const year = yearBefore(text, end);
  if (year === -1) return end;
  const beforeYear = text.slice(0, year);
  const day = beforeYear.slice(-longestDate).search(/\d/);
  if (day === -1) return beforeYear.length;
  const beforeDay = beforeYear.slice(0, Math.max(0, beforeYear.length - longestDate) + day);
  const words = /(?:\S*[^\s.!?]\s+){0,2}(?:\S+\s+)?$/.exec(beforeDay.slice(-longestLine))?.[0];
  return beforeDay.length - (words?.length ?? 0);
}

/** Where the last year before `end` stands in the same line; -1 where none does. */
function yearBefore(text: string, end: number): number {
  const from = Math.max(0, end - longestLine);
  const years = [...text.slice(from, Math.max(0, end)).matchAll(/(?:19|20)\d\d/g)];
  const last = years.at(-1);
  return last === undefined ? -1 : from + last.index;
}

const longestLine = 120;
/** "12. September " or "Sep 12, ". */
const longestDate = 15;
