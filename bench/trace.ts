import type { CDPSession, Page } from 'playwright';

/** One event of Chromium's trace: times in microseconds, `tdur` in those of the thread's own processor time. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: {
    data?: { url?: string; timerId?: number; stackTrace?: { url?: string }[] };
    worldName?: string;
    fileName?: string;
  };
}

/** What the page's main thread did, in order of time. */
export type Trace = TraceEvent[];

/** `stack`: who set a timer is told too, which costs the page something. */
const categories = {
  plain: [
    'devtools.timeline',
    'v8',
    'v8.execute',
    'blink.user_timing',
    'disabled-by-default-devtools.timeline',
  ],
  stack: ['disabled-by-default-devtools.timeline.stack'],
};

/** Starts tracing the page's browser; the answer ends it and gives the page's main thread. Needs a `bench:` mark. */
export async function startTrace(
  page: Page,
  detail: 'plain' | 'stack' = 'plain',
): Promise<() => Promise<Trace>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const includedCategories = [...categories.plain, ...(detail === 'stack' ? categories.stack : [])];
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  });
  return async () => {
    await endTrace(session);
    return mainThread(events);
  };
}

/** When the page made the mark, in microseconds. Throws where it did not. */
export function markAt(trace: Trace, name: string): number {
  const mark = trace.find((event) => event.name === name);
  if (mark === undefined) throw new Error(`The trace has no mark ${name}`);
  return mark.ts;
}

async function endTrace(session: CDPSession) {
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  await session.detach();
}

function mainThread(events: readonly TraceEvent[]): Trace {
  const mark = events.find(({ name }) => name.startsWith('bench:'));
  if (mark === undefined) throw new Error('The page made no mark');
  return events
    .filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}
