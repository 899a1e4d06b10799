import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unverifiedFacts as aboutData } from '../../src/tap/outlook/unverified-facts';
import { unverifiedFacts as aboutGmail } from '../../src/webmail/gmail/unverified-facts';
import { unverifiedFacts as aboutOutlook } from '../../src/webmail/outlook/unverified-facts';

const readme = readFileSync('README.md', 'utf8');

const facts = readFileSync('docs/unverified-facts.md', 'utf8');

test.each([
  ['Gmail', aboutGmail],
  ['Outlook', aboutOutlook],
  ['Outlook’s data', aboutData],
])('the list of unverified facts names every one about %s', (_, all) => {
  const missing = all.filter(({ fact }) => !facts.includes(fact.replaceAll('|', '\\|')));
  expect(missing.map(({ fact }) => fact)).toEqual([]);
});

test('the README says why each package is there', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const named = packages.filter((name) => !name.startsWith('@types/'));
  expect(named.filter((name) => !readme.includes(name))).toEqual([]);
});
