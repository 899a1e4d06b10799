/** How much longer an input eight times as long takes; 8 where work grows with length, 64 where with its square. */
export function growth(
  make: (length: number) => string,
  act: (text: string) => unknown,
  [less, more] = [start, start * 8],
): number {
  const [short, long] = [less, more].map((length) => {
    const text = make(length);
    return Math.min(...Array.from({ length: rounds }, () => timeOf(() => act(text))));
  });
  // Below the floor it is the clock that is measured.
  return (long ?? 0) / Math.max(short ?? 0, floor);
}

/** Eight times this is what trimming looks at, the most that any part of the reading does. */
const start = 5_000;
/** The least of some rounds: another process can make one slower, none faster. */
const rounds = 7;
const floor = 0.2;

function timeOf(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
