import { halfOf, labelFile, readLabels, whats } from './drawn';

/**
 * `set id` of every mail and sentence that is held out: counted where a whole set is scored, never shown or trained on. By what
 * is committed, as a corpus may not have been fetched.
 */
export function heldOut(): ReadonlySet<string> {
  unseen ??= new Set(
    whats
      .filter((what) => halfOf(what) === 'held-out')
      .flatMap((what) => readLabels<{ set: string; id: string }>(labelFile(what, 'draw')))
      .map(({ set, id }) => `${set} ${id}`),
  );
  return unseen;
}

let unseen: ReadonlySet<string> | undefined;
