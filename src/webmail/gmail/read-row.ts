import { address, type Person } from '../../core/mail';
import { latinDigits } from '../digits';
import type { Finder } from '../find';
import { freshIdIn, hexIn, threadOfJslog, timeOf } from './ids';
import { type ShownTime, shownTime } from './row-time';
import type { GmailPart } from './selectors';

/** What one list row says, as read; nothing concluded yet. */
export interface RowFacts {
  thread: string;
  /** Last message that is no draft; undefined on rows that are a draft alone. */
  lastMessage: string | undefined;
  /** Creation of that message, epoch ms. */
  lastAt: number | undefined;
  /** The draft that a draft-only row stands for. */
  draft: string | undefined;
  /** Undefined where the row does not show it to us. */
  subject: string | undefined;
  /** Of the last message; undefined where that is, or may be, a draft, whose words nobody has had. */
  snippet: string | undefined;
  /** In the order of the page, each address once; Gmail shows about three. */
  participants: Person[];
  /** Informative only: unread says nothing about who waits. */
  unread: boolean;
  /** Number of messages; most rows of one message show none. */
  count: number | undefined;
  /** The last message's time and the shown one; undefined where either is missing. */
  time: ShownTime | undefined;
}

/**
 * Reads the rows of one mail: one `tr`, or two to three in the old vertical split. Undefined for what is no thread
 * (rows of other extensions). Undrawn rows are read as well: no layout is asked for.
 */
export function readRow(
  trs: readonly HTMLElement[],
  finder: Finder<GmailPart>,
): RowFacts | undefined {
  const row = trs[0];
  if (row === undefined) return undefined;
  const ids = first(trs, 'rowThread', finder);
  const thread = hexIn(ids?.getAttribute('data-legacy-thread-id') ?? null) ?? threadByLog(row);
  if (thread === undefined) return undefined;
  const lastMessage = hexIn(ids?.getAttribute('data-legacy-last-non-draft-message-id') ?? null);
  const lastAt = lastMessage === undefined ? undefined : timeOf(lastMessage);
  const draft = draftOf(trs, finder);
  return {
    thread,
    lastMessage,
    lastAt,
    draft,
    subject: subjectOf(first(trs, 'rowSubject', finder), ids),
    snippet: isOfLast(ids, lastMessage) ? snippetOf(first(trs, 'rowSnippet', finder)) : undefined,
    // A row that is a draft alone names nobody: looking would make the part seem lost.
    participants: draft === undefined ? participantsOf(trs, finder) : [],
    unread: row.classList.contains('zE'),
    count: countOf(first(trs, 'rowCount', finder)),
    time: timeShown(lastAt, first(trs, 'rowDate', finder)),
  };
}

function threadByLog(row: HTMLElement): string | undefined {
  return threadOfJslog(row.getAttribute('jslog'));
}

function first(
  trs: readonly HTMLElement[],
  part: GmailPart,
  finder: Finder<GmailPart>,
): HTMLElement | undefined {
  for (const tr of trs) {
    const found = finder.findOptional(part, tr);
    if (found !== undefined) return found;
  }
  return undefined;
}

function draftOf(trs: readonly HTMLElement[], finder: Finder<GmailPart>): string | undefined {
  const holder = first(trs, 'rowDraft', finder);
  return freshIdIn(holder?.getAttribute('data-standalone-draft-id') ?? null);
}

function participantsOf(trs: readonly HTMLElement[], finder: Finder<GmailPart>): Person[] {
  const people = new Map<string, Person>();
  for (const holder of trs.flatMap((tr) => finder.findAll('rowPerson', tr))) {
    const mail = address(holder.getAttribute('email') ?? '');
    if (!/^[^\s@]+@[^\s@]+$/.test(mail) || mail.length > 320 || people.has(mail)) continue;
    const name = (holder.getAttribute('name') ?? '').trim().slice(0, 200);
    people.set(mail, name === '' || name === mail ? { address: mail } : { address: mail, name });
  }
  return [...people.values()];
}

/** The text that bears the ids, where the subject holds it: beside it a second one may stand. */
function subjectOf(
  holder: HTMLElement | undefined,
  ids: HTMLElement | undefined,
): string | undefined {
  if (holder === undefined) return undefined;
  return textOf(ids !== undefined && holder.contains(ids) ? ids : holder);
}

/** Whether the last message of all, whose words the row shows, is no draft. */
function isOfLast(ids: HTMLElement | undefined, lastMessage: string | undefined): boolean {
  return hexIn(ids?.getAttribute('data-legacy-last-message-id') ?? null) === lastMessage;
}

/** The first child is the dash before the snippet (facts A2). */
function snippetOf(holder: HTMLElement | undefined): string {
  if (holder === undefined) return '';
  const dash = holder.querySelector('.Zt')?.textContent.length ?? 0;
  return holder.textContent.slice(dash).trim().slice(0, 998);
}

function countOf(holder: HTMLElement | undefined): number | undefined {
  const shown = /\d+/.exec(latinDigits(textOf(holder)))?.[0];
  return shown === undefined ? undefined : Number(shown);
}

function timeShown(
  last: number | undefined,
  holder: HTMLElement | undefined,
): ShownTime | undefined {
  const title = holder?.getAttribute('title') ?? holder?.getAttribute('aria-label') ?? '';
  return last === undefined || title === '' ? undefined : shownTime(last, title);
}

function textOf(holder: HTMLElement | undefined): string {
  return (holder?.textContent ?? '').trim().slice(0, 998);
}
