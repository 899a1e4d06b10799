import { X } from 'lucide';
import type { RememberedDate } from '../../core/people/record';
import { Icon } from '../../ui/icon';
import { say, shownLocale } from '../../ui/words';

interface DatesProps {
  dates: readonly RememberedDate[];
  set: (dates: RememberedDate[]) => void;
}

/** Birthdays and other days that come back every year. */
export function Dates({ dates, set }: DatesProps) {
  return (
    <fieldset class="fact wide">
      <legend>{say('person_dates')}</legend>
      <ul>
        {dates.map((each, index) => {
          const remove = say('off_remove', dateWords(each));
          return (
            <li key={`${each.kind} ${dateWords(each)}`} class="entry">
              <span>
                {each.kind === 'birthday' ? say('person_birthday') : say('person_otherDate')}:{' '}
                {dateWords(each)}
              </span>
              <button
                type="button"
                class="plain icon-only"
                aria-label={remove}
                title={remove}
                onClick={() => set(dates.toSpliced(index, 1))}
              >
                <Icon of={X} />
              </button>
            </li>
          );
        })}
      </ul>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          const date = readDate(new FormData(event.currentTarget));
          if (date === undefined) return;
          set([...dates, date]);
          event.currentTarget.reset();
        }}
      >
        <select name="kind" aria-label={say('person_kind')}>
          <option value="birthday">{say('person_birthday')}</option>
          <option value="other">{say('person_otherDate')}</option>
        </select>
        <input type="date" name="date" required aria-label={say('off_date')} />
        <button type="submit" class="choice">
          {say('person_addDate')}
        </button>
      </form>
    </fieldset>
  );
}

/** The day, with the year where it is known. */
function dateWords({ month, day, year }: RememberedDate): string {
  const at = Date.UTC(year ?? 2_000, month - 1, day);
  const withYear = year === undefined ? {} : { year: 'numeric' as const };
  const form = { day: 'numeric', month: 'long', timeZone: 'UTC', ...withYear } as const;
  return new Intl.DateTimeFormat(shownLocale(), form).format(at);
}

function readDate(fields: FormData): RememberedDate | undefined {
  const [year = 0, month = 0, day = 0] = String(fields.get('date')).split('-').map(Number);
  if (!(year >= 1_800 && month > 0 && day > 0)) return undefined;
  const kind = fields.get('kind') === 'birthday' ? 'birthday' : 'other';
  return { kind, month, day, year };
}
