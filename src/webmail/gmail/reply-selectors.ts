import type { Part } from '../find';

/**
 * What a correspondent wrote, what an editor holds or quotes, what is ours: nothing in it is ever taken for a part
 * of the page. Facts A3, A4; capture vi-2023-08.
 */
export const notOfPage = '.a3s, .ii.gt, [g_editable=true], [data-answerable]';

/** The user's signature in an editor (facts A4). */
export const signature = '.gmail_signature, [data-smartmail="gmail_signature"]';

/** What in an editor is not the writer's text: signature, quoted mail. Facts A4; their classes are part of sent mail. */
export const notOwnText = [
  signature,
  '.gmail_signature_prefix',
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_extra',
  '.gmail_attr',
  'blockquote',
].join(', ');

/**
 * Where the parts of Gmail's reply stand, in ranked alternatives. No capture of an open reply box exists (facts A4),
 * so most `on` are empty: not confirmed. Each part therefore has a second way to the same element, and health says
 * when both failed. "InboxSDK" = @inboxsdk/core 2.2.26 as published on npm.
 */
export const replyParts = {
  title: {
    root: 'page',
    needed: 'always',
    alternatives: [
      {
        css: 'h2.hP[data-legacy-thread-id]',
        why: 'Subject with the thread id (facts A3)',
        since: '2020-01',
        on: { conversationVi: 1 },
      },
      {
        css: '[role=main] [data-legacy-thread-id][data-thread-perm-id]',
        why: 'Both ids stand on the subject alone (capture vi-2023-08)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
    ],
  },
  messages: {
    root: 'conversation',
    needed: 'always',
    alternatives: [
      {
        css: '[role=list] > [role=listitem]',
        why: 'Messages of a conversation (facts A3)',
        since: '2020-01',
        on: { conversationVi: 1, collapsedRu: 2 },
      },
      {
        css: '.h7, .kv',
        why: 'Expanded and collapsed message (facts A3)',
        since: '2020-01',
        on: { conversationVi: 1, collapsedRu: 2 },
      },
    ],
  },
  expand: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.adf .gE',
        why: "Header of a collapsed message (capture ru-2020-01; that a click on it expands is InboxSDK's)",
        since: '2020-01',
        on: { collapsedRu: 2 },
      },
      {
        css: '.adf',
        why: 'The collapsed message itself (facts A3)',
        since: '2020-01',
        on: { collapsedRu: 2 },
      },
    ],
  },
  reply: {
    root: 'message',
    needed: 'always',
    alternatives: [
      {
        css: '.amn .bkH',
        why: 'Bottom bar: plain reply whatever the default is (facts A3; captures vi-2023-08, en-2025)',
        since: '2020-01',
        on: { conversationVi: 1 },
      },
      {
        css: '.acZ .aaq, .aaq[role=button]',
        why: 'Header icon; replies to all where that is the default (facts A3)',
        since: '2020-01',
        on: { conversationVi: 1, collapsedRu: 1 },
      },
      {
        css: '.cKWzSc[role=button]',
        why: 'Text button under the message (facts A3; capture vi-2023-08)',
        since: '2023-08',
        on: { conversationVi: 1 },
      },
      {
        css: '.DILLkc',
        why: 'Header button since the rebuilding of November 2025 (facts A3)',
        since: '2025-11',
        on: {},
      },
      {
        css: '[jslog^="21576;"]',
        why: 'Event number of Reply, the same on every button from 2020 to 2025 (facts A0)',
        since: '2020-01',
        on: { conversationVi: 3 },
      },
    ],
  },
  more: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.Wsq5Cf[aria-expanded]',
        why: 'Three dots in the header since November 2025 (facts A3)',
        since: '2025-11',
        on: {},
      },
      {
        css: '.acZ [aria-haspopup=true].aap',
        why: 'Three dots in the header before (capture vi-2023-08)',
        since: '2020-01',
        on: { conversationVi: 1 },
      },
    ],
  },
  moreReply: {
    root: 'menu',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role=menu] li[data-action-type="94"]',
        why: 'Reply in the menu of three dots (facts A3)',
        since: '2025-11',
        on: {},
      },
      {
        css: '[role=menu] [role=menuitem][jslog^="21576;"]',
        why: 'Event number of Reply (facts A0)',
        since: '2020-01',
        on: {},
      },
    ],
  },
  editor: {
    root: 'page',
    needed: 'always',
    alternatives: [
      {
        css: '.Ap [g_editable=true][role=textbox]',
        why: 'Text of a compose box (facts A4)',
        since: '2014-12',
        on: {},
      },
      {
        css: '[g_editable=true][role=textbox], .Am.Al.editable[role=textbox]',
        why: "The same without its frame; the side panel's prompt is a combobox (facts A0, A4)",
        since: '2014-12',
        on: {},
      },
    ],
  },
  send: {
    root: 'box',
    needed: 'always',
    alternatives: [
      {
        css: '.IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])',
        why: 'By structure; .Uo also archives, and what has a menu schedules (facts A4; InboxSDK)',
        since: '2019-04',
        on: {},
      },
      {
        css: '.T-I.aoO[role=button]:not(.Uo):not([aria-haspopup=true]):not([selector])',
        why: 'Class of the Send button (facts A4)',
        since: '2014-12',
        on: {},
      },
      {
        css: '[role=button][jslog^="32601;"]:not(.Uo):not([aria-haspopup=true])',
        why: 'Event number of Send (facts A0)',
        since: '2025-04',
        on: {},
      },
    ],
  },
  discard: {
    root: 'box',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.gU .oh',
        why: 'Bin in the bottom bar (InboxSDK)',
        since: '2019-04',
        on: {},
      },
      {
        css: '.og.T-I[role=button], .oh[role=button]',
        why: 'The same without its cell',
        since: '2019-04',
        on: {},
      },
    ],
  },
  responseType: {
    root: 'box',
    needed: 'sometimes',
    alternatives: [
      {
        css: '.Un.J-JN-M-I',
        why: 'Button that opens the menu reply / reply to all / forward (InboxSDK)',
        since: '2019-04',
        on: {},
      },
      {
        css: '.J-J5-Ji .J-JN-M-I-Jm:has(> img)',
        why: "Its arrow's cell (InboxSDK)",
        since: '2019-04',
        on: {},
      },
    ],
  },
  plainReply: {
    root: 'menu',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role=menu] [role=menuitem]:has(.mL)',
        why: 'The icon of plain reply, as on the text button (capture vi-2023-08)',
        since: '2023-08',
        on: {},
      },
      {
        css: '[role=menu] [role=menuitem][jslog^="21576;"]',
        why: 'Event number of Reply (facts A0)',
        since: '2025-04',
        on: {},
      },
    ],
  },
  toastUndo: {
    root: 'toast',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role=alert] #link_undo',
        why: 'Undo in the notice; the id is common knowledge, in no source at hand',
        since: '2019-04',
        on: {},
      },
      {
        css: '[role=alert] .vh .bAo > [role=link]:first-child, [role=alert] .vh .bAo > [role=button]:first-child',
        why: 'First act of the notice (InboxSDK: .b8[role=alert] .vh .bAo)',
        since: '2019-04',
        on: {},
      },
    ],
  },
} as const satisfies Record<string, Part>;

export type ReplyPart = keyof typeof replyParts;

/**
 * The box around an editor, innermost first: inline reply, then what holds an inline or a popped-out one, then the
 * dialog. Facts A4; InboxSDK. Where none matches, the box is the nearest ancestor that holds a Send button.
 */
export const boxRoots = ['.M9', '.I5', '.ip.adB', '[role=dialog]', '.aoI'] as const;

/** Chips since 2021, then the hidden inputs before them, per field (facts A4; InboxSDK). */
export function recipientChips(field: 'to' | 'cc' | 'bcc'): readonly string[] {
  return [
    `.anm[name="${field}"] [role=option][data-hovercard-id]`,
    `.vR > input[type=hidden][name="${field}"]`,
  ];
}

/** What the box says of itself in hidden inputs (facts A4). */
export const hiddenInputs = {
  thread: 'form.bAs input[name=thread], input[type=hidden][name=thread]',
  answers: 'form.bAs input[name=rm], input[type=hidden][name=rm]',
  from: 'input[name=from]',
} as const;

/** A dialog by which Gmail objects to sending, in any language: none stood there when Send was pressed. */
export const objection = '[role=alertdialog]';
