import { config, css, options, say } from './config';
import { fullDate, shortDate } from './dates';
import { Icon } from './icon';
import { flag, moveAway, selected, setReadState } from './panes';
import { record } from './record';
import { showRow } from './router';
import type { Person, Row } from './rows';
import { tick, ticked } from './ticks';

/** One row of the list. Its element is used again for another row: nothing in it may be remembered. */
export function RowView({ row, top, height }: { row: Row; top: number; height: number }) {
  const chosen = selected.value === row.id || ticked.value.has(row.id);
  const full = options.rowDetails === 'full';
  return (
    <div class={css('h-slot')} style={{ transform: `translateY(${top}px)`, height: `${height}px` }}>
      <div
        id={row.id}
        role="option"
        data-convid={row.convid}
        data-focusable-row="true"
        data-animatable="true"
        draggable={true}
        tabIndex={chosen ? 0 : -1}
        aria-selected={chosen}
        aria-label={full ? runOf(row) : undefined}
        class={css('h-row', chosen && 'h-chosen', full && row.unread && 'h-unread')}
        onClick={(event) => {
          record('open', row.convid, event);
          showRow(row);
        }}
      >
        {full ? <Details row={row} /> : <div class={css('h-bare')} />}
      </div>
    </div>
  );
}

function Details({ row }: { row: Row }) {
  return (
    <div class={css('h-inner')}>
      <div
        role="checkbox"
        aria-checked={ticked.value.has(row.id)}
        aria-label={say.select}
        tabIndex={-1}
        class={css('h-persona')}
        onClick={(event) => {
          event.stopPropagation();
          record('click', 'select', event);
          tick(row.id);
        }}
      >
        {initials(row.senders[0]?.name ?? '')}
      </div>
      <div class={css('h-text')}>
        <div class={css('h-line')}>
          <div class={css('h-senders')}>
            <Senders row={row} />
          </div>
          {row.attachment ? <Icon name="AttachRegular" word={say.attachmentWord} /> : null}
          {row.icon === 'replied' ? <Icon name="ArrowReplyRegular" word={say.repliedWord} /> : null}
          {row.icon === 'forwarded' ? (
            <Icon name="ArrowForwardRegular" word={say.forwardedWord} />
          ) : null}
          {row.flagged ? <Icon name="FlagFilled" word={say.flaggedWord} /> : null}
          <RowButtons row={row} />
        </div>
        <div class={css('h-line')}>
          <div class={css('h-subject')}>
            {row.draft ? <span class={css('h-draft')}>{say.draft} </span> : null}
            <span class={css('h-topic')} title={row.subject}>
              {row.subject}
            </span>
            {row.of === 'conversation' && row.count > 1 ? (
              <span class={css('h-count')}>{row.count}</span>
            ) : null}
          </div>
          <span class={css('h-date')} title={fullDate(row.time)}>
            {shortDate(row.time, Date.now())}
          </span>
        </div>
        <div class={css('h-preview')}>
          <span>{row.preview}</span>
        </div>
      </div>
    </div>
  );
}

function Senders({ row }: { row: Row }) {
  return (
    <>
      {row.senders.map((someone, index) => (
        <span key={someone.address} title={showsAddress(someone) ? someone.address : someone.name}>
          {index === 0 ? '' : '; '}
          {someone.name}
        </span>
      ))}
    </>
  );
}

/** People of the own organisation and contacts are shown by name only (facts B1). */
function showsAddress(someone: Person): boolean {
  if (options.rowAddresses === 'none') return false;
  return options.rowAddresses === 'all' || !isInternal(someone.address);
}

export const isInternal = (address: string) =>
  address.split('@')[1] === config.ownAddresses[0]?.split('@')[1];

function RowButtons({ row }: { row: Row }) {
  const next = row.unread ? 'read' : 'unread';
  const name = row.unread ? 'MailRead' : 'MailUnread';
  const icon = options.readStateIcon === 'regular' ? `${name}Regular` : name;
  return (
    <div class={css('h-buttons')}>
      {options.readStateIcon === 'none' ? null : (
        <Button
          word={row.unread ? say.markRead : say.markUnread}
          icon={icon}
          act={() => void setReadState(row, next)}
        />
      )}
      <Button word={say.flag} icon="FlagRegular" act={() => void flag(row)} />
      <Button
        word={say.delete}
        icon="DeleteRegular"
        act={() => void moveAway(row, 'deleteditems')}
      />
    </div>
  );
}

function Button({ word, icon, act }: { word: string; icon: string; act: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      title={word}
      aria-label={word}
      class={css('fui-Button', 'h-small')}
      onClick={(event) => {
        event.stopPropagation();
        record('click', icon, event);
        act();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The label of a row: words of its state, senders, subject, time and preview, without a mark between (facts B1). */
function runOf(row: Row): string {
  const words = [
    row.unread && say.unread,
    row.of === 'conversation' && row.count > 1 && say.collapsed,
    row.icon === 'replied' && say.repliedWord,
    row.icon === 'forwarded' && say.forwardedWord,
    row.flagged && say.flaggedWord,
    row.attachment && say.attachmentWord,
    row.draft && say.draft,
    row.senders.map((someone) => someone.name).join('; '),
    row.subject,
    shortDate(row.time, Date.now()),
    row.preview,
  ];
  return words.filter((word) => typeof word === 'string').join(' ');
}

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
