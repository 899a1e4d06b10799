import { type Owed, owedTo } from '../core/gratitude/owed';
import type { Referral } from '../core/gratitude/reasons';
import type { JobState } from '../core/outbox';
import { type Person, saidOf } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import type { SaidFacts } from '../core/people/record';
import { beginningOf } from './card-lists';
import { padded } from './contacts';
import type { Ledger } from './ledger';
import { peopleOf, threadsWith } from './person';
import type { CardRow, RecordRow } from './rows';
import { loadMerged, type Merged } from './same-as';

/** Somebody to whom something is owed; where they do not want to be written to it is owed all the same. */
export interface OwedToPerson {
  person: Person;
  owed: Owed[];
}

/** To whom thanks, or news of whom they sent, are owed at `now` (epoch ms); whoever waits longest first. */
export async function allOwed(ledger: Ledger, now: number): Promise<OwedToPerson[]> {
  const merged = await loadMerged(ledger);
  const found: [PersonId, Owed[]][] = [];
  for (const id of await mayBeOwed(ledger, merged, now)) {
    const owed = await owedToRoot(ledger, id, merged, now);
    if (owed.length > 0) found.push([id, owed]);
  }
  const people = await peopleOf(
    ledger,
    found.map(([id]) => id),
  );
  const sinceOf = ({ owed: [first] }: OwedToPerson) => first?.reason.at ?? 0;
  return found
    .map(([id, owed]) => ({ person: people.get(id) as Person, owed }))
    .sort((a, b) => sinceOf(a) - sinceOf(b));
}

/** What is owed to one person. */
export async function owedToOne(ledger: Ledger, who: PersonId, now: number): Promise<Owed[]> {
  const merged = await loadMerged(ledger);
  return owedToRoot(ledger, merged.rootOf(who), merged, now);
}

/** As long as thanks may be owed, and the contact before that: see `owed.ts` and `reasons.ts`. Ms. */
const looksBack = 120 * 86_400_000;

/** Everybody of whom anything says so; few of all who are known. */
async function mayBeOwed(ledger: Ledger, merged: Merged, now: number): Promise<Set<PersonId>> {
  const from = now - looksBack;
  const sent = (await ledger.records.where('referredBy').above('').toArray()).filter(
    (row) => isLate(row, from) || merged.membersOf(merged.rootOf(row.id)).length > 1,
  );
  const closed = await ledger.touches
    .where('[kind+at]')
    .between(['closed', from], ['closed', 8.64e15])
    .toArray();
  const changed = [
    ...(await becameLately(ledger, 'customer', from)),
    ...(await becameLately(ledger, 'lost-prospect', from)),
  ];
  const all = [
    ...sent.flatMap(({ referredBy }) => referredBy ?? []),
    ...closed.map(({ person }) => person),
    ...changed,
  ];
  return new Set(all.map(merged.rootOf));
}

/** Whether anything was said since of who sent them, and what became of it. */
function isLate({ facts: { referredBy, referral, stage } }: RecordRow, from: number): boolean {
  return [referredBy, referral, stage].some((said) => said !== undefined && said.at >= from);
}

/** Who was called so since, of those with whom there was contact since. */
async function becameLately(ledger: Ledger, stage: string, from: number): Promise<PersonId[]> {
  const begin = beginningOf(`stage:${stage}`);
  const lately = ledger.cards
    .where('byRecent')
    .between(begin, `${begin}${padded(8.64e15 - from)}\uffff`);
  const cards = await lately.toArray();
  const records = there(await ledger.records.bulkGet(cards.flatMap(({ members }) => members)));
  const changed = new Set(
    records.filter(({ facts }) => (facts.stage?.at ?? 0) >= from).map(({ id }) => id),
  );
  return cards.filter(({ members }) => members.some((who) => changed.has(who))).map(({ id }) => id);
}

async function owedToRoot(
  ledger: Ledger,
  root: PersonId,
  merged: Merged,
  now: number,
): Promise<Owed[]> {
  const card = await ledger.cards.get(root);
  if (card === undefined) return [];
  const members = [...merged.membersOf(root)];
  const said = saidOf(there(await ledger.records.bulkGet(members)));
  const ground = {
    stage: said.stage,
    heardAt: card.times.heard,
    contactAt: card.contactAt,
    referrals: await referralsBy(ledger, members, merged),
    touches: await ledger.touches.where('person').anyOf(members).toArray(),
    notes: [],
  };
  const span = { begun: await begunAt(ledger), now };
  // The notes are looked for where they can make a difference.
  if (owedTo(ground, span).length === 0) return [];
  return owedTo({ ...ground, notes: await thanksTo(ledger, members) }, span);
}

/** Whom these sent, by what was said last of each of them. */
async function referralsBy(
  ledger: Ledger,
  members: readonly PersonId[],
  merged: Merged,
): Promise<Referral[]> {
  const rows = await ledger.records
    .where('referredBy')
    .anyOf([...members])
    .toArray();
  const sent = [...new Set(rows.map(({ id }) => merged.rootOf(id)))];
  const cards = there(await ledger.cards.bulkGet(sent));
  const records = byId(await recordsOf(ledger, sent, merged));
  return cards.flatMap((card) => {
    const facts = saidOf(merged.membersOf(card.id).flatMap((who) => records.get(who) ?? []));
    return referralOf(card, facts, members);
  });
}

function referralOf(
  { id, name, members }: CardRow,
  { referredBy, stage, referral }: SaidFacts,
  by: readonly PersonId[],
): Referral[] {
  if (referredBy === undefined || !by.includes(referredBy.value) || by.includes(id)) return [];
  return [{ sent: { id, members, name }, at: referredBy.at, stage, words: referral }];
}

async function recordsOf(
  ledger: Ledger,
  roots: readonly PersonId[],
  merged: Merged,
): Promise<RecordRow[]> {
  const ids = roots.flatMap((root) => [...merged.membersOf(root)]);
  return there(await ledger.records.bulkGet(ids));
}

/** Notes that thank, and went out to them: those that close a matter do so, too. */
async function thanksTo(
  ledger: Ledger,
  members: readonly PersonId[],
): Promise<{ at: number; thread: string }[]> {
  const keys = (await threadsWith(ledger, members)).map(({ key }) => key);
  const jobs = await ledger.jobs.where('threadKey').anyOf(keys).toArray();
  return jobs
    .filter(({ plain, state, to }) => {
      const thanks = plain === 'thanks' || plain === 'closing';
      return thanks && wentOut.has(state) && members.includes(to.address);
    })
    .map(({ threadKey: thread, askedAt, sentAt = askedAt }) => ({ at: sentAt, thread }));
}

const wentOut: ReadonlySet<JobState> = new Set(['sent']);

/** When the user began: when the first of their accounts was switched on. Epoch ms. */
async function begunAt(ledger: Ledger): Promise<number> {
  const accounts = await ledger.accounts.toArray();
  const first = accounts.map(({ firstSeenAt }) => firstSeenAt);
  return first.length === 0 ? 0 : Math.min(...first);
}

function byId(rows: readonly RecordRow[]): Map<PersonId, RecordRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

function there<R>(rows: readonly (R | undefined)[]): R[] {
  return rows.filter((row) => row !== undefined);
}
