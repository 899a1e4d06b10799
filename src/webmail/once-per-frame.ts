export interface OncePerFrame {
  /** Acts at the next frame, once however often it is asked for; in a hidden tab, which has no frames, now. */
  schedule(): void;
  /** Acts now, once in this frame; asked again in it, at the next. */
  atOnce(): void;
}

/** `act` once a frame at most, until the signal ends. No timer, no polling. */
export function oncePerFrame(
  document: Document,
  act: () => void,
  signal: AbortSignal,
): OncePerFrame {
  let frame: number | undefined;
  let acted: CSSNumberish | null | undefined;
  const view = document.defaultView ?? globalThis.window;

  function run(): void {
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    frame = undefined;
    if (!signal.aborted) act();
  }

  // A frame asked for just before the tab was hidden would come only when it is shown again.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden && frame !== undefined) run();
    },
    { signal },
  );
  function schedule(): void {
    if (document.hidden) run();
    else frame ??= view.requestAnimationFrame(run);
  }
  return {
    schedule,
    atOnce() {
      // The timeline stands still within a frame.
      const thisFrame = document.timeline.currentTime;
      if (acted === thisFrame) schedule();
      else run();
      acted = thisFrame;
    },
  };
}
