import type { Standing } from '../../src/core/standing';
import type { Day, Deed } from '../day';
import { standingOf } from '../truth';
import { doDeed } from './deeds';
import { awaitReminders, type Notices, watchNotices } from './notices';
import { type Awaited, boxOf, type Played, standing, subjectOf } from './played';
import { openScene, type Scene } from './scene';
import { later, until } from './waiting';

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

export interface Playing {
  /** Ends after the day under way. */
  signal: AbortSignal;
  /** Hears of each day that is over. */
  told: () => void;
  /** Whether those are looked for whose time has come; in a few days none has. */
  reminders: 'awaited' | 'left';
}

/** Plays days one after the other in a new browser. */
export async function playStretch(
  days: readonly Day[],
  { signal, told, reminders }: Playing,
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
  const over = new AbortController();
  const notices = watchNotices(scene, over.signal);
  const pledges: Awaited[] = [];
  try {
    for (const day of days) {
      if (signal.aborted) break;
      const losses = await playDay(scene, notices, day, pledges, stretch).catch(inWords);
      stretch.losses.push(...losses.map((loss) => `day ${day.seed}: ${loss}`));
      stretch.days += 1;
      told();
    }
    if (reminders === 'awaited')
      stretch.losses.push(...(await awaitReminders(scene, notices, pledges, stretch)));
    stretch.losses.push(...notices.doubled);
    stretch.kills = scene.kills;
    stretch.sent = scene.mailboxes.reduce((sum, { mailbox }) => sum + mailbox.sent().length, 0);
    return stretch;
  } finally {
    over.abort();
    await scene.browser.close();
  }
}

async function playDay(
  scene: Scene,
  notices: Notices,
  day: Day,
  pledges: Awaited[],
  stretch: Stretch,
): Promise<string[]> {
  const played: Played = {
    scene,
    notices,
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

/** What the day could not go on from is a loss, too. */
const inWords = (error: unknown) => [String(error).split('\n')[0] ?? ''];

const isDisorder = ({ kind }: Deed) => kind === 'dismiss' || kind.endsWith('-tab');

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
    await until(agrees, words).catch((error: Error) => losses.push(error.message));
    const sent = boxOf(played, thread)
      .mailbox.sent()
      .filter((mail) => mail.thread === legacyId).length;
    if (sent > (played.jobs.has(thread) ? 1 : 0))
      losses.push(`sent twice: ${subjectOf(played, thread)}`);
  }
  return losses;
}
