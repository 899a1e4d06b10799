import * as z from 'zod/mini';
import { someId as id, instant, text } from '../core/checks';
import type { AccountKey } from '../core/mail';

/** What the questions and answers of every context are made of. */

export { id };
export const ms = instant;
/** An `AccountKey`. By its text, not zod's template literal, which weighs half a kilobyte in the mail page. */
export const account = text(330, /^(gmail|outlook):[^\s@/]+@[^\s@/]+$/) as unknown as z.ZodMiniType<
  AccountKey,
  string
>;

/** Where a mailbox opens: the address of its page without folder, thread and query. */
export const home = text(200, /^https:\/\//);

/** A thread to be shown, and the site's own id of its newest message where the ledger knows one. */
export const place = z.object({ thread: id, message: z.optional(id) });
export type ThreadPlace = z.infer<typeof place>;

export const nothing = z.object({});

export type From = 'content' | 'pages';
export const content: readonly From[] = ['content'];
export const pages: readonly From[] = ['pages'];
export const both: readonly From[] = ['content', 'pages'];
