import { readCapture } from '../../harness/captures';

/** The fragments of Outlook pages, by the short names that the selectors' `on` uses. */
const fragments = {
  editor: 'compose-editor-2022-2023-en.html',
  ribbon: 'composeToolbar.html',
  attachment: 'messageWithAttachment.html',
  collapsed: 'reading-pane-collapsed-item-2023-05.html',
  pgp: 'readingPaneWithPGP.html',
} as const;

export type Fragment = keyof typeof fragments;

export const fragmentNames = Object.keys(fragments) as Fragment[];

/** The markup of a fragment. Throws where there is none. */
export function readFragment(name: Fragment): Promise<string> {
  return readCapture(`outlook/fragments/${fragments[name]}`);
}
