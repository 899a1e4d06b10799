import type { Person } from '../../core/people/person';
import { say, sayCount } from '../../ui/words';
import { describe } from './acts';

/** When to be in touch next, once the job is closed: as for past customers, or after so many days of their own. */
export function NextTouch({ of: { id, said } }: { of: Person }) {
  const own = typeof said.cadence === 'number' ? said.cadence : undefined;
  const choices = [...new Set([...usual, ...(own === undefined ? [] : [own])])];
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
          {choices
            .sort((a, b) => a - b)
            .map((days) => (
              <option key={days} value={days}>
                {days === 0 ? say('closing_nextNever') : sayCount('closing_nextIn', days)}
              </option>
            ))}
        </select>
      </label>
    </li>
  );
}

/** Days without contact. */
const usual = [0, 14, 30, 60, 90, 180, 365];
