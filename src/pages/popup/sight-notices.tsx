import type { CheckFailure } from '../../core/check-failure';
import { staleAmong } from '../../core/freshness';
import { type AccountKey, webmailOf } from '../../core/mail';
import { mailboxName, mailSites } from '../../core/mail-sites';
import { ask } from '../../protocol/ask';
import { ScanOffer, ScanProgress, type Steer } from '../../ui/scan-progress';
import { dayAndClock } from '../../ui/time-words';
import { say, type WordKey } from '../../ui/words';
import { attempt } from './acts';
import { look } from './follow';
import { accounts, calendar, here, now, settings, surroundings } from './state';

/** What the list cannot know, as its mail was not looked at of late; and what can be done about it. */
export function SightNotices() {
  const around = surroundings.value;
  const old = stale();
  return (
    <>
      {around?.unlooked.map(({ account, why }) => (
        <ToOpen key={account} account={account} words={say(failures[why], mailboxName(account))} />
      ))}
      {old.map(({ key, lookedAt }) => (
        <ToOpen
          key={key}
          account={key}
          words={say('sight_stale', mailboxName(key), dayAndClock(lookedAt, now.value, here()))}
        />
      ))}
      {old.length > 0 && <CheckQuestion />}
      {around?.scans.map((scan) => (
        <ScanProgress key={scan.account} scan={scan} box="notice" {...{ steer, now: now.value }} />
      ))}
      {old.length === 0 &&
        offered().map((account) => (
          <ScanOffer key={account} account={account} box="notice" steer={steer} />
        ))}
    </>
  );
}

/** What is reported already need not be said twice. */
function stale() {
  const reported = new Set(surroundings.value?.unlooked.map(({ account }) => account));
  return staleAmong(accounts.value ?? [], now.value, calendar()).filter(
    ({ key }) => !reported.has(key),
  );
}

const failures: Readonly<Record<CheckFailure, WordKey>> = {
  'sign-in': 'unlooked_signIn',
  'not-seen': 'unlooked_notSeen',
  opened: 'unlooked_opened',
};

function ToOpen({ account, words }: { account: AccountKey; words: string }) {
  return (
    <div class="notice">
      <p>{words}</p>
      <button type="button" class="main" onClick={() => void attempt(ask('open', { account }))}>
        {say('first_open', mailSites[webmailOf(account)].title)}
      </button>
    </div>
  );
}

/** Asked once, the first time that it would have helped. */
function CheckQuestion() {
  const of = settings.value;
  if (of === undefined || of.checkMail !== undefined || !of.reminders.endOfDay.on) return null;
  const answer = (checkMail: 'allowed' | 'declined') => () =>
    void attempt(ask('change-settings', { settings: { ...of, checkMail } }));
  return (
    <div class="notice">
      <p>
        <strong>{say('check_question')}</strong> {say('check_what')}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={answer('allowed')}>
          {say('check_yes')}
        </button>
        <button type="button" class="plain" onClick={answer('declined')}>
          {say('check_no')}
        </button>
      </div>
    </div>
  );
}

/** At first use: a mailbox that was switched on within the week. Later it is found in the settings. */
function offered(): AccountKey[] {
  const unscanned = new Set(surroundings.value?.unscanned);
  return (accounts.value ?? [])
    .filter(({ key, lookedAt }) => unscanned.has(key) && lookedAt !== undefined)
    .filter(({ firstSeenAt }) => now.value - firstSeenAt < week)
    .map(({ key }) => key);
}

const week = 7 * 24 * 3_600_000;

const steer: Steer = (account, to) => void attempt(ask('scan', { account, to })).then(look);
