import { tapEvent, tapHello } from '../core/tap-report';
import { ask } from '../protocol/ask';
import type { News } from '../protocol/protocol';
import { hear } from '../protocol/tell';
import { gmail } from '../webmail/gmail/gmail';
import type { Mailbox } from '../webmail/webmail';
import { complain } from './complain';
import { clearGuests, shieldGuests } from './guest';
import { startLifetime } from './lifetime';
import { reportHealth } from './report-health';
import { type Session, startSession } from './session';

/** How many reports of the tap are kept until the mailbox is known: the embedded first list is two or three. */
const keptReports = 50;

const lifetime = startLifetime();
shieldGuests(lifetime.signal);
followMailbox();

interface Entered {
  mailbox: Mailbox;
  ending: AbortController;
  /** Undefined while the account is not switched on. */
  session: Session | undefined;
  /** What the background told before the session began: perhaps newer than the marks that it begins with. */
  early: News[];
}

/** Finds out whose mailbox the page shows, and keeps one session for it as long as it is switched on. */
function followMailbox(): void {
  const { signal } = lifetime;
  let current: Entered | undefined;
  let reports: unknown[] = [];
  let holder: string | undefined;
  const reportUnowned = reportHealth(gmail, undefined);

  async function enter(mailbox: Mailbox): Promise<void> {
    const entered: Entered = {
      mailbox,
      ending: new AbortController(),
      session: undefined,
      early: [],
    };
    current = entered;
    const { account, index, delegated } = mailbox;
    const until = AbortSignal.any([signal, entered.ending.signal]);
    const answer = await ask('hello', { account, index, delegated, holder });
    holder = answer.holder;
    if (answer.state !== 'on' || until.aborted) return;
    entered.session = startSession(gmail, mailbox, { holder, known: answer.marks }, until);
    entered.session.look();
    for (const told of entered.early) entered.session.hear(told);
    for (const report of reports) entered.session.tapped(report);
    reports = [];
  }

  function look(): void {
    if (!lifetime.alive()) return;
    const mailbox = gmail.mailbox();
    if (mailbox === undefined) {
      // Rows without an owner: the page has loaded, and a part that names the owner is missing.
      if (gmail.rows().length > 0) reportUnowned();
      return;
    }
    if (current !== undefined && current.mailbox.account === mailbox.account) {
      current.session?.look();
      return;
    }
    current?.ending.abort();
    enter(mailbox).catch((error: unknown) => {
      // Asked again at the page's next event.
      current = undefined;
      complain(error);
    });
  }

  function hearTap(event: Event): void {
    if (!lifetime.alive()) return;
    const { detail } = event as CustomEvent<unknown>;
    if (current?.session !== undefined) current.session.tapped(detail);
    else if (reports.length < keptReports) reports.push(detail);
  }

  function hearNews(told: News): void {
    if (!lifetime.alive()) return;
    if (told.kind !== 'switched') {
      if (current?.session === undefined) current?.early.push(told);
      else current.session.hear(told);
    } else if (current?.mailbox.account === told.account) {
      current.ending.abort();
      current = undefined;
      look();
    }
  }

  document.addEventListener(tapEvent, hearTap, { signal });
  hear(hearNews, signal);
  signal.addEventListener('abort', clearGuests);
  document.dispatchEvent(new CustomEvent(tapHello));
  clearGuests();
  gmail.watch(look, signal);
  // Brought into an open tab at install or update: the page has loaded, and may rest for long.
  look();
}
