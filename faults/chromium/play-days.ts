import type { Page } from 'playwright';
import type { Job } from '../../src/core/outbox';
import type { Standing } from '../../src/core/standing';
import { kept } from '../../test/e2e/kept';
import { type Day, type Deed, mailboxOf, minute, texts } from '../day';
import { type Fact, standingOf } from '../truth';
import { openScene, type Scene, type ShownMailbox } from './scene';

/** What came of a stretch of days in one browser. */
export interface Stretch {
  days: number;
  kills: number;
  updates: number;
  /** Tabs opened, closed, doubled and put to sleep, and notifications swept away. */
  faults: number;
  sent: number;
  /** Reminders of pledges, and of the day's end, that real alarms were to bring. */
  reminders: number;
  losses: string[];
}

/** One day under way: its threads as the demo's server and the page name them. */
interface Played {
  scene: Scene;
  day: Day;
  facts: Fact[];
  threads: Map<number, { legacyId: string; id: string }>;
  jobs: Map<number, string>;
  decisions: Map<number, { id: string; fact: Fact }>;
}

interface Awaited {
  until: number;
  /** When it is to be told at the latest, were the worker killed at its time. */
  by: number;
}

/** Plays days one after the other in a new browser. `told` hears of each that is over. */
export async function playStretch(
  days: readonly Day[],
  signal: AbortSignal,
  told: (losses: string[]) => void,
): Promise<Stretch> {
  const scene = await openScene();
  const stretch: Stretch = {
    days: 0,
    kills: 0,
    updates: 0,
    faults: 0,
    sent: 0,
    reminders: 0,
    losses: [],
  };
  const notices = watchNotices(scene);
  const pledges: Awaited[] = [];
  try {
    for (const day of days) {
      if (signal.aborted) break;
      const losses = await playDay(scene, day, pledges, stretch);
      stretch.losses.push(...losses.map((loss) => `day ${day.seed}: ${loss}`));
      stretch.days += 1;
      told(stretch.losses);
      await notices.look();
    }
    stretch.losses.push(...(await awaitReminders(scene, notices, pledges, stretch)));
    stretch.losses.push(...notices.twice());
    stretch.kills = scene.kills;
    stretch.sent = scene.mailboxes.reduce((sum, { mailbox }) => sum + mailbox.sent().length, 0);
    return stretch;
  } finally {
    await scene.browser.close();
  }
}

async function playDay(
  scene: Scene,
  day: Day,
  pledges: Awaited[],
  stretch: Stretch,
): Promise<string[]> {
  const played: Played = {
    scene,
    day,
    facts: [],
    threads: new Map(),
    jobs: new Map(),
    decisions: new Map(),
  };
  for (const { does, fault } of day.acts) {
    const killed =
      fault?.killAt === undefined ? undefined : later(fault.killAt * 10).then(() => scene.kill());
    await doDeed(played, does, pledges);
    await killed;
    if (does.kind === 'update') stretch.updates += 1;
    else if (isDisorder(does)) stretch.faults += 1;
  }
  for (const each of scene.mailboxes) if (each.tabs.length === 0) await scene.openTab(each);
  return truthOf(played);
}

const isDisorder = ({ kind }: Deed) => kind === 'dismiss' || kind.endsWith('-tab');

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function doDeed(played: Played, deed: Deed, pledges: Awaited[]): Promise<void> {
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
      return dismiss(scene.popup);
    case 'update':
      return scene.update();
    default:
      throw new Error(`${deed.kind} is no deed for a real browser`);
  }
}

