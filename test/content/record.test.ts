import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startRecording } from '../../src/content/record';
import type { AccountKey } from '../../src/core/mail';
import type { ListSighting, Sighting } from '../../src/core/sighting';

const account: AccountKey = 'outlook:nora@firm.example';
const minute = 60_000;

// Before what is imported: the polyfill keeps the browser that it finds then.
const background = vi.hoisted(() => {
  const heard = { told: [] as Sighting[][], answer: async (): Promise<unknown> => undefined };
  const sendMessage = ({ question }: { question: { sightings: Sighting[] } }) => {
    heard.told.push(question.sightings);
    return heard.answer();
  };
  const runtime = { id: 'test', sendMessage };
  Object.assign(globalThis, { browser: { runtime }, chrome: { runtime } });
  return heard;
});

let record: (sightings: Sighting[]) => Promise<void>;

beforeEach(() => {
  background.told = [];
  background.answer = taken;
  record = startRecording(account);
});

const taken = async () => ({ answer: {} });

function rows(threads: string[], more: Partial<ListSighting> = {}): ListSighting {
  const list = { kind: 'list', list: 'inbox', sense: 'row', at: minute } as const;
  return { ...list, complete: false, more: true, oldest: 1, newest: 2, threads, ...more };
}

const threadsTold = () =>
  background.told.flat().map((each) => (each.kind === 'list' ? each.threads : []));

describe('the rows of a list that is scrolled', () => {
  it('are told once each, however often they come back', async () => {
    await record([rows(['a', 'b', 'c'])]);
    await record([rows(['b', 'c', 'd'])]);
    await record([rows(['a', 'b', 'c'])]);
    expect(threadsTold()).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('are told again after a minute, so that it stays true when they were last seen', async () => {
    await record([rows(['a', 'b'])]);
    await record([rows(['a'], { at: 2 * minute })]);
    expect(threadsTold()).toEqual([['a', 'b'], ['a']]);
  });

  it('are told again where the background did not take them', async () => {
    background.answer = () => Promise.reject(new Error('The message port closed.'));
    await expect(record([rows(['a', 'b'])])).rejects.toThrow();
    background.answer = taken;
    await record([rows(['b', 'c'])]);
    expect(threadsTold().at(-1)).toEqual(['b', 'c']);
  });
});

it('tells what nobody took once more at once: the worker may have died, and the page’s data say it but once', async () => {
  background.answer = async () => {
    background.answer = taken;
    throw new Error('The message port closed.');
  };
  await record([rows(['a', 'b'])]);
  expect(threadsTold()).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

it('tells what the page’s data said once more next time, as often as nobody took it', async () => {
  const said = { kind: 'thread', thread: 'a', sense: 'json', at: minute, facts: {} } as const;
  background.answer = async () => ({ error: 'the disk is full' });
  await expect(record([said])).rejects.toThrow();
  await expect(record([rows(['b'])])).rejects.toThrow();
  background.answer = taken;
  background.told = [];
  await record([]);
  await record([]);
  expect(background.told).toEqual([[said]]);
});

describe('a whole list', () => {
  it('is told with all its threads whenever one of them has gone', async () => {
    await record([rows(['a', 'b', 'c'], { complete: true })]);
    await record([rows(['a', 'c'], { complete: true })]);
    expect(threadsTold()).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ]);
  });
});
