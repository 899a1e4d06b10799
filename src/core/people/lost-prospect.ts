import { civilDay } from '../civil-day';
import type { OptOut } from './opt-out';
import { happenings, type Touch } from './touches';

/** How many days without contact go before the first and before the second follow-up to a lost prospect. */
export const lostProspectWaits = [30, 90] as const;

/** What is known of somebody who is called a lost prospect. Times are epoch ms. */
export interface LostGround {
  /** When they were called so. */
  lostAt: number;
  /** When they last wrote or were spoken to by phone, and when the user last wrote by mail. */
  heardAt: number | undefined;
  phonedAt: number | undefined;
  wroteAt: number | undefined;
  touches: readonly Touch[];
  out: OptOut | undefined;
}

/**
 * Whether a lost prospect may be asked once more, and why not.
 * - `ask`: since `since` there was no contact, and `times` follow-ups went out
 * - `early`: not before the day of `from`
 * - `drafted`: a message was opened by that touch, and nobody knows whether it went out
 * - `enough`: two went out; `ended`: they wrote or spoke to the user since, or the user let it go; `out`: they want to be
 *   left alone
 */
export type LostProspect =
  | { kind: 'ask'; times: number; since: number }
  | { kind: 'early'; times: number; days: number }
  | { kind: 'drafted'; touch: string; at: number }
  | { kind: 'enough' | 'ended' }
  | { kind: 'out'; out: OptOut };

/** How it stands at `now` with a lost prospect: two follow-ups at most since they were called so, the second later. */
export function lostProspect(ground: LostGround, zone: string, now: number): LostProspect {
  const { lostAt, out } = ground;
  if (out !== undefined) return { kind: 'out', out };
  if (cameBack(ground) || isLetGo(ground)) return { kind: 'ended' };
  const { moments, drafted } = followUps(ground);
  if (drafted !== undefined) return { kind: 'drafted', ...drafted };
  const times = moments.length;
  const wait = lostProspectWaits[times];
  if (wait === undefined) return { kind: 'enough' };
  const since = Math.max(lostAt, ...moments);
  const days = civilDay(since, zone) + wait - civilDay(now, zone);
  return days <= 0 ? { kind: 'ask', times, since } : { kind: 'early', times, days };
}

/** What a message to them is for, as touches (`of`) name it. */
export function lostId(lostAt: number): string {
  return `lost:${lostAt}`;
}

/** A word of theirs, a call or a meeting ends it: from then on they are spoken with, not followed up. */
function cameBack({ lostAt, heardAt = 0, phonedAt = 0, touches }: LostGround): boolean {
  const met = happenings(touches)
    .filter(({ body: { kind } }) => kind === 'met' || kind === 'phoned')
    .map(({ at }) => at);
  return Math.max(heardAt, phonedAt, ...met) > lostAt;
}

function isLetGo({ lostAt, touches }: LostGround): boolean {
  const isFor = (of = '') => of.startsWith('lost:');
  return happenings(touches).some(
    ({ at, body }) => body.kind === 'letGo' && at > lostAt && isFor(body.of),
  );
}

/**
 * When the user wrote to them since, in whatever way; what was opened may have gone out. What lies within a day of
 * another is one: a message that was opened, told of as sent and then seen in the mail.
 */
function followUps({ lostAt, wroteAt = 0, touches }: LostGround): {
  moments: number[];
  drafted: { touch: string; at: number } | undefined;
} {
  const since = happenings(touches).filter(({ at }) => at > lostAt);
  const wrote = since.filter(({ body }) => body.kind === 'wrote').map(({ at }) => at);
  const opened = since.filter(
    ({ body: { kind, of } }) => kind === 'drafted' && of?.startsWith('lost:'),
  );
  const all = [...wrote, ...opened.map(({ at }) => at), ...(wroteAt > lostAt ? [wroteAt] : [])];
  const open = opened.find(({ at }) => !wrote.some((each) => each >= at) && wroteAt < at);
  return { moments: apart(all), drafted: open && { touch: open.id, at: open.at } };
}

/** The first of each cluster, and whatever comes more than a day after it. */
function apart(all: readonly number[]): number[] {
  const kept: number[] = [];
  for (const at of [...all].sort((a, b) => a - b))
    if (at - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > day) kept.push(at);
  return kept;
}

const day = 86_400_000;
