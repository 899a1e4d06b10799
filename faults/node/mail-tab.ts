import type { JobEvent } from '../../src/core/outbox';
import { mailboxes, mailboxOf, minute } from '../day';
import type { Fact } from '../truth';
import { extensionId } from './browser-api';
import { shownBy } from './server';
import { ask, type Stage } from './stage';

/** A tab with a mail page in it. It does what our content script does there, by the protocol alone. */
export interface MailTab {
  id: number;
  mailbox: number;
  /** Undefined until the background has answered its greeting. */
  holder: string | undefined;
  /** What was told already; what was not taken is told again, as in `src/content/record.ts`. */
  told: Map<string, string>;
  /** The job whose note stands in the reply box, for the user to send. */
  box: { job: Job } | undefined;
  /** Put to sleep: no script is in it. */
  asleep: boolean;
  /** A job may wait. */
  news: boolean;
  /** Is closed after so many more steps of a job. */
  stepsLeft: number | undefined;
}

export interface Job {
  id: string;
  thread: string;
  mode: 'leave' | 'send';
  text: string;
  until: number;
}

export function openTab(stage: Stage, mailbox: number): MailTab {
  const id = stage.browser.nextTab++;
  const tab: MailTab = {
    id,
    mailbox,
    holder: undefined,
    told: new Map(),
    box: undefined,
    asleep: false,
    news: false,
    stepsLeft: undefined,
  };
  stage.tabs.push(tab);
  loadTab(stage, tab);
  return tab;
}

/** Its page is loaded, or loaded anew: a new script, which remembers nothing. */
export function loadTab({ browser }: Stage, tab: MailTab): void {
  Object.assign(tab, {
    holder: undefined,
    told: new Map(),
    box: undefined,
    asleep: false,
    news: true,
  });
  browser.tabs.set(tab.id, { id: tab.id, url: homeOf(tab), hear: (news) => hear(tab, news) });
}

/** The browser puts it to sleep: its script is gone, and nobody is told. */
export function discardTab({ browser }: Stage, tab: MailTab): void {
  Object.assign(tab, { holder: undefined, box: undefined, asleep: true });
  browser.tabs.set(tab.id, { id: tab.id, url: homeOf(tab), hear: undefined });
}

export async function closeTab(stage: Stage, tab: MailTab): Promise<void> {
  stage.tabs = stage.tabs.filter((each) => each !== tab);
  stage.browser.tabs.delete(tab.id);
  await stage.worker.tell('removed', tab.id);
}

function hear(tab: MailTab, message: unknown): void {
  const { news } = message as { news: { kind: string; job?: string } };
  if (news.kind === 'job') tab.news = true;
  if (news.kind === 'undo-job' && tab.box?.job.id === news.job) tab.box = undefined;
}

/** Looks at its page, and tells what it has not told. */
export async function look(stage: Stage, tab: MailTab): Promise<void> {
  if (tab.asleep || !(await greet(stage, tab))) return;
  const now = stage.browser.clock.now();
  const fresh = shownBy(stage.server, tab.mailbox, now).filter((each) => isNew(tab, each, now));
  if (fresh.length === 0) return;
  const tell = async () => {
    try {
      await tellAtOnce(stage, tab, fresh);
      const told = new Set(fresh.flatMap((each) => (each.kind === 'message' ? each.id : [])));
      for (const fact of stage.facts)
        if ('id' in fact.what && told.has(fact.what.id)) fact.known = true;
    } catch {
      for (const each of fresh) tab.told.delete(nameOf(each));
    }
  };
  if (stage.fault.late) stage.late.push(tell);
  else await tell();
}