function boxOf({ scene }: Played, thread: number): ShownMailbox {
  return scene.mailboxes[mailboxOf(thread)] ?? scene.mailboxes[0];
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

const idOf = ({ threads }: Played, thread: number) => threads.get(thread)?.id ?? '';
const subjectOf = ({ day }: Played, thread: number) => `Offer ${day.seed}-${thread}`;
const placeOf = (played: Played, thread: number) => ({
  account: boxOf(played, thread).account,
  thread: idOf(played, thread),
});

async function standing(played: Played, thread: number): Promise<Standing | undefined> {
  const { account, thread: id } = placeOf(played, thread);
  const rows = await kept<{ key: string; standing: Standing }>(played.scene.popup, 'threads');
  return rows.find(({ key }) => key === `${account}/${id}`)?.standing;
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

async function jobOf(played: Played, thread: number): Promise<Job | undefined> {
  const id = played.jobs.get(thread);
  return (await kept<Job>(played.scene.popup, 'jobs')).find((job) => job.id === id);
}

async function untilJob(played: Played, thread: number, states: string[]): Promise<void> {
  const isEnded = async () => states.includes((await jobOf(played, thread))?.state ?? '');
  let last: string | undefined;
  const isOver = async () => {
    last = (await jobOf(played, thread))?.state;
    return isEnded();
  };
  await until(isOver, () => `the note for ${subjectOf(played, thread)} came to no end: ${last}`);
}

/** The user sends what was left in the box. */
async function presses(played: Played, thread: number): Promise<void> {
  if ((await jobOf(played, thread))?.state !== 'left') return;
  const { site, tabs, mailbox } = boxOf(played, thread);
  const before = mailbox.sent().length;
  for (const page of tabs) {
    if (
      !(await page
        .locator(site.send)
        .locator('visible=true')
        .first()
        .isVisible()
        .catch(() => false))
    )
      continue;
    await page.bringToFront();
    await site.pressSend(page);
    await until(
      async () => mailbox.outbox.underway() > 0 || mailbox.sent().length > before,
      () => 'Send did nothing',
    );
    break;
  }
  await noteSent(played, thread);
}

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
  if (sent === undefined || job === undefined) return;
  played.facts.push({
    thread,
    at: sent.at,
    what: { kind: 'note', id: sent.id, until: job.until },
    known: true,
  });
  for (const page of tabs)
    if (site.webmail === 'gmail' && !page.url().endsWith('#inbox')) await page.goto(site.inbox(0));
}

async function withTab(
  scene: Scene,
  deed: Extract<Deed, { kind: 'double-tab' | 'close-tab' | 'discard-tab' }>,
): Promise<void> {
  const all = scene.mailboxes.flatMap((box) => box.tabs.map((page) => ({ box, page })));
  const { box, page } = all[deed.nth % all.length] ?? {};
  if (box === undefined || page === undefined) return;
  if (deed.kind === 'double-tab') return scene.openTab(box);
  box.tabs = box.tabs.filter((each) => each !== page);
  if (deed.kind === 'discard-tab') await discard(scene, page);
  await page.close();
}

/** As the browser does with tabs at rest: the page goes, its tab stays for a while. */
async function discard({ popup }: Scene, page: Page): Promise<void> {
  const url = page.url();
  await popup.bringToFront();
  await popup.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({ url: `${address.replace(/#.*/, '')}*` });
    const id = tabs.find(({ active }) => !active)?.id;
    if (id !== undefined) await chrome.tabs.discard(id).catch(() => undefined);
  }, url);
}

async function dismiss(popup: Page): Promise<void> {
  await popup.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll()))
      await chrome.notifications.clear(id);
  });
}

/** At the day's end each thread stands as the truth has it, and nothing was sent twice. */
async function truthOf(played: Played): Promise<string[]> {
  const losses: string[] = [];
  for (const [thread, { legacyId }] of played.threads) {
    const truth = standingOf(played.facts.filter((fact) => fact.thread === thread));
    let found: Standing | undefined;
    const agrees = async () => {
      found = await standing(played, thread);
      return found?.state === truth.state && found.promisedUntil === truth.pledge?.until;
    };
    const words = () =>
      `${subjectOf(played, thread)} is ${found?.state} until ${found?.promisedUntil}, and should be ${truth.state} until ${truth.pledge?.until}`;
    await until(agrees, words).catch(async (error: Error) => {
      losses.push(error.message);
      if (process.env.DEBUG_DAYS)
        console.log(
          JSON.stringify(found),
          JSON.stringify(
            (await kept<{ thread: string }>(played.scene.popup, 'messages')).filter(
              (m) => m.thread === found?.key,
            ),
            undefined,
            1,
          ),
          JSON.stringify(await jobOf(played, thread)),
          JSON.stringify(played.facts),
        );
    });
    const sent = boxOf(played, thread)
      .mailbox.sent()
      .filter((mail) => mail.thread === legacyId).length;
    if (sent > (played.jobs.has(thread) ? 1 : 0))
      losses.push(`sent twice: ${subjectOf(played, thread)}`);
  }
  return losses;
}

/** Ids of all notifications that were seen, and which came back after they were swept away. */
function watchNotices(scene: Scene) {
  const standing = new Set<string>();
  const gone = new Set<string>();
  const doubled: string[] = [];
  return {
    seen: (part: string) => [...standing, ...gone].some((id) => id.includes(part)),
    twice: () => doubled,
    async look() {
      const ids = await scene.popup.evaluate(async () =>
        Object.keys(await chrome.notifications.getAll()),
      );
      for (const id of ids) if (gone.has(id)) doubled.push(`reminder doubled: ${id}`);
      for (const id of standing) if (!ids.includes(id)) gone.add(id);
      standing.clear();
      for (const id of ids) standing.add(id);
    },
  };
}

/** Waits for the last of them, each with its second chance. */
async function awaitReminders(
  scene: Scene,
  notices: ReturnType<typeof watchNotices>,
  pledges: Awaited[],
  stretch: Stretch,
): Promise<string[]> {
  const all = [
    ...pledges.map(({ until: at, by }) => ({ part: `${at}`, by: Math.min(by, at) })),
    { part: 'first-', by: scene.firstAt + 1.1 * minute },
  ];
  stretch.reminders = all.length;
  const losses: string[] = [];
  for (const { part, by } of all) {
    do {
      await notices.look();
    } while (!notices.seen(part) && Date.now() < by && (await later(500)) === undefined);
    if (!notices.seen(part)) losses.push(`reminder lost: ${part}`);
  }
  return losses;
}

/** Waits until it is so, twenty seconds at most. */
async function until(isSo: () => Promise<boolean>, words: () => string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(words());
    await later(60);
  }
}
