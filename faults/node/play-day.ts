import { firstSettings } from '../../src/core/settings/first-settings';
import { openItems } from '../../src/ledger/agenda-items';
import { dateAt } from '../calendar';
import { type Act, type Day, type Deed, mailboxes, minute } from '../day';
import { toldTwice, type Watch, watchReminders } from '../reminders';
import { endSession, newBrowser, restartBrowser } from './browser';
import { checkKept, checkOld, checkTruth, openOn, putLedger } from './check-day';
import { light } from './fuse';
import { closeTab, discardTab, loadTab, look, openTab, work } from './mail-tab';
import { partsOf } from './notices';
import { newServer, wordsOf } from './server';
import { ask, type Stage, standings } from './stage';
import { acknowledge, decideInPopup, pressSend, undoDecision, undoNote } from './user';
import { type Worker, workerOf } from './worker';
import type { StartLife } from './worker-script';

/** What came of a day. */
export interface Outcome {
  losses: string[];
  kills: number;
  faults: number;
  asks: number;
  refused: number;
  starts: number;
  notices: number;
  sent: number;
}

/** Plays a day against the real background. */
export async function playDay(day: Day, startLife: StartLife): Promise<Outcome> {
  const browser = newBrowser(day.seed, day.start - 10 * 24 * 60 * minute, day.zone);
  const worker: Worker = workerOf(browser, startLife);
  const stage: Stage = {
    ...{ day, browser, worker, server: newServer(), tabs: [], facts: [] },
    ...{ decided: new Map(), unsure: new Set(), clicks: [], fault: {}, late: [], awake: 0 },
    ...{ figures: { asks: 0, refused: 0, faults: 0 }, losses: [] },
  };
  await install(stage);
  restartBrowser(browser);
  browser.clock.true = day.start;
  await worker.tell('startup');
  const watch = watchReminders();
  const popup = openOn(browser);
  for (const act of day.acts) {
    await goTo(stage, watch, day.start + act.at * minute);
    await doAct(stage, watch, act, popup);
  }
  await finish(stage, watch);
  popup.close();
  const shown = partsOf(browser.shown);
  return {
    losses: [...stage.losses, ...watch.losses, ...toldTwice(shown)],
    ...{ kills: browser.burning.kills, faults: stage.figures.faults },
    ...{ asks: stage.figures.asks, refused: stage.figures.refused, starts: worker.starts },
    ...{ notices: browser.shown.length, sent: stage.server.sent.length },
  };
}

async function install(stage: Stage): Promise<void> {
  const { worker, day, browser } = stage;
  if (day.ledgerOf !== undefined) await putLedger(browser, day.ledgerOf);
  light(browser.burning, { killAt: day.updateDiesAt });
  await worker.tell('installed');
  light(browser.burning, {});
  for (const { webmail, own } of mailboxes)
    await ask(stage, 'switch-account', { account: `${webmail}:${own}`, on: true });
  const { quiet: _, ...always } = firstSettings.reminders;
  const reminders = { ...always, dailyCap: 50, morning: { on: day.morningList, at: 9 * 60 } };
  await ask(stage, 'change-settings', { settings: { ...firstSettings, reminders } });
  await confirmReplyBox(stage);
  worker.end();
}

/** As if a note had once stood, proven, in the reply box: from then on sending is offered. */
async function confirmReplyBox({ browser }: Stage): Promise<void> {
  const ledger = openOn(browser);
  await ledger.meta.put({ key: 'replyBoxConfirmedAt', value: browser.clock.now() });
  ledger.close();
}

/** Time passes until then (true time): alarms go off, and a worker that rests dies as often as not. */
async function goTo(stage: Stage, watch: Watch, time: number): Promise<void> {
  const { clock } = stage.browser;
  while (clock.true < time) {
    const next = Math.min(time, clock.true + 4 * minute, dueAt(stage));
    pass(stage, Math.max(next, clock.true + 1));
    await goOff(stage);
    see(stage, watch);
  }
}

function pass(stage: Stage, to: number): void {
  const { browser, worker } = stage;
  stage.awake += to - browser.clock.true;
  if (to - browser.clock.true > minute / 2 && browser.chance.is(0.06)) worker.end();
  browser.clock.true = to;
  worker.tick();
}

/** When the next alarm goes off, in true time. */
function dueAt({ browser: { alarms, clock } }: Stage): number {
  const times = [...alarms.values()].map(({ at }) => at - clock.skew);
  return Math.max(clock.true, Math.min(Number.POSITIVE_INFINITY, ...times));
}

/** The alarms whose time has come. */
async function goOff(stage: Stage): Promise<void> {
  const { alarms, clock } = stage.browser;
  for (const [name, alarm] of [...alarms]) {
    if (alarm.at > clock.now()) continue;
    if (alarm.every === undefined) alarms.delete(name);
    else alarms.set(name, { ...alarm, at: clock.now() + alarm.every });
    await stage.worker.tell('alarm', { name });
  }
}

