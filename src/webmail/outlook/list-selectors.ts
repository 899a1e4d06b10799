import type { Part } from '../find';

/** Parts of a message list and its rows (facts B1); how to read them: see `selectors.ts`. */
export const listParts = {
  list: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-app-section="MessageList"]',
        why: 'message list (facts B1)',
        since: '2026-04',
        on: {},
      },
      {
        css: '#MailList',
        why: 'message list by id (facts B1)',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: ':has(> [role="listbox"] [data-convid]):not([role="search"] *)',
        why: 'what holds a list of conversations',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
  listbox: {
    root: 'list',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role="listbox"]:has([data-convid])',
        why: 'its rows; other lists (attachments, suggestions) have no conversation ids (facts B1)',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: ':has(> [data-convid])',
        why: 'the same, should the role go',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: '[role="listbox"]:has([role="option"])',
        why: 'a list whose rows lost their ids: nothing is read from it, and health says so',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
  scroller: {
    root: 'list',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.customScrollBar:has([data-convid])',
        why: 'what scrolls the rows (facts B1)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  tab: {
    root: 'list',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role="tab"]:not([role="listbox"] *)',
        why: 'Focused and Other, in this order (facts B1)',
        since: '2026-04',
        on: {},
      },
      {
        css: 'button[aria-pressed]:not([role="listbox"] *)',
        why: 'the same, should they be mere buttons',
        since: '2026-04',
        on: {},
      },
    ],
  },
  row: {
    root: 'listbox',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role="option"][data-convid]',
        why: 'one conversation or, ungrouped, one message (facts B1)',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: '[data-convid]',
        why: 'the same by its id',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: '[role="option"]',
        why: 'a row without its id: nothing is read from it, and health says so',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
  rowText: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: ':is(span, div):not(button *, [role="button"] *, [role="checkbox"] *, [role="img"] *, [data-icon-name] *)',
        why: 'what may hold senders, subject, time or preview; avatars, marks and buttons do not',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
  rowPerson: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: 'span[title*="@"]',
        why: 'senders with their addresses, on some rows only (facts B1)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  rowDate: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: ':is(span, div, time)[title]:not([title*="@"])',
        why: 'full date in the title, short text inside (facts B1); the reader takes the one that is a date',
        since: '2026-04',
        on: {},
      },
    ],
  },
  rowSubject: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: '[role="option"] span',
        why: 'the text that stands before the time in the row’s label (facts B1)',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: 'span',
        why: 'the first text behind the senders',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
  rowReplied: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-icon-name^="ArrowReply"]:not(button *, [role="button"] *)',
        why: 'replied to (facts B1)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[data-icon-name^="Reply"]:not(button *, [role="button"] *)',
        why: 'the same under the icon’s shorter name',
        since: '2026-04',
        on: {},
      },
    ],
  },
  rowForwarded: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-icon-name^="ArrowForward"]:not(button *, [role="button"] *)',
        why: 'forwarded, and perhaps replied to before (facts B1, B4)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  selectedRow: {
    root: 'listbox',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-convid][aria-selected="true"]',
        why: 'opened or ticked (facts B1)',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
} as const satisfies Record<string, Part>;
