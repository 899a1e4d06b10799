import { drawnMails, drawnPublic, drawnSentences } from './draw';

/** `set id` of every mail and sentence of the held-out half: counted where a whole set is scored, never shown or trained on. */
export function heldOut(): ReadonlySet<string> {
  unseen ??= new Set(
    [...drawnMails(), ...drawnSentences(), ...drawnPublic()]
      .filter(({ half }) => half === 'held-out')
      .map(({ item: { set, id } }) => `${set} ${id}`),
  );
  return unseen;
}

let unseen: ReadonlySet<string> | undefined;
