import type { PartHealth } from '../../core/health';
import { isRowBlind } from '../health';
import { tappedSightings } from '../tapped';
import type { Conversation, Look, Row, Webmail } from '../webmail';
import { conversationSightings } from './conversation-sightings';
import { createListReader, type ListRow } from './list';
import { createPlaceReader } from './list-place';
import { listSightings } from './list-sightings';
import { readMailbox } from './mailbox';
import { createPage, type Page, viewOf } from './page';
import { walkPages } from './pages';
import { type OpenConversation, readConversation } from './read-conversation';
import { replyFinder } from './reply-find';
import { replying } from './replying';
import { homeOf } from './route';
import type { ShownTime } from './row-time';
import { compareSenses } from './senses';
import { watchPage } from './watch';

/** Gmail, as the page in which this script runs shows it. */
export const gmail: Webmail = gmailOn(createPage(document, location));

/** Gmail on any page: tests bring their own. */
export function gmailOn(page: Page): Webmail {
  const list = createListReader();
  const senses = compareSenses(page);
  /** Of the last list seen: they tell the page's offset while a conversation hides the list. */
  let rowTimes: ShownTime[] = [];
  const placeOf = createPlaceReader();

  function look(): Look {
    page.health.begin();
    // Asked once: it is looked for in the whole document.
    const view = viewOf(page);
    const shown = list.read(page, view);
    const open = readConversation(page, view);
    return {
      rows: isRowBlind(page.health.report())
        ? []
        : shown.rows.flatMap((row) => badgeRow(row, page)),
      conversation: open && linePlace(open),
      sightings(mailbox, now) {
        if (shown.rows.length > 0) rowTimes = shown.rows.flatMap(({ facts }) => facts.time ?? []);
        const place = placeOf(shown, page);
        const ofList = place === undefined ? [] : listSightings(shown, place, page, mailbox, now);
        senses.inferred(ofList);
        return [
          ...ofList,
          ...(open === undefined ? [] : conversationSightings(open, mailbox, rowTimes, now)),
        ];
      },
    };
  }

  return {
    name: 'gmail',
    home: () => homeOf(page.location.pathname),
    mailbox() {
      page.health.begin();
      return readMailbox(page);
    },
    look,
    tapped(detail, mailbox, now) {
      const told = tappedSightings(detail, mailbox, now);
      senses.told(told);
      return told;
    },
    watch: (changed, signal) => watchPage(page, changed, signal),
    health: () => [...page.health.report(), ...replyParts()],
    // The hex id in place of Gmail's own token, as links made from its API have it (general knowledge, no capture).
    goTo(thread) {
      page.location.hash = `inbox/${thread}`;
    },
    pages: walkPages(page),
    replying,
  };
}

/** Parts of the reply box bear a mark: without one of them acknowledging fails, while badges and list stay right. */
function replyParts(): PartHealth[] {
  return replyFinder.report().map((health) => ({ ...health, part: `reply ${health.part}` }));
}

/** The badge stands before the subject's text, behind the labels. */
function badgeRow({ element, facts }: ListRow, page: Page): Row[] {
  const subject = page.finder.findOptional('rowBadgePlace', element);
  if (subject === undefined) return [];
  return [{ element, thread: facts.thread, badgeBefore: subject, badgeParent: parentOf(subject) }];
}

function linePlace({ element, thread, list }: OpenConversation): Conversation {
  return { element, thread, lineBefore: list, lineParent: parentOf(list) };
}

function parentOf(found: HTMLElement): HTMLElement {
  if (found.parentElement === null) throw new Error('A part of the page stands outside it');
  return found.parentElement;
}
