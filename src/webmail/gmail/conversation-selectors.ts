import type { Part } from '../find';

/** Parts of an open conversation (facts A3); how to read them: see `selectors.ts`. */
export const conversationParts = {
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
        css: '.nH:has(> [role="list"])',
        why: 'what holds the list of messages',
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
      {
        css: 'h2.hP',
        why: 'the subject alone: the id went missing in November 2025 (facts A1)',
        since: '2026-07',
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
      {
        css: ':is(:scope, :scope > *) > [role="listitem"]',
        why: 'the same, should something come between list and message',
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
      { css: '.ii.gt', why: 'its frame', since: '2023-08', on: { conversationVi: 2 } },
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
