import type { PersonId } from '../core/people/person-id';
import type { Cadences } from '../core/settings/cadences';
import type { Settings } from '../core/settings/settings';
import { beginningOf } from './card-lists';
import { refreshCards } from './cards';
import type { Ledger } from './ledger';
import { readSettings, writeSettings } from './settings';

/**
 * Puts settings into force, as {@link writeSettings} does, with what rests on them: where a stage has another cadence now,
 * its people are due at another time. All of it or nothing.
 */
export async function changeSettings(ledger: Ledger, told: Settings): Promise<void> {
  await ledger.transaction('rw', ledger.tables, async () => {
    const before = await readSettings(ledger);
    await writeSettings(ledger, told);
    const after = await readSettings(ledger);
    for (const stage of differing(before.cadences, after.cadences)) {
      const list = ledger.cards.where('byName').startsWith(beginningOf(`stage:${stage}`));
      const people = (await list.primaryKeys()) as PersonId[];
      for (let start = 0; start < people.length; start += portion) {
        const some = people.slice(start, start + portion);
        await refreshCards(
          ledger,
          some.map((who) => ({ who, kinds: [] })),
        );
      }
    }
  });
}

const portion = 500;

/** The stages whose days are others, or that have some now, or none any more. */
function differing(before: Cadences, after: Cadences): string[] {
  const stages = new Set([...before, ...after].map(({ stage }) => stage));
  const daysIn = (all: Cadences, stage: string) => all.find((each) => each.stage === stage)?.days;
  return [...stages].filter((stage) => daysIn(before, stage) !== daysIn(after, stage));
}
