import {
  type GratitudeGround,
  isRecent,
  longestOwed,
  type Owed,
  type OwedSpan,
  owedTo,
} from '../core/gratitude/owed';
import { type Referral, soon } from '../core/gratitude/reasons';
import { groupBy } from '../core/group-by';
import { type Person, saidOf } from '../core/people/person';
import type { PersonId } from '../core/people/person-id';
import type { SaidFacts } from '../core/people/record';
import { beginningOf } from './card-lists';
import { padded } from './contacts';
import { enteredAt } from './describe';
import type { Ledger } from './ledger';
import { peopleOf } from './person';
import type { CardRow, RecordRow } from './rows';
import { loadMerged, type Merged } from './same-as';
import { thanksTo } from './thanks-notes';

/** Somebody to whom something is owed; where they do not want to be written to it is owed all the same. */
export interface OwedToPerson {
  person: Person;
  owed: Owed[];
}

/**
 * To whom thanks, or news of whom they sent, are owed at `now` (epoch ms): whoever waits longest first, and last those who
 * are not to be written to.
 */
export async function allOwed(ledger: Ledger, now: number): Promise<OwedToPerson[]> {
  const merged = await loadMerged(ledger);
  const span = await spanAt(ledger, now);
  const found = await owedToThese(ledger, await mayBeOwed(ledger, merged, span), merged, span);
  const people = await peopleOf(ledger, found.keys());
  const sinceOf = ({ owed: [first] }: OwedToPerson) => first?.reason.at ?? 0;
  return [...found]
    .map(([id, owed]) => ({ person: people.get(id) as Person, owed }))
    .sort((a, b) => isOut(a) - isOut(b) || sinceOf(a) - sinceOf(b));
}

const isOut = ({ person: { optOut } }: OwedToPerson) => (optOut === undefined ? 0 : 1);

/** What is owed to one person. */
export async function owedToOne(ledger: Ledger, who: PersonId, now: number): Promise<Owed[]> {
  const merged = await loadMerged(ledger);
  const root = merged.rootOf(who);
  const found = await owedToThese(ledger, [root], merged, await spanAt(ledger, now));
  return found.get(root) ?? [];
}

/** The user began when the first of their accounts was switched on. */
async function spanAt(ledger: Ledger, now: number): Promise<OwedSpan> {
  const accounts = await ledger.accounts.toArray();
  const first = accounts.map(({ firstSeenAt }) => firstSeenAt);
  const begun = first.length === 0 ? 0 : Math.min(...first);
  return { now, begun, entered: await enteredAt(ledger) };
}

/** Everybody of whom anything says so; few of all who are known. */
async function mayBeOwed(ledger: Ledger, merged: Merged, span: OwedSpan): Promise<PersonId[]> {
  const sent = await ledger.records.where('referredBy').above('').toArray();
  const closed = ledger.touches.where('[kind+at]').between(['closed', 0], ['closed', 8.64e15]);
  const all = [
    ...sent
      .filter((row) => isLate(row, merged, span))
      .flatMap(({ referredBy }) => referredBy ?? []),
    ...(await closed.toArray()).filter(({ at }) => isRecent(at, span)).map(({ person }) => person),
    ...(await becameLately(ledger, 'customer', span)),
    ...(await becameLately(ledger, 'lost-prospect', span)),
  ];
  return [...new Set(all.map(merged.rootOf))];
}

/** Whether anything was said lately of who sent them, or of what became of it; of two who are one both may tell. */
function isLate({ id, facts }: RecordRow, merged: Merged, span: OwedSpan): boolean {
  const { referredBy, referral, stage } = facts;
  const said = [referredBy, referral, stage].filter((each) => each !== undefined);
  return (
    said.some(({ at }) => isRecent(at, span)) || merged.membersOf(merged.rootOf(id)).length > 1
  );
}

