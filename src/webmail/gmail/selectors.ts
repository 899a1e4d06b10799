import type { Part, Parts } from '../find';

/**
 * Every place on Gmail's page that the reader relies on, as ranked alternatives. `on` counts the matches inside the
 * part's root, summed over all roots of a capture; a test holds each to it. An alternative with an empty `on` rests
 * on a fact that no capture here shows: it is listed in `unverified-facts.ts` and confirmed, or not, by health.
 */
export const gmailParts = {
  account: {
    root: 'document',
    needed: 'always',
    alternatives: [
      {
        css: '[role="banner"] a[aria-label*="@"]',
        why: 'account button: own address among words of any language (facts A5)',
        since: '2025-04',
        on: { consumer: 1, workspace: 1 },
      },
      {
        css: 'a[role="button"][aria-label*="@"]',
        why: 'the same, should the banner lose its role',
        since: '2025-04',
        on: { consumer: 1, workspace: 1 },
      },
    ],
  },
  main: {
    root: 'document',
    needed: 'always',
    alternatives: [
      {
        css: '[role="main"]',
        why: 'the view; several are kept alive, one is shown (facts A0)',
        since: '2025-04',
        on: { consumer: 1, workspace: 1, rowEn: 1, conversationVi: 1, collapsedRu: 1 },
      },
    ],
  },
  views: {
    root: 'document',
    needed: 'always',
    alternatives: [
      {
        css: '.aeF:has([role="main"])',
        why: 'holds every view, shown or hidden (facts A0)',
        since: '2025-04',
        on: { consumer: 1, workspace: 1 },
      },
      {
        css: ':has(> * > [role="main"])',
        why: 'the same by structure',
        since: '2025-04',
        on: { consumer: 1, workspace: 1, rowEn: 1, conversationVi: 1, collapsedRu: 1 },
      },
    ],
  },
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
  rowLabel: {
    root: 'row',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.xT .at[title]',
        why: 'label chips (facts A2)',
        since: '2025-04',
        on: { workspace: 5 },
      },
      { css: '.apu .at[title]', why: 'old vertical split', since: '2015-01', on: {} },
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
  conversation: {
    root: 'main',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.a98.iY',
        why: 'conversation, in the split pane too (facts A3)',
        since: '2023-11',
        on: { conversationVi: 1 },
      },
      {
        css: 'table.Bs',
        why: 'its older frame (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
      {
        css: ':has(> [role="list"] > [role="listitem"])',
        why: 'whatever holds a list of messages',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  openThread: {
    root: 'conversation',
    needed: 'sometimes',
    alternatives: [
      {
        css: 'h2.hP[data-legacy-thread-id]',
        why: 'subject with the thread id (facts A1, A3)',
        since: '2026-07',
        on: { conversationVi: 1 },
      },
      {
        css: 'h2[data-legacy-thread-id]',
        why: 'the same, should its class go',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  openRow: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[gh="tl"] tr.aps [data-legacy-thread-id]',
        why: 'row of the thread open in the split pane (facts A1; InboxSDK issue 1309)',
        since: '2025-11',
        on: {},
      },
    ],
  },
  placeLabel: {
    root: 'conversation',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.hN[name^="^"]',
        why: 'label chip; name is the system label whatever the language (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  messageList: {
    root: 'conversation',
    needed: 'always',
    alternatives: [
      {
        css: '[role="list"]:has(> [role="listitem"])',
        why: 'the messages (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
      {
        css: '[jslog^="20686"]',
        why: 'event number of the message list (facts A0)',
        since: '2025-04',
        on: { conversationVi: 1 },
      },
    ],
  },
  message: {
    root: 'messageList',
    needed: 'always',
    alternatives: [
      {
        css: ':scope > [role="listitem"]',
        why: 'one message, expanded, collapsed or hidden (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
      {
        css: ':scope > :is(.h7, .kv, .kQ)',
        why: 'the same by class',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  messageIds: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.adn[data-message-id]',
        why: 'ids, on expanded messages only (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
      {
        css: '[data-message-id]',
        why: 'the same by attribute',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  sender: {
    root: 'message',
    needed: 'always',
    alternatives: [
      {
        css: '.gD[email]',
        why: 'sender; own name is no "me" here (facts A3)',
        since: '2026-07',
        on: { conversationVi: 1 },
      },
      {
        css: '.gF [email]',
        why: 'the same by cell',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  recipient: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.hb [email]',
        why: 'recipients as far as shown (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
      {
        css: '.g2[email]',
        why: 'the same by class',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  messageDate: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.g3[title]',
        why: 'full date (facts A3)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  body: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.ii.gt > .a3s',
        why: 'body; a second one is kept hidden (facts A3)',
        since: '2023-08',
        on: { conversationVi: 2 },
      },
      { css: '.a3s', why: 'the same alone', since: '2026-07', on: { conversationVi: 2 } },
    ],
  },
  hiddenMessages: {
    root: 'conversation',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.adx, .adv',
        why: 'stub "n older messages" of a long thread (facts A3)',
        since: '2026-07',
        on: {},
      },
    ],
  },
} as const satisfies Record<string, Part>;

export type GmailPart = keyof typeof gmailParts;
export type GmailParts = Parts<GmailPart>;
