import { type CivilDay, civilDay } from '../civil-day';
import type { Happening } from '../people/touches';
import { isByHand, putOffOf } from './cadence';
import type { Why } from './choice';

/** How somebody who was chosen for today stands by now. `touch`: what to undo; times are epoch ms. */
export type Dealt =
  | { kind: 'open' }
  /** A message was opened in the webmail; nobody knows yet whether it was sent. */
  | { kind: 'draft'; touch: string; of: string | undefined; at: number }
  | { kind: 'out' }
  | { kind: 'written' }
  | { kind: 'put-off'; touch: string; until: CivilDay }
  | { kind: 'never' }
  | { kind: 'owed' };

/** What tells how they stand. */
export interface DealtGround {
  why: Why;
  happened: readonly Happening[];
  contactAt: number | undefined;
  wroteAt: number | undefined;
  out: boolean;
  owed: boolean;
  never: boolean;
}

/** What became of a proposal until `today`: a message that may not have been sent is asked about first. */
export function dealtWith(ground: DealtGround, today: CivilDay, zone: string): Dealt {
  const { why, happened, contactAt, wroteAt, out, owed, never } = ground;
  const isToday = (at: number | undefined) => at !== undefined && civilDay(at, zone) === today;
  const draft = openDraft(happened);
  if (draft !== undefined && civilDay(draft.at, zone) > today - draftDays)
    return { kind: 'draft', touch: draft.id, of: draft.body.of, at: draft.at };
  if (out) return { kind: 'out' };
  const told = happened.some(({ at, body }) => isByHand(body.kind) && isToday(at));
  if (told || isToday(wroteAt)) return { kind: 'written' };
  if (owed) return { kind: 'owed' };
  // Who wrote on their own birthday may still be congratulated.
  if (why.kind === 'quiet' && isToday(contactAt)) return { kind: 'written' };
  const putOff = putOffOf(ground, zone);
  const touch = happened.find(({ body, at }) => body.kind === 'putOff' && isToday(at))?.id;
  if (putOff !== undefined && touch !== undefined)
    return { kind: 'put-off', touch, until: putOff.until };
  return { kind: never ? 'never' : 'open' };
}

/** For so many days it is asked whether a message was sent. */
const draftDays = 7;

/** The latest message to keep in touch that was opened, and of which nobody said that it was sent. */
function openDraft(happened: readonly Happening[]): Happening | undefined {
  const drafts = happened.filter(({ body }) => body.kind === 'drafted' && isToKeepInTouch(body.of));
  const latest = drafts.reduce<Happening | undefined>(
    (a, b) => (a !== undefined && a.at >= b.at ? a : b),
    undefined,
  );
  if (latest === undefined) return undefined;
  const kind = sentKind(latest.body.of);
  const isSent = happened.some(
    ({ at, body }) => body.kind === kind && body.of === latest.body.of && at >= latest.at,
  );
  return isSent ? undefined : latest;
}

/** As what a message counts that went out: what it gave, or, without a give, that the user wrote. */
export function sentKind(of: string | undefined): 'gave' | 'wrote' {
  return of === undefined ? 'wrote' : 'gave';
}

/** The line for a birthday that is nobody's give: once a year. */
export function birthdayLine(year: number): string {
  return `birthday:${year}`;
}

/** Messages of thanks and the like name a reason (`referred:…`); they are asked about where they were opened. */
function isToKeepInTouch(of: string | undefined): boolean {
  return of === undefined || !of.includes(':') || of.startsWith('birthday:');
}
