import type { Locator } from 'playwright';
import { type Deed, minute, texts } from '../day';
import type { Fact } from '../truth';
import {
  type Awaited,
  boxOf,
  idOf,
  jobOf,
  type Played,
  placeOf,
  standing,
  subjectOf,
} from './played';
import { withTab } from './tabs';
import { later, until } from './waiting';

/** Does in the browser what a script says; what reminders are to follow is added to `pledges`. */
export async function doDeed(played: Played, deed: Deed, pledges: Awaited[]): Promise<void> {
  const { scene } = played;
  switch (deed.kind) {
    case 'mail':
      return comesIn(played, deed.thread);
    case 'own':
      return answers(played, deed.thread);
    case 'settle':
    case 'pledge':
      return decides(played, deed, pledges);
    case 'undo-decision':
      return undoes(played, deed.thread);
    case 'acknowledge':
      return acknowledges(played, deed);
    case 'press-send':
      return presses(played, deed.thread);
    case 'open-tab':
      return scene.openTab(scene.mailboxes[deed.mailbox] ?? scene.mailboxes[0]);
    case 'double-tab':
    case 'close-tab':
    case 'discard-tab':
      return withTab(scene, deed);
    case 'dismiss':
      return played.notices.sweep();
    case 'update':
      return played.notices.update();
    default:
      throw new Error(`${deed.kind} is no deed for a real browser`);
  }
}

async function comesIn(played: Played, thread: number): Promise<void> {
  const { mailbox, site } = boxOf(played, thread);
  const at = Date.now();
  const name = `Person ${played.day.seed} ${thread}`;
  const from = { name, address: `p${played.day.seed}-${thread}@client.example` };
  const message = mailbox.deliver({
    from,
    subject: `Offer ${played.day.seed}-${thread}`,
    text: texts.asks,
    at,
  });
  const { legacyId } = mailbox.thread(mailbox.threadOf(message) ?? '');
  played.threads.set(thread, { legacyId, id: site.threadOf(mailbox, legacyId) });
  played.facts.push({
    thread,
    at,
    what: { kind: 'mail', id: legacyId, words: 'asks' },
    known: true,
  });
  await seen(played, thread);
}

/** The user looks at the mail until the extension knows who waits; only then is there anything to decide. */
async function seen(played: Played, thread: number): Promise<void> {
  const box = boxOf(played, thread);
  if (box.tabs.length === 0) await played.scene.openTab(box);
  const [page] = box.tabs.slice(-1);
  await page?.bringToFront();
  if (!box.site.listsWholeThreads)
    await page
      ?.locator(box.site.rowOf(idOf(played, thread)))
      .first()
      .click();
  await until(
    async () => (await standing(played, thread))?.state === 'waiting',
    () =>
      `${subjectOf(played, thread)} was never seen to wait (${boxOf(played, thread).tabs.map((tab) => tab.url())})`,
  );
}

async function answers(played: Played, thread: number): Promise<void> {
  const { mailbox } = boxOf(played, thread);
  const { legacyId } = played.threads.get(thread) ?? { legacyId: '' };
  const at = Date.now();
  const to = [{ name: '', address: `p${played.day.seed}-${thread}@client.example` }];
  const from = mailbox.account(0).owner;
  mailbox.writeOwn({
    account: 0,
    thread: legacyId,
    from,
    to,
    subject: subjectOf(played, thread),
    text: texts.answers,
    at,
    state: 'sent',
  });
  played.facts.push({
    thread,
    at,
    what: { kind: 'own', id: `own-${thread}`, words: 'answers' },
    known: true,
  });
}

async function decides(
  played: Played,
  deed: Extract<Deed, { kind: 'settle' | 'pledge' }>,
  pledges: Awaited[],
): Promise<void> {
  const at = Date.now();
  const until = at + ('minutes' in deed ? Math.round(deed.minutes * minute) : 0);
  const body =
    deed.kind === 'settle'
      ? ({ kind: 'settle', how: deed.how } as const)
      : ({ kind: 'pledge', until } as const);
  const { id } = await played.scene.insist('decide', { ...placeOf(played, deed.thread), body });
  const fact: Fact = { thread: deed.thread, at: Date.now(), what: body, known: true };
  played.facts.push(fact);
  played.decisions.set(deed.thread, { id, fact });
  // Told at half of the time; where the worker is killed just then, a minute later.
  if (body.kind === 'pledge')
    pledges.push({ until, by: Math.max(at + (until - at) / 2, Date.now()) + 1.1 * minute });
}

