import { ComposeView } from './compose';
import { composers } from './composers';
import { css, options, say } from './config';
import { ItemView } from './item';
import { type Pane, panes, shown, showOlder } from './panes';
import { partKey } from './part-ids';
import type { Item } from './rows';

/** The reading pane: a few conversations stay mounted, all but one of them hidden (facts B2). */
export function ReadingPane() {
  const open = panes.value.some((pane) => pane.row === shown.value);
  const full = composers.value.find((one) => one.convid === undefined);
  return (
    <div
      id="ReadingPaneContainerId"
      data-app-section="ReadingPaneContainer"
      role="main"
      aria-label={say.readingPane}
      class={css('h-reading')}
    >
      {panes.value.map((pane) => (
        <div
          key={pane.row}
          id="ConversationReadingPaneContainer"
          data-app-section="ConversationReadingPaneContainer"
          tabIndex={-1}
          class={css('h-pane')}
          style={{
            display: pane.row === shown.value && full === undefined ? undefined : 'none',
          }}
        >
          <Conversation pane={pane} />
        </div>
      ))}
      {full === undefined ? null : <ComposeView key={full.key} composer={full} />}
      {open || full !== undefined ? null : (
        <div class={css('h-nothing')}>
          <div>{say.nothingSelected}</div>
          <div>{say.nothingSelectedHint}</div>
        </div>
      )}
    </div>
  );
}

function Conversation({ pane }: { pane: Pane }) {
  const writing = composers.value.filter(
    (one) => one.convid === pane.convid && one.row === pane.row,
  );
  const shownItems = pane.items.filter((item) => !writing.some((one) => one.draft === item.id));
  const newestFirst = options.messageOrder === 'newest-first';
  const visible = pane.older === 'shown' ? shownItems : shownItems.slice(-options.messagesShown);
  const ordered: readonly Item[] = newestFirst ? visible.toReversed() : visible;
  const box = writing.map((one) => <ComposeView key={one.key} composer={one} />);
  const stub =
    visible.length < shownItems.length ? (
      <button
        key="stub"
        type="button"
        class={css('fui-Button', 'h-older')}
        onClick={() => showOlder(pane)}
      >
        {say.seeMore}
      </button>
    ) : null;
  return (
    <div data-app-section="ConversationContainer" class={css('h-conversation')}>
      <div class={css('h-pane-head')}>
        <div
          id={`CONV_${partKey(pane.convid)}_SUBJECT`}
          role="heading"
          aria-level={2}
          title={pane.subject}
          class={css('h-pane-subject')}
        >
          <span>{pane.subject}</span>
        </div>
      </div>
      <div class={css('customScrollBar', 'h-items')} data-is-scrollable="true">
        {newestFirst ? box : stub}
        {ordered.map((item) => (
          <ItemView key={item.id} item={item} pane={pane} />
        ))}
        {newestFirst ? stub : box}
      </div>
    </div>
  );
}
