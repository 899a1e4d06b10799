import { readCapture } from '../../harness/captures';

/** The fragments of Outlook pages, by the short names that the selectors' `on` uses. */
export const outlookCaptures = {
  attachment: 'messageWithAttachment.html',
  encrypted: 'readingPaneWithPGP.html',
  collapsed: 'reading-pane-collapsed-item-2023-05.html',
  editor: 'compose-editor-2022-2023-en.html',
  toolbar: 'composeToolbar.html',
} as const;

export type OutlookCapture = keyof typeof outlookCaptures;

export const outlookCaptureNames = Object.keys(outlookCaptures) as OutlookCapture[];

/** The markup of a fragment. Throws where there is none. */
export function readOutlook(name: OutlookCapture): Promise<string> {
  return readCapture(`outlook/fragments/${outlookCaptures[name]}`);
}
