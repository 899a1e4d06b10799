import type { BackupPart } from '../../core/backup-parts';
import { biggestBackup, type Fault } from '../../ledger/backup-read';
import { say, shownLocale, type WordKey } from '../../ui/words';

/** Why a backup was refused: what, and where in the file. */
export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'tooBig':
      return say('fault_tooBig', number(Math.round(biggestBackup / 2 ** 20)));
    case 'notJson':
      return say('fault_notJson');
    case 'notBackup':
      return say('fault_notBackup');
    case 'newer':
      return say('fault_newer');
    case 'settings':
      return say('fault_settings', fault.field || '–');
    case 'damaged':
      return say('fault_damaged', say(parts[fault.part]), number(fault.entry), fault.field);
    case 'future':
      return say('fault_future', say(parts[fault.part]), number(fault.entry));
    case 'stranger':
      return say('fault_stranger', say(parts[fault.part]), number(fault.entry), fault.account);
  }
}

const number = (value: number) => new Intl.NumberFormat(shownLocale()).format(value);

/** What the parts of a file are called. */
export const parts: Record<BackupPart, WordKey> = {
  accounts: 'part_accounts',
  threads: 'part_threads',
  messages: 'part_messages',
  people: 'part_people',
  lists: 'part_lists',
  decisions: 'part_decisions',
  jobs: 'part_jobs',
  records: 'part_records',
  touches: 'part_touches',
  gives: 'keep_gives',
};
