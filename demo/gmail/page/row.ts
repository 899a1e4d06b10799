import { rowTitle, shortDate } from './dates';
import { jslogJson, refill, renderId, text } from './dom';
import { participants } from './row-people';
import { options, say } from './settings';
import { hasLabel, isDraft, isOwn, isUnread, type KnownMessage, type KnownThread } from './store';
import { trustedHtml } from './trusted';

/** How a row stands in its list. */
export interface RowState {
  readonly focused: 'focused' | 'not focused';
  readonly ticked: 'ticked' | 'not ticked';
  readonly open: 'open' | 'not open';
}

export const plainRow: RowState = {
  focused: 'not focused',
  ticked: 'not ticked',
  open: 'not open',
};

/** A new row for a thread: structure of capture inbox-consumer-category-tabs. */
export function makeRow(thread: KnownThread, state: RowState): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.id = renderId();
  fillRow(row, thread, state);
  return row;
}

/** Writes a row anew, children and class name, as Gmail does on read, unread, hover and refresh. */
export function fillRow(row: HTMLTableRowElement, thread: KnownThread, state: RowState): void {
  const labelled = rowId();
  row.className = rowClass(thread, state);
  const attributes = {
    jscontroller: 'ZdOxDb',
    jsaction: 'Tnvr6c:RNc9jf;PG1zDd:eyrEaf;WGbBt:UL4Ddb;nVvxM:UL4Ddb;',
    jsmodel: 'nXDxbd',
    tabindex: state.focused === 'focused' ? '0' : '-1',
    role: 'row',
    'aria-labelledby': labelled,
    draggable: 'false',
    jslog: `18406; 1:${jslogJson([`#${thread.id}`])}`,
  };
  for (const [name, value] of Object.entries(attributes)) row.setAttribute(name, value);
  refill(row, cells(thread, state, labelled).replace(/>\n</g, '><'));
}

/** The classes that Gmail gives the row (facts A2). */
export function rowClass(thread: KnownThread, state: RowState): string {
  const classes = ['zA', thread.messages.some(isUnread) ? 'zE' : 'yO'];
  if (state.ticked === 'ticked') classes.push('x7');
  if (state.focused === 'focused') classes.push('btb');
  if (state.open === 'open') classes.push('aps');
  if (userLabels(thread).length > 0) classes.push('byw');
  return classes.join(' ');
}

function cells(thread: KnownThread, state: RowState, labelled: string): string {
  const ticked = state.ticked === 'ticked';
  const star = hasLabel(thread, '^t') ? say.withStar : say.notStarred;
  const starred = hasLabel(thread, '^t') ? ' T-KT-Jp' : '';
  return `<td class="PF xY${state.focused === 'focused' ? ' PE' : ''}"></td>
<td id="${rowId()}" class="oZ-x3 xY aid" data-tooltip="${say.select}"><div id="${rowId()}" class="oZ-jc T-Jo J-J5-Ji ${ticked ? 'T-Jo-Jp' : ''}" role="checkbox" aria-labelledby="${labelled}" dir="ltr" aria-checked="${ticked}" tabindex="-1" jslog="202931"><div class="T-Jo-auh"></div></div></td>
<td class="apU xY"><span id="${rowId()}" class="aXw T-KT${starred}" aria-label="${star}" role="button" data-tooltip="${star}"><img class="T-KT-JX" src="images/cleardot.gif" alt="${star}"></span></td>
<td class="yX xY " role="gridcell" tabindex="-1"><div id="${labelled}" class="afn">${hiddenText(thread, state)}</div><div id="${rowId()}" class="yW">${participants(thread)}</div></td>
<td id="${rowId()}" tabindex="-1" class="xY a4W" role="gridcell"><div class="xS" role="link"><div class="xT">${labelChips(thread)}<div class="y6"><span id="${rowId()}" class="bog">${subject(thread)}</span></div><span id="${rowId()}" class="y2">${dashed(lastShown(thread)?.snippet ?? '')}</span></div></div>${attachmentChips(thread)}</td>
<td class="byZ xY" role="gridcell" tabindex="-1"></td><td class="yf xY ">${clip(thread)}</td>
<td class="xW xY " role="gridcell" tabindex="-1">${date(thread)}</td>
<td class="bq4 xY">${toolbar(thread)}</td><td class="xY"></td>`;
}

/** Without a text there is no dash either (capture inbox-consumer-category-tabs). */
const dashed = (snippet: string) =>
  snippet === '' ? '' : `<span class="Zt"> - </span>${text(snippet)}`;

const rowId = renderId;

