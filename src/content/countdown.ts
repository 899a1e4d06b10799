/**
 * Counts down `seconds` during which the user can see the page: while the tab is hidden it waits, since a countdown
 * that nobody sees offers no Undo. Calls `tick` with the whole seconds left at each change, beginning at once.
 * Resolves when they are over, or at once when the signal ends.
 */
export function countdown(
  seconds: number,
  tick: (left: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    let left = seconds;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function end(): void {
      clearTimeout(timer);
      over.abort();
      resolve();
    }

    function arm(): void {
      clearTimeout(timer);
      // A second begun before the tab was hidden is begun anew: rather longer than shorter.
      if (!document.hidden) timer = setTimeout(second, 1_000);
    }

    function second(): void {
      left -= 1;
      tick(left);
      if (left === 0) end();
      else if (!signal.aborted) arm();
    }

    if (signal.aborted) {
      resolve();
      return;
    }
    signal.addEventListener('abort', end, { signal: over.signal });
    document.addEventListener('visibilitychange', arm, { signal: over.signal });
    tick(left);
    if (!signal.aborted) arm();
  });
}
