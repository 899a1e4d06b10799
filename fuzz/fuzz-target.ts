import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { randomFrom } from './random';
import { minimised, outcomeOf, type Target } from './target';

/** What a target went through. Times in ms, memory in bytes. */
export interface Fuzzed {
  name: string;
  cases: number;
  ms: number;
  slowest: number;
  /** Growth of the heap from a tenth of the cases on, rubbish taken out. */
  grown: number;
  failure: string | undefined;
}

/** Runs `cases` cases from `seed` on, or until told to stop; ends at the first that fails. */
export async function fuzzTarget(
  target: Target,
  cases: number,
  seed: number,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Fuzzed> {
  const started = performance.now();
  let [slowest, heap, done] = [0, 0, 0];
  let failure: string | undefined;
  for (; done < cases && !signal.aborted && failure === undefined; done += 1) {
    const fuzzed = target.make(randomFrom(seed + done));
    const before = performance.now();
    const wrong = await outcomeOf(target, fuzzed);
    slowest = Math.max(slowest, performance.now() - before);
    if (wrong !== undefined) failure = await told(target, seed + done, wrong);
    if (done === Math.floor(cases / 10)) heap = heapNow();
    if (done % 500 === 499) {
      progress(done + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return {
    name: target.name,
    cases: done,
    ms: performance.now() - started,
    slowest,
    grown: heapNow() - heap,
    failure,
  };
}

async function told(target: Target, seed: number, wrong: string): Promise<string> {
  const small = await minimised(target, target.make(randomFrom(seed)));
  const what = (await outcomeOf(target, small)) ?? wrong;
  return `${target.name}, seed ${seed}: ${what}\n${JSON.stringify(small, null, 1).slice(0, 4_000)}`;
}

setFlagsFromString('--expose-gc');
const takeOutRubbish = runInNewContext('gc') as () => void;

function heapNow(): number {
  takeOutRubbish();
  return process.memoryUsage().heapUsed;
}
