import browser from 'webextension-polyfill';
import { type AccountKey, accountKey, ownAddressOf, webmailOf } from '../core/mail';
import { dropStaged, mergeImport, stagePiece } from '../ledger/backup-import';
import { eraseAccount, eraseEverything } from '../ledger/erase';
import type { Ledger } from '../ledger/ledger';
import type { Answers } from '../protocol/serve';
import { tell } from '../protocol/tell';
import { afterChangeOfAll } from './changes';
import { tabsOf } from './mailboxes';
import { forgetTold } from './told';
import { welcomeOnce } from './welcome';

type BackupAsk =
  | 'import-piece'
  | 'import-merge'
  | 'import-stop'
  | 'backed-up'
  | 'erase-account'
  | 'erase-everything';

/** Taking in a backup, and erasing. Files are read and written by pages: a worker can do neither. */
export function backupAnswers(ledger: Ledger): Pick<Answers, BackupAsk> {
  return {
    async 'import-piece'(piece) {
      await stagePiece(ledger, piece, Date.now());
      return {};
    },
    async 'import-merge'(merging) {
      merge = new AbortController();
      const changed = await mergeImport(ledger, merging, merge.signal);
      await tellOfSwitches(ledger);
      await afterChangeOfAll(ledger);
      return { changed: changed.length };
    },
    async 'import-stop'() {
      merge.abort(new Error('stopped'));
      await dropStaged(ledger, Number.MAX_SAFE_INTEGER);
      return {};
    },
    async 'backed-up'() {
      await ledger.meta.put({ key: 'backedUpAt', value: Date.now() });
      return {};
    },
    async 'erase-account'({ account: asked }) {
      const account = accountKey(webmailOf(asked), ownAddressOf(asked));
      await eraseAccount(ledger, account);
      await tellOff([account]);
      await afterChangeOfAll(ledger);
      return {};
    },
    async 'erase-everything'() {
      const accounts = await ledger.accounts.toCollection().primaryKeys();
      await eraseEverything(ledger);
      await forgetTold();
      await tellOff(accounts as AccountKey[]);
      const shown = Object.keys(await browser.notifications.getAll());
      await Promise.all(shown.map((id) => browser.notifications.clear(id)));
      await afterChangeOfAll(ledger);
      await welcomeOnce(ledger, Date.now());
      return {};
    },
  };
}

/** Of the merge that is under way, if any. It lives as long as the worker, and so does the merge. */
let merge = new AbortController();

/** A backup may switch accounts on or off: their tabs hear it as if the user had done it here. */
async function tellOfSwitches(ledger: Ledger): Promise<void> {
  for (const { key: account, on } of await ledger.accounts.toArray())
    await tell(await tabsOf(account), { kind: 'switched', account, on });
}

/** Their tabs take the marks off. */
async function tellOff(accounts: readonly AccountKey[]): Promise<void> {
  for (const account of accounts)
    await tell(await tabsOf(account), { kind: 'switched', account, on: false });
}
