import { expect, test } from 'vitest';
import { digitGroups, latinDigits } from '../../src/webmail/digits';

test.for([
  ...['arab', 'arabext', 'deva', 'beng', 'guru', 'gujr', 'orya', 'tamldec', 'telu', 'knda'],
  ...['mlym', 'thai', 'laoo', 'tibt', 'mymr', 'khmr', 'fullwide', 'latn'],
])('digits of the script %s are read', (script) => {
  const written = new Intl.NumberFormat(`en-u-nu-${script}`, { useGrouping: false });
  expect(latinDigits(written.format(9876543210))).toBe('9876543210');
});

test('the numbers of a date keep their order and width', () => {
  expect(digitGroups('чт, 26 дек. 2019 г., 22:04')).toEqual([
    { value: 26, width: 2 },
    { value: 2019, width: 4 },
    { value: 22, width: 2 },
    { value: 4, width: 2 },
  ]);
});
