import type { AccountKey } from '../../core/mail';
import type { PersonId } from '../../core/people/person-id';
import type { SomePersonFacts } from '../../core/people/record';
import type { Happened } from '../../core/people/touches';
import type { SomeOf } from '../../core/said';
import type { GiveFacts } from '../../core/touch/give';
import { ask } from '../../protocol/ask';
import { attempt } from '../../ui/saved';
import { say } from '../../ui/words';
import { status } from './state';

/** Something happened between the user and somebody, or is put off or let go. */
export function happened(person: PersonId, body: Happened, words: string): Promise<void> {
  return attempt(status, async () => {
    const { id } = await ask('touch', { person, body });
    return { words, undo: () => void unhappened(person, id) };
  });
}

/** It did not happen. */
export function unhappened(person: PersonId, id: string): Promise<void> {
  return attempt(status, async () => {
    await ask('touch', { person, body: { kind: 'undo', undoes: id } });
    return { undo: undefined };
  });
}

/** Writes down what the user says of somebody; what was said before is one press away. */
export function describe(
  person: PersonId,
  facts: SomePersonFacts,
  words: string | undefined,
): Promise<void> {
  return attempt(status, async () => {
    const { before } = await ask('describe', { said: [{ person, facts }] });
    const undo = async () => {
      await ask('describe', { said: before });
      return { undo: undefined };
    };
    return { words, undo: () => void attempt(status, undo) };
  });
}

/** Writes down what the user says of a give; what was said before is one press away. */
export function sayOfGive(
  id: string,
  facts: SomeOf<GiveFacts>,
  words: string | undefined,
): Promise<void> {
  return attempt(status, async () => {
    const { before } = await ask('give', { id, facts });
    return { words, undo: () => void sayOfGive(id, before, undefined) };
  });
}

/** Opens a message in the mail site, filled in; what it gives or thanks for is named by `touch`. */
export function compose(
  { id, name }: { id: PersonId; name: string },
  letter: { subject: string; text: string; account: AccountKey },
  touch: { of: string | undefined; words?: string },
): Promise<void> {
  return attempt(
    status,
    async () => {
      const { of, words } = touch;
      const about = {
        ...(of === undefined ? {} : { of }),
        ...(words === undefined ? {} : { words }),
      };
      await ask('compose', { person: id, ...letter, touch: about });
      return { words: say('keep_opened', name), undo: undefined };
    },
    say('keep_notOpened'),
  );
}
