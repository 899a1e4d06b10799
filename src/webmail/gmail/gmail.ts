import { type Address, ownAddressOf } from '../../core/mail';
import type { Mailbox, Row, Webmail } from '../webmail';
import { createListReader, type ListRow } from './list';
import { listSightings } from './list-sightings';
import { readMailbox } from './mailbox';
import { createPage, type Page } from './page';
import { gmailReplying } from './replying';

/** Gmail, as the page in which this script runs shows it. */
export const gmail: Webmail = gmailOn(createPage(document, location));

/** Gmail on any page: tests bring their own. */
export function gmailOn(page: Page): Webmail {
  const list = createListReader();

  return {
    name: 'gmail',
    mailbox: () => readMailbox(page),
    rows() {
      page.health.begin();
      return list.read(page).rows.flatMap((row) => badgeRow(row, page));
    },
    conversation() {
      return undefined;
    },
    sightings(mailbox, now) {
      page.health.begin();
      return listSightings(list.read(page), page, mailbox, now);
    },
    tapped: () => [],
    watch() {},
    health: () => page.health.report(),
    url: (mailbox, thread) => `/mail/u/${mailbox.index}/#${hashOf(thread)}`,
    goTo(thread) {
      page.location.hash = hashOf(thread);
    },
    replying: gmailReplying(() => ownAddresses(readMailbox(page))),
  };
}

function ownAddresses(mailbox: Mailbox | undefined): Address[] {
  return mailbox === undefined ? [] : [ownAddressOf(mailbox.account), ...mailbox.own];
}

/**
 * Gmail takes the hex id in place of its own token, as links made from its API do (general knowledge; no capture
 * shows it).
 */
function hashOf(thread: string | undefined): string {
  return thread === undefined ? 'inbox' : `inbox/${thread}`;
}

/** The badge stands before the subject's text, behind the labels. */
function badgeRow({ element, facts }: ListRow, page: Page): Row[] {
  const subject = page.finder.findOptional('rowBadgePlace', element);
  if (subject === undefined || subject.parentElement === null) return [];
  return [
    { element, thread: facts.thread, badgeBefore: subject, badgeParent: subject.parentElement },
  ];
}
