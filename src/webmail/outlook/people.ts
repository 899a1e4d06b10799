import { type Address, address, nameHandle, type Person } from '../../core/mail';
import { eachOnce } from '../each-once';
import { oneLine } from '../one-line';

/**
 * The people that a place of the page shows: by the addresses in its title or label, else by name alone. Several
 * stand between semicolons (Outlook's own way everywhere, as names may hold a comma).
 */
export function peopleIn(text: string, hidden: string): Person[] {
  const names = text
    .split(/[;；]/)
    .map(shownName)
    .filter((name) => name !== '');
  const written = names.map((name) => personIn(name));
  const addresses = addressesIn(hidden);
  if (addresses.length === 0) return eachOnce(written);
  if (addresses.length === names.length) {
    return eachOnce(addresses.map((mail, at) => named(mail, names[at] ?? '')));
  }
  return eachOnce(addresses.map((mail) => ({ address: mail })));
}

/** One person as a place writes them: `Ana Ruiz <ana@firm.example>`, an address or a name. */
export function personIn(text: string): Person {
  const [mail] = addressesIn(text);
  if (mail === undefined) {
    const name = shownName(text);
    return { address: nameHandle(name), name };
  }
  return named(mail, text.replace(/[<(]?\s*[^\s@<>()]+@[^\s@<>()]+\s*[>)]?/, ' '));
}

function named(mail: Address, text: string): Person {
  const name = shownName(text);
  return name === '' || address(name) === mail ? { address: mail } : { address: mail, name };
}

function shownName(text: string): string {
  return oneLine(text).slice(0, 200);
}

/** Every address in a text of any language. */
export function addressesIn(text: string): Address[] {
  const found = text.match(/[^\s@()<>[\],;:"]+@[^\s@()<>[\],;:"]+\.[^\s@()<>[\],;:".]+/g) ?? [];
  return [...new Set(found.map(address))].filter((mail) => mail.length <= 320);
}
