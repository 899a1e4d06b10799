import type { Part } from '../find';

const inRecipients = '[id$="_TO"] *, [id$="_CC"] *, [data-testid="RecipientWell"] *';

/** Parts of the reading pane (facts B2); how to read them: see `selectors.ts`. */
export const conversationParts = {
  pane: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: [
          '#ConversationReadingPaneContainer',
          '#ReadingPaneContainerId',
          '[data-app-section="ConversationReadingPaneContainer"]',
          '[data-app-section="ReadingPaneContainer"]',
          '[data-app-section="ItemReadingPaneContainer"]',
          '[data-app-section="MailReadCompose"]',
          '[data-app-section="ConversationContainer"]',
        ].join(', '),
        why: 'frames of the reading pane, one in another; several panes are kept alive, one is shown (facts B2)',
        since: '2026-04',
        on: { attachment: 2, encrypted: 2 },
      },
      {
        css: '[role="main"]:has([id^="UniqueMessageBody"])',
        why: 'the part of the page that shows a message',
        since: '2026-04',
        on: {},
      },
    ],
  },
  openThread: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[id^="CONV_A"][id$="_SUBJECT"]',
        why: 'the subject’s own id, where it holds the conversation’s (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[role="option"][data-convid][aria-selected="true"]',
        why: 'the selected row, once pane and row agree (facts B2)',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: ':root',
        why: 'the message id in the URL, which the page’s data places in a conversation (facts B0)',
        since: '2026-04',
        on: { attachment: 1, encrypted: 1, collapsed: 1, editor: 1, toolbar: 1 },
      },
    ],
  },
  openSubject: {
    root: 'pane',
    needed: 'always',
    alternatives: [
      {
        css: '[id^="CONV_"][id$="_SUBJECT"]',
        why: 'subject of the conversation (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[role="heading"][id$="_SUBJECT"]',
        why: 'subject of a message shown alone (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[id^="MSG_"][id$="_SUBJECT"]',
        why: 'the same by its id (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[role="heading"]',
        why: 'the first heading of the pane',
        since: '2026-04',
        on: {},
      },
    ],
  },
  message: {
    root: 'pane',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[aria-expanded]:not(button, [role="button"], [role="menuitem"], [role="treeitem"], [aria-haspopup])',
        why: 'one message, expanded or collapsed (facts B2)',
        since: '2026-04',
        on: { attachment: 2, encrypted: 2 },
      },
      {
        css: '[id^="UniqueMessageBody"]',
        why: 'a body that nothing unfolds (grouping off): all around it is its message',
        since: '2025-12',
        on: { attachment: 2, encrypted: 2 },
      },
    ],
  },
  sender: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[id^="MSG_"][id$="_FROM"]',
        why: 'sender (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: `span[aria-label]:has(> span):not(${inRecipients})`,
        why: 'sender among words of any language: the label ends with the text (facts B2)',
        since: '2025-12',
        on: { encrypted: 1 },
      },
      {
        css: `[data-lpc-hover-target-id]:not(${inRecipients})`,
        why: 'the first person of the message (facts B2)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  messageDate: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-testid="SentReceivedSavedTime"]',
        why: 'full date (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[id^="MSG_"][id$="_DATETIME"]',
        why: 'the same by its id, seen in one third-party project',
        since: '2026-04',
        on: {},
      },
    ],
  },
  recipients: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"]',
        why: 'recipients (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[data-testid="RecipientWell"]',
        why: 'recipients, To before Cc (facts B2)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  recipient: {
    root: 'recipients',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[data-lpc-hover-target-id]',
        why: 'one person (facts B2)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  body: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[id^="UniqueMessageBody"]',
        why: 'body (facts B2)',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
      {
        css: '[role="document"]',
        why: 'the same by role',
        since: '2025-12',
        on: { attachment: 1, encrypted: 1 },
      },
    ],
  },
  replyAct: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: ':is(button, [role="menuitem"]) [data-icon-name^="ArrowReply"]',
        why: 'a message that was sent can be replied to, a draft cannot (facts B4)',
        since: '2025-12',
        on: { encrypted: 1 },
      },
    ],
  },
  editor: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[contenteditable="true"]',
        why: 'what is being written is no message yet (facts B4)',
        since: '2023-05',
        on: {},
      },
    ],
  },
  messageText: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: ':is(span, div):not(button *, [role="toolbar"] *, [role="document"] *, [role="listbox"] *, [role="img"] *, [data-icon-name] *)',
        why: 'what may hold sender, date or state of a collapsed message',
        since: '2023-05',
        on: { attachment: 6, encrypted: 10 },
      },
    ],
  },
} as const satisfies Record<string, Part>;
