import type { AccountKey } from '../core/mail';
import type { Sighting } from '../core/sighting';
import { ask } from '../protocol/ask-from-mail';

/** How many remembered sightings are enough for a day in one tab; beyond it everything is simply told again. */
const rememberAtMost = 20_000;

/** A list is told again, unchanged, after this many ms, so that "last looked at" stays true. */
const listEvery = 60_000;

/**
 * Tells the background of sightings, each only when it says something new: the ledger would fold a repetition to
 * nothing, but rows are rewritten at every hover. What was not taken is told again next time.
 */
export function startRecording(account: AccountKey): (sightings: Sighting[]) => Promise<void> {
  const told = new Map<string, string>();
  return async (sightings) => {
    if (told.size > rememberAtMost) told.clear();
    const fresh = sightings.filter((sighting) => isNew(sighting, told));
    if (fresh.length === 0) return;
    try {
      for (let i = 0; i < fresh.length; i += 500) {
        await ask('record', { account, sightings: fresh.slice(i, i + 500) });
      }
    } catch (error) {
      for (const sighting of fresh) told.delete(nameOf(sighting));
      throw error;
    }
  };
}

/** Whether it says something that was not told, which from now on counts as told. */
function isNew(sighting: Sighting, told: Map<string, string>): boolean {
  const name = nameOf(sighting);
  const content = contentOf(sighting);
  if (told.get(name) === content) return false;
  told.set(name, content);
  return true;
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
  return JSON.stringify({ ...sighting, at });
}
