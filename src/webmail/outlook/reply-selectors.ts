import type { Part } from '../find';
import { buttonOf, icon } from './reply-icons';

/** The text of a compose box (facts B4; capture editor). */
const editable = '[id^="editorParent_"] [contenteditable="true"]';

/** What a correspondent wrote, what an editor holds or quotes, what is ours: never taken for a part of the page. */
export const notOfPage = `[id^="UniqueMessageBody"], [role="document"], ${editable}, [data-answerable]`;

/** What does something of its own when pressed in a message: not pressed in order to expand it (facts B2). */
export const actsItself =
  'a, button, input, [role="button"], [role="link"], [role^="menuitem"], [data-lpc-hover-target-id]';

/** A message's body (facts B2; captures pgp, attachment). */
export const messageBody = '[id^="UniqueMessageBody"]';

/** The user's signature in an editor (facts B4; capture editor). */
export const signature = '#Signature, #ms-outlook-mobile-signature';

/**
 * Where quoted mail begins, up to the editor's end: marks that Outlook leaves in the mail that it sends, as
 * reply parsers know them (2022 to 2026).
 */
export const quoteBegins =
  '#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container, hr[tabindex="-1"]';

/** The subject of a conversation (facts B2). */
export const subject = '[id^="CONV_"][id$="_SUBJECT"]';

/** The reading pane, as its builds name it, outer and inner (facts B2; captures pgp, attachment). */
export const panes = [
  '#ReadingPaneContainerId',
  '#ConversationReadingPaneContainer',
  ...['ConversationReadingPaneContainer', 'ReadingPaneContainer', 'ItemReadingPaneContainer']
    .concat('MailReadCompose', 'ConversationContainer')
    .map((section) => `[data-app-section="${section}"]`),
].join(', ');

/** No other act's button: an icon in it, if any, is that of sending. */
const sendsOrBare = `:not(:has([data-icon-name]:not(${icon('send')})))`;

/** Opens no menu: the arrow beside Send offers to send later. */
const noMenu = ':not([aria-haspopup="true"], [aria-haspopup="menu"])';

/** The keys that send, in a title, which is a sign beside others only: key names and ⌘, no words of the page. */
const keys = ['Ctrl+', 'Strg+', '⌘', 'Cmd+', '+Enter'].map((key) => `[title*="${key}"]`).join(', ');

/** The main half of a split button. Delete and New mail are such as well (capture ribbon): never a sign alone. */
const mainHalf = ':is([id$="__primaryActionButton"], [class*="__primaryActionButton"])';

/**
 * Where the parts of Outlook's reply stand, in ranked alternatives. No capture of an open reply exists (facts B),
 * so most `on` are empty: not confirmed. Button parts rest on icons and structure, which no language changes.
 */
