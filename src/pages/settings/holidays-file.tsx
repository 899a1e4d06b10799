import { useSignal } from '@preact/signals';
import {
  type FileProblem,
  readIcs,
  type Skipped,
  withHolidays,
} from '../../core/holidays/read-ics';
import type { Settings } from '../../core/settings/settings';
import { browserZone } from '../../ledger/user-time';
import { say, sayCount, shownLocale } from '../../ui/words';
import { change, complain } from './state';

/** Takes holidays from a calendar's file, added to those that are there. */
export function HolidaysFile({ of }: { of: Settings }) {
  const outcome = useSignal('');
  const take = async (file: File) => {
    const year = new Date().getFullYear();
    const zone = of.zone === 'browser' ? browserZone() : of.zone;
    const window = { from: `${year}-01-01`, to: `${year + yearsAhead}-12-31`, zone };
    const read = readIcs(await file.text(), window);
    if (read.problem !== undefined) outcome.value = problemWords(read.problem);
    else {
      change({ holidays: withHolidays(of.holidays, read.holidays) });
      outcome.value = takenWords(read.holidays.length, read.skipped);
    }
  };
  return (
    <>
      <label class="row-field">
        {say('off_file')}
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void take(file).catch(complain);
          }}
        />
      </label>
      <p class="soft" role="status">
        {outcome.value}
      </p>
    </>
  );
}

/** What repeats without an end is taken so far. */
const yearsAhead = 2;

function problemWords({ code, line }: FileProblem): string {
  if (code === 'notACalendar') return say('off_notCalendar');
  if (code === 'broken') return say('off_brokenFile', line === undefined ? '–' : String(line));
  return say('off_largeFile');
}

function takenWords(taken: number, skipped: readonly Skipped[]): string {
  const names = [...new Set(skipped.map(({ name, uid }) => name || uid || '–'))];
  const list = new Intl.ListFormat(shownLocale(), { type: 'conjunction' });
  const left = names.length === 0 ? '' : say('off_skipped', list.format(names.slice(0, 10)));
  return `${sayCount('off_taken', taken)} ${left}`.trim();
}
