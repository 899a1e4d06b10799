import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { address } from '../../core/mail';
import { type PersonId, personId } from '../../core/people/person-id';
import { listPeople } from '../../ledger/list-people';
import type { CardRow } from '../../ledger/rows';
import { say, type WordKey } from '../../ui/words';
import { ledger } from './state';

interface PersonFieldProps {
  words: WordKey;
  value: PersonId | '';
  set: (id: PersonId | '') => void;
}

/** Names a person by their address; those who are known are offered while a name is typed. */
export function PersonField({ words, value, set }: PersonFieldProps) {
  const found = useSignal<CardRow[]>([]);
  const list = useId();
  return (
    <label class="fact">
      {say(words)}
      <input
        type="text"
        list={list}
        key={value}
        autocomplete="off"
        spellcheck={false}
        defaultValue={value}
        onInput={({ currentTarget }) => {
          const wish = { search: currentTarget.value, list: 'all', order: 'recent' } as const;
          void listPeople(ledger, { ...wish, limit: 8 }).then(({ people }) => {
            found.value = people;
          }, console.error);
        }}
        onChange={({ currentTarget }) => {
          const typed = address(currentTarget.value);
          const isPerson = typed === '' || personId.safeParse(typed).success;
          currentTarget.setAttribute('aria-invalid', String(!isPerson));
          if (isPerson) set(typed);
        }}
      />
      <datalist id={list}>
        {found.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
}
