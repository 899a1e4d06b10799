import type { Address } from '../../core/mail';
import { replyBox } from '../reply-box';
import { boxWith } from '../reply-boxes';
import { openReply } from '../reply-open';
import type { Replying } from '../webmail';
import { ownAddresses, readMailbox } from './mailbox';
import { createPage } from './page';
import { gmailReply } from './reply-site';

/** Gmail's native reply, in the page in which this script runs. */
export const replying: Replying = {
  open: (thread, to, signal) => openReply(gmailReply(ownShown()), { thread, to }, signal),
  findOurs(thread, text) {
    const site = gmailReply(new Set());
    const found = boxWith(site, thread, text);
    return found === undefined ? undefined : replyBox(site, found, 'by-us', text);
  },
};

/** The user's addresses as the page shows them: messages from them are not answered. */
function ownShown(): ReadonlySet<Address> {
  const mailbox = readMailbox(createPage(document, location));
  return mailbox === undefined ? new Set() : ownAddresses(mailbox);
}
