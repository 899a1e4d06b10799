import { type Address, address } from '../../core/mail';
import { createListPlace } from '../list-place';
import { isShown } from '../page';
import type { VisibleList } from './list';
import type { Page } from './page';
import { routeOf } from './route';

/** What a folder is there for; `other`: a folder of the user's own making. */
export type FolderRole = 'inbox' | 'sent' | 'drafts' | 'trash' | 'spam' | 'archive' | 'other';

/** What the folder pane and the URL tell of the folder whose list is shown. */
export interface OpenFolder {
  /** Undefined where they don't tell, or not the same. */
  role: FolderRole | undefined;
  /** A search's results may stand in place of the folder; undefined where the search box is not found. */
  searching: boolean | undefined;
}

/** The folder whose list is shown. An address of a message alone names none: then the last one that was named. */
export function createFolderReader(): (page: Page, list: VisibleList) => OpenFolder {
  const placeOf = createListPlace<FolderRole>();
  let lastNamed: string | undefined;
  return (page, { rows }) => {
    const { folder } = routeOf(page.location.pathname);
    lastNamed = folder ?? lastNamed;
    const role = roleOf(lastNamed, selectedFolder(page));
    return { role: placeOf(rows, role), searching: isSearching(page) };
  };
}

/**
 * Address of the mailbox in which the selected folder lies: that of its root, if it shows one, else undefined (the
 * favourites' root is nobody's).
 */
export function mailboxOfFolder(page: Page): Address | undefined {
  const folders = page.finder.findAll('folder', page.document);
  const selected = folders.findIndex(isSelected);
  if (selected === -1) return undefined;
  const root = folders.slice(0, selected + 1).findLast(isRoot);
  return root && addressOf(root);
}

/** The own address, from the root of the own folders. */
export function mailboxOfRoot(page: Page): Address | undefined {
  for (const root of page.finder.findAll('mailboxRoot', page.document)) {
    const named = addressOf(root);
    if (named !== undefined) return named;
  }
  return undefined;
}

function isSearching(page: Page): boolean | undefined {
  const boxes = page.finder.findAll('searchBox', page.document).filter(isShown);
  const written = boxes.filter((box) => box.localName === 'input') as HTMLInputElement[];
  if (written.length === 0) return undefined;
  return written.some(({ value }) => value.trim() !== '');
}

function selectedFolder(page: Page): string | undefined {
  const selected = page.finder.findAll('folder', page.document).filter(isSelected);
  const [folder, ...others] = selected.map((each) => each.getAttribute('data-folder-name'));
  return others.length === 0 ? (folder ?? undefined) : undefined;
}

function isSelected(folder: HTMLElement): boolean {
  return folder.getAttribute('aria-selected') === 'true';
}

function isRoot(folder: HTMLElement): boolean {
  return folder.getAttribute('aria-level') === '1' || folder.id.startsWith('primaryMailboxRoot_');
}

function addressOf(root: HTMLElement): Address | undefined {
  const named = [root.getAttribute('data-folder-name'), root.getAttribute('title')];
  return named.map((name) => address(name ?? '')).find(isBareAddress);
}

function isBareAddress(named: Address): boolean {
  return /^[^\s@<>()]+@[^\s@<>()]+$/.test(named) && named.length <= 320;
}

/** Names in the tree are English in some builds, translated in others (facts B1): then only the path tells. */
function roleOf(path: string | undefined, name: string | undefined): FolderRole | undefined {
  const byName = roles[(name ?? '').toLowerCase().replaceAll(' ', '')];
  if (path === undefined) return byName;
  const byPath = roles[path.toLowerCase()] ?? 'other';
  // A path that names a folder by its id says only that it is none of the known ones.
  if (byName === undefined || byName === byPath) return byPath;
  return undefined;
}

/** By the step of the path, which is the English name without its space. */
const roles: Readonly<Record<string, FolderRole>> = {
  inbox: 'inbox',
  sentitems: 'sent',
  drafts: 'drafts',
  deleteditems: 'trash',
  junkemail: 'spam',
  archive: 'archive',
};
