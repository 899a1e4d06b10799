import { parseArgs } from 'node:util';
import './fake-runtime';
import { type Fuzzed, fuzzTarget } from './fuzz-target';
import { importsTarget } from './imports-target';
import { jsonTarget } from './json-target';
import { messagesTarget } from './messages-target';
import { fuzzReader } from './reader-target';
import { settingsTarget } from './settings-target';
import type { Target } from './target';

/** Which share of all cases each target gets, by how fast it is. */
const shares = { json: 0.2, messages: 0.4, settings: 0.25, imports: 0.1, reader: 0.05 } as const;
type Name = keyof typeof shares;

/**
 * Feeds everything that takes in what others wrote with what nobody would write. Options: `--cases N` in all, `--seed N`,
 * `--only json|messages|settings|imports|reader` (then all cases are its), `--minutes N` at most. Ctrl-C stops and tells
 * how far it came. A failing case is printed, with as few changes as make it fail, and its seed.
 */
export async function run(): Promise<void> {
  const { cases, seed, only, minutes } = options();
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const limit = setTimeout(() => stopping.abort(), minutes * 60_000);
  const names = (Object.keys(shares) as Name[]).filter(
    (name) => only === undefined || name === only,
  );
  if (names.length === 0) throw new Error(`No such target: ${only}`);
  const all: Fuzzed[] = [];
  for (const name of names) {
    const count = Math.ceil(cases * (only === undefined ? shares[name] : 1));
    all.push(await fuzz(name, count, seed, stopping.signal));
    console.log(line(all.at(-1) as Fuzzed));
  }
  clearTimeout(limit);
  const failures = all.flatMap(({ failure }) => failure ?? []);
  for (const failure of failures) console.error(`\n${failure}`);
  console.log(
    `seed ${seed}: ${all.reduce((sum, { cases: done }) => sum + done, 0)} cases, ${failures.length} failed`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function fuzz(name: Name, cases: number, seed: number, signal: AbortSignal): Promise<Fuzzed> {
  let told = 0;
  const progress = (done: number) => {
    if (Date.now() - told < 5_000) return;
    told = Date.now();
    console.log(`${name}: ${done} of ${cases}`);
  };
  if (name === 'reader') return fuzzReader(cases, seed, signal, progress);
  const target = (await targets[name]()) as Target;
  return fuzzTarget(target, cases, seed, signal, progress);
}

const targets: Readonly<Record<Exclude<Name, 'reader'>, () => unknown>> = {
  json: jsonTarget,
  messages: messagesTarget,
  settings: settingsTarget,
  imports: importsTarget,
};

function options() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '20000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string' },
      minutes: { type: 'string', default: '600' },
    },
  });
  return {
    cases: Number(values.cases),
    seed: Number(values.seed),
    only: values.only,
    minutes: Number(values.minutes),
  };
}

function line({ name, cases, ms, slowest, grown }: Fuzzed): string {
  const rate = Math.round(cases / (ms / 1_000));
  return `${name}: ${cases} cases in ${(ms / 1_000).toFixed(1)} s (${rate}/s), slowest ${slowest.toFixed(0)} ms, heap ${(grown / 2 ** 20).toFixed(1)} MB more`;
}
