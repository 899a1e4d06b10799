import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../ui/words';
import { Columns } from './import-columns';
import { Duplicates } from './import-duplicates';
import { ExportPeople } from './import-export';
import { chosen, forget, read, readChosen, refusal } from './import-state';
import { take, takenCount, taking } from './import-take';
import { encodingWords, numberWords, refusalWords, whyWords } from './import-words';

/** People from a file, looked at before any of them is taken; and people into one. */
export function ImportPage() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${say('bring_title')} · ${say('extName')}`;
    heading.current?.focus();
    return forget;
  }, []);
  return (
    <>
      <p class="back">
        <a href="#all">‹ {say('person_back')}</a>
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {say('bring_title')}
      </h1>
      <section aria-labelledby="bring-from">
        <h2 id="bring-from">{say('bring_from')}</h2>
        <p>{say('bring_what')}</p>
        {taking.value === undefined && <Choose />}
        <div role="status">
          {refusal.value !== undefined && <p class="wrong">{say(refusalWords[refusal.value])}</p>}
          {chosen.value !== undefined && taking.value === undefined && <Summary />}
        </div>
        {taking.value !== undefined ? (
          <Underway of={taking.value} />
        ) : (
          <Looked leave={() => heading.current?.focus()} />
        )}
      </section>
      <ExportPeople />
    </>
  );
}

function Choose() {
  return (
    <label class="row-field">
      {say('bring_choose')}
      <input
        type="file"
        accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void readChosen(file);
        }}
      />
    </label>
  );
}

function Summary() {
  const { people, faults } = read.value;
  const encoding = chosen.value?.encoding;
  return (
    <>
      <p>
        {say('bring_good', numberWords(people.length))}
        {faults.length > 0 && ` · ${say('bring_bad', numberWords(faults.length))}`}
      </p>
      {encoding !== undefined && <p class="soft">{encodingWords(encoding)}</p>}
    </>
  );
}

/** `leave`: what had the focus is gone. */
function Looked({ leave }: { leave: () => void }) {
  if (chosen.value === undefined) return null;
  const count = takenCount();
  return (
    <>
      <Columns />
      <Faults />
      <Duplicates />
      <div class="buttons">
        {count > 0 && (
          <button type="button" class="main" onClick={() => void take().then(leave)}>
            {say('bring_take', numberWords(count))}
          </button>
        )}
        <button
          type="button"
          class="choice"
          onClick={() => {
            forget();
            leave();
          }}
        >
          {say('import_cancel')}
        </button>
      </div>
    </>
  );
}

/** So many are shown at once; the rest is counted. */
const shown = 200;

function Faults() {
  const { faults } = read.value;
  if (faults.length === 0) return null;
  return (
    <>
      <h3 id="bring-faults">{say('bring_faults')}</h3>
      <ul class="bring-list" aria-labelledby="bring-faults">
        {faults.slice(0, shown).map(({ line, why, text }) => (
          <li key={line}>
            <strong>{say('bring_line', String(line))}</strong> {say(whyWords[why])}{' '}
            {text !== '' && <q dir="auto">{text}</q>}
          </li>
        ))}
      </ul>
      {faults.length > shown && (
        <p class="soft">{say('bring_more', numberWords(faults.length - shown))}</p>
      )}
    </>
  );
}

function Underway({ of: { share, stop } }: { of: { share: number; stop: () => void } }) {
  return (
    <div class="progress">
      <progress max={1} value={share} aria-label={say('bring_taking')} />
      <span role="status">{say('bring_taking')}</span>
      <button type="button" class="plain" onClick={stop}>
        {say('backup_stop')}
      </button>
    </div>
  );
}
