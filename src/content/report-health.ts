import type { AccountKey } from '../core/mail';
import { ask } from '../protocol/ask-from-mail';
import type { Webmail } from '../webmail/webmail';
import { complain } from './complain';

/** Tells the background how the reader's parts fare, whenever that has changed. */
export function reportHealth(webmail: Webmail, account: AccountKey | undefined): () => void {
  let told = '';
  return () => {
    const parts = webmail.health();
    const now = JSON.stringify(
      parts.map(({ part, state, alternative }) => [part, state, alternative]),
    );
    if (now === told) return;
    told = now;
    ask('health', { account, webmail: webmail.name, parts }).catch(complain);
  };
}
