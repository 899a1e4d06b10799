import { type Asking, asking } from './asking';
import { mailAnswers } from './mail-answers';
import type { MailAskName } from './protocol';

/** Asks the background, from a mail page: see {@link asking}. */
export const ask: Asking<MailAskName> = asking<MailAskName>((name) => mailAnswers[name]);
