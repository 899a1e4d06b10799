import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Case, driftOf } from './drift-of';
import { openProbe } from './probe';
import { capturedPages, demoPages } from './probe-pages';
import { summary, tableOf } from './table';

/**
 * Damages every part of every reader as redesigns did, one at a time, on captures and demo pages, and prints what
 * became of what is told. Options: `--json FILE`, `--only TEXT` (pages whose name holds it), `--verbose`. Fails where
 * anything wrong was told.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      only: { type: 'string', default: '' },
      verbose: { type: 'boolean' },
    },
  });
  const probe = await openProbe('drift/in-page/main.ts');
  try {
    const all = [...(await capturedPages()), ...(await demoPages(probe.context))];
    const pages = all.filter(({ name }) => name.includes(values.only));
    const cases: Case[] = [];
    for (const page of pages) {
      const before = Date.now();
      const made = await driftOf(probe, page);
      cases.push(...made);
      const seconds = ((Date.now() - before) / 1_000).toFixed(1);
      console.log(`${page.name}: ${made.length} damages in ${seconds} s`);
      const told = made.filter(
        ({ outcome }) => outcome === 'wrong' || (values.verbose && outcome !== 'right'),
      );
      for (const each of told) console.log(`  ${line(each)}`);
    }
    console.log(`\n${tableOf(cases)}\n\n${summary(cases)}`);
    if (values.json !== undefined) await writeFile(values.json, JSON.stringify(cases, null, 2));
    if (cases.some(({ outcome }) => outcome === 'wrong')) process.exitCode = 1;
  } finally {
    await probe.close();
  }
}

function line({ outcome, part, kind, what, because }: Case): string {
  return `${outcome}: ${part}: ${kind} (${what}): ${because.join('; ').slice(0, 600)}`;
}
