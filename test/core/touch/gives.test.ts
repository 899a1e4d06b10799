import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happened, Happening } from '../../../src/core/people/touches';
import { mergeSaid, say } from '../../../src/core/said';
import { askedSince, balanceOf } from '../../../src/core/touch/balance';
import { fittingGives, givenIn } from '../../../src/core/touch/fitting';
import {
  type Give,
  type GiveFacts,
  giveFacts,
  givesOf,
  unsaidGive,
} from '../../../src/core/touch/give';

const happening = (kind: Happened['kind'], at: number, of?: string): Happening => ({
  ...{ id: `${kind} ${at}`, person: 'jo@x.example', at },
  body: of === undefined ? { kind } : { kind, of },
});

const give = (id: string, facts: Partial<GiveFacts> = {}): Give => ({
  ...{ ...unsaidGive, ...facts, id, addedAt: 0 },
});

describe('a give', () => {
  it('links to the web alone', () => {
    const isFine = (link: string) => giveFacts.safeParse({ ...unsaidGive, link }).success;
    expect(['', 'https://garden.example/shade', 'http://x.example'].map(isFine)).toEqual([
      true,
      true,
      true,
    ]);
    const bad = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'garden.example'];
    expect(bad.map(isFine)).toEqual([false, false, false, false]);
  });

  it('stays removed, in whatever order two browsers are joined, until it is said to be there', () => {
    const named = say<GiveFacts>({}, { title: 'Shade', text: 'Ferns' }, 1);
    const removed = say<GiveFacts>(named, { removed: true }, 2);
    const joined = [mergeSaid<GiveFacts>(named, removed), mergeSaid<GiveFacts>(removed, named)].map(
      (facts) => givesOf([{ id: 'g', facts }]),
    );
    expect(joined).toEqual([[], []]);
    const back = say<GiveFacts>(removed, { removed: false }, 3);
    expect(givesOf([{ id: 'g', facts: back }])).toMatchObject([{ title: 'Shade', text: 'Ferns' }]);
  });

  it('fits by stage and occasion, those made for the stage first, and never twice for the same person', () => {
    const all = [
      give('all'),
      give('customers', { stages: ['customer'] }),
      give('partners', { stages: ['partner'] }),
      give('cake', { occasion: 'birthday' }),
    ];
    const ids = (stage: string | undefined, occasion: Give['occasion'], given: Happening[]) =>
      fittingGives(all, { stage, occasion, given: givenIn(given) }).map(({ id }) => id);
    expect(ids('customer', 'any', [])).toEqual(['customers', 'all']);
    expect(ids(undefined, 'any', [])).toEqual(['all']);
    expect(ids('customer', 'birthday', [])).toEqual(['cake']);
    expect(ids('customer', 'any', [happening('gave', 1, 'customers')])).toEqual(['all']);
    // A message with it was opened, and nobody said that it was not sent.
    expect(ids('customer', 'any', [happening('drafted', 1, 'all')])).toEqual(['customers']);
    expect(ids('customer', 'any', [happening('asked', 1, 'all')])).toEqual(['customers', 'all']);
  });
});

describe('the balance of gives and asks', () => {
  it('points out an ask after which nothing was given, as going through it one by one does', () => {
    const kinds = fc.constantFrom('gave', 'asked', 'met', 'thanked', 'drafted');
    const lived = fc.uniqueArray(fc.record({ kind: kinds, at: fc.nat(50) }), {
      selector: ({ at }) => at,
    });
    fc.assert(
      fc.property(lived, (told) => {
        const all = told.map(({ kind, at }) => happening(kind, at));
        let open: number | undefined;
        for (const { kind, at } of [...told].sort((a, b) => a.at - b.at)) {
          if (kind === 'asked') open = at;
          if (kind === 'gave') open = undefined;
        }
        expect(askedSince(all)?.at).toBe(open);
        expect(balanceOf(all)).toEqual({
          gave: told.filter(({ kind }) => kind === 'gave').length,
          asked: told.filter(({ kind }) => kind === 'asked').length,
          askedAt: open,
        });
      }),
    );
  });
});
