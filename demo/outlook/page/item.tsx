import { plainText } from '../../mailbox/mail';
import { css, options, say } from './config';
import { fullDate } from './dates';
import { Icon } from './icon';
import { isOwn, type Pane, toggleItem } from './panes';
import { partKey } from './part-ids';
import { record } from './record';
import { openDraft, startReply } from './replying';
import { initials, isInternal } from './row';
import type { Item, Person } from './rows';
import { trustedHtml } from './trusted';

/** One message of the conversation, open or folded (captures readingPaneWithPGP, reading-pane-collapsed-item). */
export function ItemView({ item, pane }: { item: Item; pane: Pane }) {
  return (
    <div class={css('h-item')}>
      {pane.expanded.has(item.id) && !item.draft ? (
        <Expanded item={item} pane={pane} />
      ) : (
        <Folded item={item} pane={pane} />
      )}
    </div>
  );
}

function Folded({ item, pane }: { item: Item; pane: Pane }) {
  return (
    <div
      aria-expanded={false}
      tabIndex={-1}
      class={css('h-card', 'h-folded')}
      onClick={(event) => {
        record('click', item.draft ? 'open draft' : 'unfold', event);
        if (item.draft) openDraft(item, pane);
        else toggleItem(pane, item.id);
      }}
    >
      <div class={css('allowTextSelection', 'h-folded-text')}>
        <div class={css('h-face')}>{initials(item.from.name)}</div>
        <span class={css('h-folded-sender')}>
          <div>
            {item.draft ? <span class={css('h-draft')}>{say.draft} </span> : null}
            <span class={css('h-name')}>{item.from.name}</span>
          </div>
        </span>
        <div class={css('h-folded-rest')}>
          <div
            class={css('h-item-date')}
            data-testid={options.foldedDates === 'marked' ? 'SentReceivedSavedTime' : undefined}
          >
            {fullDate(item.time)}
          </div>
          <div class={css('h-folded-preview')}>
            {item.draft ? say.notSent : plainText(item.html).slice(0, 200)}
          </div>
        </div>
      </div>
    </div>
  );
}

function Expanded({ item, pane }: { item: Item; pane: Pane }) {
  const key = partKey(item.id);
  const shown = nameShown(item.from);
  return (
    <div aria-expanded={true} class={css('h-card')}>
      <div class="wide-content-host">
        <div tabIndex={-1} aria-label={say.emailMessage} class={css('h-message')}>
          <div class={css('h-message-head')}>
            <div class={css('h-face')}>{initials(item.from.name)}</div>
            <div class={css('h-who')}>
              <div id={`MSG_${key}_FROM`} class={css('h-from')}>
                <span
                  aria-label={`${say.from}${shown}`}
                  data-lpc-hover-target-id={`lpc-${key}`}
                  class={css('h-from-name')}
                >
                  <span class={css('h-name')}>{shown}</span>
                </span>
              </div>
              <Well id={`MSG_${key}_TO`} word={say.to} people={item.to} />
              {item.cc.length === 0 ? null : (
                <Well id={`MSG_${key}_CC`} word={say.cc} people={item.cc} />
              )}
            </div>
            <div class={css('h-head-right')}>
              <ItemToolbar item={item} pane={pane} />
              <div class={css('h-item-date')} data-testid="SentReceivedSavedTime">
                {fullDate(item.time)}
              </div>
            </div>
          </div>
          <div role="document">
            <div
              id={`UniqueMessageBody_${key}`}
              aria-label={say.messageBody}
              tabIndex={0}
              class={css('h-body', 'customScrollBar')}
            >
              <div
                class={css('h-body-inner')}
                dangerouslySetInnerHTML={{ __html: trustedHtml(item.html) }}
              />
            </div>
          </div>
          {item.attachments.length === 0 ? null : <Attachments item={item} />}
          <QuickReply item={item} pane={pane} />
        </div>
      </div>
    </div>
  );
}

function Well({ id, word, people }: { id: string; word: string; people: readonly Person[] }) {
  return (
    <div id={id} data-testid="RecipientWell" class={css('h-well')}>
      <span>{word} </span>
      {people.map((someone, index) => (
        <span key={someone.address} data-lpc-hover-target-id={`lpc-${id}-${index}`}>
          {index === 0 ? '' : '; '}
          {nameShown(someone)}
        </span>
      ))}
    </div>
  );
}

/** The owner and known people by name only, others with their address (facts B2). */
function nameShown({ name, address }: Person): string {
  if (isOwn(address) || options.paneAddresses === 'none' || address.startsWith('/o=')) return name;
  if (options.paneAddresses === 'external' && isInternal(address)) return name;
  return name === '' || name === address ? address : `${name}<${address}>`;
}

const replies = [
  ['ArrowReplyRegular', 'reply'],
  ['ArrowReplyAllRegular', 'reply-all'],
  ['ArrowForwardRegular', 'forward'],
] as const;

const replyWords = { reply: say.reply, 'reply-all': say.replyAll, forward: say.forward };

function ItemToolbar({ item, pane }: { item: Item; pane: Pane }) {
  return (
    <div aria-label={say.messageActions} role="toolbar" class={css('ms-OverflowSet', 'h-toolbar')}>
      {replies.map(([icon, kind]) => (
        <div key={kind} class={css('ms-OverflowSet-item', 'h-tool')} role="none">
          <button
            type="button"
            role="menuitem"
            class="ms-Button ms-Button--commandBar"
            aria-label={replyWords[kind]}
            title={replyWords[kind]}
            onClick={(event) => {
              record('click', kind, event);
              startReply(item, pane, kind);
            }}
          >
            <Icon name={icon} />
          </button>
        </div>
      ))}
      <div class={css('ms-OverflowSet-item', 'h-tool')} role="none">
        <button type="button" role="menuitem" class="ms-Button" aria-label={say.more}>
          <Icon name="MoreHorizontalRegular" />
        </button>
      </div>
    </div>
  );
}

/** The bar below the newest message: the same acts once more, without `role=menuitem` (facts B4). */
function QuickReply({ item, pane }: { item: Item; pane: Pane }) {
  const newest = pane.items.filter((one) => !one.draft).at(-1);
  if (newest?.id !== item.id) return null;
  return (
    <div class={css('h-quick')}>
      {replies
        .filter(([, kind]) => kind !== 'reply-all' || item.to.length + item.cc.length > 1)
        .map(([icon, kind]) => (
          <button
            key={kind}
            type="button"
            class={css('fui-Button', 'h-quick-button')}
            onClick={(event) => {
              record('click', `quick ${kind}`, event);
              startReply(item, pane, kind);
            }}
          >
            <Icon name={icon} />
            <span class="textContainer">{replyWords[kind]}</span>
          </button>
        ))}
    </div>
  );
}

function Attachments({ item }: { item: Item }) {
  return (
    <div class={css('h-attachments')}>
      <div role="listbox" aria-label={say.attachmentWord}>
        {item.attachments.map((file) => (
          <div
            key={file.name}
            role="option"
            aria-selected={false}
            tabIndex={0}
            aria-label={`${file.name} ${Math.round(file.bytes / 1024)} KB`}
            class={css('h-file')}
          >
            <Icon name="AttachRegular" />
            <div title={file.name}>{file.name}</div>
          </div>
        ))}
      </div>
    </div>
  );
}
