import { csv } from '../../csv';
import type { Field } from './imported';
import { textsOf, type WrittenPerson } from './written';

/**
 * People as CSV. The heads are English whatever the user reads, as those of Google and Outlook are: so another program,
 * and `columns.ts`, know them again.
 */
export function peopleAsCsv(people: readonly WrittenPerson[]): string {
  const most = Math.max(1, ...people.map(({ addresses }) => addresses.length));
  const mails = Array.from({ length: most }, (_, index) => `E-mail ${index + 1}`);
  const head = ['Name', ...mails, ...rest.map(([, words]) => words)];
  const lines = people.map((person) => {
    const texts = textsOf(person);
    return [
      texts.name ?? '',
      ...mails.map((_, index) => person.addresses[index] ?? ''),
      ...rest.map(([field]) => texts[field] ?? ''),
    ];
  });
  return csv([head, ...lines]);
}

const rest: readonly [Field, string][] = [
  ['organisation', 'Organisation'],
  ['phone', 'Phone'],
  ['stage', 'Stage'],
  ['notes', 'Notes'],
  ['birthday', 'Birthday'],
  ['dates', 'Dates to remember'],
  ['language', 'Language'],
  ['zone', 'Time zone'],
  ['channel', 'Best reached'],
  ['cadence', 'Days between contacts'],
  ['referredBy', 'Referred by'],
  ['referral', 'What became of the referral'],
  ['optOut', 'Do not write'],
  ['optOutReason', 'Do not write because'],
  ['id', 'Answerable id'],
];
