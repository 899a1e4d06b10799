import type { Address } from '../../core/mail';
import { ownAddressOf } from '../../core/mail';
import type { Replying } from '../webmail';
import { readMailbox } from './mailbox';
import { createPage } from './page';
import { replyBox } from './reply-box';
import { boxWith } from './reply-boxes';
import { openReply } from './reply-open';

/** Gmail's native reply, in the page in which this script runs. */
export const replying: Replying = {
  open: (thread, to, signal) => openReply({ thread, to, own: ownAddresses() }, signal),
  findOurs(thread, text) {
    const found = boxWith(thread, text);
    return found === undefined ? undefined : replyBox(found, 'by-us', text);
  },
};

/** The user's addresses as the page shows them: messages from them are not answered. */
function ownAddresses(): ReadonlySet<Address> {
  const mailbox = readMailbox(createPage(document, location));
  return new Set(mailbox === undefined ? [] : [ownAddressOf(mailbox.account), ...mailbox.own]);
}
