import { type Address, address, isMailAddress, nameHandle, type Person } from '../../core/mail';
import type { BoxProof } from '../webmail';
import { replyFinder } from './reply-find';
import { chips, replyParts, wells } from './reply-selectors';

const { find, isOfPage } = replyFinder;

/** Who writes to whom, as a reply box of Outlook shows it, read anew at each call. */
export function peopleOf(box: HTMLElement): Pick<BoxProof, 'to' | 'cc' | 'bcc' | 'from'> {
  return {
    to: recipients(box, '_TO'),
    cc: recipients(box, '_CC'),
    bcc: recipients(box, '_BCC'),
    from: senderOf(box),
  };
}

/** Of hidden fields as well. An address shown twice is one person; the same name shown twice may be two. */
function recipients(box: HTMLElement, field: '_TO' | '_CC' | '_BCC'): Person[] {
  const people = fieldsOf(box)
    .filter(({ id }) => id.endsWith(field))
    .flatMap(peopleIn);
  return people.filter(
    ({ address: who }, index) =>
      !isMailAddress(who) || people.findIndex((other) => other.address === who) === index,
  );
}

function fieldsOf(box: HTMLElement): HTMLElement[] {
  for (const { css } of replyParts.recipients.alternatives) {
    const fields = outermost([...box.querySelectorAll<HTMLElement>(css)].filter(isOfPage));
    if (fields.length > 0) return fields;
  }
  return [];
}

/** Chips; what was typed beside them; and who is not shown but counted, as in "and 2 others". */
function peopleIn(group: HTMLElement): Person[] {
  const shown = chipsIn(group);
  const well = [...group.querySelectorAll<HTMLElement>(wells)].filter(isOfPage);
  const typed = well.map((place) => textBeside(place, shown));
  const rest = textBeside(group, [...shown, ...well]);
  const counted = /\p{Nd}|@/u.test(rest) ? [rest] : [];
  return [...shown.map(personOf), ...[...typed, ...counted].map(personIn)].filter(
    (person) => person !== undefined,
  );
}

function chipsIn(group: HTMLElement): HTMLElement[] {
  for (const css of chips) {
    const found = outermost([...group.querySelectorAll<HTMLElement>(css)].filter(isOfPage));
    if (found.length > 0) return found;
  }
  return [];
}

function outermost(elements: readonly HTMLElement[]): HTMLElement[] {
  const isInside = (inner: Element) =>
    elements.some((outer) => outer !== inner && outer.contains(inner));
  return elements.filter((element) => !isInside(element));
}

/** Text and typed values of an element without those of `others` within it. */
function textBeside(element: HTMLElement, others: readonly Element[]): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value;
  }
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
    others.includes(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (texts.nextNode()) {
    if (texts.currentNode instanceof Text) text += texts.currentNode.data;
  }
  return plain(text);
}

/**
 * A chip's own label is the address itself (seen live 2026-10), whatever name it shows. Where the label is no address,
 * all that the chip says must name one and the same: a name can be any words, somebody else's address included.
 */
function personOf(chip: HTMLElement): Person | undefined {
  // Without what takes the person out again.
  const shown = textBeside(chip, [...chip.querySelectorAll('button, [role="button"]')]);
  const label = chip.getAttribute('aria-label') ?? '';
  const name = shown || plain(label);
  const labelled = addressesIn(label);
  const said = new Set([label, ...saidIn(chip), shown].flatMap(addressesIn));
  const [only] = isBareAddress(label) ? labelled : said.size === 1 ? said : [];
  if (only !== undefined)
    return address(name) === only ? { address: only } : { address: only, name };
  return name === '' ? undefined : { address: nameHandle(name), name };
}

function personIn(text: string): Person | undefined {
  const [only, ...more] = addressesIn(text);
  if (only !== undefined && more.length === 0 && isBareAddress(text)) return { address: only };
  return text === '' ? undefined : { address: nameHandle(text), name: text };
}

/** Labels and titles of a chip and of what is in it. */
function saidIn(chip: HTMLElement): string[] {
  const elements = [chip, ...chip.querySelectorAll<HTMLElement>('[title], [aria-label]')];
  return elements.flatMap((element) => [element.title, element.getAttribute('aria-label') ?? '']);
}

/** The own address that the box shows. Several, or a name alone, become a handle, which is no address of the user's. */
function senderOf(box: HTMLElement): Address | undefined {
  const shown = find('from', box);
  if (shown === undefined) return undefined;
  const text = plain(shown.textContent);
  const [only, ...more] = new Set([...saidIn(shown), text].flatMap(addressesIn));
  return only !== undefined && more.length === 0
    ? only
    : nameHandle([only ?? text, ...more].join(' '));
}

function addressesIn(text: string): Address[] {
  return (text.match(/[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g) ?? []).map(address);
}

const isBareAddress = (text: string) => /^[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+$/.test(text.trim());

const plain = (text: string) =>
  text
    .replaceAll(/[\u200b\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
