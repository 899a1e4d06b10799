import * as z from 'zod/mini';
import { type Asked, freshReader, type Reading, read } from '../../drift/in-page/reading';
import { startBadges } from '../../src/content/badges';
import { startLine } from '../../src/content/line';
import { partHealth } from '../../src/core/health';
import { sighting } from '../../src/core/sighting';
import type { Mark } from '../../src/protocol/protocol';
import { foreign as gmailBody } from '../../src/webmail/gmail/page';
import { hostileWords } from '../junk';
import { randomFrom } from '../random';
import { longestCase } from '../target';
import { change, type PageChange, pageChange } from './changes';

/** Changes that one page suffers before it is whole again, each read by the same reader: rows are rewritten in life, too. */
const perPage = 12;

export type Mode = 'any' | 'imitate';

let asked: Asked;
let original: Node;
let bodies: string;
let whole: Reading;
const forms = { sightings: z.array(sighting), health: z.array(partHealth) };

/** Reads the page whole: what mails imitate must not change anything of it. */
async function begin(given: Asked): Promise<number> {
  asked = given;
  bodies = asked.site === 'gmail' ? (gmailBody.split(',')[0] ?? '') : '[id^="UniqueMessageBody"]';
  for (const script of document.querySelectorAll('script')) script.remove();
  original = document.documentElement.cloneNode(true);
  whole = await read(asked);
  return whole.sightings.length;
}

/** How many reads were made, the slowest (ms), and the first failure with as few changes as make it. */
export interface Fuzzed {
  cases: number;
  slowest: number;
  failure: string | undefined;
}

/** Changes the page from `seed` on; a case is one read after one more change. */
async function run(seed: number, cases: number, mode: Mode): Promise<Fuzzed> {
  let [done, slowest] = [0, 0];
  for (let round = 0; done < cases; round += 1) {
    const random = randomFrom(seed + round);
    const changes = Array.from({ length: perPage }, () => pageChange(random, mode));
    const told = await suffer(changes, mode);
    done += told.reads;
    slowest = Math.max(slowest, told.slowest);
    if (told.wrong !== undefined)
      return { cases: done, slowest, failure: await small(changes, mode, seed + round) };
  }
  return { cases: done, slowest, failure: undefined };
}

async function small(changes: readonly PageChange[], mode: Mode, seed: number): Promise<string> {
  let kept = [...changes];
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const fewer = kept.filter((_, index) => index !== at);
    if ((await suffer(fewer, mode)).wrong !== undefined) kept = fewer;
  }
  const { wrong } = await suffer(kept, mode);
  return `seed ${seed}, ${mode}: ${wrong}\n${JSON.stringify(kept)}`;
}

async function suffer(changes: readonly PageChange[], mode: Mode) {
  document.replaceChild(original.cloneNode(true), document.documentElement);
  const reader = freshReader(asked);
  const ours = guests();
  let [reads, slowest] = [0, 0];
  for (const each of changes) {
    change(each, bodies);
    const before = performance.now();
    const wrong = await looked(reader, ours, mode);
    const took = performance.now() - before;
    reads += 1;
    slowest = Math.max(slowest, took);
    if (wrong !== undefined) return { reads, slowest, wrong };
    if (took > longestCase) return { reads, slowest, wrong: `took ${Math.round(took)} ms` };
  }
  return { reads, slowest, wrong: undefined };
}

/** Our own elements, with words as hostile as they come. */
function guests() {
  const words = { text: hostileWords[0] ?? '', label: hostileWords[1] ?? '', tone: 'due' as const };
  const mark = (thread: string): Mark => ({ thread, kind: 'reply', words });
  const marks = {
    of: mark,
    refresh: async () => {},
    replace: () => {},
    nextChange: () => undefined,
  };
  return { badges: startBadges(marks, () => {}), line: startLine(marks, () => {}) };
}

async function looked(
  reader: ReturnType<typeof freshReader>,
  { badges, line }: ReturnType<typeof guests>,
  mode: Mode,
): Promise<string | undefined> {
  try {
    // Opening a reply where no box stands waits for one: on a page at rest in vain.
    const after = await read(mode === 'any' ? { ...asked, reply: undefined } : asked, reader);
    const { rows, conversation } = reader.look();
    badges.place(rows);
    line.place(conversation);
    reader.home();
    return unlawful(after) ?? (mode === 'imitate' ? differing(after) : undefined);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : error}`;
  }
}

function unlawful({ sightings, health }: Reading): string | undefined {
  if ('executed' in window) return 'markup was executed';
  const read = forms.sightings.safeParse(sightings);
  if (!read.success) return `no sighting: ${JSON.stringify(read.error.issues[0])}`;
  return forms.health.safeParse(health).success ? undefined : 'no health';
}

/** All but the text of messages, which is the writer's. */
function differing(after: Reading): string | undefined {
  const [were, are] = [said(whole), said(after)];
  const at = were.findIndex((line, index) => line !== are[index]);
  if (at === -1 && were.length === are.length) return undefined;
  return `an imitation changed ${were[at] ?? '(nothing)'} to ${are[at] ?? '(nothing)'}`;
}

function said({ owner, rows, conversation, sightings, reply }: Reading): string[] {
  return [
    `owner ${owner}`,
    ...rows.map(({ thread }) => `row ${thread}`),
    `open ${conversation?.thread}`,
    ...sightings.map((each) =>
      JSON.stringify(each.kind === 'message' ? { ...each, text: undefined } : each),
    ),
    `reply ${JSON.stringify([reply?.outcome, reply?.proof])}`,
  ];
}

const fuzz = { begin, run };
export type PageFuzz = typeof fuzz;
const i18n = { getMessage: (name: string) => name, getUILanguage: () => 'en' };
Object.assign(window, { fuzz, chrome: { i18n }, browser: { i18n } });
