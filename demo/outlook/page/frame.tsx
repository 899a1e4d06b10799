import { fill } from '../words';
import { composers } from './composers';
import { config, css, options, say } from './config';
import { Dialogs } from './dialogs';
import { FolderPane } from './folder-pane';
import { Icon } from './icon';
import { MessageList } from './list';
import { searchFor } from './notices';
import { closePane, selected } from './panes';
import { ReadingPane } from './reading-pane';
import { Ribbon } from './ribbon';
import { initials } from './row';

/** The whole page. With the reading pane off, an open conversation takes the list's place. */
export function Frame() {
  const alone = options.readingPane === 'off';
  const full = composers.value.some((one) => one.convid === undefined);
  const reading = !alone || selected.value !== undefined || full;
  const listing = !alone || (selected.value === undefined && !full);
  return (
    <div class={css('h-frame')}>
      <Head />
      <div class={css('h-below')}>
        <div role="navigation" class={css('h-rail')}>
          <Icon name="MailRegular" />
          <Icon name="SettingsRegular" />
        </div>
        <div class={css('h-work')}>
          <Ribbon />
          <div class={css('h-panes')}>
            {options.ownAddress === 'folders' ? <FolderPane /> : null}
            {/* Hidden and not unmounted: the list keeps its place. */}
            <div class={css('h-list-side', alone && 'h-wide')} hidden={!listing}>
              <MessageList />
            </div>
            {reading ? (
              <div class={css('h-reading-side')}>
                {alone ? (
                  <button type="button" class={css('fui-Button', 'h-small')} onClick={closePane}>
                    ← {say.close}
                  </button>
                ) : null}
                <ReadingPane />
              </div>
            ) : null}
          </div>
        </div>
      </div>
      <Dialogs />
    </div>
  );
}

/** The suite's head: the account button tells a name and no address (facts B3). */
function Head() {
  return (
    <div id="headerContainer" role="banner" class={css('h-head')}>
      <div class={css('h-waffle')}>⠿</div>
      <div class={css('h-brand')}>Outlook</div>
      <form
        role="search"
        class={css('h-search')}
        onSubmit={(event) => {
          event.preventDefault();
          const [field] = event.currentTarget.elements;
          if (field instanceof HTMLInputElement) void searchFor(field.value.trim());
        }}
      >
        <Icon name="SearchRegular" />
        <input id="topSearchInput" type="search" placeholder={say.search} aria-label={say.search} />
      </form>
      <button
        type="button"
        id="mectrl_main_trigger"
        aria-label={fill(say.accountManager, config.ownName)}
        class={css('h-me')}
      >
        <div id="mectrl_headerPicture" aria-label={fill(say.accountManager, config.ownName)}>
          {initials(config.ownName)}
        </div>
      </button>
    </div>
  );
}
