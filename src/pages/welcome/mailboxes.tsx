import { Check } from 'lucide';
import { type AccountKey, ownAddressOf, webmailOf } from '../../core/mail';
import { ask } from '../../protocol/ask';
import { Icon } from '../../ui/icon';
import { NoAccess } from '../../ui/no-access';
import { say } from '../../ui/words';
import { accounts, attempt, look, surroundings } from './state';

/** Access to the mail site, and which mailboxes are on. */
export function Mailboxes() {
  const around = surroundings.value;
  const known = accounts.value;
  const fresh = (around?.found ?? []).filter(({ account }) =>
    known.every(({ key }) => key !== account),
  );
  return (
    <>
      <section aria-labelledby="access">
        <h2 id="access">{say('welcome_accessTitle')}</h2>
        {around?.ungranted.map((origin) => (
          <NoAccess key={origin} origin={origin} box="line" asked={granted} />
        ))}
        {around?.ungranted.length === 0 && (
          <p class="fine">
            <Icon of={Check} /> {say('welcome_accessOk')}
          </p>
        )}
      </section>
      <section aria-labelledby="mailboxes">
        <h2 id="mailboxes">{say('welcome_accountsTitle')}</h2>
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
      </section>
    </>
  );
}

const granted = (answer: Promise<boolean>) => void attempt(answer).then(look);

function NoneFound() {
  return (
    <div class="line">
      <p>{say('welcome_noneFound')}</p>
      <button
        type="button"
        class="main"
        onClick={() => void chrome.tabs.create({ url: 'https://mail.google.com/' })}
      >
        {say('first_open')}
      </button>
    </div>
  );
}

function Mailbox({ account, on }: { account: AccountKey; on: boolean }) {
  const own = ownAddressOf(account);
  const name = `${webmailOf(account) === 'gmail' ? 'Gmail' : 'Outlook'} ${own}`;
  return (
    <li class="line">
      <p>
        <strong>{name}</strong>{' '}
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
