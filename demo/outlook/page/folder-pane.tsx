import { css, options, say } from './config';
import { Icon } from './icon';
import { folderWord } from './list';
import { record } from './record';
import { showFolder } from './router';
import { type Folder, folder, folders, type Root } from './store';

/** The folders of every mailbox; a root names its mailbox by address (facts B3). */
export function FolderPane() {
  const roots = [...new Set(folders.value.map((one) => one.root))];
  return (
    <div id="folderPaneDroppableContainer" class={css('h-folders', 'customScrollBar')}>
      <div role="tree" aria-label={say.folders}>
        {roots.map((root, index) => (
          <RootView key={root.name} root={root} index={index} />
        ))}
      </div>
    </div>
  );
}

function RootView({ root, index }: { root: Root; index: number }) {
  const inside = folders.value.filter((one) => one.root === root);
  return (
    <div role="group">
      <div
        id={`primaryMailboxRoot_${index}${hashed(root.name)}`}
        role="treeitem"
        aria-level={1}
        aria-expanded={true}
        aria-selected={false}
        tabIndex={-1}
        data-folder-name={root.address ?? root.name}
        title={root.address ?? root.name}
        class={css('h-root')}
      >
        <Icon name="ChevronDownRegular" />
        <span>{index === 0 ? (root.address ?? root.name) : root.name}</span>
      </div>
      {inside.map((one) => (
        <FolderView key={one.id} one={one} />
      ))}
    </div>
  );
}

/** Keys a root by something that tells nothing. */
const hashed = (name: string) => css(`$root-${name.length}`);

const english = {
  inbox: 'inbox',
  drafts: 'drafts',
  sentitems: 'sent items',
  deleteditems: 'deleted items',
  junkemail: 'junk email',
  archive: 'archive',
} as const;

function FolderView({ one }: { one: Folder }) {
  const word = folderWord(one.place);
  const open = folder.value.id === one.id;
  return (
    <div
      id={one.id}
      role="treeitem"
      aria-level={2}
      aria-selected={open}
      tabIndex={open ? 0 : -1}
      data-folder-name={options.folderNames === 'english' ? english[one.place] : word.toLowerCase()}
      title={`${word} - ${one.total} (${one.unread})`}
      class={css('h-folder', open && 'h-folder-open')}
      onClick={(event) => {
        record('click', `folder ${one.place}`, event);
        void showFolder(one);
      }}
    >
      <Icon name={one.place === 'inbox' ? 'InboxRegular' : 'FolderRegular'} />
      <span class={css('h-folder-name')}>{word}</span>
      {one.unread > 0 ? <span class={css('h-folder-count')}>{one.unread}</span> : null}
    </div>
  );
}
