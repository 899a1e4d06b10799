import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** The program as a user runs it. */
function readLines(lines: string[]): unknown[] {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['scripts/read.mjs'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

it('npm run read answers each line in its order, and a bad one with its number', {
  timeout: 60_000,
}, () => {
  const asking = {
    id: 'q',
    owner: 'nora@firm.example',
    from: 'ana@client.example',
    to: 'nora@firm.example',
    text: 'Could you send the quote?\n\nOn Mon, Mar 2, 2026 at 4:58 PM Nora <nora@firm.example> wrote:\n> When?',
  };
  const promising = {
    id: 'p',
    direction: 'out',
    from: 'nora@firm.example',
    html: '<p>I will send it on Thursday by 3 pm.</p><blockquote>When?</blockquote>',
    at: '2026-03-02T09:00:00Z',
    zone: 'Europe/Berlin',
  };
  const lines = [
    JSON.stringify(asking),
    '{',
    '',
    JSON.stringify({ id: 'x' }),
    JSON.stringify(promising),
  ];
  expect(readLines(lines)).toEqual([
    expect.objectContaining({
      id: 'q',
      kind: 'person',
      needsReply: { p: expect.any(Number), verdict: 'yes', because: 'Could you send the quote?' },
      pledges: [],
      chase: false,
      optOut: false,
      closing: false,
      language: 'en',
    }),
    { line: 2, error: expect.any(String) },
    { line: 4, error: expect.stringContaining('from') },
    expect.objectContaining({
      id: 'p',
      needsReply: expect.objectContaining({ verdict: 'no' }),
      pledges: [
        {
          words: 'I will send it on Thursday by 3 pm.',
          by: '2026-03-05T15:00:00+01:00',
          dated: true,
        },
      ],
    }),
  ]);
});

it('goes on behind lines that are no mail, whatever they are, and names each by its number', {
  timeout: 60_000,
}, () => {
  const from = 'a@b.example';
  const bad = [
    '[]',
    'null',
    '"text"',
    '['.repeat(100_000),
    `{"from":"${from}","text":`,
    'a'.repeat(1_000_000),
    '\u0000\u202e',
    JSON.stringify({ from, at: 'some day', text: 'Hello' }),
    JSON.stringify({ from, zone: 'Mars/Olympus', text: 'Hello' }),
    JSON.stringify({ from, text: null, html: null }),
    JSON.stringify({ from: 7, text: 'Hello' }),
    JSON.stringify({ from, direction: 'up', text: 'Hello' }),
  ];
  const good = [
    '{"id":"half","from":"a@b.example","text":"\\ud83d Can you come on Friday?"}',
    JSON.stringify({ id: 'deep', from, html: `${'<div>'.repeat(100_000)}Hello` }),
    JSON.stringify({ id: 'long', from, text: '> '.repeat(500_000) }),
  ];
  const answers = readLines([...bad, ...good]);
  expect(answers).toEqual([
    ...bad.map((_, at) => ({ line: at + 1, error: expect.any(String) })),
    ...['half', 'deep', 'long'].map((id) => expect.objectContaining({ id, kind: 'person' })),
  ]);
});
