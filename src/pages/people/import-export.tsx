import { useSignal } from '@preact/signals';
import { peopleAsCsv } from '../../core/people/bring/write-csv';
import { peopleAsCards } from '../../core/people/bring/write-vcard';
import type { WrittenPerson } from '../../core/people/bring/written';
import { peopleToWrite } from '../../ledger/acquaintance';
import { peopleIds } from '../../ledger/list-people';
import { say } from '../../ui/words';
import { fileName, saveFile } from '../settings/save-file';
import { numberWords } from './import-words';
import { ids, ledger, status } from './state';

const forms = {
  csv: { words: 'bring_asCsv', type: 'text/csv', ending: 'csv', write: peopleAsCsv },
  vcard4: {
    words: 'bring_asVcard4',
    type: 'text/vcard',
    ending: 'vcf',
    write: (people: readonly WrittenPerson[]) => peopleAsCards(people, '4.0'),
  },
  vcard3: {
    words: 'bring_asVcard3',
    type: 'text/vcard',
    ending: 'vcf',
    write: (people: readonly WrittenPerson[]) => peopleAsCards(people, '3.0'),
  },
} as const;
type Form = (typeof forms)[keyof typeof forms];

/** Everybody, or those who are listed, as a file. */
export function ExportPeople() {
  const whom = useSignal<'all' | 'listed'>('all');
  return (
    <section aria-labelledby="bring-into">
      <h2 id="bring-into">{say('bring_into')}</h2>
      <p>{say('bring_intoWhat')}</p>
      <label class="row-field">
        {say('bring_whom')}
        <select
          value={whom.value}
          onChange={({ currentTarget: { value } }) => {
            whom.value = value === 'listed' ? 'listed' : 'all';
          }}
        >
          <option value="all">{say('person_all')}</option>
          <option value="listed">{say('bring_listed', numberWords(ids.value?.length ?? 0))}</option>
        </select>
      </label>
      <div class="buttons">
        {Object.values(forms).map((form) => (
          <button
            key={form.words}
            type="button"
            class="choice"
            onClick={() => void save(form, whom.value)}
          >
            {say(form.words)}
          </button>
        ))}
      </div>
    </section>
  );
}

async function save({ type, ending, write }: Form, whom: 'all' | 'listed'): Promise<void> {
  try {
    const everybody = { search: '', list: 'all', order: 'name' } as const;
    const who = whom === 'all' ? await peopleIds(ledger, everybody) : (ids.peek() ?? []);
    const people = await peopleToWrite(ledger, who);
    saveFile(fileName(Date.now(), ending), [write(people)], type);
    status.value = {
      kind: 'saved',
      words: say('bring_written', numberWords(people.length)),
      undo: undefined,
    };
  } catch (error) {
    console.error(error);
    status.value = { kind: 'failed' };
  }
}
