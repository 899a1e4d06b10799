import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bundles, peerBundles } from './bundles';
import { type Idle, idle } from './idle';
import { costOfLedger, type LedgerCost } from './ledger/cost-of-ledger';
import { ledgerTable } from './ledger/ledger-table';
import { costOfPeople, type PeopleCost } from './people/cost-of-people';
import { peopleTable } from './people/people-table';
import { idleLines, linesOf, type Measured, type Name, scrollLines } from './report';
import { type Scene, scenes } from './scenes';
import { type Scrolled, scroll } from './scroll';
import { switchOn } from './switch-on';
import { bundleTable, tableOf } from './table';
import { builds, copyOfBuild, openVariants, type Variant } from './variants';
import { type Visit, visit } from './visit';

/**
 * Prints what the extension costs the mail page, against the page alone and the peer, and what a ledger costs it as it
 * grows, and the people page with many people. Options: `--rounds N`, `--idle SECONDS`, `--threads N,N` (sizes of the ledger),
 * `--only page`, `ledger` or `people`,
 * `--json FILE`; BENCH_DIST names another build than dist/chrome. Misses of bars are printed and fail nothing: the
 * machine decides about ms.
 */
export async function run(): Promise<void> {
  const chosen = options();
  const before = loadavg()[0] ?? 0;
  const dist = await copyOfBuild();
  const wants = (part: string) => chosen.only === undefined || chosen.only === part;
  const pages = wants('page') ? await measurePages(chosen) : undefined;
  const ledger: LedgerCost[] = [];
  for (const threads of wants('ledger') ? chosen.threads : []) {
    console.error(`a ledger of ${threads} threads`);
    ledger.push(await costOfLedger(dist, threads, chosen.rounds));
  }
  const people: PeopleCost[] = [];
  for (const count of wants('people') ? [1_000, 20_000] : []) {
    console.error(`${count} people`);
    people.push(await costOfPeople(dist, count, chosen.rounds));
  }
  const lines = pages === undefined ? [] : linesOfAll(pages);
  const machine = {
    processors: `${cpus().length} × ${cpus()[0]?.model}`,
    rounds: chosen.rounds,
    'load average before and after': `${before.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}`,
  };
  for (const [name, value] of Object.entries(machine)) console.log(`${name}: ${value}`);
  if (pages !== undefined)
    console.log(`\nChromium ${pages.browser}\n${tableOf(lines)}\n\n${bundleTable(pages.bundles)}`);
  if (ledger.length > 0) console.log(`\n${ledgerTable(ledger)}`);
  if (people.length > 0) console.log(`\n${peopleTable(people)}`);
  const measured = { machine, ...pages, ledger, people, lines };
  if (chosen.json !== undefined) await writeFile(chosen.json, JSON.stringify(measured, null, 2));
}

interface Options {
  rounds: number;
  idleSeconds: number;
  threads: readonly number[];
  only: string | undefined;
  json: string | undefined;
}

function options(): Options {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: {
      rounds: { type: 'string', default: '10' },
      idle: { type: 'string', default: '30' },
      threads: { type: 'string', default: '1000,10000,100000' },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const { rounds, idle, threads, only, json } = values;
  const sizes = threads.split(',').map(Number);
  return { rounds: Number(rounds), idleSeconds: Number(idle), threads: sizes, only, json };
}

async function measurePages({ rounds, idleSeconds }: Options): Promise<Measured> {
  const variants = await openVariants();
  try {
    const visits: Measured['visits'] = {};
    const all = scenes();
    if (all.length === 2) console.log('Skipped: the captured inbox, as ../shared is not here.');
    for (const scene of all) visits[scene.name] = await visitInTurn(variants, scene, rounds);
    const [demo] = all.filter(({ name }) => name === 'demo');
    if (demo === undefined) throw new Error('There is no demo to rest in');
    const rest = await restInTurn(variants, demo, idleSeconds);
    const scrolled: Partial<Record<Name, Scrolled>> = {};
    for (const variant of variants) {
      console.error(`scrolling, ${variant.name}`);
      scrolled[variant.name] = await scroll(variant);
    }
    return {
      browser: variants[0]?.browser.context.browser()?.version() ?? '',
      visits,
      idle: rest,
      scroll: scrolled as Record<Name, Scrolled>,
      bundles: [...bundles(builds.ours), ...peerBundles(builds.peer)],
    };
  } finally {
    for (const { browser } of variants) await browser.close();
  }
}

const linesOfAll = ({ visits, idle, scroll }: Measured) => [
  ...Object.entries(visits).flatMap(([scene, visits]) => linesOf(scene, visits)),
  ...idleLines('demo', idle),
  ...scrollLines(scroll),
];

/** In turn, so that what else the machine does falls on all alike. */
async function visitInTurn(variants: readonly Variant[], scene: Scene, rounds: number) {
  const visits: Record<Name, Visit[]> = { alone: [], ours: [], peer: [] };
  for (const variant of variants) if (variant.name === 'ours') await switchOn(variant, scene);
  for (let round = 0; round < rounds; round += 1) {
    console.error(`${scene.name}, round ${round + 1} of ${rounds}`);
    for (const variant of variants) visits[variant.name].push(await visit(variant, scene));
  }
  return visits;
}

async function restInTurn(variants: readonly Variant[], scene: Scene, seconds: number) {
  const rest: Partial<Record<Name, Idle>> = {};
  for (const variant of variants) {
    console.error(`at rest, ${variant.name}`);
    rest[variant.name] = await idle(variant, scene, seconds);
  }
  return rest as Record<Name, Idle>;
}
