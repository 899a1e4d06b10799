import type { Day, Fault } from '../day';
import { type Fact, type Standings, standingOf } from '../truth';
import type { Browser } from './browser';
import { extensionId, origin } from './browser-api';
import type { MailTab } from './mail-tab';
import type { Server } from './server';
import type { Worker } from './worker';

/** Everything that a day is played with, and what has become of it. */
export interface Stage {
  day: Day;
  browser: Browser;
  worker: Worker;
  server: Server;
  tabs: MailTab[];
  facts: Fact[];
  /** Decisions by id, as far as the background said that it wrote them down. */
  decided: Map<string, Fact>;
  /** Threads of which it is not sure what the user decided: what they asked for failed, time and again. */
  unsure: Set<number>;
  /** Clicks on "acknowledge", by thread. */
  clicks: { thread: number }[];
  /** What goes wrong just now. */
  fault: Fault;
  /** Messages that arrive after what comes next. */
  late: (() => Promise<void>)[];
  /** How long the browser was awake, ms: what is due while it sleeps cannot be told. */
  awake: number;
  figures: { asks: number; refused: number; faults: number };
  losses: string[];
}

/** Asks the background from a page of ours, or from a tab. Throws in the words that it would show to the user. */
export async function ask(
  stage: Stage,
  name: string,
  question: object,
  from: object = ours,
): Promise<unknown> {
  stage.figures.asks += 1;
  const send = () => stage.worker.ask({ ask: name, question }, from);
  const asked = stage.fault.twice ? [send(), send()] : [send()];
  const [first] = await Promise.allSettled(asked);
  if (first === undefined) throw new Error('nothing was asked');
  if (first.status === 'rejected') throw first.reason;
  const { answer, error } = first.value as { answer?: unknown; error?: string };
  if (error === undefined) return answer;
  stage.figures.refused += 1;
  throw new Error(error);
}

/** A page of the extension, as the browser tells of it. */
const ours = { id: extensionId, url: `${origin}src/pages/popup/index.html` };

/** How a thread stands by what is surely known, and by all that there is: in true order, and by the machine's clock. */
export function standings({ facts }: Stage, thread: number): Standings {
  const all = facts.filter((fact) => fact.thread === thread);
  const known = all.filter((fact) => fact.known);
  return {
    known: standingOf(known),
    all: standingOf(all),
    byClock: [standingOf(all, 'clock'), standingOf(known, 'clock')],
  };
}

/** When the user does something about a thread now, as far as the extension can know: see `Fact.clock`. */
export function clockOf({ browser, facts }: Stage, thread: number): number {
  const known = facts.filter((fact) => fact.thread === thread && (fact.known || fact.heard));
  const before = known.flatMap(({ at, clock, what }) =>
    'id' in what ? [at, clock ?? at] : (clock ?? at),
  );
  return Math.max(browser.clock.now(), ...before.map((time) => time + 1));
}
