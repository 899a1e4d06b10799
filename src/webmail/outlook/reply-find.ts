import { createReplyFinder } from '../reply-find';
import { notOfPage, type ReplyPart, replyParts } from './reply-selectors';

/** The finder of the parts of Outlook's reply, with how they fared. */
export const replyFinder = createReplyFinder<ReplyPart>(replyParts, notOfPage);
