import type { Mailbox } from '../mailbox/mailbox';
import { type AccountKind, idsOf } from './ids';

/** The thread's `data-convid` and `ConversationId.Id` in the page, by its id in the mailbox. */
export const conversationIdOf = (
  mail: Mailbox,
  thread: string,
  index = 0,
  kind: AccountKind = 'work',
): string => idsOf(mail.account(index), kind).conversation(mail.thread(thread, index));
