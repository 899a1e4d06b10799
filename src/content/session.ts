import type { Answer, Mark, News } from '../protocol/protocol';
import type { Here } from '../ui/time-words';
import { say, shownLocale } from '../ui/words';
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

/** One account that is switched on, shown in this page. */
export interface Session {
  /** The page may have changed: reads what is seen, shows what is owed. */
  look(): void;
  /** The tap told something about the page's own data. */
  tapped(detail: unknown): void;
  /** The background told something. */
  hear(told: News): void;
  /** The background knows this page: it may hold jobs, and has told all marks as they are now. */
  greeted(answer: Pick<Answer<'hello'>, 'holder' | 'marks'>): void;
}

/** Begins with the marks known so far; acknowledging begins when the page was greeted. Ends with the signal. */
export function startSession(
  webmail: Webmail,
  mailbox: Mailbox,
  known: Mark[],
  signal: AbortSignal,
): Session {
  const { account } = mailbox;
  const here: Here = { zone: zoneNow(Date.now()), locale: shownLocale(), say };
  const record = startRecording(account);
  const marks = keepMarks(account, known, show);
  const openMenu = startMenu(account, marks, here, signal);
  const badges = startBadges(marks, here, openMenu);
  const line = startLine(marks, here, openMenu);
  const health = reportHealth(webmail, account);
  const timer = oneTimer(due, signal);
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
    record(sightings).catch(complain);
    health();
  }

  function show(): void {
    if (!signal.aborted) place(webmail.look());
  }

  function place({ rows, conversation }: Look): void {
    const now = Date.now();
    here.zone = zoneNow(now);
    badges.place(rows, now);
    line.place(conversation, now);
    timer.set(earliest(badges.nextChange(), line.nextChange(), marks.nextChange()));
  }

  function refresh(threads: string[] | undefined): void {
    marks.refresh(threads).catch(complain);
  }

  function due(): void {
    const askAgain = marks.nextChange();
    if (askAgain !== undefined && askAgain <= Date.now()) refresh(undefined);
    else show();
  }

  return {
    look,
    tapped(detail) {
      record(webmail.tapped(detail, mailbox, Date.now())).catch(complain);
    },
    hear(told) {
      if (told.kind === 'changed') refresh(told.threads);
      if (told.kind === 'job') acknowledging?.claim();
      if (told.kind === 'undo-job') acknowledging?.undo(told.job);
    },
    greeted({ holder, marks: all }) {
      acknowledging = startAcknowledging(webmail, mailbox, holder, signal);
      marks.replace(all);
    },
  };
}

/** The zone may change under an open tab: a laptop travels. Its offsets tell so at no cost; its name costs much. */
function zoneNow(now: number): string {
  const offsets = [now, now + halfYear].map((at) => new Date(at).getTimezoneOffset()).join();
  if (offsets !== named.offsets) {
    named = { offsets, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  }
  return named.zone;
}

/** In ms: on either side of a change to summer time. */
const halfYear = 182 * 86_400_000;

let named = { offsets: '', zone: '' };

function earliest(...times: (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
