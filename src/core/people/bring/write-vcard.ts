import ICAL from 'ical.js';
import type { Field } from './imported';
import { textsOf, type WrittenPerson } from './written';

/** People as vCards of one version, one after the other. What vCard has no place for stands in fields of our own. */
export function peopleAsCards(people: readonly WrittenPerson[], version: '3.0' | '4.0'): string {
  return people.map((person) => `${card(person, version)}\r\n`).join('');
}

type Property = [name: string, params: Record<string, string>, type: string, ...values: unknown[]];

function card(person: WrittenPerson, version: '3.0' | '4.0'): string {
  const texts = textsOf(person);
  const name = texts.name ?? person.addresses[0] ?? '';
  const properties: Property[] = [
    ['version', {}, 'text', version],
    ['fn', {}, 'text', name],
    // Which part of a name is the family's we do not know.
    ['n', {}, 'text', ['', name, '', '', '']],
    ...person.addresses.map((each): Property => ['email', {}, 'text', each]),
    ...said(texts.organisation, (value) => ['org', {}, 'text', [value]]),
    ...said(texts.phone, (value) => ['tel', {}, 'text', value]),
    ...said(texts.notes, (value) => ['note', {}, 'text', value]),
    ...said(texts.stage, (value) => ['categories', {}, 'text', value]),
    ...said(texts.zone, (value) => ['tz', {}, 'text', value]),
    ...birthday(texts.birthday, version),
    ...own.flatMap(([field, word]) =>
      said(texts[field], (value) => [`x-answerable-${word}`, {}, 'text', value]),
    ),
    ...(version === '4.0'
      ? said(texts.language, (value) => ['lang', {}, 'language-tag', value])
      : []),
  ];
  return new ICAL.Component(['vcard', properties, []]).toString();
}

const own: readonly [Field, string][] = [
  ['stage', 'stage'],
  ['language', 'language'],
  ['dates', 'dates'],
  ['channel', 'channel'],
  ['cadence', 'cadence'],
  ['referredBy', 'referred-by'],
  ['referral', 'referral'],
  ['optOut', 'do-not-write'],
  ['optOutReason', 'do-not-write-because'],
  ['id', 'id'],
];

function said(value: string | undefined, to: (value: string) => Property): Property[] {
  return value === undefined ? [] : [to(value)];
}

/** Version 3 knows no day without a year: there it goes by a year that means none, as in Apple's cards. */
function birthday(text: string | undefined, version: '3.0' | '4.0'): Property[] {
  if (text === undefined) return [];
  if (version === '4.0') return [['bday', {}, 'date-and-or-time', text]];
  if (!text.startsWith('-')) return [['bday', {}, 'date', text]];
  return [['bday', { 'x-apple-omit-year': '1604' }, 'date', text.replace('-', '1604')]];
}
