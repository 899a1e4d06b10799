import { isDeepStrictEqual } from 'node:util';
import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { rebuildBriefs } from '../../src/ledger/briefs';
import { judgeAll } from '../../src/ledger/judge';
import { type Ledger, openLedger } from '../../src/ledger/ledger';
import { pledgesIn } from '../../src/ledger/pledges';
import type { DecisionRow, ThreadRow } from '../../src/ledger/rows';
import { dumps, restore } from '../../test/ledger/dumps/dumps';
import { personOf } from '../day';
import { allThreads, keyOf, type Standing } from '../truth';
import type { Browser } from './browser';
import { type Stage, standings } from './stage';

/** Opens the ledger on the day's disk, as a page does. */
export function openOn(browser: Browser): Ledger {
  useDisk(browser);
  return openLedger();
}

function useDisk({ disk }: Browser): void {
  Dexie.dependencies.indexedDB = disk as unknown as IDBFactory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** Puts a frozen ledger of an earlier version of the schema on the day's disk. */
export async function putLedger(browser: Browser, version: number): Promise<void> {
  const dump = dumps[version - 1];
  if (dump === undefined) throw new RangeError(`there is no ledger of version ${version}`);
  useDisk(browser);
  await restore('answerable', dump);
}

/** Whoever waited in the old ledger waits still, and what was promised then is promised. */
export async function checkOld({ day }: Stage, ledger: Ledger): Promise<string[]> {
  const tables = dumps[(day.ledgerOf ?? 0) - 1]?.tables ?? {};
  const losses: string[] = [];
  for (const { key, standing } of (tables.threads ?? []) as unknown as ThreadRow[]) {
    const found = (await ledger.threads.get(key))?.standing;
    const isSame =
      found?.state === standing.state && found.promisedUntil === standing.promisedUntil;
    if (!isSame)
      losses.push(`lost by the update: ${key} is ${found?.state}, and was ${standing.state}`);
  }
  for (const { id } of (tables.decisions ?? []) as unknown as DecisionRow[])
    if ((await ledger.decisions.get(id)) === undefined) losses.push(`lost by the update: ${id}`);
  return losses;
}

/** Before anything is shown again: whatever the background said that it wrote down is there. */
export async function checkKept(stage: Stage, ledger: Ledger): Promise<string[]> {
  const messages = new Set((await ledger.messages.toArray()).map(({ record }) => record.id));
  const decisions = new Set(await ledger.decisions.toCollection().primaryKeys());
  const lostMail = stage.facts.flatMap(({ what, known }) =>
    known && 'id' in what && !messages.has(what.id) ? [`sighting lost: ${what.id}`] : [],
  );
  const lostWord = [...stage.decided.keys()]
    .filter((id) => !decisions.has(id))
    .map((id) => `decision lost: ${id}`);
  return [...lostMail, ...lostWord];
}

/** After all mail was shown once more: every thread stands as the truth has it, and nothing was sent twice. */
export async function checkTruth(stage: Stage, ledger: Ledger): Promise<string[]> {
  const losses: string[] = [];
  for (const thread of allThreads) {
    if (!stage.unsure.has(thread)) losses.push(...(await checkThread(stage, ledger, thread)));
  }
  return [
    ...losses,
    ...(await checkCache(ledger)),
    ...sentTwice(stage),
    ...(await endless(ledger)),
  ];
}

/** Where the clock was wrong there may be two truths: see `Fact.clock`. */
async function checkThread(stage: Stage, ledger: Ledger, thread: number): Promise<string[]> {
  const { all, byClock } = standings(stage, thread);
  const losses = await checkStanding(stage, ledger, thread, all);
  if (losses.length === 0) return [];
  const byIt = await checkStanding(stage, ledger, thread, byClock[0]);
  return byIt.length === 0 ? [] : losses;
}

async function checkStanding(
  stage: Stage,
  ledger: Ledger,
  thread: number,
  truth: Standing,
): Promise<string[]> {
  const now = stage.browser.clock.now();
  const row = await ledger.threads.get(keyOf(thread));
  const found = row?.standing;
  const who = personOf(thread).name;
  if (!stage.facts.some((fact) => fact.thread === thread)) return [];
  if (found?.state !== truth.state)
    return [`${who} is ${found?.state ?? 'not known'}, and should be ${truth.state}`];
  const losses: string[] = [];
  if (truth.state === 'waiting' && found.since !== truth.since)
    losses.push(`${who} waits since ${found.since}, not ${truth.since}`);
  if (found.promisedUntil !== truth.pledge?.until)
    losses.push(`${who} was promised ${truth.pledge?.until}, not ${found.promisedUntil}`);
  if ((found.snoozedUntil ?? undefined) !== truth.snoozedUntil)
    losses.push(`${who} is put off until ${found.snoozedUntil}, not ${truth.snoozedUntil}`);
  if (truth.pledge !== undefined) {
    const state = truth.pledge.until > now ? 'open' : 'broken';
    const pledges = await pledgesIn(ledger, [keyOf(thread) as never], now);
    const kept = pledges.some(
      ({ until, state: is }) => until === truth.pledge?.until && is === state,
    );
    if (!kept)
      losses.push(
        `pledge silently closed: ${who}, ${JSON.stringify(pledges.map(({ state: is }) => is))}`,
      );
  }
  return losses;
}

async function checkCache(ledger: Ledger): Promise<string[]> {
  const before = await ledger.briefs.toArray();
  await rebuildBriefs(ledger);
  const isSame = isDeepStrictEqual(before, await ledger.briefs.toArray());
  const stale = (await judgeAll(ledger)).map((key) => `stored standing is stale: ${key}`);
  return isSame ? stale : [...stale, 'what is open in short is stale'];
}

function sentTwice({ server, clicks }: Stage): string[] {
  const jobs = server.sent.map(({ job }) => job);
  const twice = jobs
    .filter((job, index) => jobs.indexOf(job) !== index)
    .map((job) => `sent twice: ${job}`);
  const beyond = allThreads.filter((thread) => count(server.sent, thread) > count(clicks, thread));
  return [...twice, ...beyond.map((thread) => `more notes than clicks: ${personOf(thread).name}`)];
}

const count = (all: readonly { thread: number }[], thread: number) =>
  all.filter((each) => each.thread === thread).length;

/** No job is under way for ever: the user would never hear how it ended. */
async function endless(ledger: Ledger): Promise<string[]> {
  const live = ['asked', 'claimed', 'inserted', 'counting', 'sending'];
  const jobs = await ledger.jobs.where('state').anyOf(live).toArray();
  return jobs.map(({ id, state }) => `a job has no end: ${id}, ${state}`);
}
