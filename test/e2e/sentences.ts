import type { Mailbox } from '../../demo/mailbox/mailbox';
import { versions } from '../../src/ledger/versions';

/** All tables of the ledger. */
export const ledgerTables = versions.flatMap(({ stores }) => Object.keys(stores));

/** The sentences of each mail that are long enough to be told from others; those of our own notes are nobody's words. */
export function sentencesOf(mailbox: Mailbox): string[][] {
  const threads = [0, 1].flatMap((account) => [...mailbox.account(account).threads.values()]);
  return threads
    .flatMap(({ messages }) => messages)
    .filter(({ html }) => !html.includes('You will have my answer'))
    .map(({ html }) =>
      html
        .replace(/<[^>]*>/g, '\n')
        .split(/(?<=[.?!])\s|\n/)
        .map((words) => words.trim())
        .filter((words) => words.length >= 24),
    );
}

/** How many sentences of the same mail are found, of that of which most are. */
export function mostOfOneMail(mails: string[][], isFound: (words: string) => boolean): number {
  return Math.max(...mails.map((sentences) => sentences.filter(isFound).length));
}
