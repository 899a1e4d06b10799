import { type CivilDay, civilDay, instantOf } from '../core/civil-day';
import { saidAtOf, saidOf, valuesOf } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import { happenings } from '../core/people/touches';
import { rhythmOf } from '../core/touch/cadence';
import {
  type Candidate,
  type Chosen,
  choose,
  daysAhead,
  mostADay,
  proposalOf,
} from '../core/touch/choice';
import { daysOfYear } from '../core/touch/remembered';
import { latestOf } from './contact-times';
import type { Ledger } from './ledger';
import { owedTo } from './phoned';
import type { CardRow } from './rows';
import { loadMerged } from './same-as';
import { readSettings } from './settings';
import { loadCalendar } from './user-time';

/**
 * The people to write to on the day of `now` (epoch ms). Once chosen they stay for the day, whoever was dealt with too;
 * only where there were fewer than five, somebody who is due since is added.
 */
export async function chooseToday(ledger: Ledger, now: number): Promise<Chosen[]> {
  return ledger.transaction('rw', ledger.tables, async () => {
    const { zone } = await loadCalendar(ledger);
    const today = civilDay(now, zone);
    const kept = await chosenOn(ledger, today);
    if (kept.length >= mostADay) return kept;
    const { rootOf } = await loadMerged(ledger);
    const known = new Set(kept.map(({ person }) => rootOf(person)));
    const candidates = await candidatesOn(ledger, today, zone, known.size);
    const fresh = choose(
      candidates.filter(({ person }) => !known.has(person)),
      today,
      zone,
    );
    const chosen = [...kept, ...fresh].slice(0, mostADay);
    await ledger.chosen.put({ key: 'today', day: today, people: chosen });
    return chosen;
  });
}

/** Who was chosen for a day; nobody where nobody looked yet. */
export async function chosenOn(ledger: Ledger, day: CivilDay): Promise<Chosen[]> {
  const row = await ledger.chosen.get('today');
  return row?.day === day ? row.people : [];
}

/**
 * Everybody who may be among the first `mostADay + besides` to be proposed: whose day to remember is near, and for each
 * cadence those who are longest without contact, found by their indexes.
 */
async function candidatesOn(
  ledger: Ledger,
  today: CivilDay,
  zone: string,
  besides: number,
): Promise<Candidate[]> {
  const found = new Map<PersonId, Candidate>();
  const near = daysOfYear(today, daysAhead + 1);
  const remembered = await ledger.cards.where('dates').anyOf(near).distinct().toArray();
  for (const each of await candidatesFrom(ledger, remembered)) found.set(each.person, each);
  for (const cadence of await cadencesIn(ledger)) {
    const quietBefore = instantOf(today - cadence + 1, 0, zone);
    const wanted = { today, zone, count: mostADay + besides };
    for (const each of await longestQuiet(ledger, cadence, quietBefore, wanted))
      found.set(each.person, each);
  }
  return [...found.values()];
}

/** Every cadence that somebody has: from one to the next, without reading who has it. */
async function cadencesIn(ledger: Ledger): Promise<number[]> {
  const all: number[] = [];
  for (let last = 0; ; last = all.at(-1) ?? 0) {
    const next = ledger.cards.where(byRhythm).above([last, lastTime]).limit(1);
    const [key] = (await next.keys()) as unknown as [number, number][];
    if (key === undefined) return all;
    all.push(key[0]);
  }
}

const byRhythm = '[cadence+quietSince]';
const lastTime = 8.64e15;

interface Wanted {
  today: CivilDay;
  zone: string;
  /** So many who may really be proposed. */
  count: number;
}

/** Who is longest without contact, of those with a cadence; who may not be proposed does not count. */
async function longestQuiet(
  ledger: Ledger,
  cadence: number,
  quietBefore: number,
  { today, zone, count }: Wanted,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let fitting = 0;
  for (let start = 0; fitting < count; start += portion) {
    const range = ledger.cards.where(byRhythm).between([cadence, 0], [cadence, quietBefore]);
    const cards = await range.offset(start).limit(portion).toArray();
    const some = await candidatesFrom(ledger, cards);
    found.push(...some);
    fitting += some.filter((each) => proposalOf(each, today, zone)?.why.kind === 'quiet').length;
    if (cards.length < portion) break;
  }
  return found;
}

const portion = 20;

/** All that counts for and against these people. */
async function candidatesFrom(ledger: Ledger, cards: readonly CardRow[]): Promise<Candidate[]> {
  const ids = cards.flatMap(({ members }) => members);
  const records = (await ledger.records.bulkGet(ids)).filter((each) => each !== undefined);
  const touches = await ledger.touches.where('person').anyOf(ids).toArray();
  const { cadences } = await readSettings(ledger);
  return Promise.all(
    cards.map(async (card): Promise<Candidate> => {
      const { id, members, stage, contactAt, times, out } = card;
      const facts = saidOf(records.filter((each) => members.includes(each.id)));
      const said = valuesOf(facts);
      const happened = happenings(touches.filter(({ person }) => members.includes(person)));
      const saidAt = saidAtOf(facts);
      const owed = (await owedTo(ledger, id)).length > 0;
      return {
        person: id,
        rhythm: rhythmOf({ stage, cadence: said.cadence, contactAt, saidAt, happened }, cadences),
        never: said.cadence === 0,
        dates: said.dates ?? [],
        happened,
        contactAt,
        wroteAt: latestOf([times.wrote, times.phoned]),
        out,
        owed,
      };
    }),
  );
}
