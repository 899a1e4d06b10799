/** What the bench does inside the page: tells when badges stand, rewrites rows as the mail site does. */
export interface InPage {
  /** Resolves, and marks it, when `count` elements match; ms since the page began. */
  whenShown(selector: string, count: number, mark: string): Promise<number>;
  /** Replaces the children of every row, `times` times, each time in a frame of its own; how many that were. */
  rewriteRows(times: number): Promise<number>;
  /** Ms between a thread's row and its badge; resolves when both stand. */
  badgeDelay(thread: string): Promise<number>;
  /** Sum of all layout shifts so far, those soon after an input included. */
  layoutShift(): number;
}

declare global {
  interface Window {
    bench: InPage;
  }
}

/** Runs in the page before anything else does; hence it stands by itself. All are selectors, but for the id's attribute. */
export function installInPage(badge: string, ours: string, rowCss: string, id: string): void {
  const rowAt = new Map<string, number>();
  const badgeAt = new Map<string, number>();
  const waiting = new Set<() => void>();
  let shift = 0;

  function noteRows(): void {
    const now = performance.now();
    for (const row of document.querySelectorAll(rowCss)) {
      const holder = row.hasAttribute(id) ? row : row.querySelector(`[${id}]`);
      const thread = holder?.getAttribute(id) ?? '';
      if (!rowAt.has(thread)) rowAt.set(thread, now);
      if (!badgeAt.has(thread) && row.querySelector(badge) !== null) badgeAt.set(thread, now);
    }
  }

  new MutationObserver(() => {
    noteRows();
    for (const look of waiting) look();
  }).observe(document, { childList: true, subtree: true, attributeFilter: [id] });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  // All that is done is done in called functions, never behind an await: what promises cost names nobody.
  function when<T>(read: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const value = read();
        if (value === undefined) return;
        waiting.delete(look);
        resolve(value);
      };
      waiting.add(look);
      look();
    });
  }

  function modelOf(row: HTMLElement): HTMLElement {
    const model = row.cloneNode(true) as HTMLElement;
    for (const left of model.querySelectorAll(ours)) left.remove();
    return model;
  }

  interface Rewritten {
    row: HTMLElement;
    model: HTMLElement;
    /** What the site made and still writes to: it is put back at the end. */
    made: ChildNode[];
  }

  function rewrite({ row, model }: Rewritten): void {
    row.className = model.className;
    row.replaceChildren(...model.cloneNode(true).childNodes);
  }

  function putBack({ row, made }: Rewritten): void {
    row.replaceChildren(...made);
    for (const left of row.querySelectorAll(ours)) left.remove();
  }

  window.bench = {
    whenShown: (selector, count, mark) =>
      when(() => {
        if (document.querySelectorAll(selector).length < count) return undefined;
        return performance.mark(mark).startTime;
      }),
    rewriteRows(times) {
      const rows = [...document.querySelectorAll<HTMLElement>(rowCss)].map((row) => ({
        row,
        model: modelOf(row),
        made: [...row.childNodes],
      }));
      return new Promise((resolve) => {
        let left = times * 2;
        const frame = () => {
          // Every other frame: a row rewritten before its frame was shown would be read only once.
          if (left % 2 === 0) rows.forEach(left === 2 ? putBack : rewrite);
          left -= 1;
          if (left > 0) requestAnimationFrame(frame);
          else resolve(times * rows.length);
        };
        requestAnimationFrame(frame);
      });
    },
    badgeDelay: (thread) =>
      when(() => {
        const [from, to] = [rowAt.get(thread), badgeAt.get(thread)];
        return from === undefined || to === undefined ? undefined : to - from;
      }),
    layoutShift: () => shift,
  };
}
