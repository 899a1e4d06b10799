import type { Item } from '../../core/people/bring/plan';
import type { Choice } from '../../core/people/bring/sayings';
import { say } from '../../ui/words';
import { choiceForAll, choiceOf, choices, isDuplicate, items } from './import-state';
import { factWords, numberWords } from './import-words';

/** Those whom one knows already, or who stand in the file more than once: what would change, and what is chosen. */
export function Duplicates() {
  const all = items.value.map((item, index) => ({ item, index }));
  const found = all.filter(({ item }) => isDuplicate(item));
  if (found.length === 0) return null;
  return (
    <>
      <h3 id="bring-known">{say('bring_duplicates')}</h3>
      <p>{say('bring_duplicatesWhat')}</p>
      <div class="row-field">
        <span aria-hidden="true">{say('bring_forAll')}</span>
        <Choices
          label={say('bring_forAll')}
          value={choiceForAll.value}
          set={(choice) => {
            choiceForAll.value = choice;
            choices.value = new Map();
          }}
        />
      </div>
      <ul class="bring-list" aria-labelledby="bring-known">
        {found.slice(0, shown).map(({ item, index }) => (
          <li key={index}>
            <Duplicate item={item} index={index} />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <p class="soft">{say('bring_more', numberWords(found.length - shown))}</p>
      )}
    </>
  );
}

/** So many can be chosen for one by one; the rest goes as all do. */
const shown = 200;

function Duplicate({ item, index }: { item: Item; index: number }) {
  const { person, known } = item;
  const called = person.facts.name ?? person.addresses[0] ?? person.id ?? '';
  return (
    <div class="bring-item">
      <div>
        <strong>
          <bdi>{called}</bdi>
        </strong>{' '}
        <span class="soft">{say('bring_line', person.lines.join(', '))}</span>
        {notesOn(item).map((note) => (
          <p key={note} class="soft">
            {note}
          </p>
        ))}
      </div>
      <Choices
        label={say('bring_choiceFor', called)}
        isNew={known === undefined ? 'new' : undefined}
        value={choiceOf(item, index)}
        set={(choice) => {
          choices.value = new Map(choices.peek()).set(index, choice);
        }}
      />
    </div>
  );
}

function notesOn({ known, alike, fills, differs, joins, apart, split, person }: Item): string[] {
  const like = alike
    .map(({ name, members }) => members[0] ?? name)
    .slice(0, 3)
    .join(', ');
  return [
    ...(known === undefined ? [] : [say('bring_knownAs', known.name)]),
    ...(like === '' ? [] : [say('bring_alike', like)]),
    ...(person.lines.length > 1 ? [say('bring_joined')] : []),
    ...(split.length > 0 ? [say('bring_split', factWords(split))] : []),
    ...(known !== undefined && fills.length > 0 ? [say('bring_fills', factWords(fills))] : []),
    ...(differs.length > 0 ? [say('bring_differs', factWords(differs))] : []),
    ...(known !== undefined && joins.length > 0 ? [say('bring_joins', joins.join(', '))] : []),
    ...(apart.length > 0 ? [say('bring_apart', apart.join(', '))] : []),
  ];
}

interface ChoicesProps {
  label: string;
  /** Nothing was said of somebody new, that could be kept or replaced. */
  isNew?: 'new' | undefined;
  value: Choice;
  set: (choice: Choice) => void;
}

function Choices({ label, isNew, value, set }: ChoicesProps) {
  return (
    <select
      aria-label={label}
      value={isNew !== undefined && value === 'replace' ? 'fill' : value}
      onChange={({ currentTarget }) => set(currentTarget.value as Choice)}
    >
      <option value="fill">{say(isNew === undefined ? 'bring_fill' : 'bring_add')}</option>
      {isNew === undefined && <option value="replace">{say('bring_replace')}</option>}
      <option value="skip">{say('bring_skip')}</option>
    </select>
  );
}
