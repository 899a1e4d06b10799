import { minuteOf } from '../mail';
import type { TextReading } from '../reading/read-text';
import type { Message } from '../standing';

/** A record with what was read of its text. */
interface Shown extends Message {
  words?: TextReading | undefined;
}

/**
 * Joins what is known of a message by its minute alone (see `minuteId`) with the group of that minute and no
 * contrary direction that has an id of the site's own; of several with one that came in, since a waiting person
 * shown twice is better than one hidden. A note of ours and what is known to be none are two messages, though of one
 * minute. Groups are records of one message each.
 */
export function withMinutes<M extends Shown>(groups: readonly M[][]): M[][] {
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

function parted<M extends Shown>(groups: readonly M[][]): [M[][], M[][]] {
  const isByMinute = (group: M[]) => group.every(({ id }) => minuteOf(id) !== undefined);
  return [groups.filter(isByMinute), groups.filter((group) => !isByMinute(group))];
}

/** Those that know their direction, and of which text they are, go first: one that does not may then join them. */
function directedFirst(a: Shown[], b: Shown[]): number {
  const rank = (group: Shown[]) =>
    2 * Number(directionOf(group) === undefined) + Number(noteOf(group) === undefined);
  const [x, y] = [a[0]?.id ?? '', b[0]?.id ?? ''];
  return rank(a) - rank(b) || (x < y ? -1 : x > y ? 1 : 0);
}

function homeOf<M extends Shown>(group: M[], groups: readonly M[][]): M[] | undefined {
  const minutes = minutesOf(group);
  const direction = directionOf(group);
  const note = noteOf(group);
  const fitting = groups.filter(
    (each) =>
      minutesOf(each).some((minute) => minutes.includes(minute)) &&
      agree(direction, directionOf(each)) &&
      agree(note, noteOf(each)),
  );
  const cameIn = fitting.filter((each) => directionOf(each) !== 'out');
  const mayBe = cameIn.length > 0 ? cameIn : fitting;
  return mayBe.find((each) => noteOf(each) === note) ?? mayBe[0];
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** The job whose text it carries, `none` where its whole text was seen to be another; undefined where unknown. */
function noteOf(group: readonly Shown[]): string | undefined {
  const job = group.map(({ facts }) => facts.acknowledges).find((each) => each !== undefined);
  const isSeen = group.some(({ words }) => words !== undefined && words.cut === undefined);
  return job ?? (isSeen ? 'none' : undefined);
}

function minutesOf(group: readonly Shown[]): number[] {
  return group.flatMap(({ id, facts: { sentAt } }) => {
    const minute = minuteOf(id)?.minute;
    if (minute !== undefined) return [minute];
    return sentAt === undefined ? [] : [Math.floor(sentAt / 60_000)];
  });
}

function directionOf(group: readonly Shown[]): 'in' | 'out' | undefined {
  return group
    .map(({ id, facts }) => minuteOf(id)?.direction ?? facts.direction)
    .find((direction) => direction !== undefined);
}
