import { Search } from 'lucide';
import { useEffect } from 'preact/hooks';
import { madeId } from '../../core/people/person-id';
import type { PeopleList as ListName, PeopleOrder } from '../../ledger/card-lists';
import { Icon } from '../../ui/icon';
import { stagesOf, stageWords } from '../../ui/person-words';
import { say, sayCount } from '../../ui/words';
import { describe } from './acts';
import { addressOf, ids, outCount, settings, wish } from './state';
import { VirtualRows } from './virtual-rows';

/** Everybody, searched, filtered and ordered. */
export function PeopleList() {
  const found = ids.value;
  useEffect(() => {
    document.title = `${say('person_title')} · ${say('extName')}`;
  }, []);
  return (
    <>
      <header class="list-head">
        <h1>{say('person_title')}</h1>
        <button type="button" class="choice" onClick={() => void add()}>
          {say('person_add')}
        </button>
        <a href="../touch/index.html">{say('keep_title')}</a>
        <a href="#import">{say('bring_title')}</a>
        <p class="lead" role="status">
          {found !== undefined && sayCount('person_count', found.length)}
          {outCount.value > 0 && ` · ${sayCount('person_outCount', outCount.value)}`}
        </p>
      </header>
      <Wishes />
      {found !== undefined && (found.length === 0 ? <Nobody /> : <VirtualRows ids={found} />)}
    </>
  );
}

/** Somebody whom no mail made: they have a card at once, and a name when the user gives them one. */
async function add(): Promise<void> {
  const id = madeId(crypto.randomUUID());
  await describe(id, { name: say('person_add') });
  location.hash = addressOf(id);
}

function Wishes() {
  const { search, list, order } = wish.value;
  return (
    <search class="wishes">
      <label class="search">
        <Icon of={Search} />
        <input
          id="search"
          type="search"
          placeholder={say('person_search')}
          aria-label={say('person_search')}
          aria-keyshortcuts="/"
          value={search}
          onInput={({ currentTarget: { value } }) => {
            wish.value = { ...wish.peek(), search: value };
          }}
        />
      </label>
      <select
        aria-label={say('person_show')}
        value={list}
        onChange={({ currentTarget: { value } }) => {
          wish.value = { ...wish.peek(), list: value as ListName };
        }}
      >
        <option value="kept">{say('person_kept')}</option>
        <option value="all">{say('person_all')}</option>
        {stagesOf(settings.value.stages).map((stage) => (
          <option key={stage} value={`stage:${stage}`}>
            {stageWords(stage)}
          </option>
        ))}
        <option value="out">{say('person_out')}</option>
      </select>
      <select
        aria-label={say('person_order')}
        value={order}
        onChange={({ currentTarget: { value } }) => {
          wish.value = { ...wish.peek(), order: value as PeopleOrder };
        }}
      >
        <option value="recent">{say('person_byRecent')}</option>
        <option value="name">{say('person_byName')}</option>
      </select>
    </search>
  );
}

function Nobody() {
  const { search } = wish.value;
  return (
    <p class="soft">
      {search.trim() === '' ? say('person_none') : say('person_notFound', search.trim())}
    </p>
  );
}
