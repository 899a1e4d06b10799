import { readCapture } from '../harness/captures';

/** The captures of whole or partial Gmail pages, by the short names that the selectors' `on` uses. */
export const gmailCaptures = {
  consumer: 'pages-2025-04/inbox-consumer-category-tabs.html',
  workspace: 'pages-2025-04/inbox-workspace-splitpane-starredfirst.html',
  rowEn: 'fragments/en-2024-02-list-row-unread-selected.html',
  conversationVi: 'fragments/vi-2023-08-conversation-one-message.html',
  collapsedRu: 'fragments/ru-2020-01-conversation-collapsed-messages.html',
} as const;

export type GmailCapture = keyof typeof gmailCaptures;

export const gmailCaptureNames = Object.keys(gmailCaptures) as GmailCapture[];

/** The markup of a capture. Throws where there is none. */
export function readGmail(name: GmailCapture): Promise<string> {
  return readCapture(`gmail/${gmailCaptures[name]}`);
}
