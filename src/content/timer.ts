/**
 * The one timer of a mail tab, set for the next change of a word that is shown. None while the tab is hidden: when
 * it is shown again, `due` is called a second later if the time has passed.
 */
export interface OneTimer {
  /** Replaces whatever was set. `at` is epoch ms; undefined sets nothing. */
  set(at: number | undefined): void;
}

/** Ms. A time that has just passed is no reason to ask again and again within a second. */
const shortestDelay = 1_000;

/** A timer's longest delay; beyond it browsers fire at once (HTML standard: a signed 32-bit number of ms). */
const longestDelay = 2 ** 31 - 1;

export function oneTimer(due: () => void, signal: AbortSignal): OneTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next: number | undefined;

  function arm(): void {
    clearTimeout(timer);
    timer = undefined;
    if (next === undefined || document.hidden) return;
    timer = setTimeout(fire, Math.min(Math.max(next - Date.now(), shortestDelay), longestDelay));
  }

  function fire(): void {
    timer = undefined;
    due();
  }

  document.addEventListener('visibilitychange', arm, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    set(at) {
      if (at === next && timer !== undefined) return;
      next = at;
      arm();
    },
  };
}
