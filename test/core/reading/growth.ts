/**
 * How much longer an input eight times as long takes; 8 where work grows with length, 64 where with its square. A
 * long input is tried again only while it seems to take `tooMuch` times as long: what is collected can make one slower.
 */
export function growth(
  make: (length: number) => string,
  act: (text: string) => unknown,
  { tooMuch, lengths: [less, more] = [start, start * 8] }: { tooMuch: number; lengths?: Lengths },
): number {
  const [short, long] = [make(less), make(more)];
  // Below the floor it is the clock that is measured.
  const base = Math.max(
    floor,
    Math.min(...Array.from({ length: rounds }, () => timeOf(() => act(short)))),
  );
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && least / base >= tooMuch; round += 1)
    least = Math.min(
      least,
      timeOf(() => act(long)),
    );
  return least / base;
}

type Lengths = [number, number];

/** Eight times this is what trimming looks at, the most that any part of the reading does. */
const start = 5_000;
/** The least of some rounds: nothing can make one faster than it is. */
const rounds = 7;
const floor = 0.2;

/** Ms on the processor: what other processes do in between does not count. */
function timeOf(act: () => unknown): number {
  const begun = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}
