import type { Person } from '../../core/people/person';
import { rhythmOf } from '../../core/touch/cadence';
import type { WholePerson } from '../../ledger/person';
import { fullDay } from '../../ui/time-words';
import { say, sayCount } from '../../ui/words';
import { describe } from './acts';
import { here, now, settings } from './state';

/** When to be in touch next, once the job is closed: as with past customers, or after so many days of their own. */
export function NextTouch({ of }: { of: WholePerson }) {
  const { id } = of.person;
  const own = ownCadence(of.person);
  const next = nextTouch(of);
  return (
    <li class="step">
      <label class="row-field">
        {say('closing_next')}
        <select
          value={own ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void describe(id, { cadence: value === '' ? 'by-stage' : Number(value) })
          }
        >
          <option value="">{say('closing_nextByStage')}</option>
          {choices(own).map((days) => (
            <option key={days} value={days}>
              {days === 0 ? say('closing_nextNever') : sayCount('closing_nextIn', days)}
            </option>
          ))}
        </select>
      </label>
      {next !== undefined && next > now.value && <span class="soft">{fullDay(next, here())}</span>}
    </li>
  );
}

/** Days without contact. */
const usual = [0, 14, 30, 60, 90, 180, 365];

function choices(own: number | undefined): number[] {
  const all = own === undefined ? usual : [...usual, own];
  return [...new Set(all)].sort((a, b) => a - b);
}

function ownCadence({ said: { cadence } }: Person): number | undefined {
  return typeof cadence === 'number' ? cadence : undefined;
}

/** When they have been without contact for long enough, once they are a past customer; epoch ms. */
function nextTouch({ person, past, happenings }: WholePerson): number | undefined {
  const contacts = [past.lastHeard, past.lastWritten].filter((at) => at !== undefined);
  const rhythm = rhythmOf(
    {
      stage: 'past-customer',
      cadence: person.said.cadence,
      contactAt: contacts.length === 0 ? undefined : Math.max(...contacts),
      saidAt: now.value,
      happened: happenings,
    },
    settings.value.cadences,
  );
  return rhythm && rhythm.quietSince + rhythm.cadence * aDay;
}

const aDay = 24 * 3_600_000;
