import { type Address, address, type Person } from '../../core/mail';
import type { BoxProof } from '../webmail';
import { threadAround, threadIdOf, threadOfMessage } from './reply-conversation';
import { replyFinder } from './reply-find';
import { hiddenInputs, recipientChips } from './reply-selectors';

const { isOfPage } = replyFinder;

/** What a reply box says of itself, read anew at each call. A box that has left the page proves nothing. */
export function proofOf(box: HTMLElement): Omit<BoxProof, 'draft'> {
  const there = box.isConnected;
  return {
    thread: there ? threadOfBox(box) : undefined,
    to: recipients(box, 'to'),
    cc: recipients(box, 'cc'),
    bcc: recipients(box, 'bcc'),
    from: senderOf(box),
  };
}

/** By its hidden inputs and by the conversation around it. Where both speak they must agree, else it is unknown. */
export function threadOfBox(box: HTMLElement): string | undefined {
  const written = valueIn(box, hiddenInputs.thread);
  const answers = valueIn(box, hiddenInputs.answers);
  const said = [
    written === undefined ? undefined : threadIdOf(written),
    answers === undefined ? undefined : threadOfMessage(answers),
    threadAround(box),
  ].filter((thread) => thread !== undefined);
  return said.every((thread) => thread === said[0]) ? said[0] : undefined;
}

/** Chips and hidden inputs are two ways to the same people; a person shown twice is one. */
function recipients(box: HTMLElement, field: 'to' | 'cc' | 'bcc'): Person[] {
  const people = new Map<Address, Person>();
  for (const css of recipientChips(field)) {
    for (const element of [...box.querySelectorAll<HTMLElement>(css)].filter(isOfPage)) {
      const person = personOf(element);
      if (!people.has(person.address)) people.set(person.address, person);
    }
  }
  return [...people.values()];
}

/** A chip carries address and name apart; a hidden input carries `Name <address>`. */
function personOf(element: HTMLElement): Person {
  const written =
    element instanceof HTMLInputElement ? element.value : (element.dataset.hovercardId ?? '');
  const name = element.dataset.name ?? /^\s*"?([^"<]*?)"?\s*</.exec(written)?.[1];
  const bare = addressIn(written) ?? address(written);
  return name === undefined || name === '' || address(name) === bare
    ? { address: bare }
    : { address: bare, name };
}

function senderOf(box: HTMLElement): Address | undefined {
  const written = valueIn(box, hiddenInputs.from);
  return written === undefined ? undefined : addressIn(written);
}

function addressIn(written: string): Address | undefined {
  const found = /[^\s<>"',;]+@[^\s<>"',;]+/.exec(written)?.[0];
  return found === undefined ? undefined : address(found);
}

function valueIn(box: HTMLElement, css: string): string | undefined {
  const input = [...box.querySelectorAll<HTMLInputElement>(css)].find(isOfPage);
  return input === undefined || input.value === '' ? undefined : input.value;
}
