import { expect, test } from 'vitest';
import type { PartHealth } from '../../src/core/health';
import type { Ill } from '../../src/pages/popup/data';
import { concerns, illReport } from '../../src/pages/popup/ill-report';

const ill = (...parts: PartHealth[]): Ill => ({ webmail: 'gmail', parts, since: 0 });
const blind = (part: string): PartHealth => ({ part, state: 'blind', path: 'html > body.aAU' });

test.each([
  ['the reply box alone', 'ill_reply', [blind('reply send')]],
  ['rows', 'ill_blind', [blind('rowDate'), blind('reply send')]],
  ['the whole list', 'ill_blind', [blind('table')]],
  ['a part of the open conversation', 'ill_unread', [blind('sender')]],
  [
    'two senses that contradict each other',
    'ill_unread',
    [{ part: 'rowDate', state: 'disagrees' }],
  ],
] as const)('an illness of %s is told as what it stops', (_, words, parts) => {
  expect(concerns(ill(...parts))).toBe(words);
});

test('the report names version, site and parts', () => {
  expect(JSON.parse(illReport(ill(blind('sender')), '1.2.3'))).toEqual({
    version: '1.2.3',
    webmail: 'gmail',
    since: '1970-01-01T00:00:00.000Z',
    parts: [blind('sender')],
  });
});
