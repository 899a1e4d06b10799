import { callName, isMailAddress, type Person } from '../core/mail';

/** What a thread is found by: the words of its subject, of its people's names and addresses. At most 40. */
export function wordsOf(subject: string, people: readonly Person[]): string[] {
  const texts = [subject, ...people.map((each) => `${each.name ?? ''} ${shown(each)}`)];
  return [...new Set(texts.flatMap(splitWords))].slice(0, 40);
}

/** Nobody searches for a handle. */
const shown = (person: Person) =>
  isMailAddress(person.address) ? person.address : callName(person);

/** The words of a text in the form in which they are compared: any script, no accents, lower case. */
export function splitWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]{1,40}/gu) ?? [];
}
