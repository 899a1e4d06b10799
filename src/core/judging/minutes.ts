import { minuteOf } from '../mail';
import type { Message } from '../standing';

/**
 * Joins what is known of a message by its minute alone (see `minuteId`) with the group of that minute and no
 * contrary direction that has an id of the site's own; of several with one that came in, since a waiting person
 * shown twice is better than one hidden. Groups are records of one message each.
 */
export function withMinutes<M extends Message>(groups: readonly M[][]): M[][] {
  const [byMinute, named] = parted(groups);
  if (byMinute.length === 0) return [...groups];
  const joined = named.map((group) => [...group]);
  for (const group of byMinute.sort(directedFirst)) {
    const home = homeOf(group, joined);
    if (home === undefined) joined.push([...group]);
    else home.push(...group);
  }
  return joined;
}

function parted<M extends Message>(groups: readonly M[][]): [M[][], M[][]] {
  const isByMinute = (group: M[]) => group.every(({ id }) => minuteOf(id) !== undefined);
  return [groups.filter(isByMinute), groups.filter((group) => !isByMinute(group))];
}

/** Those that know their direction go first: one that does not may then join them. */
function directedFirst(a: Message[], b: Message[]): number {
  const rank = (group: Message[]) => Number(directionOf(group) === undefined);
  const [x, y] = [a[0]?.id ?? '', b[0]?.id ?? ''];
  return rank(a) - rank(b) || (x < y ? -1 : x > y ? 1 : 0);
}

function homeOf<M extends Message>(group: M[], groups: readonly M[][]): M[] | undefined {
  const minutes = minutesOf(group);
  const direction = directionOf(group);
  const fitting = groups.filter((each) => {
    const theirs = directionOf(each);
    return (
      minutesOf(each).some((minute) => minutes.includes(minute)) &&
      (direction === undefined || theirs === undefined || direction === theirs)
    );
  });
  return fitting.find((each) => directionOf(each) !== 'out') ?? fitting[0];
}

function minutesOf(group: readonly Message[]): number[] {
  return group.flatMap(({ id, facts: { sentAt } }) => {
    const minute = minuteOf(id)?.minute;
    if (minute !== undefined) return [minute];
    return sentAt === undefined ? [] : [Math.floor(sentAt / 60_000)];
  });
}

function directionOf(group: readonly Message[]): 'in' | 'out' | undefined {
  return group
    .map(({ id, facts }) => minuteOf(id)?.direction ?? facts.direction)
    .find((direction) => direction !== undefined);
}
