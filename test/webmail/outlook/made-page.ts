/**
 * Small pages in the manner of Outlook's, made by hand from the facts: they test the reader's logic, not the site.
 * Class names are left out: the reader may not know any.
 */
export interface MadeRow {
  thread: string;
  from?: string;
  /** Address in the title of the senders. */
  mail?: string;
  subject?: string;
  preview?: string;
  /** Full date, as the title has it, and the short form that is seen. */
  date?: string;
  shown?: string;
  selected?: boolean;
  /** Words before the senders in the label, and icons. */
  states?: string;
  icon?: string;
  label?: string;
  id?: string;
}

export type RowShape = 'three lines' | 'one line';

export function rowHtml(row: MadeRow, shape: RowShape = 'three lines'): string {
  const { from = 'Jo Bell', subject = 'Quote', preview = 'How much is it?' } = row;
  const { date = 'Wed 7/8/2026 7:52 PM', shown = 'Wed 7/8', states = '' } = row;
  const label = row.label ?? `${states} ${from} ${subject} ${shown} ${preview}`.trim();
  const title = row.mail === undefined ? '' : ` title="${row.mail}"`;
  const sender = `<div><span${title}>${from}</span></div>`;
  const icon = row.icon === undefined ? '' : `<div><i data-icon-name="${row.icon}"></i></div>`;
  const time = `<span title="${date}">${shown}</span>`;
  const words = `<span>${preview}</span>`;
  const acts =
    '<div><button title="Delete"><i data-icon-name="ArrowReplyRegular"></i></button></div>';
  const lines =
    shape === 'three lines'
      ? `<div class="line">${sender}${icon}${acts}</div><div class="line"><div><span>${subject}</span></div>${time}</div><div class="line">${words}</div>`
      : `<div class="line">${sender}${icon}<div><span>${subject}</span></div>${words}${acts}${time}</div>`;
  return `<div role="option" data-convid="${row.thread}" data-focusable-row="true" id="${row.id ?? `item-${row.thread}`}"
    aria-selected="${row.selected === true}" aria-label="${label}">
    <div role="checkbox"><div role="img"><span>JB</span></div></div>${lines}</div>`;
}

export interface MadePage {
  rows?: string;
  pane?: string;
  folder?: string;
  tabs?: 'focused' | 'other';
  search?: string;
  title?: string;
  language?: string;
  account?: string;
  tree?: string;
}

export const ownRoot =
  '<div role="treeitem" aria-level="1" id="primaryMailboxRoot_1" title="ana@firm.example" data-folder-name="ana@firm.example">Folders</div>';

export function pageHtml({
  rows = '',
  pane = '',
  folder = 'inbox',
  tabs,
  search = '',
  title = 'Mail - Ana Ruiz - Outlook',
  language = 'en',
  account = '<button id="mectrl_main_trigger" aria-label="Account manager for Ana Ruiz"></button>',
  tree = `${ownRoot}<div role="treeitem" aria-level="2" aria-selected="true" data-folder-name="${folder}">${folder}</div>`,
}: MadePage): string {
  const half = (name: string) =>
    `<button role="tab" aria-selected="${tabs === name}">${name}</button>`;
  const head =
    tabs === undefined ? '' : `<div role="tablist">${half('focused')}${half('other')}</div>`;
  return `<html lang="${language}"><head><title>${title}</title></head><body>
    <header><div role="search"><input id="topSearchInput" value="${search}"></div>${account}
      <div role="tablist"><button role="tab" aria-selected="true">Home</button><button role="tab">View</button></div></header>
    <div class="app"><div role="tree">${tree}</div>
      <div data-app-section="MessageList">${head}<div class="customScrollBar" style="height: 300px; overflow: auto">
        <div role="listbox">${rows}</div></div></div>
      <div id="ReadingPaneContainerId">${pane}</div></div></body></html>`;
}

export interface MadeMessage {
  from?: string;
  date?: string;
  body?: string;
  to?: string;
  cc?: string;
  /** In place of a body: the first words of a collapsed message. */
  preview?: string;
  /** Put before everything. */
  mark?: string;
  acts?: boolean;
}

/** People as the page writes them: names, or `Name <address>`, split by `; `. */
function well(kind: 'TO' | 'CC', people: string): string {
  const each = people
    .split('; ')
    .map((person) => `<span data-lpc-hover-target-id="p">${escaped(person)}</span>`);
  return `<div id="MSG_1_${kind}"><span>${kind}:</span>${each.join('')}</div>`;
}

export function messageHtml({
  from = 'Jo Bell',
  date = 'Wed 7/8/2026 7:52 PM',
  body = 'How much is it?',
  to,
  cc,
  preview,
  mark = '',
  acts = true,
}: MadeMessage): string {
  if (preview !== undefined) {
    return `<div class="item"><div aria-expanded="false">${mark}<span>${escaped(from)}</span>
      <div>${date}</div><div>${preview}</div></div></div>`;
  }
  const reply =
    '<div role="toolbar"><button role="menuitem"><i data-icon-name="ArrowReplyRegular"></i></button></div>';
  return `<div class="item"><div aria-expanded="true">${mark}<div aria-label="Email message">
    <span id="MSG_1_FROM">${escaped(from)}</span>${acts ? reply : ''}
    ${to === undefined ? '' : well('TO', to)}${cc === undefined ? '' : well('CC', cc)}
    <div data-testid="SentReceivedSavedTime">${date}</div>
    <div role="document"><div id="UniqueMessageBody_1"><div>${body}</div></div></div></div></div></div>`;
}

export function paneHtml(
  messages: readonly string[],
  subject = 'Quote',
  id = 'CONV_7_SUBJECT',
): string {
  return `<div id="ConversationReadingPaneContainer"><div role="heading" id="${id}"><span>${subject}</span>
    <button>Summarize</button></div><div data-app-section="ConversationContainer" class="items">${messages.join('')}</div></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
