import type { Trace, TraceEvent } from './trace';

/**
 * Script time of one stretch of a trace, in ms of the main thread's own processor time (`tdur`), so that a busy
 * machine does not count as a slow script.
 *
 * Each of V8's stretches (evaluating, compiling, calling, microtasks) belongs to whoever its URL or its world names,
 * without the stretches inside it that belong to another. Style and layout stand apart, even where a script forces
 * them: mostly they come earlier then, not more often, and what is added shows in their own sum. Promises name nobody: what they cost is known only by comparing with the page alone.
 */
export interface ScriptTime {
  /** Compiling the extension's files and running their top level. */
  load: number;
  /** The extension's functions, called by events, observers and frames. */
  calls: number;
  promises: number;
  page: number;
  /** Style and layout, whoever asked for them. */
  style: number;
}

/** `origin` is that of the extension under measurement. Counts what began from `from` on and before `to`, in µs. */
export function scriptTime(trace: Trace, origin: string, from: number, to: number): ScriptTime {
  const sums = { load: 0, calls: 0, promises: 0, page: 0, style: 0, bench: 0 };
  for (const { event, owner, own } of owned(trace, origin)) {
    if (event.ts >= from && event.ts < to) sums[owner] += own / 1000;
  }
  const { bench: _bench, ...counted } = sums;
  return counted;
}

type Owner = keyof ScriptTime | 'bench';

export interface Owned {
  event: TraceEvent;
  owner: Owner;
  /** Microseconds of processor time without those of the script events inside. */
  own: number;
}

/** Every script event with its owner, parents before what is inside them. */
export function owned(trace: Trace, origin: string): Owned[] {
  const all: Owned[] = [];
  const open: Owned[] = [];
  for (const event of trace) {
    if (event.ph !== 'X' || !scripts.has(event.name)) continue;
    while (open.length > 0 && endOf(open.at(-1)) <= event.ts) open.pop();
    const parent = open.at(-1);
    const time = event.tdur ?? 0;
    const entry = { event, owner: ownerOf(event, parent?.owner, origin), own: time };
    if (parent !== undefined) parent.own -= time;
    all.push(entry);
    open.push(entry);
  }
  return all;
}

/** Blink's names for computing style and layout. */
const styling: ReadonlySet<string> = new Set(['UpdateLayoutTree', 'Layout']);

/** The names of V8's stretches in the category devtools.timeline and v8. */
const scripts = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.run',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  ...styling,
]);

const endOf = (entry: Owned | undefined) => (entry ? entry.event.ts + (entry.event.dur ?? 0) : 0);

function ownerOf(event: TraceEvent, parent: Owner | undefined, origin: string): Owner {
  const { data, worldName, fileName } = event.args;
  const url = data?.url ?? fileName;
  if (styling.has(event.name)) return 'style';
  if (event.name === 'RunMicrotasks') return 'promises';
  if (url === undefined || url === '') return unnamed(worldName, parent, origin);
  if (url.startsWith(origin)) {
    return event.name === 'EvaluateScript' || event.name === 'v8.compile' || parent === 'load'
      ? 'load'
      : 'calls';
  }
  return url === benchUrl ? 'bench' : 'page';
}

/** What the bench's own script in the page says that it is (`sourceURL`). */
export const benchUrl = 'answerable-bench';

/** Worlds have names where they are not the page's own; an extension's is its name, playwright's begin with `__`. */
function unnamed(world: string | undefined, parent: Owner | undefined, origin: string): Owner {
  if (world?.startsWith('__playwright')) return 'bench';
  if (world !== undefined && world !== '' && origin !== '') return parent ?? 'calls';
  return parent ?? 'page';
}
