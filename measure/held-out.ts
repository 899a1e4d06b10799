import { drawnFreshMails, drawnFreshSentences } from './drawn';

/** `set id` of every mail and sentence that is held out: counted where a whole set is scored, never shown or trained on. */
export function heldOut(): ReadonlySet<string> {
  unseen ??= new Set(
    [...drawnFreshMails(), ...drawnFreshSentences()].map(({ item: { set, id } }) => `${set} ${id}`),
  );
  return unseen;
}

let unseen: ReadonlySet<string> | undefined;
