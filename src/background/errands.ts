import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { AccountKey } from '../core/mail';
import type { ThreadPlace } from '../protocol/protocol';

/**
 * A thread that the user wants to see in a mailbox whose page is still to load. It waits in the session's storage for
 * that page to say whose mailbox it shows.
 */

const errand = z.object({ thread: z.string(), message: z.optional(z.string()), until: z.int() });

/** How long a page may take to load and to name its mailbox; later the user has gone elsewhere. Ms. */
const loadsWithin = 60_000;

export async function leaveErrand(account: AccountKey, place: ThreadPlace, now: number) {
  await browser.storage.session.set({ [keyOf(account)]: { ...place, until: now + loadsWithin } });
}

/** The errand that waits for the account, once. */
export async function takeErrand(
  account: AccountKey,
  now = Date.now(),
): Promise<ThreadPlace | undefined> {
  const key = keyOf(account);
  const kept = errand.safeParse((await browser.storage.session.get(key))[key]);
  await browser.storage.session.remove(key);
  if (!kept.success || kept.data.until < now) return undefined;
  const { thread, message } = kept.data;
  return { thread, message };
}

const keyOf = (account: AccountKey) => `errand:${account}`;
