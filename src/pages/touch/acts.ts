import type { PersonId } from '../../core/people/person-id';
import type { SomePersonFacts } from '../../core/people/record';
import type { Happened } from '../../core/people/touches';
import { ask } from '../../protocol/ask';
import { status } from './state';

/** What was done, in words for the foot of the page, and how it is taken back. */
export interface Done {
  words?: string | undefined;
  undo: (() => void) | undefined;
}

/** Does it, and says at the foot of the page how it went. */
export async function attempt(act: () => Promise<Done>): Promise<void> {
  try {
    status.value = undefined;
    status.value = { kind: 'saved', ...(await act()) };
  } catch (error) {
    console.error(error);
    status.value = { kind: 'failed' };
  }
}

/** Something happened between the user and somebody, or is put off or let go. */
export function happened(person: PersonId, body: Happened, words: string): Promise<void> {
  return attempt(async () => {
    const { id } = await ask('touch', { person, body });
    return { words, undo: () => void unhappened(person, id) };
  });
}

/** It did not happen. */
export function unhappened(person: PersonId, id: string): Promise<void> {
  return attempt(async () => {
    await ask('touch', { person, body: { kind: 'undo', undoes: id } });
    return { undo: undefined };
  });
}

/** Writes down what the user says of somebody; what was said before is one press away. */
export function describe(person: PersonId, facts: SomePersonFacts, words: string): Promise<void> {
  return attempt(async () => {
    const { before } = await ask('describe', { said: [{ person, facts }] });
    const undo = () => void attempt(async () => {
      await ask('describe', { said: before });
      return { undo: undefined };
    });
    return { words, undo };
  });
}
