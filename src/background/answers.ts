import type { DecisionBody } from '../core/decision';
import {
  type AccountKey,
  accountKey,
  ownAddressOf,
  type ThreadKey,
  threadKey,
  webmailOf,
} from '../core/mail';
import type { Job } from '../core/outbox';
import { isOn, switchAccount } from '../ledger/accounts';
import { changeSettings } from '../ledger/change-settings';
import { decideOnce, decisionTime } from '../ledger/commands';
import { reportHealth } from '../ledger/health';
import type { Ledger } from '../ledger/ledger';
import { allMarks, marksOf } from '../ledger/marks';
import { claimJob, stepJob } from '../ledger/outbox';
import { record } from '../ledger/record';
import { loadCalendar } from '../ledger/user-time';
import type { Question } from '../protocol/protocol';
import type { Answers } from '../protocol/serve';
import { tell } from '../protocol/tell';
import { backupAnswers } from './backup';
import { afterChange, afterChangeOfAll } from './changes';
import { closingAnswers } from './closing-job';
import { foresee, hello } from './hello';
import { acknowledge } from './jobs';
import { isForCheck, settleCheck, tryAllAgain, unlooked } from './mail-check';
import { openThread } from './mail-tab';
import { foundAccounts, tabsOf } from './mailboxes';
import { marksInWords } from './mark-words';
import { peopleAnswers } from './people';
import { propose } from './propose';
import { afterWalk, noteScanned, scansToTell, steerScan } from './scan';
import { ungrantedSites } from './sites';
import { askedOf, nameMailbox, toBeNamed } from './unnamed';
import { wake } from './wake';

/** What the background answers to each question. Addresses come in as pages wrote them, and are brought to one form. */
export function answersFrom(ledger: Ledger): Answers {
  return {
    hello: (question, asker) => hello(ledger, { ...question, ...canonical(question) }, asker),
    foresee: (question, asker) => foresee(ledger, question, asker),
    unnamed: (question, asker) => askedOf(ledger, question, asker),
    'name-mailbox': (question) => nameMailbox(ledger, question),
    async record(question, asker) {
      const { account } = canonical(question);
      const { sightings } = question;
      await noteScanned(account, sightings, asker);
      await afterChange(ledger, await record(ledger, account, sightings, Date.now()));
      if (await settleCheck(ledger, account, sightings, asker)) await wake(ledger, Date.now());
      return {};
    },
    async health({ webmail, account, parts }) {
      await reportHealth(ledger, { webmail, account }, parts, Date.now());
      return {};
    },
    async marks(question) {
      const { account } = canonical(question);
      if (!(await isOn(ledger, account))) return { marks: [] };
      const keys = question.threads?.map((thread) => threadKey(account, thread));
      const now = Date.now();
      const marks = await (keys ? marksOf(ledger, keys, now) : allMarks(ledger, account, now));
      return { marks: marksInWords(marks, now, (await loadCalendar(ledger)).zone) };
    },
    decide: (question) => decideNow(ledger, question),
    propose: (question) => propose(ledger, { ...question, ...canonical(question) }, Date.now()),
    async acknowledge(question, asker) {
      const click = { ...question, ...canonical(question) };
      return { job: await acknowledge(ledger, click, asker, Date.now()) };
    },
    async claim(question, asker) {
      const { account } = canonical(question);
      // Nothing is written in a tab that is about to be closed.
      if (asker.from === 'content' && (await isForCheck(asker.tab))) return {};
      const job = await claimJob(ledger, account, question.holder, Date.now());
      return job === undefined ? {} : { job };
    },
    step: (question) => step(ledger, question),
    async open(question) {
      await openThread(ledger, canonical(question).account, question.thread);
      return {};
    },
    'switch-account': (question) => switchNow(ledger, question),
    async 'change-settings'({ settings }) {
      await changeSettings(ledger, settings);
      if (settings.checkMail !== 'allowed') await tryAllAgain(ledger);
      await afterChangeOfAll(ledger);
      return {};
    },
    ...backupAnswers(ledger),
    ...peopleAnswers(ledger),
    ...closingAnswers(ledger),
    async surroundings() {
      return {
        found: await foundAccounts(),
        unnamed: await toBeNamed(),
        ungranted: await ungrantedSites(),
        unlooked: await unlooked(ledger),
        ...(await scansToTell(ledger)),
      };
    },
    async walked({ step, ...question }, asker) {
      const { account } = canonical(question);
      return { course: await afterWalk(ledger, account, step, asker, Date.now()) };
    },
    async scan(question) {
      await steerScan(ledger, { ...question, ...canonical(question) }, Date.now());
      return {};
    },
  };
}

function canonical({ account }: { account: AccountKey }): { account: AccountKey } {
  return { account: accountKey(webmailOf(account), ownAddressOf(account)) };
}

async function decideNow(ledger: Ledger, question: Question<'decide'>) {
  const { account } = canonical(question);
  const { thread, body } = question;
  // The ledger alone writes down what a note gives, when its job is seen to be sent.
  if ('job' in body) throw new Error('what a note gives follows from sending');
  if (body.kind === 'pledge' && body.until <= Date.now())
    throw new Error('a pledge is of a time to come');
  const at = await timeOf(ledger, body, threadKey(account, thread));
  const decision = { id: crypto.randomUUID(), account, thread, at, body };
  const { id, changed } = await decideOnce(ledger, decision);
  await afterChange(ledger, changed);
  return { id };
}

/** A correction concerns a sender, whatever the thread: the latest one counts by the user's clock alone. */
function timeOf(ledger: Ledger, { kind }: DecisionBody, key: ThreadKey): Promise<number> {
  const now = Date.now();
  return kind === 'correct' ? Promise.resolve(now) : decisionTime(ledger, key, now);
}

async function step(ledger: Ledger, { job: id, event }: Question<'step'>) {
  const { done, job, changed } = await stepJob(ledger, id, event, Date.now());
  await afterChange(ledger, changed);
  // The tab that counts down, or that could still press the site's own Undo, must hear of it.
  if (event.kind === 'undo')
    await tell(await tabsOf(accountOf(job)), { kind: 'undo-job', job: id });
  return { done, job };
}

const accountOf = (job: Job) => job.account as AccountKey;

async function switchNow(ledger: Ledger, question: Question<'switch-account'>) {
  const { account } = canonical(question);
  const { on } = question;
  const found = (await foundAccounts()).find((each) => each.account === account);
  if (on && found?.delegated === true) throw new Error('a delegated mailbox cannot be switched on');
  await switchAccount(ledger, account, { on }, Date.now());
  await tell(await tabsOf(account), { kind: 'switched', account, on });
  // Also for the others: a copy of their mail that was answered here counts no longer, or again.
  await afterChangeOfAll(ledger);
  return {};
}
