import { cp, mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ChromiumWithExtension, launchWithExtension } from '../test/harness/chromium';
import { buildPeer } from './peer/build';

/** One of the three that are compared: the page alone, with ours, with the peer. */
export interface Variant {
  name: 'alone' | 'ours' | 'peer';
  browser: ChromiumWithExtension;
  /** Origin of the extension's files. */
  origin: string;
  /** What stands in a row when the variant has done its work there; the row itself for the page alone. */
  badge: string;
}

/** Where the measured builds of ours and of the peer lie. */
export const builds = { ours: '.out/bench-ours', peer: '.out/bench-peer' };

/** Everything that ours or the peer puts into a row: no part of the page's own markup. */
export const guestsInRows = '[data-answerable], [class*="inboxsdk"]';

/** Opens three browsers, alike but for the extension in them, ours from {@link copyOfBuild}. They idle while another is measured. */
export async function openVariants(): Promise<Variant[]> {
  return [
    await open('alone', await extensionThatDoesNothing(), 'td'),
    await open('ours', resolve(builds.ours), '[data-answerable="badge"]'),
    await open('peer', await buildPeer(builds.peer), '.inboxsdk__gmail_label'),
  ];
}

async function open(name: Variant['name'], dist: string, badge: string): Promise<Variant> {
  const browser = await launchWithExtension({ dist });
  return { name, browser, origin: `chrome-extension://${browser.extensionId}/`, badge };
}

/** Measured is one build, whatever is built meanwhile. */
export async function copyOfBuild(): Promise<string> {
  const folder = resolve(builds.ours);
  await cp(process.env.BENCH_DIST ?? 'dist/chrome', folder, { recursive: true, force: true });
  return folder;
}

async function extensionThatDoesNothing() {
  const folder = resolve('.out/bench-alone');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/worker.js`, '');
  await writeFile(
    `${folder}/manifest.json`,
    JSON.stringify({
      manifest_version: 3,
      name: 'Nothing',
      version: '1',
      background: { service_worker: 'worker.js' },
    }),
  );
  return folder;
}
