import { type AccountKey, type Address, ownAddressOf } from '../core/mail';
import { tapEvent, tapHello } from '../core/tap-report';
import { ask } from '../protocol/ask-from-mail';
import type { Answer, Mark, News } from '../protocol/protocol';
import { hear } from '../protocol/tell';
import { addressTold } from '../webmail/tapped';
import type { Mailbox, Webmail } from '../webmail/webmail';
import { complain } from './complain';
import { insist } from './insist';
import type { Lifetime } from './lifetime';
import { reportHealth } from './report-health';
import { type Session, startSession } from './session';

/** How many reports of the tap are kept until the mailbox is known: the embedded first list is two or three. */
const keptReports = 50;

interface Entered {
  mailbox: Mailbox;
  ending: AbortController;
  /** Undefined while the account is not known to be switched on. */
  session: Session | undefined;
  /** What the background told before the session began: perhaps newer than the marks that it begins with. */
  early: News[];
}

/** How an own address was told that the page itself does not show: by its data, or by the user, once asked. */
interface Told {
  byData: Address | undefined;
  byUser: Address | undefined;
}

/** Finds out whose mailbox the page shows, and keeps one session for it as long as it is switched on. */
export function followMailbox(webmail: Webmail, { signal, alive }: Lifetime): void {
  let current: Entered | undefined;
  let reports: unknown[] = [];
  let holder: string | undefined;
  let foreseen: Answer<'foresee'> | undefined;
  let asked = false;
  /** What the user wants to see, told while this page did not yet know whose mailbox it shows. */
  let errand: News | undefined;
  const told: Told = { byData: undefined, byUser: undefined };
  const reportUnowned = reportHealth(webmail, undefined);

  function look(): void {
    if (!alive()) return;
    const mailbox = webmail.mailbox(told.byData ?? told.byUser);
    if (mailbox === 'unnamed') {
      askWhose();
      return;
    }
    if (mailbox === undefined) {
      // Rows without an owner: the page has loaded, and a part that names the owner is missing.
      if (webmail.look().rows.length > 0) reportUnowned();
      return;
    }
    if (current?.mailbox.account === mailbox.account) {
      current.session?.look();
      return;
    }
    current?.ending.abort();
    enter(mailbox).catch((error: unknown) => {
      // Asked again at the page's next event.
      current?.ending.abort();
      current = undefined;
      complain(error);
    });
  }

  function askWhose(): void {
    if (asked) return;
    asked = true;
    ask('unnamed', { webmail: webmail.name, home: webmail.home() }).then(({ account }) => {
      if (account === undefined) return;
      told.byUser = ownAddressOf(account as AccountKey);
      look();
    }, complain);
  }

  async function enter(mailbox: Mailbox): Promise<void> {
    const entered: Entered = {
      mailbox,
      ending: new AbortController(),
      session: undefined,
      early: errand === undefined ? [] : [errand],
    };
    errand = undefined;
    current = entered;
    const { account, home, delegated } = mailbox;
    const shown = foreseen?.account === account && !delegated ? foreseen : undefined;
    foreseen = undefined;
    const question = { account, home, delegated, holder, foreseen: shown?.name };
    const greeting = insist(() => ask('hello', question));
    // It was switched on a moment ago: the first rows get their badges before they are painted.
    if (shown !== undefined) begin(entered, shown.marks);
    const answer = await greeting;
    holder = answer.holder;
    if (entered.ending.signal.aborted || signal.aborted) return;
    if (answer.state !== 'on') return entered.ending.abort();
    const session = entered.session ?? begin(entered, answer.marks ?? []);
    session.greeted(answer);
    for (const news of entered.early) session.hear(news);
  }

  function begin(entered: Entered, marks: Mark[]): Session {
    const until = AbortSignal.any([signal, entered.ending.signal]);
    const session = startSession(webmail, entered.mailbox, marks, until);
    entered.session = session;
    // The page's own data first: they also tell how the page's dates are to be read.
    for (const report of reports) session.tapped(report);
    reports = [];
    session.look();
    return session;
  }

  function hearTap(event: Event): void {
    if (!alive()) return;
    const { detail } = event as CustomEvent<unknown>;
    if (current?.session !== undefined) {
      current.session.tapped(detail);
      return;
    }
    if (reports.length < keptReports) reports.push(detail);
    const named = current === undefined ? addressTold(detail) : undefined;
    if (named === undefined || named === told.byData) return;
    told.byData = named;
    look();
  }

  function hearNews(news: News): void {
    if (!alive()) return;
    if (news.kind === 'named') {
      asked = false;
      look();
    } else if (news.kind !== 'switched') {
      if (current === undefined) errand = news.kind === 'go-to' ? news : errand;
      else if (current.session === undefined) current.early.push(news);
      else current.session.hear(news);
    } else if (current?.mailbox.account === news.account) {
      current.ending.abort();
      current = undefined;
      look();
    }
  }

  document.addEventListener(tapEvent, hearTap, { signal });
  hear(hearNews, signal);
  document.dispatchEvent(new CustomEvent(tapHello));
  webmail.watch(look, signal);
  // A page that rested is looked at when the user comes to it: "last looked at" must be true.
  document.addEventListener('visibilitychange', look, { signal });
  ask('foresee', { webmail: webmail.name, home: webmail.home() }).then((answer) => {
    foreseen = answer;
  }, complain);
  // Brought into an open tab at install or update: the page has loaded, and may rest for long.
  look();
}
