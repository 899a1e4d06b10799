import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unverifiedFacts } from '../../src/webmail/gmail/unverified-facts';

const readme = readFileSync('README.md', 'utf8');

test('the README names every fact about Gmail that no capture shows', () => {
  const missing = unverifiedFacts.filter(
    ({ fact }) => !readme.includes(fact.replaceAll('|', '\\|')),
  );
  expect(missing.map(({ fact }) => fact)).toEqual([]);
});

test('the README says why each package is there', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const named = packages.filter((name) => !name.startsWith('@types/'));
  expect(named.filter((name) => !readme.includes(name))).toEqual([]);
});
