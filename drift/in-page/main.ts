import type { PartHealth } from '../../src/core/health';
import type { Truth } from '../truth';
import { type Damage, damage, damagesTo } from './damage';
import { falsehoods } from './judge';
import { addressesIn, factsOf, lost } from './losses';
import { putMark } from './marks';
import { type Asked, type Reading, read } from './reading';
import { type Table, tables } from './sites';
import { truthOfReading } from './truth-of-reading';

/** What became of what the reader tells, once a part was damaged. */
export interface Told {
  damage: Damage;
  /** What it says that is not so; an exception that escaped is among them. */
  falsehoods: string[];
  /** People, threads and the owner of whom it tells no more; and what it told beside them. */
  people: string[];
  details: string[];
  /** Parts that health names only now. */
  ill: PartHealth[];
}

let asked: Asked;
let truth: Truth;
let original: Node;
let before: Reading;

/** Reads the page that is there now, undamaged. Answers what of it is not true of the mailbox: it should be nothing. */
async function begin(
  given: Asked,
  known: Truth | undefined,
): Promise<{ wrong: string[]; facts: number }> {
  asked = given;
  for (const script of document.querySelectorAll('script')) script.remove();
  before = await read(asked);
  mark(before);
  original = document.documentElement.cloneNode(true);
  truth = known ?? truthOfReading(before);
  const { people, details } = factsOf(before, addressesIn(before));
  return { wrong: falsehoods(before, truth, before), facts: people.size + details.size };
}

function mark({ rows, conversation, reply }: Reading): void {
  for (const { element, thread } of rows) putMark(element, 'row', thread);
  if (conversation !== undefined) putMark(conversation.element, 'open', conversation.thread);
  if (reply?.sender !== undefined) putMark(buttonAround(reply.sender), 'send');
  if (reply === undefined) return;
  // Every plain reply of the answered message is as right as the one that is pressed first.
  const message =
    reply.opener?.closest('[role="listitem"], [aria-expanded="true"]') ?? conversation?.element;
  const ways = tables[asked.site][1]?.parts.reply?.alternatives ?? [];
  for (const { css } of ways)
    for (const each of message?.querySelectorAll(css) ?? []) putMark(each, 'reply');
  if (reply.opener !== undefined) putMark(buttonAround(reply.opener), 'reply');
}

const buttonAround = (element: Element) =>
  element.closest('button, [role="button"], [role="link"]') ?? element;

function reset(): void {
  document.replaceChild(original.cloneNode(true), document.documentElement);
}

/** Every damage that this page can suffer in the parts of its reader. */
function damages(): Damage[] {
  reset();
  return tables[asked.site].flatMap(({ prefix, parts, foreign }) =>
    Object.keys(parts).flatMap((part) =>
      damagesTo(part, withRoots(parts), foreign).map((each) => ({
        ...each,
        part: `${prefix}${part}`,
      })),
    ),
  );
}

/** Does it, reads the page anew and holds what is told against the truth. */
async function suffer(done: Damage): Promise<Told> {
  reset();
  const { prefix, parts, foreign } = tableOf(done);
  damage({ ...done, part: done.part.slice(prefix.length) }, withRoots(parts), foreign);
  try {
    const after = await read(asked);
    const known = addressesIn(before);
    const [were, are] = [factsOf(before, known), factsOf(after, known)];
    const ill = newlyIll(after);
    await heal(ill);
    return {
      damage: done,
      falsehoods: falsehoods(after, truth, before),
      people: lost(were.people, are.people),
      details: lost(were.details, are.details),
      ill,
    };
  } catch (error) {
    return { damage: done, falsehoods: [`threw ${error}`], people: [], details: [], ill: [] };
  }
}

/** The reply's parts are looked for in places that the reader finds. */
function withRoots(parts: Table['parts']): Table['parts'] {
  return { ...tables[asked.site][0]?.parts, ...parts };
}

function tableOf({ part }: Damage): Table {
  const [reader, reply] = tables[asked.site];
  const found = part.startsWith('reply ') ? reply : reader;
  if (found === undefined) throw new Error(`No table has ${part}`);
  return found;
}

const isIll = ({ state }: PartHealth) => state === 'blind' || state === 'disagrees';

function newlyIll({ health }: Reading): PartHealth[] {
  const were = new Set(before.health.filter(isIll).map(({ part }) => part));
  return health.filter((each) => isIll(each) && !were.has(each.part));
}

/** The parts of the reply keep their health as long as the page lives: a whole page makes them well again. */
async function heal(ill: readonly PartHealth[]): Promise<void> {
  if (!ill.some(({ part }) => part.startsWith('reply '))) return;
  reset();
  before = { ...before, health: (await read(asked)).health };
}

const drift = { begin, damages, suffer };
export type Drift = typeof drift;
Object.assign(window, { drift });
