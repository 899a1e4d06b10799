import type { Part, Parts } from '../find';
import { conversationParts } from './conversation-selectors';
import { listParts } from './list-selectors';

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
  popOut: {
    root: 'document',
    needed: 'sometimes',
    alternatives: [
      {
        css: 'body.xE',
        why: 'a conversation or reply in a window of its own (facts A0)',
        since: '2026-07',
        on: {},
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
  ...listParts,
  ...conversationParts,
} as const satisfies Record<string, Part>;

export type GmailPart = keyof typeof gmailParts;
export type GmailParts = Parts<GmailPart>;
