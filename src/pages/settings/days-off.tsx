import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import type { SettingsProblem } from '../../core/settings/migrate-settings';
import type { Settings } from '../../core/settings/settings';
import type { Holiday, Leave } from '../../core/settings/working-time';
import { Icon } from '../../ui/icon';
import { say, shownLocale } from '../../ui/words';
import { Section, Wrong } from './fields';
import { HolidaysFile } from './holidays-file';
import { change } from './state';

/** Holidays and leave: nothing falls due on them. */
export function DaysOff({ of }: { of: Settings }) {
  const { holidays, leave } = of;
  const setHolidays = (days: Holiday[]) =>
    change({ holidays: days.sort((a, b) => (a.date < b.date ? -1 : 1)) });
  const setLeave = (spans: Leave[]) =>
    change({ leave: spans.sort((a, b) => (a.from < b.from ? -1 : 1)) });
  return (
    <Section id="days-off" title={say('off_title')}>
      <p>{say('off_what')}</p>
      <h3 id="holidays-title">{say('off_holidays')}</h3>
      <ul aria-labelledby="holidays-title">
        {holidays.map((holiday, index) => (
          <Line
            key={`${holiday.date} ${holiday.name}`}
            when={dateWords(holiday.date)}
            name={holiday.name}
            remove={() => setHolidays(holidays.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <AddSpan
        words={{ title: say('off_addHoliday'), from: say('off_date') }}
        add={(date, _, name) => setHolidays([...holidays, { date, name }])}
      />
      <HolidaysFile of={of} />
      <h3 id="leave-title">{say('off_leave')}</h3>
      <ul aria-labelledby="leave-title">
        {leave.map((span, index) => (
          <Line
            key={`${span.from} ${span.to}`}
            when={spanWords(span)}
            name={span.name ?? ''}
            remove={() => setLeave(leave.toSpliced(index, 1))}
          />
        ))}
      </ul>
      <AddSpan
        words={{ title: say('off_addLeave'), from: say('off_from'), to: say('off_to') }}
        add={(from, to, name) => setLeave([...leave, { from, to, ...(name !== '' && { name }) }])}
      />
    </Section>
  );
}

function Line({ when, name, remove }: { when: string; name: string; remove: () => void }) {
  const label = say('off_remove', `${when} ${name}`.trim());
  return (
    <li class="entry">
      <span>{when}</span>
      <bdi class="soft">{name}</bdi>
      <button
        type="button"
        class="plain icon-only"
        aria-label={label}
        title={label}
        onClick={remove}
      >
        <Icon of={X} />
      </button>
    </li>
  );
}

interface AddSpanProps {
  /** Without `to` it is a single day. */
  words: { title: string; from: string; to?: string };
  add: (from: string, to: string, name: string) => SettingsProblem | undefined;
}

function AddSpan({ words, add }: AddSpanProps) {
  const problem = useSignal<SettingsProblem | undefined>(undefined);
  return (
    <form
      class="add"
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const told = (name: string) => String(new FormData(form).get(name) ?? '').trim();
        const from = told('from');
        problem.value = add(from, words.to === undefined ? from : told('to'), told('name'));
        if (problem.value === undefined) form.reset();
      }}
    >
      <label>
        {words.from}
        <input type="date" name="from" />
      </label>
      {words.to !== undefined && (
        <label>
          {words.to}
          <input type="date" name="to" />
        </label>
      )}
      <label>
        {say('off_name')}
        <input type="text" name="name" maxLength={200} />
      </label>
      <button type="submit" class="choice">
        {words.title}
      </button>
      <Wrong problem={problem.value && dateProblem(problem.value)} />
    </form>
  );
}

/** An empty field is no text of another form to the user, but a date that is missing. */
function dateProblem(problem: SettingsProblem): SettingsProblem {
  return problem.code === 'wrongValue' ? { ...problem, code: 'noSuchDate' } : problem;
}

const dateForm = () =>
  new Intl.DateTimeFormat(shownLocale(), { dateStyle: 'medium', timeZone: 'UTC' });

const dateWords = (date: string) => dateForm().format(Date.parse(date));

function spanWords({ from, to }: Leave): string {
  return from === to ? dateWords(from) : dateForm().formatRange(Date.parse(from), Date.parse(to));
}
