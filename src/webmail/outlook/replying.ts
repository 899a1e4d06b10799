import { replyBox } from '../reply-box';
import { boxWith } from '../reply-boxes';
import { openReply } from '../reply-open';
import type { Replying } from '../webmail';
import { outlookReply } from './reply-site';
import type { ReadOpenThread } from './reply-thread';

/** Outlook's native reply, in the page in which this script runs; `read` tells which conversation that shows. */
export function replyingIn(read: ReadOpenThread): Replying {
  const site = outlookReply(read);
  return {
    open: (thread, to, signal) => openReply(site, { thread, to }, signal),
    findOurs(thread, text) {
      const found = boxWith(site, thread, text);
      return found === undefined ? undefined : replyBox(site, found, 'by-us', text);
    },
  };
}
