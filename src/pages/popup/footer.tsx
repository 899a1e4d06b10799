import { ownAddressOf, webmailOf } from '../../core/mail';
import { clock, dayAndClock, dayDistance, fullDate } from '../../ui/time-words';
import { say } from '../../ui/words';
import type { AccountShown } from './data';
import { here, now, shown } from './state';

/** For each mailbox, when it was last looked at: the list knows no more than that. */
export function Footer() {
  const accounts = shown.value?.accounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <footer>
      <ul aria-label={say('accounts_label')}>
        {accounts.map((account) => (
          <Looked key={account.account} {...account} />
        ))}
      </ul>
    </footer>
  );
}

function Looked({ account, on, lookedAt }: AccountShown) {
  const name = `${webmailOf(account) === 'gmail' ? 'Gmail' : 'Outlook'} ${ownAddressOf(account)}`;
  if (!on) return <li class="looked">{say('looked_off', name)}</li>;
  if (lookedAt === undefined) return <li class="looked">{say('looked_never', name)}</li>;
  const today = dayDistance(lookedAt, now.value, here()) === 0;
  const when = today ? clock(lookedAt, here()) : dayAndClock(lookedAt, now.value, here());
  return (
    <li class="looked" title={fullDate(lookedAt, here())}>
      {say('looked_at', name, when)}
    </li>
  );
}
