import type { AccountKey } from '../core/mail';
import { isOn, lastAt, rememberHome } from '../ledger/accounts';
import type { Ledger } from '../ledger/ledger';
import { allMarks } from '../ledger/marks';
import { loadCalendar } from '../ledger/user-time';
import type { Asker } from '../protocol/asker';
import type { Answer, Mark, Question } from '../protocol/protocol';
import { takeErrand } from './errands';
import { loseOrphans } from './jobs';
import { isForCheck } from './mail-check';
import { rememberShown, tabsShowing } from './mailboxes';
import { marksInWords } from './mark-words';
import { walkIn } from './scan';

/**
 * A content script says whose mailbox its tab shows. It gets the token under which it may hold jobs; a script that
 * was in the tab before is gone, and its jobs with it. Somebody else's mailbox is refused: its mail is not the
 * user's own to answer, and its other readers would not see what is decided here. A window for one new message is no mail
 * tab: to bring a thread into view there would take away what is being written.
 */
export async function hello(
  ledger: Ledger,
  { account, home, delegated, holder, foreseen }: Question<'hello'> & { account: AccountKey },
  asker: Asker,
): Promise<Answer<'hello'>> {
  if (asker.from !== 'content') throw new Error('only a mail page says hello');
  if (asker.shows === 'new-message')
    return { state: 'off', holder: newHolder(asker.tab), marks: [] };
  const before = (await tabsShowing()).get(asker.tab)?.holder;
  const mine = holder !== undefined && holder === before ? holder : newHolder(asker.tab);
  await rememberShown(asker.tab, { account, home, delegated, holder: mine });
  if (before !== undefined && before !== mine) await loseOrphans(ledger, Date.now());
  if (delegated) return { state: 'refused-delegated', holder: mine, marks: [] };
  if (!(await isOn(ledger, account))) return { state: 'off', holder: mine, marks: [] };
  await rememberHome(ledger, account, home);
  const now = await marksNow(ledger, account);
  const marks = foreseen === nameOf(now) ? undefined : now;
  // A tab that is opened for a look opens no thread, which would mark it as read, and walks nowhere.
  if (await isForCheck(asker.tab)) return { state: 'on', holder: mine, marks };
  if (before !== mine) void walkIn(asker.tab, account);
  return { state: 'on', holder: mine, marks, goTo: await takeErrand(account) };
}

/** What {@link hello} will most likely answer, before the page can say whose it is. */
export async function foresee(
  ledger: Ledger,
  { home }: Question<'foresee'>,
  asker: Asker,
): Promise<Answer<'foresee'>> {
  const isMail = asker.from === 'content' && asker.shows === 'mail';
  const account = isMail ? await lastAt(ledger, home) : undefined;
  if (account === undefined) return { marks: [] };
  const marks = await marksNow(ledger, account);
  return { account, marks, name: nameOf(marks) };
}

/** A number that other marks have with a chance of one in four thousand millions (FNV-1a), and their length. */
function nameOf(marks: readonly Mark[]): string {
  const text = JSON.stringify(marks);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}.${hash >>> 0}`;
}

async function marksNow(ledger: Ledger, account: AccountKey): Promise<Mark[]> {
  const now = Date.now();
  return marksInWords(await allMarks(ledger, account, now), now, (await loadCalendar(ledger)).zone);
}

const newHolder = (tab: number) => `${tab}.${crypto.randomUUID()}`;
