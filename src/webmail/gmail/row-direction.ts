import type { Address } from '../../core/mail';
import type { RowFacts } from './read-row';
import { gapOf, type PageClock, pageClock } from './row-time';

/**
 * Who wrote the last message of each row, as far as rows alone can tell (facts A2). To be asked of the inbox and
 * its categories only: elsewhere the shown time need not be that of the last received message.
 */
export function rowDirections(
  rows: readonly RowFacts[],
  own: ReadonlySet<Address>,
): Map<RowFacts, 'in' | 'out'> {
  const clock = pageClock(rows.flatMap(({ time }) => time ?? []));
  const told = new Map<RowFacts, 'in' | 'out'>();
  for (const row of rows) {
    const direction = directionOf(row, own, clock);
    if (direction !== undefined) told.set(row, direction);
  }
  return told;
}

function directionOf(
  row: RowFacts,
  own: ReadonlySet<Address>,
  clock: PageClock,
): 'in' | 'out' | undefined {
  const { time } = row;
  if (time === undefined || row.participants.length === 0) return undefined;
  const gap = gapOf(time, clock);
  if (row.participants.some(({ address }) => own.has(address))) {
    return gap === 'later' ? 'out' : undefined;
  }
  // A gap in a thread without a known own address: an alias that we don't know may have answered.
  if (gap === 'later') return undefined;
  return gap === 'none' || everybodyShown(row) ? 'in' : undefined;
}

/** Rows leave people out beyond about three (facts A2). */
function everybodyShown({ participants, count }: RowFacts): boolean {
  return participants.length < 3 || (count !== undefined && count <= 3);
}
