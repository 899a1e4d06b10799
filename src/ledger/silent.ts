import { type AgendaItem, isEarlier } from '../core/agenda';
import { groupBy } from '../core/group-by';
import { isMailAddress } from '../core/mail';
import { type LostProspect, lostProspect } from '../core/people/lost-prospect';
import { type Person, saidOf } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import { mayBeAskedAgain } from '../core/plain-notes';
import { type Silence, silenceOf } from '../core/silence';
import { itemsOf, newestIn } from './agenda-items';
import { beginningOf } from './card-lists';
import { followedUp, goneNotes } from './followed-up';
import type { Ledger } from './ledger';
import { peopleOf } from './person';
import { owedTo } from './phoned';
import type { CardRow } from './rows';
import { readSettings } from './settings';
import { loadCalendar, loadContext } from './user-time';

/** A thread in which somebody may be asked again, or is only not to be as they want to be left alone. */
export interface SilentItem {
  item: AgendaItem;
  person: Person;
  silence: Extract<Silence, { kind: 'ask' | 'out' }>;
}

/** After that long nobody remembers what was asked (ms). */
const longestSilence = 90 * 86_400_000;

/** The newest of those that are awaited are looked at. */
const mostLookedAt = 1_000;

/** The threads that a follow-up may go to at `now` (epoch ms), and those with who wants to be left alone; oldest first. */
export async function silentThreads(ledger: Ledger, now: number): Promise<SilentItem[]> {
  const due = await dueAt(ledger, now);
  // Looked up for those alone whose time has come.
  const people = await peopleOf(
    ledger,
    due.flatMap(({ item }) => addressOf(item) ?? []),
  );
  return due
    .flatMap(({ item, silence }): SilentItem[] => {
      const person = people.get(addressOf(item) ?? '');
      if (person === undefined) return [];
      const out = person.optOut;
      return [{ item, person, silence: out === undefined ? silence : { kind: 'out', out } }];
    })
    .sort((a, b) => (a.item.standing.since ?? 0) - (b.item.standing.since ?? 0));
}

const addressOf = ({ standing: { person } }: AgendaItem) => person?.address;

type Due = Pick<SilentItem, 'item'> & { silence: Extract<Silence, { kind: 'ask' }> };

/** Whom the user might be asking by now, whether they want it or not. */
async function dueAt(ledger: Ledger, now: number): Promise<Due[]> {
  const rows = await newestIn(ledger, 'awaiting-them', mostLookedAt);
  const contextOf = await loadContext(ledger);
  const items = (await itemsOf(ledger, rows, now)).filter(
    ({ bucket, standing }) =>
      bucket === 'awaiting-them' &&
      (standing.since ?? 0) >= now - longestSilence &&
      !isEarlier(standing, contextOf(standing)),
  );
  const gone = await goneNotes(
    ledger,
    items.map(({ standing }) => standing),
  );
  const { after } = (await readSettings(ledger)).reminders.followUp;
  const calendar = await loadCalendar(ledger);
  return items.flatMap((item): Due[] => {
    const { key, since = 0 } = item.standing;
    const ground = { since, followedUp: followedUp(gone.get(key)), out: undefined };
    const silence = silenceOf(ground, after, calendar, now);
    const isDue = silence.kind === 'ask' && mayBeAskedAgain(item.standing, silence);
    return isDue ? [{ item, silence }] : [];
  });
}

/** A lost prospect who may be asked once more, or to whom a message was opened of which nobody knows. */
export interface LostItem {
  person: Person;
  lostAt: number;
  state: Extract<LostProspect, { kind: 'ask' | 'drafted' }>;
}

/** The lost prospects to follow up at `now` (epoch ms): what was opened first, then who is longest without contact. */
export async function lostProspects(ledger: Ledger, now: number): Promise<LostItem[]> {
  const list = ledger.cards.where('byName').startsWith(beginningOf('stage:lost-prospect'));
  // Who has no address cannot be written to from here.
  const cards = (await list.toArray()).filter(
    ({ out, members }) => !out && members.some(isMailAddress),
  );
  const { zone } = await loadCalendar(ledger);
  const order = ({ state }: Lost) => (state.kind === 'drafted' ? 0 : state.since);
  const all = await statesOf(ledger, cards, zone, now);
  const found: Lost[] = [];
  for (const each of all.sort((a, b) => order(a) - order(b))) {
    if (found.length === mostProposed) break;
    // Whoever waits for an answer is to have that, and no question.
    if ((await owedTo(ledger, each.id)).length === 0) found.push(each);
  }
  const people = await peopleOf(
    ledger,
    found.map(({ id }) => id),
  );
  return found.map(({ id, ...rest }) => ({ ...rest, person: people.get(id) as Person }));
}

/** More are a wall; those behind them come once these are done. */
const mostProposed = 50;

type Lost = Omit<LostItem, 'person'> & { id: PersonId };

async function statesOf(
  ledger: Ledger,
  cards: readonly CardRow[],
  zone: string,
  now: number,
): Promise<Lost[]> {
  const ids = cards.flatMap(({ members }) => members);
  const rows = (await ledger.records.bulkGet(ids)).filter((each) => each !== undefined);
  const records = groupBy(rows, ({ id }) => id);
  const happened = await ledger.touches.where('person').anyOf(ids).toArray();
  const touches = groupBy(happened, ({ person }) => person);
  return cards.flatMap((card) => {
    const { members, times } = card;
    const lostAt = saidOf(members.flatMap((who) => records.get(who) ?? [])).stage?.at;
    if (lostAt === undefined) return [];
    const ground = {
      lostAt,
      heardAt: times.heard,
      phonedAt: times.phoned,
      wroteAt: times.wrote,
      touches: members.flatMap((who) => touches.get(who) ?? []),
      out: undefined,
    };
    const state = lostProspect(ground, zone, now);
    return state.kind === 'ask' || state.kind === 'drafted' ? [{ id: card.id, lostAt, state }] : [];
  });
}
