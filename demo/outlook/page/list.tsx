import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { css, options, say } from './config';
import { dateGroup } from './dates';
import { RowView } from './row';
import type { Row } from './rows';
import { folder, loadMore, reload, rows, tab, total } from './store';
import { ticked } from './ticks';

const rowHeight = () => (options.readingPane === 'right' ? 78 : 46);
const headerHeight = 34;
/** Row elements at most; they are used again for other rows (facts B1: about 10-20 are in the DOM). */
const mostRows = 20;
/** Rows beyond the window, above and below together. */
const spare = 4;
/** Rows left below the window when more are asked for. */
const ahead = 15;

interface Header {
  readonly word: string;
  readonly top: number;
}

interface Placed {
  readonly headers: readonly Header[];
  readonly tops: readonly number[];
  readonly height: number;
}

/** The message list: a scroller of its full height, with as many row elements as its window has room for. */
export function MessageList() {
  const none = ticked.value.size === 0 ? ` ${say.noneSelected}` : '';
  return (
    <div id="MailList" data-app-section="MessageList" tabIndex={-1} class={css('h-mail-list')}>
      <ListHead />
      <div
        role="listbox"
        aria-label={`${say.messageList}${none}`}
        aria-multiselectable="true"
        class={css('h-listbox')}
      >
        <Scroller key={`${folder.value.id}/${tab.value}`} />
      </div>
    </div>
  );
}

function Scroller() {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const view = useSignal(700);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = new ResizeObserver(() => {
      view.value = element.clientHeight;
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, [view]);
  const placed = place(rows.value, Date.now());
  return (
    <div
      ref={scroller}
      class={css('customScrollBar', 'h-scroller')}
      data-is-scrollable="true"
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <div class={css('h-space')} style={{ height: `${placed.height}px` }}>
        <Headers placed={placed} top={top.value} view={view.value} />
        <Slots placed={placed} top={top.value} view={view.value} />
      </div>
    </div>
  );
}

interface Window {
  readonly placed: Placed;
  readonly top: number;
  readonly view: number;
}

function Headers({ placed, top, view }: Window) {
  return (
    <>
      {placed.headers
        .filter((header) => header.top > top - 200 && header.top < top + view + 200)
        .map((header) => (
          <button
            key={header.word}
            type="button"
            aria-expanded={true}
            class={css('h-group')}
            style={{ transform: `translateY(${header.top}px)` }}
          >
            {header.word}
          </button>
        ))}
    </>
  );
}

/** Row `i` stands in element `i mod n`: scrolling by one row makes one element another row, in its place in the DOM. */
function Slots({ placed, top, view }: Window) {
  const shown = Math.min(mostRows, Math.ceil(view / rowHeight()) + spare);
  const first = firstShown(placed.tops, top, shown);
  if (first + shown + ahead > rows.value.length) loadMore();
  return (
    <>
      {Array.from({ length: Math.min(shown, rows.value.length) }, (_, slot) => {
        const index = first + ((((slot - first) % shown) + shown) % shown);
        const row = rows.value[index];
        return row === undefined ? null : (
          <RowView key={slot} row={row} top={placed.tops[index] ?? 0} height={rowHeight()} />
        );
      })}
    </>
  );
}

function firstShown(tops: readonly number[], top: number, shown: number): number {
  const at = tops.findIndex((one) => one + rowHeight() > top);
  const first = Math.max(0, (at < 0 ? tops.length : at) - spare / 2);
  return Math.max(0, Math.min(first, tops.length - shown));
}

function place(all: readonly Row[], now: number): Placed {
  const headers: Header[] = [];
  let height = 0;
  const tops = all.map((row) => {
    const word = dateGroup(row.time, now);
    if (headers.at(-1)?.word !== word) {
      headers.push({ word, top: height });
      height += headerHeight;
    }
    const top = height;
    height += rowHeight();
    return top;
  });
  return { headers, tops, height };
}

function ListHead() {
  const { place: name, unread } = folder.value;
  const here = options.focusedInbox === 'on' && name === 'inbox';
  const word = folderWord(name);
  return (
    <div class={css('h-list-head')}>
      {here ? (
        <div role="tablist">
          <Tab name="focused" word={say.focused} />
          <Tab name="other" word={say.other} />
        </div>
      ) : (
        <div class={css('h-list-name')} title={`${word} - ${total.value} (${unread})`}>
          <span role="heading" aria-level={2}>
            {word}
          </span>
        </div>
      )}
      <button type="button" class={css('fui-Button', 'h-small')}>
        {say.filter}
      </button>
    </div>
  );
}

function Tab({ name, word }: { name: 'focused' | 'other'; word: string }) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={tab.value === name}
      class={css('fui-Tab', 'h-tab', tab.value === name && 'h-tab-open')}
      onClick={() => {
        tab.value = name;
        rows.value = [];
        void reload();
      }}
    >
      {word}
    </button>
  );
}

export function folderWord(name: typeof folder.value.place): string {
  const words = {
    inbox: say.inbox,
    drafts: say.drafts,
    sentitems: say.sent,
    deleteditems: say.deleted,
    junkemail: say.junk,
    archive: say.archiveFolder,
  };
  return words[name];
}
