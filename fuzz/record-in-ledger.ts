import type { AccountKey } from '../src/core/mail';
import type { Sighting } from '../src/core/sighting';
import { switchAccount } from '../src/ledger/accounts';
import { openLedger } from '../src/ledger/ledger';
import { record } from '../src/ledger/record';

/** One batch in so many is recorded: it takes hundreds of times what a check takes. */
const oneIn = 200;
/** Batches after which the ledger is emptied, so that it stays as quick as it was. */
const emptiedAfter = 50;

/**
 * Records sightings that passed all checks in a ledger of its own. Tells what went wrong: a message's text was kept, or
 * something was written that sightings cannot change. What the ledger throws goes on.
 */
export async function recordIn(account: AccountKey, now: number) {
  const ledger = openLedger('fuzz');
  await switchAccount(ledger, account, { on: true }, now - 1_000);
  let batches = 0;
  return async (sightings: Sighting[]): Promise<string | undefined> => {
    if (sightings.length === 0) return undefined;
    batches += 1;
    if (batches % oneIn !== 0) return undefined;
    if (batches % (oneIn * emptiedAfter) === 0)
      for (const table of [ledger.threads, ledger.messages, ledger.people, ledger.lists])
        await table.clear();
    await record(ledger, account, sightings, now);
    if ((await ledger.jobs.count()) > 0) return 'a sighting made a job';
    if ((await ledger.settings.count()) > 0) return 'a sighting changed settings';
    if ((await ledger.decisions.count()) > 0) return 'a sighting decided something';
    const kept = JSON.stringify(await ledger.messages.toArray());
    return longestTextIn(kept) > 998 ? 'kept a whole text' : undefined;
  };
}

/** Of the strings of a JSON text. */
function longestTextIn(json: string): number {
  return Math.max(
    0,
    ...[...json.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
      ([, text = '']) => text.length / (text.includes('\\u') ? 6 : 1),
    ),
  );
}