async function undoes(played: Played, thread: number): Promise<void> {
  const last = played.decisions.get(thread);
  if (last === undefined) return;
  await played.scene.insist('decide', {
    ...placeOf(played, thread),
    body: { kind: 'undo', undoes: last.id },
  });
  last.fact.undone = true;
}

async function acknowledges(
  played: Played,
  deed: Extract<Deed, { kind: 'acknowledge' }>,
): Promise<void> {
  const { scene } = played;
  const { mode, thread } = deed;
  const until = Date.now() + deed.minutes * minute;
  const { job } = await scene.insist('acknowledge', {
    ...placeOf(played, thread),
    until,
    mode,
    remember: false,
  });
  played.jobs.set(thread, job.id);
  const ends = mode === 'send' ? ['sent', 'failed', 'unsure'] : ['left', 'failed'];
  await untilJob(played, thread, ends);
  await noteSent(played, thread);
}

async function untilJob(played: Played, thread: number, states: string[]): Promise<void> {
  const isEnded = async () => states.includes((await jobOf(played, thread))?.state ?? '');
  let last: string | undefined;
  const isOver = async () => {
    last = (await jobOf(played, thread))?.state;
    return isEnded();
  };
  const words = () => `the note for ${subjectOf(played, thread)} came to no end: ${last}`;
  // Where a kill hit the tab's questions for it, too, the background tells of it again within a minute.
  await until(isOver, words, 75_000);
}

/** The user sends what was left in the box. */
async function presses(played: Played, thread: number): Promise<void> {
  if ((await jobOf(played, thread))?.state !== 'left') return;
  const { site, tabs, mailbox } = boxOf(played, thread);
  const before = mailbox.sent().length;
  const isGone = async () => mailbox.outbox.underway() > 0 || mailbox.sent().length > before;
  for (const page of tabs) {
    // Another tab may still show another note, of a day before.
    const shown = page.locator(site.subject, { hasText: subjectOf(played, thread) });
    const send = page.locator(site.send).locator('visible=true').last();
    if (!(await isSeen(shown)) || !(await isSeen(send))) continue;
    await page.bringToFront();
    await pressUntil(isGone, send, `Send did nothing for ${subjectOf(played, thread)}`);
    break;
  }
  await noteSent(played, thread);
}

/** A press may meet the page while it draws itself anew, as it does when a draft was saved: the user presses again. */
async function pressUntil(isGone: () => Promise<boolean>, send: Locator, words: string) {
  for (let left = 3; left > 0; left -= 1) {
    if (!(await isSeen(send))) break;
    await send.click({ timeout: 5_000 }).catch(() => undefined);
    const end = Date.now() + 4_000;
    while (Date.now() < end)
      if (await isGone()) return;
      else await later(60);
  }
  await until(isGone, () => words);
}

const isSeen = (part: Locator) =>
  part
    .locator('visible=true')
    .first()
    .isVisible()
    .catch(() => false);

/** What really left the house is a fact, whoever knows of it. */
async function noteSent(played: Played, thread: number): Promise<void> {
  const { mailbox, site, tabs } = boxOf(played, thread);
  const { legacyId } = played.threads.get(thread) ?? {};
  const find = () => mailbox.sent().find((mail) => mail.thread === legacyId);
  // It leaves the house when the site offers Undo no more.
  if (mailbox.outbox.underway() > 0)
    await until(
      async () => find() !== undefined,
      () => 'the demo never sent',
    ).catch(() => undefined);
  const job = await jobOf(played, thread);
  const sent = find();
  if (sent === undefined || job?.until === undefined) return;
  played.facts.push({
    thread,
    at: sent.at,
    what: { kind: 'note', id: sent.id, until: job.until },
    known: true,
  });
  for (const page of tabs)
    if (site.webmail === 'gmail' && !page.url().endsWith('#inbox')) await page.goto(site.inbox(0));
}