/** Who was called so lately, of those with whom there was contact not long before. */
async function becameLately(ledger: Ledger, stage: string, span: OwedSpan): Promise<PersonId[]> {
  const from = span.now - longestOwed - soon;
  const begin = beginningOf(`stage:${stage}`);
  const lately = ledger.cards
    .where('byRecent')
    .between(begin, `${begin}${padded(8.64e15 - from)}\uffff`);
  const ids = (await lately.primaryKeys()) as PersonId[];
  const cards = there(await ledger.cards.bulkGet(ids));
  const records = there(await ledger.records.bulkGet(cards.flatMap(({ members }) => members)));
  const changed = new Set(
    records.filter(({ facts }) => isRecent(facts.stage?.at ?? 0, span)).map(({ id }) => id),
  );
  return cards.filter(({ members }) => members.some((who) => changed.has(who))).map(({ id }) => id);
}

/** What is owed to these; those to whom nothing is are left out. */
async function owedToThese(
  ledger: Ledger,
  roots: readonly PersonId[],
  merged: Merged,
  span: OwedSpan,
): Promise<Map<PersonId, Owed[]>> {
  const found = new Map<PersonId, Owed[]>();
  for (const [root, ground] of await groundsOf(ledger, roots, merged)) {
    // The notes are looked for where they can make a difference.
    if (owedTo(ground, span).length === 0) continue;
    const notes = await thanksTo(ledger, merged.membersOf(root));
    const owed = owedTo({ ...ground, notes }, span);
    if (owed.length > 0) found.set(root, owed);
  }
  return found;
}

/** All that counts but for the notes, in a few readings for all of them. */
async function groundsOf(
  ledger: Ledger,
  roots: readonly PersonId[],
  merged: Merged,
): Promise<Map<PersonId, GratitudeGround>> {
  const cards = there(await ledger.cards.bulkGet([...roots]));
  const members = cards.flatMap((card) => card.members);
  const records = await recordsOf(ledger, members);
  const happened = await ledger.touches.where('person').anyOf(members).toArray();
  const touches = groupBy(happened, ({ person }) => person);
  const referrals = groupBy(await referralsBy(ledger, members, merged), ({ by }) => by);
  return new Map(
    cards.map((card) => {
      const said = saidOf(card.members.flatMap((who) => records.get(who) ?? []));
      const ground: GratitudeGround = {
        stage: said.stage,
        heardAt: card.times.heard,
        contactAt: card.contactAt,
        referrals: (referrals.get(card.id) ?? []).map(({ referral }) => referral),
        touches: card.members.flatMap((who) => touches.get(who) ?? []),
        notes: [],
      };
      return [card.id, ground];
    }),
  );
}

/** Whom these sent, by what was said last of each of them; and who did. */
async function referralsBy(
  ledger: Ledger,
  members: readonly PersonId[],
  merged: Merged,
): Promise<{ by: PersonId; referral: Referral }[]> {
  const rows = await ledger.records
    .where('referredBy')
    .anyOf([...members])
    .toArray();
  const sent = there(
    await ledger.cards.bulkGet([...new Set(rows.map(({ id }) => merged.rootOf(id)))]),
  );
  const records = await recordsOf(
    ledger,
    sent.flatMap((card) => card.members),
  );
  return sent.flatMap((card) => {
    const facts = saidOf(card.members.flatMap((who) => records.get(who) ?? []));
    return referralOf(card, facts, merged);
  });
}

function referralOf(
  { id, name, members }: CardRow,
  { referredBy, stage, referral: words }: SaidFacts,
  merged: Merged,
): { by: PersonId; referral: Referral }[] {
  if (referredBy === undefined || referredBy.value === '') return [];
  const by = merged.rootOf(referredBy.value);
  if (by === id) return [];
  return [{ by, referral: { sent: { id, members, name }, at: referredBy.at, stage, words } }];
}

async function recordsOf(
  ledger: Ledger,
  ids: readonly PersonId[],
): Promise<Map<PersonId, RecordRow>> {
  const rows = there(await ledger.records.bulkGet([...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

function there<R>(rows: readonly (R | undefined)[]): R[] {
  return rows.filter((row) => row !== undefined);
}