export const replyParts = {
  expand: {
    root: 'message',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[aria-expanded="false"]:not(button)',
        why: 'Wrapper of a collapsed message (facts B2)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[tabindex="-1"]:not(button, [id])',
        why: 'Card of a message, collapsed or not (captures)',
        since: '2023-05',
        on: { attachment: 2, collapsed: 1, pgp: 1 },
      },
    ],
  },
  reply: {
    root: 'message',
    needed: 'always',
    alternatives: [
      {
        css: `[role="toolbar"] ${buttonOf('reply')}`,
        why: 'Icon of plain reply in the toolbar of the message (facts B4; capture pgp)',
        since: '2025-12',
        on: { pgp: 1 },
      },
      {
        css: buttonOf('reply'),
        why: 'The same wherever in the message it stands',
        since: '2025-12',
        on: { pgp: 1 },
      },
    ],
  },
  quickReply: {
    root: 'conversation',
    needed: 'sometimes',
    alternatives: [
      {
        css: buttonOf('reply'),
        why: 'The bar below the conversation, by the same icon (facts B4)',
        since: '2025-12',
        on: { pgp: 1 },
      },
      {
        css: `[role="group"] ${buttonOf('reply')}`,
        why: 'The same in a group',
        since: '2025-12',
        on: {},
      },
    ],
  },
  editor: {
    root: 'page',
    needed: 'always',
    alternatives: [
      {
        css: `${editable}[role="textbox"]`,
        why: 'Text of a compose box (facts B4; capture editor)',
        since: '2026-09',
        on: { editor: 1 },
      },
      {
        css: editable,
        why: 'The same without its role',
        since: '2026-09',
        on: { editor: 1 },
      },
    ],
  },
  send: {
    root: 'box',
    needed: 'always',
    alternatives: [
      {
        css: `button${mainHalf}${noMenu}:has(${icon('send')})${sendsOrBare}`,
        why: 'Main half of the split button, with the icon of sending (facts B4)',
        since: '2026-10',
        on: {},
      },
      {
        css: `button${mainHalf}${noMenu}:is(${keys})${sendsOrBare}`,
        why: 'Main half of the split button, with the keys that send in its title (facts B4)',
        since: '2026-10',
        on: {},
      },
      {
        css: `button${noMenu}:has(${icon('send')})${sendsOrBare}`,
        why: 'A button with the icon of sending alone',
        since: '2026-08',
        on: {},
      },
      {
        css: `[data-testid="ComposeSendButton"] button${noMenu}${sendsOrBare}, button[data-testid="ComposeSendButton"]`,
        why: "Outlook's own test mark (seen in two extensions)",
        since: '2026-01',
        on: {},
      },
    ],
  },
  discard: {
    root: 'box',
    needed: 'sometimes',
    alternatives: [
      {
        css: `button${noMenu}:has(${icon('discard')}):not(${mainHalf})`,
        why: 'Bin of the compose box; that of the ribbon is a split button (capture ribbon)',
        since: '2025-12',
        on: {},
      },
      {
        css: `[role="menuitem"]${noMenu}:has(${icon('discard')})`,
        why: 'The same as an item of a toolbar',
        since: '2025-12',
        on: {},
      },
    ],
  },
  confirmDiscard: {
    root: 'dialog',
    needed: 'sometimes',
    alternatives: [
      {
        css: 'button[id^="ok-"]',
        why: 'Yes of a question of Outlook (seen in a test suite as ok-1)',
        since: '2024-01',
        on: {},
      },
      {
        css: '.ms-Dialog-actions .ms-Button--primary',
        why: 'Main button of a Fabric dialog (its documentation)',
        since: '2024-01',
        on: {},
      },
    ],
  },
  recipients: {
    root: 'box',
    needed: 'always',
    alternatives: [
      {
        css: '[role="group"]:is([id$="_TO"], [id$="_CC"], [id$="_BCC"])',
        why: 'Fields of the recipients (facts B4)',
        since: '2026-10',
        on: {},
      },
      {
        css: ':is([id^="MSG_"], [id^="docking_"]):is([id$="_TO"], [id$="_CC"], [id$="_BCC"])',
        why: 'The same without their role',
        since: '2026-10',
        on: {},
      },
    ],
  },
  from: {
    root: 'box',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[id$="_FROM"]',
        why: 'By analogy with the other fields (facts B2)',
        since: '2026-10',
        on: {},
      },
      {
        css: 'button[aria-haspopup]:is([title*="@"], [aria-label*="@"])',
        why: 'Menu of own addresses, named by the one chosen',
        since: '2026-10',
        on: {},
      },
    ],
  },
  responseType: {
    root: 'box',
    needed: 'sometimes',
    alternatives: [
      {
        css: `[aria-haspopup]:is(button, [role="button"]):has(${icon('replyAll')})`,
        why: 'Menu reply / reply to all / forward, with the icon of the one in force',
        since: '2025-12',
        on: {},
      },
      {
        css: `[aria-haspopup]:is(button, [role="button"]):has(${icon('reply')})`,
        why: 'The same where it always bears the icon of reply',
        since: '2025-12',
        on: {},
      },
    ],
  },
  plainReply: {
    root: 'menu',
    needed: 'sometimes',
    alternatives: [
      {
        css: `[role="menu"] [role^="menuitem"]:has(${icon('reply')})`,
        why: 'Plain reply in that menu, by its icon',
        since: '2025-12',
        on: {},
      },
      {
        css: `[role="listbox"] [role="option"]:has(${icon('reply')})`,
        why: 'The same as a list',
        since: '2025-12',
        on: {},
      },
    ],
  },
  toastUndo: {
    root: 'toast',
    needed: 'sometimes',
    alternatives: [
      {
        css: `:is([role="alert"], [role="status"]) button:has(${icon('undo')})`,
        why: 'Undo in a notice, by its icon',
        since: '2025-12',
        on: {},
      },
      {
        css: `[aria-live] button:has(${icon('undo')})`,
        why: 'The same in a region that is read out',
        since: '2025-12',
        on: {},
      },
    ],
  },
} as const satisfies Record<string, Part>;

export type ReplyPart = keyof typeof replyParts;

/**
 * Persons in a field of recipients, in ranked alternatives. The first is no build's hash: it was the same in every
 * source from 2023 to 2026-10. The second is by every mark that one may bear: too many are seen rather than too few.
 */
export const chips = [
  '._EType_RECIPIENT_ENTITY',
  '[data-lpc-hover-target-id], [draggable="true"], [role="option"], [role="listitem"]',
] as const;

/** Where names are typed in a field of recipients; what stands there beside the chips is a person not yet resolved. */
export const wells = '[contenteditable="true"], input, textarea';

/** Dialogs by which Outlook asks or objects, in any language: none stood there when Send was pressed. */
export const objection = '[role="alertdialog"], [role="dialog"]';
