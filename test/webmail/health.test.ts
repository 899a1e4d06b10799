import { describe, expect, test } from 'vitest';
import { partHealth } from '../../src/core/health';
import { createFinder, type Parts } from '../../src/webmail/find';
import { createHealth, pathTo } from '../../src/webmail/health';

const evidence = { why: 'made for this test', since: '2026-11', on: {} };
const parts = {
  letter: {
    root: 'document',
    needed: 'always',
    alternatives: [
      { css: '.letter', ...evidence },
      { css: '[data-letter]', ...evidence },
    ],
  },
  stamp: { root: 'letter', needed: 'sometimes', alternatives: [{ css: '.stamp', ...evidence }] },
} as const satisfies Parts<string>;

function desk(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const health = createHealth(parts);
  const finder = createFinder(parts, '.foreign', health.note);
  const stateOf = (part: string) => health.report().find((found) => found.part === part);
  return { page, health, finder, stateOf };
}

describe('finding a part', () => {
  test('prefers the first alternative', () => {
    const { page, finder, stateOf } = desk('<i data-letter="2"></i><b class="letter"></b>');
    expect(finder.findOptional('letter', page)?.localName).toBe('b');
    expect(stateOf('letter')).toEqual({ part: 'letter', state: 'ok', alternative: 0 });
  });

  test('falls back to the next, and says which', () => {
    const { page, finder, stateOf } = desk('<i data-letter="2"></i>');
    expect(finder.findOptional('letter', page)?.localName).toBe('i');
    expect(stateOf('letter')).toEqual({ part: 'letter', state: 'ok', alternative: 1 });
  });

  test('gives nothing where it is not there', () => {
    const { page, finder } = desk('');
    expect(finder.findOptional('letter', page)).toBeUndefined();
  });

  test('passes over what is inside foreign markup, but not from within it', () => {
    const { page, finder } = desk(
      '<p class="foreign"><b class="letter"></b></p><i class="letter"></i>',
    );
    expect(finder.findAll('letter', page).map(({ localName }) => localName)).toEqual(['i']);
    expect(finder.findOptional('letter', page)?.localName).toBe('i');
    const inside = page.querySelector('.foreign');
    expect(inside && finder.findOptional('letter', inside)?.localName).toBe('b');
  });
});

describe('health', () => {
  test('of a part never looked for is unconfirmed', () => {
    expect(desk('').health.report()).toEqual([
      { part: 'letter', state: 'unconfirmed' },
      { part: 'stamp', state: 'unconfirmed' },
    ]);
  });

  test('of a part that must be there and is not is blind, with the path to its place', () => {
    const { page, finder, stateOf } = desk('<main class="desk old" id="mine">Dear Ana</main>');
    finder.findAll('letter', page.querySelector('main') ?? page);
    expect(stateOf('letter')).toEqual({
      part: 'letter',
      state: 'blind',
      path: 'html > body > main.desk.old',
    });
  });

  test('of a part that need not be there is never blind', () => {
    const { page, finder, stateOf } = desk('');
    finder.findAll('stamp', page);
    expect(stateOf('stamp')?.state).toBe('unconfirmed');
  });

  test('forgets an earlier reading, and keeps what the new one did not look for', () => {
    const { page, health, finder, stateOf } = desk('<b class="letter"><i class="stamp"></i></b>');
    finder.findOptional('letter', page);
    finder.findOptional('stamp', page);
    page.querySelector('.letter')?.remove();
    health.begin();
    finder.findOptional('letter', page);
    expect([stateOf('letter')?.state, stateOf('stamp')?.state]).toEqual(['blind', 'ok']);
  });

  test('of a part once seen stays ok on views that need not have it', () => {
    const { page, health, finder, stateOf } = desk('<b class="letter"><i class="stamp"></i></b>');
    finder.findOptional('stamp', page);
    page.querySelector('.stamp')?.remove();
    health.begin();
    finder.findOptional('stamp', page);
    expect(stateOf('stamp')).toEqual({ part: 'stamp', state: 'ok', alternative: 0 });
  });

  test('is ok while most places have the part', () => {
    const { page, finder, stateOf } = desk(
      '<p><b class="letter"></b></p><p><b class="letter"></b></p><p></p>',
    );
    for (const place of page.querySelectorAll('p')) finder.findOptional('letter', place);
    expect(stateOf('letter')?.state).toBe('ok');
  });

  test('of a fault lasts until it is cleared', () => {
    const { page, health, finder, stateOf } = desk('<b class="letter"></b>');
    health.fault('letter', 'disagrees', page.body);
    finder.findOptional('letter', page);
    expect(stateOf('letter')).toMatchObject({ state: 'disagrees', path: 'html > body' });
    health.clear('letter');
    expect(stateOf('letter')?.state).toBe('ok');
  });

  test('of a very deep place still fits the wire', () => {
    const { page, health } = desk(`${'<div class="a-long-class-name">'.repeat(300)}<b></b>`);
    health.fault('letter', 'blind', page.querySelector('b') ?? page);
    expect(health.report().every((part) => partHealth.safeParse(part).success)).toBe(true);
    expect(pathTo(page)).toBe('');
  });
});
