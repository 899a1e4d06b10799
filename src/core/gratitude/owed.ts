import { type Happened, type Happening, happenings, type Touch } from '../people/touches';
import { type Deeds, idsOf, type Reason, reasonId, reasonsOf } from './reasons';

/** Thanks that are owed to a person, or news of somebody whom they sent. */
export interface Owed {
  /** The name of the reason: see {@link reasonId}. */
  id: string;
  reason: Reason;
  /** The touch by which a message for it was opened, where nobody knows yet whether it was sent. */
  drafted: string | undefined;
}

/** What is known of a person, in any order, and also twice. */
export interface GratitudeGround extends Omit<Deeds, 'happened'> {
  touches: readonly Touch[];
  /** Notes of thanks that went out to them, with the key of their thread. */
  notes: readonly ThanksNote[];
}

export interface ThanksNote {
  at: number;
  thread: string;
}

/** How long thanks may wait; after that they would only surprise. Ms. */
export const longestOwed = 90 * 86_400_000;

/** Of which time thanks may be owed at all. Epoch ms. */
export interface OwedSpan {
  now: number;
  /** When the user began with Answerable: what was before is past. */
  begun: number;
  /** When much was entered of many people at once: a list that is taken in tells of what was long ago. */
  entered: ReadonlySet<number>;
}

/** What is owed to a person, what waits longest first. */
export function owedTo({ touches, notes, ...deeds }: GratitudeGround, span: OwedSpan): Owed[] {
  const happened = happenings(touches);
  return reasonsOf({ ...deeds, happened })
    .filter(({ at }) => isRecent(at, span))
    .filter((reason) => !happened.some((each) => settles(each, reason)))
    .filter((reason) => !notes.some((note) => thanksFor(note, reason)))
    .map((reason) => ({ id: reasonId(reason), reason, drafted: draftFor(reason, happened) }))
    .sort((a, b) => a.reason.at - b.reason.at || (a.id < b.id ? -1 : 1));
}

/** Whether what was said or happened then may be a reason. */
export function isRecent(at: number, { now, begun, entered }: OwedSpan): boolean {
  return at >= Math.max(begun, now - longestOwed) && !entered.has(at);
}

/** What happened once it is done. */
export function doneWith({ id, reason }: Pick<Owed, 'id' | 'reason'>): Happened {
  return reason.kind === 'told'
    ? { kind: 'told', of: reason.sent.id }
    : { kind: 'thanked', of: id };
}

function settles({ at, body: { kind, of, thread } }: Happening, reason: Reason): boolean {
  if (kind === 'letGo') return of !== undefined && names(of, at, reason);
  if (kind !== (reason.kind === 'told' ? 'told' : 'thanked')) return false;
  if (reason.kind === 'closed' && thread !== undefined && thread === reason.thread) return true;
  if (of === undefined) return at >= reason.at;
  return reason.kind === 'told' ? reason.sent.members.includes(of) : names(of, at, reason);
}

/**
 * A stage that is said again, by an undo or when two people are merged, is no new purchase and no new No: what was done
 * for it not long before counts still.
 */
function names(of: string, at: number, reason: Reason): boolean {
  if (idsOf(reason).includes(of)) return true;
  const { kind } = reason;
  if (kind !== 'bought' && kind !== 'declined') return false;
  return of.startsWith(`${kind}:`) && at >= reason.at - longestOwed;
}

/** Thanks by a note in whichever thread; those for a job may have gone before it was closed. */
function thanksFor({ at, thread }: ThanksNote, reason: Reason): boolean {
  if (reason.kind === 'told') return false;
  return at >= reason.at || (reason.kind === 'closed' && thread === reason.thread);
}

/** The latest one. */
function draftFor(reason: Reason, happened: readonly Happening[]): string | undefined {
  const ids = idsOf(reason);
  return happened.find(({ body: { kind, of = '' } }) => kind === 'drafted' && ids.includes(of))?.id;
}
