/** What a word may mean in a written date; in some languages one word is a month and a weekday ("mar." in Spanish). */
export interface WordMeaning {
  /** 1 to 12. */
  months: ReadonlySet<number>;
  /** 0 (Sunday) to 6. */
  weekdays: ReadonlySet<number>;
  /** Which half of the day a 12-hour clock means by it. */
  half: 'am' | 'pm' | undefined;
}

/**
 * The meaning of a word in the dates of a page in `language` (a BCP 47 tag, or anything where the page has none):
 * the page's own language goes before English, and that before the others; undefined for a word that none knows.
 */
export function wordMeaning(word: string, language: string): WordMeaning | undefined {
  const plain = plainWord(word);
  const found = wordsOf(language).get(plain) ?? wordsOf('en').get(plain);
  if (found !== undefined) return found;
  const others = otherLanguages.flatMap((other) => wordsOf(other).get(plain) ?? []);
  return others.length === 0 ? undefined : others.reduce(joined);
}

/** Regional settings may write dates in another language than the page's. */
const otherLanguages = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'zh', 'ko'];

type Words = ReadonlyMap<string, WordMeaning>;

const known = new Map<string, Words>();

function wordsOf(language: string): Words {
  const before = known.get(language);
  if (before !== undefined) return before;
  const words = languageIsKnown(language) ? wordsIn(language) : new Map();
  known.set(language, words);
  return words;
}

function languageIsKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** As Intl writes them, long and short, alone and within a date. */
function wordsIn(language: string): Words {
  const words = new Map<string, WordMeaning>();
  const add = (written: string, meaning: WordMeaning) => {
    if (/\d/.test(written)) return;
    for (const [token] of written.matchAll(letters)) {
      const plain = plainWord(token);
      const before = words.get(plain);
      words.set(plain, before === undefined ? meaning : joined(before, meaning));
    }
  };
  for (const style of ['long', 'short'] as const) {
    for (const form of [
      { month: style },
      { day: 'numeric', month: style, year: 'numeric' },
    ] as const) {
      const months = partAs(language, 'month', form, (month) => Date.UTC(2023, month, 8), 12);
      for (const [month, written] of months.entries())
        add(written, { ...nothing, months: new Set([month + 1]) });
    }
  }
  for (const style of ['long', 'short', 'narrow'] as const) {
    // One Latin letter stands for too many days; one of Chinese or Japanese is the day's own name.
    if (style === 'narrow' && !/^(ja|zh|ko)\b/.test(language)) continue;
    const inDate = { weekday: style, day: 'numeric', month: 'long', year: 'numeric' } as const;
    for (const form of [{ weekday: style }, inDate]) {
      // 1 January 2023 was a Sunday.
      const weekdays = partAs(language, 'weekday', form, (day) => Date.UTC(2023, 0, 1 + day), 7);
      for (const [weekday, written] of weekdays.entries())
        add(written, { ...nothing, weekdays: new Set([weekday]) });
    }
  }
  const clock = { hour: 'numeric', minute: '2-digit', hour12: true } as const;
  const halves = partAs(language, 'dayPeriod', clock, (hour) => Date.UTC(2023, 0, 1, hour), 24);
  for (const [hour, written] of halves.entries()) {
    const half = hour < 12 ? 'am' : 'pm';
    // "p. m." is read as one by `read-date.ts`.
    if ([...written.matchAll(letters)].length === 1) add(written, { ...nothing, half });
  }
  return words;
}

const letters = /[\p{L}\p{M}]+/gu;

const nothing: WordMeaning = { months: new Set(), weekdays: new Set(), half: undefined };

function joined(a: WordMeaning, b: WordMeaning): WordMeaning {
  return {
    months: new Set([...a.months, ...b.months]),
    weekdays: new Set([...a.weekdays, ...b.weekdays]),
    half: a.half === b.half || b.half === undefined ? a.half : (a.half ?? b.half),
  };
}

/** What stands for this part in so many dates; by one format, as making one takes longer than a hundred uses of it. */
function partAs(
  language: string,
  type: Intl.DateTimeFormatPartTypes,
  options: Intl.DateTimeFormatOptions,
  timeOf: (index: number) => number,
  count: number,
): string[] {
  const form = { ...options, calendar: 'gregory', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(language, form);
  return Array.from({ length: count }, (_, index) => {
    const parts = format.formatToParts(timeOf(index));
    return parts.find((part) => part.type === type)?.value ?? '';
  });
}

/** Without case and accents: pages write "Mié", "mié." and "MIE". */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
