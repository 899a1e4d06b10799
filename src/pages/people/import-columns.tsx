import { type Field, fields } from '../../core/people/bring/imported';
import { say } from '../../ui/words';
import { choices, chosen, columns } from './import-state';
import { fieldWords } from './import-words';

/** What each column of the table was taken for, with its first cells; the user has the last word. */
export function Columns() {
  const table = chosen.value?.table;
  if (table === undefined) return null;
  const samples = table.rows.slice(0, 3);
  return (
    <>
      <h3>{say('bring_columns')}</h3>
      <div class="bring-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('bring_column')}</th>
              <th scope="col">{say('bring_holds')}</th>
              <th scope="col">{say('bring_samples')}</th>
            </tr>
          </thead>
          <tbody>
            {table.head.map((head, index) => (
              // Two columns may have one head.
              <tr key={index}>
                <th scope="row" dir="auto">
                  {head}
                </th>
                <td>
                  <Holds head={head} index={index} />
                </td>
                <td class="soft" dir="auto">
                  {samples
                    .map(({ cells }) => cells[index]?.slice(0, 60) ?? '')
                    .filter((cell) => cell !== '')
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Holds({ head, index }: { head: string; index: number }) {
  return (
    <select
      aria-label={say('bring_holdsOf', head)}
      value={columns.value[index] ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const field = value === '' ? undefined : (value as Field);
        columns.value = columns.peek().with(index, field);
        // People stand at other places now.
        choices.value = new Map();
      }}
    >
      <option value="">{say('bring_leaveOut')}</option>
      {fields.map((field) => (
        <option key={field} value={field}>
          {say(fieldWords[field])}
        </option>
      ))}
    </select>
  );
}