/** For screen readers; without spans on the focused row (facts A2). */
function hiddenText(thread: KnownThread, state: RowState): string {
  const words = [
    state.ticked === 'ticked' ? `${say.selected}, ` : '',
    thread.messages.some(isUnread) ? `${say.unread}, ` : '',
  ].join('');
  const attached = hasAttachment(thread) ? `${say.hasAttachment}, ` : '';
  const snippet = text(lastShown(thread)?.snippet ?? '');
  const short = `<span${bold(thread, 'bq3')}>${shortDate(rowTime(thread), Date.now())}</span>`;
  const rich = `${words}${participants(thread)}, ${subject(thread)}, ${attached}${short}, ${snippet}.`;
  return state.focused === 'focused' ? text(plain(rich)) : rich;
}

function plain(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(html);
  return template.content.textContent ?? '';
}

const bold = (thread: KnownThread, name: string) =>
  thread.messages.some(isUnread) ? ` class="${name}"` : '';

function subject(thread: KnownThread): string {
  const last = thread.messages.at(-1);
  const lastWritten = thread.messages.findLast((message) => !isDraft(message)) ?? last;
  const alone = thread.messages.every(isDraft)
    ? ` data-standalone-draft-id="#${thread.messages[0]?.id ?? ''}"`
    : '';
  return `<span${bold(thread, 'bqe')} data-thread-id="#${thread.id}" data-legacy-thread-id="${thread.legacyId}" data-legacy-last-message-id="${last?.legacyId ?? ''}" data-legacy-last-non-draft-message-id="${lastWritten?.legacyId ?? ''}"${alone}>${text(thread.subject)}</span>`;
}

const lastShown = (thread: KnownThread): KnownMessage | undefined => thread.messages.at(-1);

/** The row shows when the last mail came in, not the user's own later answer (facts A2). */
function rowTime(thread: KnownThread): number {
  const received = thread.messages.findLast((message) => !isOwn(message) && !isDraft(message));
  return (received ?? thread.messages.at(-1))?.time ?? 0;
}

function date(thread: KnownThread): string {
  const title = rowTitle(rowTime(thread));
  return `<span title="${title}" id="${rowId()}" aria-label="${title}"><span${bold(thread, 'bq3')}>${shortDate(rowTime(thread), Date.now())}</span></span>`;
}

const userLabels = (thread: KnownThread) => [
  ...new Set(
    thread.messages.flatMap((message) =>
      [...message.labels].filter((label) => label.startsWith('^x_')),
    ),
  ),
];

function labelChips(thread: KnownThread): string {
  const chips = userLabels(thread).map((label) => {
    const name = text(label.slice(3));
    return `<div class="ar as"><div class="at" title="${name}" style="background-color: #f2b2a8; border-color: #f2b2a8;"><div class="au" style="border-color:#f2b2a8"><div class="av" style="color: #8a1c0a">${name}</div></div></div></div>`;
  });
  return chips.length === 0
    ? ''
    : `<div class="yi" id="${rowId()}">${chips.join('')}<div class="as"> </div></div>`;
}

const hasAttachment = (thread: KnownThread) =>
  thread.messages.some((message) => message.attachments.length > 0);

const clip = (thread: KnownThread) =>
  hasAttachment(thread)
    ? `<img class="yE" src="images/cleardot.gif" title="${say.hasAttachment}" alt="${say.hasAttachment}">`
    : '&nbsp;';

/** Chips of attachments stand in the default density only. */
function attachmentChips(thread: KnownThread): string {
  const files = thread.messages.flatMap((message) => message.attachments);
  if (files.length === 0 || options.density !== 'default') return '';
  const chips = files.map(
    (file, index) =>
      `<div class="brc  " data-index="${index}" data-is-smartmail="false" tabindex="0" title="${text(file.name)}" aria-disabled="false" data-chipenabled="true" jsaction="click:h5M12e; pointerover:nwdOcd; pointerout:XD6o6c;" jsname="DMMSG" jslog="117040; 1:${jslogJson([`#${thread.id}`])}"><span class="bzB">${say.hasAttachment}:</span><img class="brf" aria-hidden="true" alt="" src="images/cleardot.gif"><span class="brg">${text(file.name)}</span></div>`,
  );
  return `<div id="${rowId()}" class="brd" jscontroller="tnECjd" jsaction="kZCq9d:sqHGIc;">${chips.join('')}</div>`;
}

function toolbar(thread: KnownThread): string {
  const unread = thread.messages.some(isUnread);
  const mark = unread
    ? `<li class="bqX brr" data-tooltip="${say.markRead}" jsaction="aUd46b" jscontroller="VtSflc"></li>`
    : `<li class="bqX SHFPQe" data-tooltip="${say.markUnread}" jsaction="XdlY1e" jscontroller="VtSflc"></li>`;
  return `<ul class="bqY" id="${rowId()}" role="toolbar"><li class="bqX brq" data-tooltip="${say.archive}" jsaction="JqEhuc" jscontroller="pk1i4d"></li><li class="bqX bru" data-tooltip="${say.delete}" jsaction="zM6fo" jscontroller="pmCKac"></li>${mark}<li class="bqX brv" data-tooltip="${say.snooze}" jsaction="u4Fnue" jscontroller="PKSrle"></li></ul>`;
}
