import type { PartHealth } from '../../core/health';
import { ownAddressOf } from '../../core/mail';
import type { Sighting } from '../../core/sighting';
import { isRowBlind } from '../health';
import { createListPlace } from '../list-place';
import { isOurs } from '../ours';
import { tappedSightings } from '../tapped';
import type { Conversation, Look, Mailbox, Row, Webmail } from '../webmail';
import { conversationSightings, type Reader } from './conversation-sightings';
import { createFolderReader } from './folder';
import { goTo } from './go-to';
import { createListReader, type ListRow, type VisibleList } from './list';
import { createExtentReader, tabsOf } from './list-extent';
import { rowSightings, wholeList } from './list-sightings';
import { readMailbox } from './mailbox';
import { createKnownItems, openThread } from './open-thread';
import { ownNameOf } from './own-name';
import { createPage, type Page } from './page';
import { createToldTimes } from './page-ahead';
import { createPageDates } from './page-dates';
import { walkPages } from './pages';
import { type OpenPane, readPane } from './read-conversation';
import { replyFinder } from './reply-find';
import type { OpenThread } from './reply-thread';
import { replyingIn } from './replying';
import { homeOf } from './route';
import { shownThread } from './shown-thread';
import { watchPage } from './watch';

/** Outlook on the web, as the page in which this script runs shows it. */
export const outlook: Webmail = outlookOn(createPage(document, location));

/** Outlook on any page: tests bring their own, and their own clock. */
export function outlookOn(page: Page, clock = () => Date.now()): Webmail {
  const list = createListReader();
  const folder = createFolderReader();
  const extent = createExtentReader();
  const dates = createPageDates();
  const items = createKnownItems();
  const halfOf = createListPlace<'focused' | 'other'>();
  const told = createToldTimes();
  let learntFrom: VisibleList | undefined;
  let lastRows: readonly ListRow[] = [];
  let owner: Mailbox | undefined;
  let lookAgain = () => {};

  /** Dates are compared only when the rows are others than before. */
  function learnDates(shown: VisibleList, pane: OpenPane | undefined, now: number): void {
    if (learntFrom !== shown)
      dates.learn(
        shown.rows.map(({ facts }) => facts.date),
        now,
      );
    learntFrom = shown;
    if (shown.rows.length > 0) lastRows = shown.rows;
    if (pane !== undefined)
      dates.learn(
        pane.messages.map(({ date }) => date),
        now,
      );
    told.compare(
      shown.rows.map(({ facts }) => facts),
      dates,
      now,
      page,
    );
  }

  function threadOf(pane: OpenPane, shown: VisibleList, now: number): string | undefined {
    return openThread(pane, { list: shown, lastRows, items, dates }, page, now);
  }

  function look(): Look {
    page.health.begin();
    const shown = list.read(page);
    const pane = readPane(page);
    const now = clock();
    learnDates(shown, pane, now);
    const thread = pane && threadOf(pane, shown, now);
    return {
      rows: isRowBlind(page.health.report()) ? [] : shown.rows.flatMap(badgeRow),
      conversation: pane && thread !== undefined ? linePlace(pane, thread) : undefined,
      sightings: (mailbox, at) => sightings(shown, pane, thread, mailbox, at),
    };
  }

  function readerFor(mailbox: Mailbox): Reader {
    const own = new Set([ownAddressOf(mailbox.account), ...mailbox.own]);
    return { own, isOwnName: ownNameOf(page), dates };
  }

  function readOpenThread(): OpenThread | undefined {
    const now = clock();
    const shown = list.read(page);
    const pane = owner && readPane(page);
    const thread = pane && threadOf(pane, shown, now);
    if (owner === undefined || pane === undefined || thread === undefined) return undefined;
    return shownThread(pane, thread, readerFor(owner), now);
  }

  function sightings(
    shown: VisibleList,
    pane: OpenPane | undefined,
    thread: string | undefined,
    mailbox: Mailbox,
    now: number,
  ): Sighting[] {
    const reader = readerFor(mailbox);
    const open = folder(page, shown);
    const tabs = halfOf(shown.rows, tabsOf(shown, page));
    const reach = extent.of(shown, tabs, dates, page, now);
    return [
      ...rowSightings(shown, open, reader, now),
      ...(reach === undefined ? [] : wholeList(shown, open, tabs, reach, now)),
      ...(pane === undefined || thread === undefined
        ? []
        : conversationSightings(pane, thread, shown.rows, reader, now)),
    ];
  }

  return {
    name: 'outlook',
    home: () => homeOf(page.location),
    mailbox(named) {
      page.health.begin();
      const read = readMailbox(page, named);
      owner = read === 'unnamed' ? undefined : read;
      return read;
    },
    look,
    tapped(detail, mailbox, now) {
      const found = tappedSightings(detail, mailbox, now);
      told.learn(found);
      for (const sighting of found) {
        if (sighting.kind === 'message') items.learn(sighting);
      }
      // They come after the page was drawn from them, and tell which conversation is open and how its dates are meant.
      if (found.length > 0) lookAgain();
      return found;
    },
    watch(changed, signal) {
      lookAgain = watchPage(page, changed, signal);
    },
    health: () => [...page.health.report(), ...replyParts()],
    goTo: (thread, message) => goTo(thread, message, page),
    pages: walkPages(page),
    replying: replyingIn(readOpenThread),
  };
}

/** Parts of the reply bear a mark: without one of them acknowledging fails, while badges and list stay right. */
function replyParts(): PartHealth[] {
  return replyFinder.report().map((health) => ({ ...health, part: `reply ${health.part}` }));
}

/** The badge stands within the subject's own line, before its text: whatever the row's lines are, none is added. */
function badgeRow({ element, facts: { thread, subjectPlace } }: ListRow): Row[] {
  const first = [...(subjectPlace?.childNodes ?? [])].find((node) => !isOurs(node));
  if (subjectPlace === undefined || first === undefined) return [];
  return [{ element, thread, badgeBefore: first, badgeParent: subjectPlace }];
}

function linePlace({ element, lineBefore, lineParent }: OpenPane, thread: string): Conversation {
  return { element, thread, lineBefore, lineParent };
}
