import { Check } from 'lucide';
import { type BarredSite, barredSites } from '../../core/access';
import { type AccountKey, ownAddressOf, type WebmailName } from '../../core/mail';
import { mailboxName, mailSites } from '../../core/mail-sites';
import { ask } from '../../protocol/ask';
import { Icon } from '../../ui/icon';
import { NoAccess } from '../../ui/no-access';
import { OpenMail } from '../../ui/open-mail';
import { ScanOffer, ScanProgress, type Steer } from '../../ui/scan-progress';
import { UnnamedMailbox } from '../../ui/unnamed-mailbox';
import { say } from '../../ui/words';
import { Section } from './fields';
import { accounts, attempt, look, surroundings } from './state';

/** Access to the mail site, and which mailboxes are on. */
export function Mailboxes() {
  const around = surroundings.value;
  const known = accounts.value;
  const barred = barredSites(around?.ungranted ?? []);
  const fresh = (around?.found ?? []).filter(({ account }) =>
    known.every(({ key }) => key !== account),
  );
  return (
    <>
      <Section id="access" title={say('welcome_accessTitle')}>
        {barred.map((each) => (
          <NoAccess key={each.webmail} barred={each} box="line" asked={granted} />
        ))}
        {around !== undefined && barred.length < sites.length && (
          <p class="fine">
            <Icon of={Check} /> {say('welcome_accessOk', allowed(barred))}
          </p>
        )}
      </Section>
      <Section id="mailboxes" title={say('welcome_accountsTitle')}>
        {around?.unnamed.map(({ webmail, home }) => (
          <UnnamedMailbox
            key={home}
            webmail={webmail}
            box="line"
            named={(own) => void attempt(ask('name-mailbox', { home, own })).then(look)}
          />
        ))}
        {known.length + fresh.length === 0 && <NoneFound />}
        <ul>
          {known.map(({ key, on }) => (
            <Mailbox key={key} account={key} on={on} />
          ))}
          {fresh.map(({ account, delegated }) =>
            delegated ? (
              <li key={account}>{say('account_delegated', ownAddressOf(account))}</li>
            ) : (
              <Mailbox key={account} account={account} on={false} />
            ),
          )}
        </ul>
        <Scans />
      </Section>
    </>
  );
}

const sites = Object.keys(mailSites) as WebmailName[];

/** The sites that may be read, all of each. */
function allowed(barred: readonly BarredSite[]): string {
  const open = sites.filter((site) => barred.every(({ webmail }) => webmail !== site));
  return open.map((site) => mailSites[site].title).join(', ');
}

const granted = (answer: Promise<boolean>) => void attempt(answer).then(look);

/** The look through the weeks before: how far it has come, and where none was, the offer. */
function Scans() {
  const around = surroundings.value;
  return (
    <>
      {around?.scans.map((scan) => (
        <ScanProgress key={scan.account} scan={scan} box="line" steer={steer} now={Date.now()} />
      ))}
      {around?.unscanned.map((account) => (
        <ScanOffer key={account} account={account} box="line" steer={steer} />
      ))}
    </>
  );
}

const steer: Steer = (account, to) => void attempt(ask('scan', { account, to })).then(look);

function NoneFound() {
  return (
    <div class="line">
      <p>{say('welcome_noneFound')}</p>
      <OpenMail />
    </div>
  );
}

function Mailbox({ account, on }: { account: AccountKey; on: boolean }) {
  const own = ownAddressOf(account);
  return (
    <li class="line">
      <p>
        <strong>{mailboxName(account)}</strong>{' '}
        <span class="soft">{say(on ? 'welcome_on' : 'welcome_off_short')}</span>
      </p>
      <button
        type="button"
        class={on ? 'plain' : 'main'}
        aria-label={`${say(on ? 'account_switchOff' : 'account_switchOn')}: ${own}`}
        onClick={() => void attempt(ask('switch-account', { account, on: !on })).then(look)}
      >
        {say(on ? 'account_switchOff' : 'account_switchOn')}
      </button>
    </li>
  );
}
