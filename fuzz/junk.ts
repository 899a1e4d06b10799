import type { Random } from './random';

/** Words of somebody who means harm: markup, names that objects have by birth, marks that turn text round, halves of letters. */
export const hostileWords: readonly string[] = [
  '<img src=x onerror="window.executed=1">',
  '"><script>window.executed=1</script>',
  'javascript:window.executed=1',
  '{{constructor.constructor("window.executed=1")()}}',
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  'null',
  '',
  ' ',
  '\u202egnp.exe\u202c',
  '\u0000\uffff\ud800',
  'a@b.example',
  'A@B.EXAMPLE ',
  '@',
  'name:jo bell',
  '=HYPERLINK("http://x")',
  '#thread-f:1776041846219866112',
  'msg-a:r-5',
  '18333b13345c3a42',
  '2026-11-20T10:00:30+01:00',
  'Wed 7/8/2026 7:52 PM',
  '{firstName} {time} {x',
  '9'.repeat(400),
  'x'.repeat(25_000),
  'أحمد 佐藤 Ольга',
];

/** A value of JSON that nobody expects. */
export function junk(random: Random): unknown {
  const numbers = [0, -1, 1, 0.5, 2 ** 31, 2 ** 53, -1e300, 1e300, 8.64e15 + 1, 1_663_019_644_273];
  const values: (() => unknown)[] = [
    () => random.pick(hostileWords),
    () => random.pick(numbers),
    () => random.pick([true, false, null]),
    () => [],
    () => ({}),
    () => [junk(random)],
    () => ({ [random.pick(hostileWords)]: junk(random) }),
    () => Array(random.int(40)).fill(random.pick(hostileWords)),
    () => deep(random.int(60)),
  ];
  return random.pick(values)();
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}
