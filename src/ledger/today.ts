import { civilDay } from '../core/civil-day';
import type { AccountKey, Address } from '../core/mail';
import type { Person } from '../core/people/person';
import { type Happening, happenings } from '../core/people/touches';
import type { Why } from '../core/touch/choice';
import { type Dealt, dealtWith } from '../core/touch/today';
import { latestOf } from './contact-times';
import { chosenOn } from './keep-in-touch';
import { languageWith } from './language-with';
import type { Ledger } from './ledger';
import { personOf, threadsWith } from './person';
import { owedTo } from './phoned';
import { loadMerged } from './same-as';
import { loadCalendar } from './user-time';
import { writingFrom } from './writing-from';

/** Somebody who was chosen for today, with all that the page says of them. */
export interface TodayRow {
  person: Person;
  why: Why;
  dealt: Dealt;
  /** Latest first. */
  happened: Happening[];
  /** In which they write, or are to be written to; BCP 47. */
  language: string | undefined;
  /** From which mailbox to which address; undefined where there is none. */
  from: { account: AccountKey; to: Address } | undefined;
}

/** Those who were chosen for the day of `now` (epoch ms), as they stand. */
export async function readToday(ledger: Ledger, now: number): Promise<TodayRow[]> {
  const { zone } = await loadCalendar(ledger);
  const today = civilDay(now, zone);
  const chosen = await chosenOn(ledger, today);
  const rows = await Promise.all(
    chosen.map(({ person, why }) => rowOf(ledger, person, why, today, zone)),
  );
  const isFirst = ({ person: { id } }: TodayRow, index: number, all: (TodayRow | undefined)[]) =>
    all.findIndex((each) => each?.person.id === id) === index;
  // Two of them may have become one since.
  return rows.filter((row) => row !== undefined).filter(isFirst);
}

/** Undefined for who is known no more. */
async function rowOf(
  ledger: Ledger,
  who: Address,
  why: Why,
  today: number,
  zone: string,
): Promise<TodayRow | undefined> {
  const merged = await loadMerged(ledger);
  const id = merged.rootOf(who);
  const card = await ledger.cards.get(id);
  if (card === undefined) return undefined;
  const { members, contactAt, times, out } = card;
  const [person, threads] = [await personOf(ledger, id), await threadsWith(ledger, members)];
  const happened = happenings(await ledger.touches.where('person').anyOf(members).toArray());
  const owed = (await owedTo(ledger, id)).length > 0;
  const wroteAt = latestOf([times.wrote, times.phoned]);
  const never = person.said.cadence === 0;
  const ground = { why, happened, contactAt, wroteAt, out, owed, never };
  const from = await writingFrom(ledger, members, undefined);
  return {
    person,
    why,
    dealt: dealtWith(ground, today, zone),
    happened,
    language: person.said.language ?? (await languageWith(ledger, members, threads)),
    from: from && { account: from.account.key, to: from.to },
  };
}
