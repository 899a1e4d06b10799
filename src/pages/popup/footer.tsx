import { mailboxName } from '../../core/mail-sites';
import type { AccountRow } from '../../ledger/rows';
import { clock, dayAndClock, dayDistance, fullDate } from '../../ui/time-words';
import { say } from '../../ui/words';
import { accounts, here, now } from './state';

/** For each mailbox, when it was last looked at: the list knows no more than that. */
export function Footer() {
  const known = accounts.value ?? [];
  if (known.length === 0) return null;
  return (
    <footer>
      <ul aria-label={say('accounts_label')}>
        {known.map((account) => (
          <Looked key={account.key} account={account} />
        ))}
      </ul>
    </footer>
  );
}

function Looked({ account: { key, on, lookedAt } }: { account: AccountRow }) {
  const name = mailboxName(key);
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
