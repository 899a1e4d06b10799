import type { Answer, Mark, News } from '../protocol/protocol';
import type { Look, Mailbox, Webmail } from '../webmail/webmail';
import { type Acknowledging, startAcknowledging } from './acknowledge';
import { startBadges } from './badges';
import { complain } from './complain';
import { startLine } from './line';
import { keepMarks } from './marks';
import { startMenu } from './menu';
import { startRecording } from './record';
import { reportHealth } from './report-health';
import { oneTimer } from './timer';
import { startWalking } from './walk';

/** One account that is switched on, shown in this page. */
export interface Session {
  /** The page may have changed: reads what is seen, shows what is owed. */
  look(): void;
  /** The tap told something about the page's own data. */
  tapped(detail: unknown): void;
  /** The background told something. */
  hear(told: News): void;
  /** The background knows this page: it may hold jobs, and has told all marks as they are now. */
  greeted(answer: Pick<Answer<'hello'>, 'holder' | 'marks' | 'goTo'>): void;
}

/** Begins with the marks known so far; acknowledging begins when the page was greeted. Ends with the signal. */
export function startSession(
  webmail: Webmail,
  mailbox: Mailbox,
  known: Mark[],
  signal: AbortSignal,
): Session {
  const { account } = mailbox;
  let record = startRecording(account);
  const marks = keepMarks(account, known, show);
  const openMenu = startMenu(account, marks, signal);
  const badges = startBadges(marks, openMenu);
  const line = startLine(marks, openMenu);
  const health = reportHealth(webmail, account);
  const timer = oneTimer(() => refresh(undefined), signal);
  const walking = startWalking(webmail, account, signal);
  let acknowledging: Acknowledging | undefined;
  signal.addEventListener('abort', () => {
    badges.clear();
    line.clear();
  });

  /** All is read before anything is put into the page: reading after it would compute the page's style anew. */
  function look(): void {
    const seen = webmail.look();
    const sightings = seen.sightings(mailbox, Date.now());
    place(seen);
    walking.looked(seen, record(sightings).catch(complain));
    health();
  }

  function show(): void {
    if (!signal.aborted) place(webmail.look());
  }

  function place({ rows, conversation }: Look): void {
    badges.place(rows);
    line.place(conversation);
    timer.set(marks.nextChange());
  }

  function refresh(threads: string[] | undefined): void {
    marks.refresh(threads).catch(complain);
  }

  return {
    look,
    tapped(detail) {
      record(webmail.tapped(detail, mailbox, Date.now())).catch(complain);
    },
    hear(told) {
      if (told.kind === 'changed') refresh(told.threads);
      if (told.kind === 'job') acknowledging?.claim();
      if (told.kind === 'go-to' && told.account === account)
        webmail.goTo(told.thread, told.message);
      if (told.kind === 'walk') {
        // What the page shows already is told again: it belongs to the scan.
        record = startRecording(account);
        look();
        walking.go(told.course);
      }
      if (told.kind === 'undo-job') acknowledging?.undo(told.job);
    },
    greeted({ holder, marks: all, goTo }) {
      if (goTo !== undefined) webmail.goTo(goTo.thread, goTo.message);
      acknowledging = startAcknowledging(webmail, mailbox, holder, signal);
      if (all !== undefined) marks.replace(all);
    },
  };
}
