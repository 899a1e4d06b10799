import type { AccountKey } from '../core/mail';
import type { ListSighting, Sighting } from '../core/sighting';
import { ask } from '../protocol/ask-from-mail';
import { insist } from './insist';

/** How many remembered sightings are enough for a day in one tab; beyond it everything is simply told again. */
const rememberAtMost = 20_000;

/** A list is told again, unchanged, after this many ms, so that "last seen" stays true. */
const listEvery = 60_000;

/** So many of the page's own data that nobody took wait at most, the latest: the disk may be full for hours. */
const waitAtMost = 1_000;

/**
 * Tells the background of sightings, each only when it says something new: the ledger would fold a repetition to
 * nothing, but rows are rewritten at every hover. What was not taken is told again at once; and what was still not
 * taken next time: what is seen is seen again then, but the page's own data say it only once.
 */
export function startRecording(account: AccountKey): (sightings: Sighting[]) => Promise<void> {
  const told = new Map<string, string>();
  /** The very same ones as before: a reader gives them again as long as nothing has changed. */
  let same = new WeakSet<Sighting>();
  let untaken: Sighting[] = [];
  return async (seen) => {
    if (told.size > rememberAtMost) {
      told.clear();
      same = new WeakSet();
    }
    const sightings = [...untaken, ...seen];
    untaken = [];
    const others = sightings.filter((sighting) => !same.has(sighting));
    const fresh = others.flatMap((sighting) => newIn(sighting, told));
    for (const sighting of others) same.add(sighting);
    if (fresh.length === 0) return;
    try {
      for (let i = 0; i < fresh.length; i += 500) {
        const sightings = fresh.slice(i, i + 500);
        await insist(() => ask('record', { account, sightings }));
      }
    } catch (error) {
      for (const name of fresh.flatMap(namesOf)) told.delete(name);
      same = new WeakSet();
      untaken = [...untaken, ...fresh.filter(isOfData)].slice(-waitAtMost);
      throw error;
    }
  };
}

const isOfData = ({ sense }: Sighting) => sense === 'json';

/**
 * What of it was not told, which from now on counts as told. Rows that are not a whole list say of each thread that
 * it stands there, and no more: while a list is scrolled they are others in each frame.
 */
function newIn(sighting: Sighting, told: Map<string, string>): Sighting[] {
  const content = contentOf(sighting);
  if (!isPartOfList(sighting)) return isNew(nameOf(sighting), content, told) ? [sighting] : [];
  const threads = sighting.threads.filter((thread) =>
    isNew(partName(sighting, thread), content, told),
  );
  return threads.length === 0 ? [] : [{ ...sighting, threads }];
}

function isNew(name: string, content: string, told: Map<string, string>): boolean {
  if (told.get(name) === content) return false;
  told.set(name, content);
  return true;
}

function isPartOfList(sighting: Sighting): sighting is ListSighting {
  return sighting.kind === 'list' && !sighting.complete;
}

const partName = (sighting: ListSighting, thread: string) => `${nameOf(sighting)} ${thread}`;

function namesOf(sighting: Sighting): string[] {
  if (!isPartOfList(sighting)) return [nameOf(sighting)];
  return sighting.threads.map((thread) => partName(sighting, thread));
}

function nameOf(sighting: Sighting): string {
  switch (sighting.kind) {
    case 'message':
      return `m ${sighting.sense} ${sighting.thread} ${sighting.id}`;
    case 'thread':
      return `t ${sighting.sense} ${sighting.thread}`;
    case 'list':
      return `l ${sighting.sense} ${sighting.list}`;
    case 'account':
      return `a ${sighting.sense}`;
  }
}

function contentOf(sighting: Sighting): string {
  const at = sighting.kind === 'list' ? Math.floor(sighting.at / listEvery) : 0;
  if (isPartOfList(sighting)) return String(at);
  return JSON.stringify({ ...sighting, at });
}
