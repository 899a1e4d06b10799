import { signal } from '@preact/signals';
import { calendarFile } from '../../core/calendar-file';
import { csv } from '../../core/csv';
import { isMailAddress } from '../../core/mail';
import { type KnownPerson, knownPeople } from '../../ledger/backup-people';
import { writeBackup } from '../../ledger/backup-write';
import type { Ledger } from '../../ledger/ledger';
import { openPledges } from '../../ledger/pledges';
import { ask } from '../../protocol/ask';
import { say } from '../../ui/words';
import { fileName, saveFile } from './save-file';
import { complain } from './state';

/** How far a backup that is being written has come, from 0 to 1; undefined while none is. */
export const writing = signal<{ share: number; stop: () => void } | undefined>(undefined);

/** Writes everything into one file. */
export async function saveBackup(ledger: Ledger, now: number): Promise<void> {
  const stopping = new AbortController();
  const show = (share: number) => {
    writing.value = { share, stop: () => stopping.abort() };
  };
  show(0);
  try {
    const progress = (done: number, all: number) => show(all === 0 ? 1 : done / all);
    const parts = await writeBackup(ledger, now, progress, stopping.signal);
    saveFile(fileName(now, 'json'), parts, 'application/json');
    await ask('backed-up', {});
  } catch (error) {
    if (!stopping.signal.aborted) complain(error);
  } finally {
    writing.value = undefined;
  }
}

/** Everybody who is known, as a table. */
export async function savePeople(ledger: Ledger, now: number): Promise<void> {
  const head = [
    say('people_address'),
    say('people_name'),
    say('people_otherNames'),
    say('people_heard'),
    say('people_wrote'),
  ];
  const lines = (await knownPeople(ledger)).map(lineOf);
  saveFile(fileName(now, 'csv'), [csv([head, ...lines])], 'text/csv');
}

function lineOf({ address, names, heardAt, wroteAt }: KnownPerson): string[] {
  const [name = '', ...others] = names;
  // A handle is no address that anybody could write to.
  const shown = isMailAddress(address) ? address : '';
  return [shown, name, others.join(' / '), isoDay(heardAt), isoDay(wroteAt)];
}

const isoDay = (at: number | undefined) =>
  at === undefined ? '' : new Date(at).toISOString().slice(0, 10);

/** The pledges that are open, for a calendar. */
export async function savePledges(ledger: Ledger, now: number): Promise<void> {
  const entries = (await openPledges(ledger, now)).map(({ id, name, subject, until }) => ({
    id: `${id}@answerable.local`,
    summary: say('pledge_entry', name ?? say('row_unknown'), subject || say('row_noSubject')),
    until,
  }));
  saveFile(fileName(now, 'ics'), [calendarFile(entries, now)], 'text/calendar');
}
