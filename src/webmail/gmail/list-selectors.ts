import type { Part } from '../find';

/** Parts of a thread list and its rows (facts A2); how to read them: see `selectors.ts`. */
export const listParts = {
  list: {
    root: 'main',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[gh="tl"]',
        why: 'thread list (facts A2)',
        since: '2025-04',
        on: { consumer: 1, workspace: 1, rowEn: 1 },
      },
      {
        css: '.UI:has(table[role="grid"])',
        why: 'thread list by class',
        since: '2025-04',
        on: { consumer: 1, workspace: 1 },
      },
    ],
  },
  table: {
    root: 'list',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.Cp table.F[role="grid"]',
        why: 'one for each section or category tab (facts A2)',
        since: '2025-04',
        on: { consumer: 1, workspace: 2, rowEn: 1 },
      },
      {
        css: 'table[role="grid"]',
        why: 'the same by role',
        since: '2025-04',
        on: { consumer: 1, workspace: 2, rowEn: 1 },
      },
    ],
  },
  row: {
    root: 'table',
    needed: 'sometimes',
    alternatives: [
      {
        css: 'tr.zA',
        why: 'one thread; in the old vertical split two or three (facts A2)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: 'tr[jslog^="18406"]',
        why: 'event number of a list row, the same since 2023 (facts A0)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
    ],
  },
  rowThread: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: '.bog [data-legacy-thread-id]',
        why: 'visible subject; the hidden .afn is bare text in the focused row (facts A2)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: '[data-legacy-thread-id]',
        why: 'the same ids also stand in the hidden .afn',
        since: '2025-04',
        on: { consumer: 99, workspace: 27, rowEn: 2 },
      },
      {
        css: '.bog [data-legacy-last-message-id]',
        why: 'the ids of its messages alone; which thread it is the row’s log then tells (facts A0, A2)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
    ],
  },
  rowPerson: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: '.yW [email]',
        why: 'senders as shown, about three at most (facts A2)',
        since: '2025-04',
        on: { consumer: 77, workspace: 16, rowEn: 1 },
      },
      {
        css: 'td.yX [email]:not(.afn *)',
        why: 'the same by cell',
        since: '2025-04',
        on: { consumer: 77, workspace: 16, rowEn: 1 },
      },
    ],
  },
  rowSubject: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: '.y6 .bog',
        why: 'subject as shown (facts A2)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: '.bog',
        why: 'the same without its frame',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
    ],
  },
  rowSnippet: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.y2',
        why: 'snippet of the last message, its dash first (facts A2)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
    ],
  },
  rowCount: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.yW .bx0',
        why: 'number of messages, absent for one (facts A2)',
        since: '2025-04',
        on: { consumer: 25, workspace: 3 },
      },
      {
        css: '.yW > .bA4 ~ span',
        why: 'the number behind the senders',
        since: '2025-04',
        on: { consumer: 25, workspace: 3 },
      },
    ],
  },
  rowDate: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: 'td.xW > span[title]',
        why: 'full date of the last received message (facts A2)',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: 'td.xW span[aria-label]',
        why: 'the same text in the label',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: 'td.yf .apm > span[title]',
        why: 'old vertical split (facts A2, captures of 2014)',
        since: '2015-01',
        on: {},
      },
    ],
  },
  rowDraft: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-standalone-draft-id]',
        why: 'a thread that is only a draft (facts A2)',
        since: '2026-07',
        on: {},
      },
    ],
  },
  rowBadgePlace: {
    root: 'row',
    needed: 'always',
    alternatives: [
      {
        css: '.xT > .y6',
        why: 'subject and its text; before it the labels',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: '.y6',
        why: 'the same without its frame',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
      {
        css: '.bog',
        why: 'subject, wherever it stands',
        since: '2025-04',
        on: { consumer: 50, workspace: 14, rowEn: 1 },
      },
    ],
  },
  tab: {
    root: 'main',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.aAy[role="tab"][aria-selected="true"]',
        why: 'active category tab (facts A2)',
        since: '2025-04',
        on: { consumer: 1 },
      },
      { css: '.aAy.J-KU-KO', why: 'the same by class', since: '2025-04', on: { consumer: 1 } },
    ],
  },
  counter: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role="main"] .Wm .Dj',
        why: '"1–50 of 94" in the head of a section; first and last are nested, so their order is known',
        since: '2025-04',
        on: { consumer: 1, workspace: 1 },
      },
      {
        css: '.ar5 .Dj',
        why: 'the same in the toolbar',
        since: '2025-04',
        on: { consumer: 1 },
      },
    ],
  },
  emptyList: {
    root: 'main',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.aRv',
        why: 'title of the sentence that stands in an empty tab; hidden while the tab has rows',
        since: '2025-04',
        on: { consumer: 4 },
      },
    ],
  },
  older: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.ar5 .amD:has(.amJ)',
        why: 'button to older pages; T-I-JE on it when there are none',
        since: '2025-04',
        on: { consumer: 1 },
      },
    ],
  },
} as const satisfies Record<string, Part>;
