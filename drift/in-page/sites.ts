import type { Parts } from '../../src/webmail/find';
import { foreign as gmailForeign } from '../../src/webmail/gmail/page';
import {
  notOfPage as gmailNotOfPage,
  replyParts as gmailReplyParts,
} from '../../src/webmail/gmail/reply-selectors';
import { gmailParts } from '../../src/webmail/gmail/selectors';
import { foreign as outlookForeign } from '../../src/webmail/outlook/page';
import {
  notOfPage as outlookNotOfPage,
  replyParts as outlookReplyParts,
} from '../../src/webmail/outlook/reply-selectors';
import { outlookParts } from '../../src/webmail/outlook/selectors';

/** The selectors of one reader, and what in its pages is written by others. */
export interface Table {
  /** Put before the names of its parts, as health does. */
  prefix: '' | 'reply ';
  parts: Parts<string>;
  foreign: string;
}

/** Every selector of every reader. */
export const tables: Readonly<Record<'gmail' | 'outlook', readonly Table[]>> = {
  gmail: [
    { prefix: '', parts: gmailParts, foreign: gmailForeign },
    { prefix: 'reply ', parts: gmailReplyParts, foreign: gmailNotOfPage },
  ],
  outlook: [
    { prefix: '', parts: outlookParts, foreign: outlookForeign },
    { prefix: 'reply ', parts: outlookReplyParts, foreign: outlookNotOfPage },
  ],
};
