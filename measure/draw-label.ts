/** The kinds of mail, by the letter that an annotator writes. */
export const kinds = {
  p: 'person',
  a: 'automated',
  b: 'bulk',
  l: 'list',
  o: 'out-of-office',
  x: 'bounce',
  c: 'calendar',
  r: 'receipt',
} as const;

/** What a sentence may be, by the letter that an annotator writes. */
export const sentenceKinds = {
  r: 'request',
  d: 'pledge-dated',
  u: 'pledge-undated',
  c: 'chase',
  o: 'opt-out',
  n: 'none',
} as const;

/** An annotator's reading of a mail; a pledge is where its words stand in the mail's text, which is not kept. */
export interface MailLabel {
  set: string;
  id: string;
  kind: (typeof kinds)[keyof typeof kinds];
  needsReply: 'yes' | 'no' | 'unsure';
  pledges: { at: number; length: number; dated: boolean }[];
  /** Where the words stand for which somebody waits for an answer; told of mails to train on alone. */
  asks?: { at: number; length: number }[];
  chase: boolean;
  optOut: boolean;
  closing: boolean;
}

/** An annotator's reading of a sentence. */
export interface SentenceLabel {
  set: string;
  id: string;
  label: (typeof sentenceKinds)[keyof typeof sentenceKinds];
}

interface Named {
  set: string;
  id: string;
  text: string;
}

const answers = { y: 'yes', n: 'no', u: 'unsure' } as const;

/**
 * Reads what an annotator wrote of a mail after its number: `p y asks:"Can you come?" dated:"send it Thursday"`. Throws on a
 * word that the guide does not have, and on a pledge that the mail does not hold.
 */
export function readMailLabel(line: string, { set, id, text }: Named): MailLabel {
  const words = line
    .replace(/(dated|undated|asks):"[^"]*"/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const [kind = '', answer = '', ...marks] = words;
  const strange = marks.find((mark) => !['chase', 'opt-out', 'closing'].includes(mark));
  if (strange !== undefined) throw new Error(`No such mark: ${strange}`);
  const asks = [...line.matchAll(/\basks:"([^"]*)"/g)].map(([, quoted = '']) => find(quoted, text));
  return {
    set,
    id,
    kind: of(kinds, kind),
    needsReply: of(answers, answer),
    pledges: [...line.matchAll(/(dated|undated):"([^"]*)"/g)].map(([, dated, quoted = '']) => ({
      ...find(quoted, text),
      dated: dated === 'dated',
    })),
    ...(asks.length === 0 ? {} : { asks }),
    chase: marks.includes('chase'),
    optOut: marks.includes('opt-out'),
    closing: marks.includes('closing'),
  };
}

/** Reads the one letter that an annotator wrote of a sentence. Throws on any other. */
export function readSentenceLabel(line: string, { set, id }: Named): SentenceLabel {
  return { set, id, label: of(sentenceKinds, line.trim()) };
}

function of<T extends Record<string, string>>(table: T, letter: string): T[keyof T] {
  const found = Object.entries(table).find(([own]) => own === letter);
  if (found === undefined)
    throw new Error(`Not one of ${Object.keys(table).join(', ')}: ${letter}`);
  return found[1] as T[keyof T];
}

/** Where the words stand; white space may differ, as lines are broken. */
function find(quoted: string, text: string): { at: number; length: number } {
  const words = quoted
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(text);
  if (found === null || quoted.trim() === '') throw new Error(`Not in the mail: ${quoted}`);
  return { at: found.index, length: found[0].length };
}
