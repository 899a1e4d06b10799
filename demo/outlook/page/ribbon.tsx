import { css, say } from './config';
import { Icon } from './icon';
import { moveAway, panes, selected, setReadState, shown } from './panes';
import { record } from './record';
import { composeNew, startReply } from './replying';
import type { Row } from './rows';
import { rows } from './store';
import { ticked, untick } from './ticks';

/** The rows that the ribbon's buttons act on: the ticked ones, else the one that is selected. */
export function chosenRows(): readonly Row[] {
  const wanted = ticked.value.size > 0 ? ticked.value : new Set([selected.value]);
  return rows.value.filter((row) => wanted.has(row.id));
}

/** Moves all chosen rows. */
export function moveChosen(to: 'archive' | 'deleteditems' | 'junkemail'): void {
  for (const row of chosenRows()) void moveAway(row, to);
  untick();
}

/** Answers the newest message of the open conversation. */
export function replyToOpen(kind: 'reply' | 'reply-all' | 'forward'): void {
  const pane = panes.value.find((one) => one.row === shown.value);
  const newest = pane?.items.filter((item) => !item.draft).at(-1);
  if (pane !== undefined && newest !== undefined) startReply(newest, pane, kind);
}

/** The ribbon: its split buttons bear the same class as a compose form's Send (capture composeToolbar). */
export function Ribbon() {
  const off = chosenRows().length === 0;
  return (
    <div
      role="group"
      aria-label={say.move}
      data-unique-id="114"
      class={css('ms-OverflowSet', 'h-ribbon')}
    >
      <Split number={588} icon="ComposeRegular" word={say.newMail} act={() => composeNew()} />
      <Split
        number={519}
        icon="DeleteRegular"
        word={say.delete}
        off={off}
        act={() => moveChosen('deleteditems')}
      />
      <Plain
        number={505}
        icon="ArchiveRegular"
        word={say.archive}
        off={off}
        act={() => moveChosen('archive')}
      />
      <Split
        number={657}
        icon="ShieldErrorRegular"
        word={say.report}
        off={off}
        act={() => moveChosen('junkemail')}
      />
      <Plain
        number={521}
        icon="ArrowReplyRegular"
        word={say.reply}
        off={off}
        act={() => replyToOpen('reply')}
      />
      <Plain
        number={522}
        icon="ArrowReplyAllRegular"
        word={say.replyAll}
        off={off}
        act={() => replyToOpen('reply-all')}
      />
      <Plain
        number={561}
        icon="MailUnreadRegular"
        word={say.markUnread}
        off={off}
        act={() => {
          for (const row of chosenRows()) void setReadState(row, 'unread');
        }}
      />
    </div>
  );
}

interface Button {
  readonly number: number;
  readonly icon: string;
  readonly word: string;
  readonly off?: boolean;
  readonly act: () => void;
}

function Split(button: Button) {
  const { number, word } = button;
  return (
    <div class={css('ms-OverflowSet-item', 'ribbonOverflowItem')} role="none">
      <div
        id={String(number)}
        data-unique-id={`Ribbon-${number}`}
        data-automation-type="RibbonSplitButton"
        role="group"
        class={css('fui-SplitButton', 'h-split')}
      >
        <Main {...button} more="fui-SplitButton__primaryActionButton" kind="RibbonSplitButton" />
        <button
          type="button"
          class="fui-Button fui-MenuButton ms-Button ms-ButtonNext fui-SplitButton__menuButton"
          aria-expanded={false}
          aria-haspopup="true"
          aria-label={say.more}
          data-automation-type="RibbonSplitButton"
          data-unique-id={`Ribbon-${number}-Menu`}
          tabIndex={-1}
        >
          <span class={css('acui-hidden-content', 'h-hidden')}>{word}</span>
          <span class="fui-MenuButton__menuIcon">
            <Icon name="ChevronDownRegular" />
          </span>
        </button>
      </div>
    </div>
  );
}

function Plain(button: Button) {
  return (
    <div class={css('ms-OverflowSet-item', 'ribbonOverflowItem')} role="none">
      <Main {...button} more={undefined} kind="RibbonButton" />
    </div>
  );
}

function Main({
  number,
  icon,
  word,
  off = false,
  act,
  more,
  kind,
}: Button & { more: string | undefined; kind: string }) {
  return (
    <button
      type="button"
      id={more === undefined ? String(number) : undefined}
      class={css('fui-Button', 'ms-Button', 'ms-ButtonNext', more, 'h-ribbon-button')}
      aria-label={word}
      aria-disabled={off ? true : undefined}
      data-automation-type={kind}
      data-unique-id={`Ribbon-${number}`}
      tabIndex={off ? -1 : 0}
      onClick={(event) => {
        record('click', icon, event);
        if (!off) act();
      }}
    >
      <span class={css('fui-Button__icon', 'ms-RibbonButton-icon')}>
        <Icon name={icon} />
      </span>
      <span class="textContainer">{word}</span>
      <span class={css('acui-hidden-content', 'h-hidden')}>{word}</span>
    </button>
  );
}
