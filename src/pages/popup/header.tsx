import { Ellipsis, Search } from 'lucide';
import { Icon } from '../../ui/icon';
import { say, sayCount } from '../../ui/words';
import { GoAway } from './away';
import { focusMenuButton, menuButtonId } from './focus';
import { accounts, helpShown, listed, menuShown, search } from './state';

/** Title, how many wait, search, and what else there is. */
export function Header() {
  return (
    <header onFocusOut={left}>
      <div class="title-line">
        <h1>{say('list_title')}</h1>
        <Tally />
        <button
          type="button"
          class="plain icon-only"
          id={menuButtonId}
          aria-label={say('list_menu')}
          title={say('list_menu')}
          aria-expanded={menuShown.value}
          onClick={() => {
            menuShown.value = !menuShown.value;
          }}
        >
          <Icon of={Ellipsis} />
        </button>
      </div>
      {menuShown.value && <More />}
      <label class="search">
        <Icon of={Search} />
        <input
          id="search"
          type="search"
          placeholder={say('list_search')}
          aria-label={say('list_search')}
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value;
            // What is found stands where it is looked for.
            document.querySelector('main')?.scrollTo(0, 0);
          }}
        />
      </label>
    </header>
  );
}

/** The menu lies over the list, so it goes once the focus is elsewhere. */
function left({ relatedTarget }: FocusEvent): void {
  const inMenu = relatedTarget instanceof Element && relatedTarget.closest('.more, .title-line');
  if (!inMenu) menuShown.value = false;
}

function Tally() {
  const list = listed.value;
  // While searching the counts are of what was found; and before the first look nobody knows that nobody waits.
  if (list === undefined || search.value !== '' || !(looked() || list.items.length > 0))
    return null;
  const { waiting, late } = list.counts;
  return (
    <p class="tally">
      {sayCount('list_waiting', waiting)}
      {late > 0 && <span class="late"> · {sayCount('list_late', late)}</span>}
    </p>
  );
}

const looked = () =>
  (accounts.value ?? []).some(({ on, lookedAt }) => on && lookedAt !== undefined);

function More() {
  const links = [
    ['list_inTab', 'src/pages/popup/index.html'],
    ['person_title', 'src/pages/people/index.html'],
    ['keep_title', 'src/pages/touch/index.html'],
    ['insight_title', 'src/pages/insights/index.html'],
    ['list_close', 'src/pages/close/index.html'],
    ['list_settings', 'src/pages/settings/index.html'],
    ['account_more', 'src/pages/welcome/index.html'],
  ] as const;
  return (
    <nav class="more" aria-label={say('list_menu')}>
      {links.map(([key, page]) => (
        <button type="button" class="plain" key={key} onClick={() => openPage(page)}>
          {say(key)}
        </button>
      ))}
      <GoAway />
      <button
        type="button"
        class="plain"
        onClick={() => {
          menuShown.value = false;
          // The sheet gives the focus back to what had it.
          focusMenuButton();
          helpShown.value = true;
        }}
      >
        {say('list_help')}
      </button>
    </nav>
  );
}

function openPage(page: string): void {
  menuShown.value = false;
  void chrome.tabs.create({ url: chrome.runtime.getURL(page) });
}
