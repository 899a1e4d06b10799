import { expect } from 'vitest';
import * as z from 'zod/mini';
import {
  type MessageSighting,
  type Sighting,
  sighting,
  type ThreadSighting,
} from '../../src/core/sighting';
import { type Memory, newMemory } from '../../src/tap/gmail/memory';
import { readAnswer, readRequest } from '../../src/tap/gmail/read-gmail';
import { readCapture } from '../harness/captures';

/** When the readings of these tests were made. */
export const seenAt = Date.UTC(2026, 10, 23);

/** What the tap sees in an answer or embedded list, checked against the form in which sightings cross contexts. */
export async function readAnswerIn(path: string, memory = newMemory()): Promise<Sighting[]> {
  return valid(readAnswer(await readCapture(`gmail/${path}`), seenAt, memory));
}

/** The same of a request. */
export async function readRequestIn(
  path: string,
  memory: Memory = newMemory(),
): Promise<Sighting[]> {
  return valid(readRequest(await readCapture(`gmail/${path}`), seenAt, memory));
}

export function valid(sightings: Sighting[]): Sighting[] {
  expect(z.array(sighting).parse(JSON.parse(JSON.stringify(sightings)))).toEqual(sightings);
  return sightings;
}

export function threads(sightings: Sighting[]): ThreadSighting[] {
  return sightings.filter((item) => item.kind === 'thread');
}

export function messages(sightings: Sighting[]): MessageSighting[] {
  return sightings.filter((item) => item.kind === 'message');
}

/** The older object format written as arrays: the index is the key less one (facts A6). */
export function asArrays(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(asArrays);
  const array: unknown[] = [];
  for (const [key, value] of Object.entries(node)) array[Number(key) - 1] = asArrays(value);
  return Array.from(array, (item) => item ?? null);
}
