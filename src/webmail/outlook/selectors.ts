import type { Part, Parts } from '../find';
import { conversationParts } from './conversation-selectors';
import { listParts } from './list-selectors';

/**
 * Every place on Outlook's page that the reader relies on, as ranked alternatives. `on` counts the matches inside the
 * part's root, summed over all roots of a capture; a test holds each to it. An alternative with an empty `on` rests
 * on a fact that no capture here shows: it is listed in `unverified-facts.ts` and confirmed, or not, by health.
 * No selector names a class that Outlook's build makes: those change with each build (facts B0).
 */
export const outlookParts = {
  mailboxRoot: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[id^="primaryMailboxRoot_"][role="treeitem"]',
        why: 'root of the own folders, named by the own address (facts B3)',
        since: '2025-12',
        on: {},
      },
      {
        css: '[id^="primaryMailboxRoot_"]',
        why: 'the same, should the role go',
        since: '2025-12',
        on: {},
      },
    ],
  },
  folder: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '[role="treeitem"]',
        why: 'a folder or the root of some, in the order of the page (facts B1, B3)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  ownName: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '#mectrl_currentAccount_primary',
        why: 'own name, once the account menu was opened (facts B3)',
        since: '2026-04',
        on: {},
      },
      {
        css: '#mectrl_main_trigger, #mectrl_headerPicture',
        why: 'account button: own name among words of any language (facts B3)',
        since: '2026-04',
        on: {},
      },
    ],
  },
  searchBox: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: '#topSearchInput',
        why: 'search box: what stands in it is searched for (general knowledge)',
        since: '2026-04',
        on: {},
      },
      {
        css: '[role="search"] input, input[type="search"]',
        why: 'the same by role',
        since: '2026-04',
        on: {},
      },
    ],
  },
  ...listParts,
  ...conversationParts,
} as const satisfies Record<string, Part>;

export type OutlookPart = keyof typeof outlookParts;
export type OutlookParts = Parts<OutlookPart>;