/** As `src/content/record.ts`: three times, at once; what even then nobody took is told next time. */
async function tellAtOnce(stage: Stage, tab: MailTab, sightings: readonly Shown[]): Promise<void> {
  const question = { account: accountOf(tab), sightings };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask(stage, 'record', question, senderOf(tab));
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function greet(stage: Stage, tab: MailTab): Promise<boolean> {
  if (tab.holder !== undefined) return true;
  try {
    const question = { account: accountOf(tab), home: homeOf(tab), delegated: false };
    const answer = (await ask(stage, 'hello', question, senderOf(tab))) as { holder: string };
    tab.holder = answer.holder;
    return true;
  } catch {
    return false;
  }
}

/** Does the jobs that wait, while the user sees it. */
export async function work(stage: Stage, tab: MailTab): Promise<void> {
  while (tab.news && !tab.asleep && stage.tabs.includes(tab) && (await greet(stage, tab))) {
    tab.news = false;
    const question = { account: accountOf(tab), holder: tab.holder };
    const answer = await ask(stage, 'claim', question, senderOf(tab)).catch(() => undefined);
    const { job } = (answer ?? {}) as { job?: Job };
    if (job === undefined) return;
    tab.news = true;
    await doJob(stage, tab, job);
  }
}

async function doJob(stage: Stage, tab: MailTab, job: Job): Promise<void> {
  const holder = tab.holder ?? '';
  const step = (kind: 'inserted' | 'left' | 'count' | 'send' | 'sent') =>
    takeStep(stage, tab, job, { kind, holder });
  if (!(await step('inserted'))) return;
  if (job.mode === 'leave') {
    if (await step('left')) tab.box = { job };
    return;
  }
  if (!(await step('count'))) return;
  stage.browser.clock.true += 10_000;
  if (!(await step('send'))) return;
  const note = press(stage, job);
  if (await step('sent')) note.heard = true;
}

/** Send is pressed: the note leaves the house. */
export function press(stage: Stage, job: Job): Fact {
  const thread = Number(job.thread.slice(1));
  const at = stage.browser.clock.true;
  const { id } = stage.server.add(thread, at, true, job.text);
  stage.server.sent.push({ job: job.id, thread, message: id });
  const what = { kind: 'note', id, until: job.until } as const;
  const note: Fact = { thread, at, what, known: false, clock: stage.browser.clock.now() };
  stage.facts.push(note);
  return note;
}

/** As `src/content/acknowledge-steps.ts`: asked three times at most, and not gone on without a yes. */
async function takeStep(
  stage: Stage,
  tab: MailTab,
  job: Job,
  event: JobEvent & { holder: string },
): Promise<boolean> {
  if (tab.stepsLeft === 0) {
    await closeTab(stage, tab);
    return false;
  }
  if (tab.stepsLeft !== undefined) tab.stepsLeft -= 1;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      const { done, job: held } = (await ask(
        stage,
        'step',
        { job: job.id, event },
        senderOf(tab),
      )) as Stepped;
      if (done) return true;
      return attempt > 1 && held.holder === event.holder && held.state === leadsTo[event.kind];
    } catch {
      // The worker died; the next ask starts it.
    }
  }
  return false;
}

interface Stepped {
  done: boolean;
  job: { holder?: string; state: string };
}

const leadsTo: Record<string, string> = {
  inserted: 'inserted',
  left: 'left',
  count: 'counting',
  send: 'sending',
  sent: 'sent',
};

function isNew({ told }: MailTab, each: Shown, now: number): boolean {
  const content = JSON.stringify({
    ...each,
    at: each.kind === 'list' ? Math.floor(now / minute) : 0,
  });
  if (told.get(nameOf(each)) === content) return false;
  told.set(nameOf(each), content);
  return true;
}

type Shown = ReturnType<typeof shownBy>[number];

function nameOf(each: Shown): string {
  if (each.kind === 'message') return `m ${each.id}`;
  return each.kind === 'thread' ? `t ${each.thread}` : 'list';
}

const homeOf = ({ mailbox }: MailTab) => (mailboxes[mailbox] ?? mailboxes[0]).home;

function accountOf({ mailbox }: MailTab): string {
  const { webmail, own } = mailboxes[mailbox] ?? mailboxes[0];
  return `${webmail}:${own}`;
}

export const senderOf = (tab: MailTab) => ({
  id: extensionId,
  url: homeOf(tab),
  frameId: 0,
  tab: { id: tab.id },
});

/** The tabs in which a mailbox is open and awake. */
export const tabsOf = ({ tabs }: Stage, thread: number) =>
  tabs.filter(({ mailbox, asleep }) => mailbox === mailboxOf(thread) && !asleep);
