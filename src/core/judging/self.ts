import { kindOf } from '../reading/kind';
import { envelopeOf, type Self } from '../reading/nature';
import type { Nature, ThreadView } from '../standing';
import type { Messages } from './messages-of';
import type { Read } from './one-message';

/** A thread's view, with who the user is in it. */
export type Judged = ThreadView & { self: Self };

/** The user's own addresses, and the names by which this thread's people call them. */
export function withSelf(view: ThreadView, { live }: Messages): Judged {
  const { own } = view;
  const people = live.flatMap(({ facts: { from, to = [], cc = [] } }) => [from, ...to, ...cc]);
  const names = [...people, ...(view.facts.participants ?? [])].flatMap((person) =>
    person?.name !== undefined && own.has(person.address) ? [person.name] : [],
  );
  return { ...view, self: { own: [...own].sort(), ownNames: [...new Set(names)].sort() } };
}

/** The kind of a message, now that it is known who the user is: what names the user came by no list. */
export function kindFor({ facts, nature, words }: Read, { self }: Judged): Nature | undefined {
  return nature === 'list' ? kindOf(envelopeOf(facts, self), words?.signs ?? []) : nature;
}
