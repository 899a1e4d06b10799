import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bundles, peerBundles } from './bundles';
import { type Idle, idle } from './idle';
import { idleLines, linesOf, type Measured, type Name, scrollLines } from './report';
import { type Scene, scenes } from './scenes';
import { type Scrolled, scroll } from './scroll';
import { switchOn } from './switch-on';
import { bundleTable, tableOf } from './table';
import { builds, openVariants, type Variant } from './variants';
import { type Visit, visit } from './visit';

/**
 * Prints what the extension costs the mail page, against the page alone and the peer. Options: `--rounds N`,
 * `--idle SECONDS`, `--json FILE`; BENCH_DIST names another build than dist/chrome. Misses of bars are printed and
 * fail nothing: the machine decides about ms.
 */
export async function run(): Promise<void> {
  const { rounds, idleSeconds, json } = options();
  const variants = await openVariants();
  try {
    const measured = await measure(variants, rounds, idleSeconds);
    const lines = [
      ...Object.entries(measured.visits).flatMap(([scene, visits]) => linesOf(scene, visits)),
      ...idleLines('demo', measured.idle),
      ...scrollLines(measured.scroll),
    ];
    console.log(
      Object.entries(measured.machine)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    );
    console.log(`\n${tableOf(lines)}\n\n${bundleTable(measured.bundles)}`);
    if (json !== undefined) await writeFile(json, JSON.stringify({ ...measured, lines }, null, 2));
  } finally {
    for (const { browser } of variants) await browser.close();
  }
}

function options() {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      rounds: { type: 'string', default: '10' },
      idle: { type: 'string', default: '30' },
      json: { type: 'string' },
    },
  });
  return { rounds: Number(values.rounds), idleSeconds: Number(values.idle), json: values.json };
}

async function measure(
  variants: readonly Variant[],
  rounds: number,
  idleSeconds: number,
): Promise<Measured> {
  const before = loadavg()[0] ?? 0;
  const visits: Measured['visits'] = {};
  const all = scenes();
  if (all.length === 1) console.log('Skipped: the captured inbox, as ../shared is not here.');
  for (const scene of all) visits[scene.name] = await visitInTurn(variants, scene, rounds);
  const last = all.at(-1);
  if (last === undefined) throw new Error('Nothing to measure on');
  const rest = await restInTurn(variants, last, idleSeconds);
  const scrolled: Partial<Record<Name, Scrolled>> = {};
  for (const variant of variants) scrolled[variant.name] = await scroll(variant);
  return {
    machine: {
      processors: `${cpus().length} × ${cpus()[0]?.model}`,
      browser: variants[0]?.browser.context.browser()?.version() ?? '',
      rounds,
      'load average before and after': `${before.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}`,
    },
    visits,
    idle: rest,
    scroll: scrolled as Record<Name, Scrolled>,
    bundles: [...bundles(builds.ours), ...peerBundles(builds.peer)],
  };
}

/** In turn, so that what else the machine does falls on all alike. */
async function visitInTurn(variants: readonly Variant[], scene: Scene, rounds: number) {
  const visits: Record<Name, Visit[]> = { alone: [], ours: [], peer: [] };
  for (const variant of variants) if (variant.name === 'ours') await switchOn(variant, scene);
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of variants) visits[variant.name].push(await visit(variant, scene));
  }
  return visits;
}

async function restInTurn(variants: readonly Variant[], scene: Scene, seconds: number) {
  const rest: Partial<Record<Name, Idle>> = {};
  for (const variant of variants) rest[variant.name] = await idle(variant, scene, seconds);
  return rest as Record<Name, Idle>;
}
