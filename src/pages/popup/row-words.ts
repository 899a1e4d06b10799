import type { AgendaItem } from '../../core/agenda';
import { day, dayAndClock, dueWords, duration, type Here } from '../../ui/time-words';
import { say, sayCount } from '../../ui/words';

/** The word behind a name that says why the row stands where it stands, with its look; most rows have none. */
export function rowTag(
  item: AgendaItem,
): { words: string; look: 'filled' | 'outlined' } | undefined {
  const { chases, sure } = item.standing;
  if (chases > 0 && item.bucket !== 'settled')
    return {
      words: chases === 1 ? say('row_askedTwice') : sayCount('row_asked', chases + 1),
      look: 'filled',
    };
  if (!sure && item.bucket !== 'unsure') return { words: say('row_unsure'), look: 'outlined' };
  return undefined;
}

/** The time that counts for the row, in words and as epoch ms, where it has one: due, promised, or until when it sleeps. */
export function rowTime(
  item: AgendaItem,
  now: number,
  here: Here,
): { words: string; at: number | undefined } | undefined {
  const { standing, bucket, due } = item;
  if (bucket === 'snoozed' && standing.snoozedUntil !== undefined) {
    const at = standing.snoozedUntil;
    if (at === 'they-write') return { words: here.say('row_untilTheyWrite'), at: undefined };
    return { words: here.say('row_until', dayAndClock(at, now, here)), at };
  }
  // Absolute beats relative where a promise is meant (look.md).
  if (standing.promisedUntil !== undefined && (bucket === 'promised' || bucket === 'broken')) {
    const at = standing.promisedUntil;
    return { words: here.say('time_promised', dayAndClock(at, now, here)), at };
  }
  if (timed.has(bucket) && due !== undefined) return { words: dueWords(due, now, here), at: due };
  const at = standing.since ?? standing.lastAt;
  if (at === undefined) return undefined;
  if (bucket === 'awaiting-them')
    return { words: here.say('time_askedOn', day(at, now, here)), at };
  return { words: day(at, now, here), at };
}

const timed: ReadonlySet<AgendaItem['bucket']> = new Set([
  'chasing',
  'overdue',
  'due-today',
  'due-later',
  'broken',
  'promised',
]);

/** How long the person has waited; empty where nobody waits. */
export function waited({ standing, bucket }: AgendaItem, now: number, here: Here): string {
  if (!timed.has(bucket) || standing.since === undefined) return '';
  return here.say('time_waits', duration(now - standing.since, here));
}