function see(stage: Stage, watch: Watch): void {
  const { browser, awake } = stage;
  const now = browser.clock.now();
  if (browser.clock.skew !== 0 || browser.burning.full) watch.distrust(dateAt(now, browser.zone));
  else
    watch.see({
      now,
      awake,
      zone: browser.zone,
      standings: (thread) => standings(stage, thread),
      told: partsOf(browser.shown),
    });
}

async function doAct(
  stage: Stage,
  watch: Watch,
  act: Act,
  popup: ReturnType<typeof openOn>,
): Promise<void> {
  const { browser, worker } = stage;
  stage.fault = act.fault ?? {};
  light(browser.burning, stage.fault);
  stage.figures.faults += Object.keys(stage.fault).length;
  const waiting = stage.late.splice(0);
  await doDeed(stage, act.does, popup);
  for (const tell of waiting) await tell();
  await worker.rest();
  light(browser.burning, {});
  stage.fault = {};
  // No two things happen in the very same moment: nobody could say which came first.
  pass(stage, browser.clock.true + second);
  await goOff(stage);
  see(stage, watch);
}

/** Ms. */
const second = 1_000;

async function doDeed(stage: Stage, deed: Deed, popup: ReturnType<typeof openOn>): Promise<void> {
  const { browser, worker, tabs } = stage;
  const nth = 'nth' in deed && tabs.length > 0 ? tabs[deed.nth % tabs.length] : undefined;
  switch (deed.kind) {
    case 'mail':
    case 'own':
      return comesIn(stage, deed);
    case 'open-tab':
      openTab(stage, deed.mailbox);
      return lookAll(stage);
    case 'close-tab':
      return nth && closeTab(stage, nth);
    case 'double-tab':
      if (nth !== undefined) openTab(stage, nth.mailbox);
      return lookAll(stage);
    case 'discard-tab':
      return nth && discardTab(stage, nth);
    case 'visit-tab':
      if (nth?.asleep) loadTab(stage, nth);
      return lookAll(stage);
    case 'acknowledge':
      return acknowledge(stage, deed);
    case 'press-send':
      pressSend(stage, deed.thread);
      return lookAll(stage);
    case 'undo-note':
      return undoNote(stage, deed.thread);
    case 'settle':
    case 'snooze':
    case 'pledge':
      return decideInPopup(stage, deed);
    case 'undo-decision':
      return undoDecision(stage, deed.thread);
    case 'dismiss':
      return browser.standing.clear();
    case 'popup':
      await openItems(popup, browser.clock.now());
      return;
    case 'sleep':
      browser.clock.true += deed.minutes * minute;
      return;
    case 'restart':
      worker.end();
      restartBrowser(browser);
      stage.tabs = [];
      browser.clock.true += deed.minutes * minute;
      return worker.tell('startup');
    case 'update':
      return update(stage);
    case 'clock':
      browser.clock.skew = deed.minutes * minute;
      return;
    case 'disk':
      browser.burning.full = deed.state === 'full';
  }
}

async function comesIn(
  stage: Stage,
  { kind, thread, words }: Extract<Deed, { kind: 'mail' | 'own' }>,
): Promise<void> {
  const own = kind === 'own';
  const text = wordsOf(own && words === 'asks' ? 'asks-them' : words);
  const at = stage.browser.clock.true;
  const { id } = stage.server.add(thread, at, own, text);
  const what = { kind, id, words } as Stage['facts'][number]['what'];
  stage.facts.push({ thread, at, what, known: false });
  await lookAll(stage);
}

/** Every page that is open looks at itself, and does what waits. */
async function lookAll(stage: Stage): Promise<void> {
  for (const tab of [...stage.tabs]) {
    await look(stage, tab);
    await work(stage, tab);
  }
}

/** A new version: the old background dies, alarms and the session go, and each open page gets a new script. */
async function update(stage: Stage): Promise<void> {
  const { browser, worker, tabs } = stage;
  worker.end();
  browser.alarms.clear();
  endSession(browser);
  browser.standing.clear();
  for (const tab of tabs) if (!tab.asleep) loadTab(stage, tab);
  await worker.tell('installed');
  await lookAll(stage);
}

/** What was kept is looked for, before every page is opened anew and after. */
async function finish(stage: Stage, watch: Watch): Promise<void> {
  const { browser, worker } = stage;
  await goTo(stage, watch, browser.clock.true + 15 * minute);
  worker.end();
  const ledger = openOn(browser);
  stage.losses.push(...(await checkKept(stage, ledger)));
  stage.tabs = [];
  for (const mailbox of mailboxes.keys()) openTab(stage, mailbox);
  await lookAll(stage);
  await worker.rest();
  stage.losses.push(...(await checkTruth(stage, ledger)), ...(await checkOld(stage, ledger)));
  ledger.close();
}
