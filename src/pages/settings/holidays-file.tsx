import { useSignal } from '@preact/signals';
import { readIcs, type Skipped, withHolidays } from '../../core/holidays/read-ics';
import type { Settings } from '../../core/settings/settings';
import { browserZone } from '../../ledger/user-time';
import { fileProblemWords, readWords, skippedWords } from '../../ui/holiday-file-words';
import { say } from '../../ui/words';
import { change, complain } from './state';

/** Takes holidays from a calendar's file, added to those that are there. */
export function HolidaysFile({ of }: { of: Settings }) {
  const outcome = useSignal('');
  const skipped = useSignal<Skipped[]>([]);
  const take = async (file: File) => {
    const year = new Date().getFullYear();
    const zone = of.zone === 'browser' ? browserZone() : of.zone;
    const window = { from: `${year}-01-01`, to: `${year + yearsAhead}-12-31`, zone };
    const read = readIcs(await file.text(), window);
    skipped.value = read.skipped ?? [];
    if (read.problem !== undefined) outcome.value = fileProblemWords(read.problem, say);
    else {
      change({ holidays: withHolidays(of.holidays, read.holidays) });
      outcome.value = readWords(read.holidays.length);
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
      <div class="soft" role="status">
        <p>{outcome.value}</p>
        <ul>
          {skipped.value.map((each, index) => (
            // Two events may be alike in all that is known of them.
            <li key={`${index} ${each.uid}`}>{skippedWords(each, say)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** What repeats without an end is taken so far. */
const yearsAhead = 2;
