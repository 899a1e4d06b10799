import { useSignal } from '@preact/signals';
import { type AccountKey, ownAddressOf } from '../../core/mail';
import { mailSites } from '../../core/mail-sites';
import { ask } from '../../protocol/ask';
import { NoAccess } from '../../ui/no-access';
import { dayAndClock } from '../../ui/time-words';
import { UnnamedMailbox } from '../../ui/unnamed-mailbox';
import { say } from '../../ui/words';
import { attempt } from './acts';
import { AwayNotice } from './away';
import type { Ill } from './data';
import { look } from './follow';
import { concerns, illReport } from './ill-report';
import { SightNotices } from './sight-notices';
import { here, ills, missed, notYetOn, now, surroundings, trouble } from './state';

/** What has to be known or done before the list can be trusted: access, mailboxes, a changed mail page. */
export function Notices() {
  const around = surroundings.value;
  return (
    <>
      {trouble.value !== undefined && <Trouble />}
      {missed().map((barred) => (
        <NoAccess key={barred.webmail} barred={barred} box="notice" asked={granted} />
      ))}
      {around?.unnamed.map(({ webmail, home }) => (
        <UnnamedMailbox
          key={home}
          webmail={webmail}
          box="notice"
          named={(own) => void attempt(ask('name-mailbox', { home, own })).then(look)}
        />
      ))}
      {notYetOn().map(({ account, delegated }) => (
        <Found key={account} account={account} delegated={delegated} />
      ))}
      <AwayNotice />
      <SightNotices />
      {ills.value.map((ill) => (
        <Illness key={ill.webmail} ill={ill} />
      ))}
    </>
  );
}

const granted = (answer: Promise<boolean>) => void attempt(answer).then(look);

function Trouble() {
  const ledger = trouble.value === 'ledger';
  return (
    <div class="notice bad" role="alert">
      <p>
        <strong>{say(ledger ? 'error_ledger' : 'error_title')}</strong>{' '}
        {say(ledger ? 'error_ledgerDo' : 'error_safe')}
      </p>
      <button
        type="button"
        class="plain"
        onClick={() => {
          trouble.value = undefined;
        }}
      >
        {say('act_dismiss')}
      </button>
    </div>
  );
}

function Found({ account, delegated }: { account: AccountKey; delegated: boolean }) {
  const own = ownAddressOf(account);
  if (delegated) return <p class="notice soft">{say('account_delegated', own)}</p>;
  return (
    <div class="notice">
      <p>
        <strong>{say('account_found', own)}</strong> {say('account_what')}
      </p>
      <button
        type="button"
        class="main"
        onClick={() => void attempt(ask('switch-account', { account, on: true })).then(look)}
      >
        {say('account_switchOn')}
      </button>
    </div>
  );
}

function Illness({ ill }: { ill: Ill }) {
  const copied = useSignal(false);
  const site = mailSites[ill.webmail].title;
  return (
    <div class="notice">
      <p>
        <strong>{say('ill_title', site)}</strong>{' '}
        {say(concerns(ill), dayAndClock(ill.since, now.value, here()))}{' '}
        {say('ill_parts', ill.parts.map(({ part }) => part).join(', '))}
      </p>
      <button
        type="button"
        class="plain"
        onClick={() => {
          void attempt(navigator.clipboard.writeText(illReport(ill, version()))).then(() => {
            copied.value = true;
          });
        }}
      >
        {say('ill_report')}
      </button>
      <p class="soft" role="status">
        {copied.value && say('ill_copied')}
      </p>
    </div>
  );
}

const version = () => chrome.runtime.getManifest().version;
