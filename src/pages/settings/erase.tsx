import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type AccountKey, ownAddressOf, webmailOf } from '../../core/mail';
import { mailSites } from '../../core/mail-sites';
import { ask } from '../../protocol/ask';
import { say } from '../../ui/words';
import { Section } from './fields';
import { accounts, attempt } from './state';

/** What was kept can go: of one mailbox, or all of it. */
export function Erase() {
  return (
    <Section id="erase" title={say('erase_title')}>
      <p>{say('erase_what')}</p>
      <ul>
        {accounts.value.map(({ key }) => (
          <li key={key}>
            <Erasing
              name={nameOf(key)}
              button={say('erase_account')}
              consequence={say('erase_accountWhat', nameOf(key))}
              erase={() => ask('erase-account', { account: key })}
            />
          </li>
        ))}
      </ul>
      <Erasing
        name={say('erase_everythingName')}
        button={say('erase_everything')}
        consequence={say('erase_everythingWhat')}
        erase={eraseEverything}
      />
    </Section>
  );
}

const nameOf = (account: AccountKey) =>
  `${mailSites[webmailOf(account)].title} ${ownAddressOf(account)}`;

/** With what this page's own storage holds, and with the permission to write backups. */
async function eraseEverything(): Promise<void> {
  await ask('erase-everything', {});
  localStorage.clear();
  await chrome.permissions.remove({ permissions: ['downloads'] });
}

interface ErasingProps {
  name: string;
  button: string;
  /** What goes, and that it does not come back. */
  consequence: string;
  erase: () => Promise<unknown>;
}

/** Two clicks, for there is no way back. */
function Erasing({ name, button, consequence, erase }: ErasingProps) {
  const asked = useSignal(false);
  const begin = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked.value) keep.current?.focus();
    else if (wasAsked.current) begin.current?.focus();
    wasAsked.current = asked.value;
  }, [asked.value]);
  return (
    <div class="line">
      <p>
        <strong>{name}</strong>
      </p>
      {!asked.value && (
        <button
          ref={begin}
          type="button"
          class="choice danger"
          aria-label={`${button}: ${name}`}
          onClick={() => {
            asked.value = true;
          }}
        >
          {button}
        </button>
      )}
      {asked.value && (
        <fieldset class="ask" aria-label={button}>
          <p>{consequence}</p>
          <button
            ref={keep}
            type="button"
            class="choice"
            onClick={() => {
              asked.value = false;
            }}
          >
            {say('erase_keep')}
          </button>
          <button
            type="button"
            class="main danger"
            onClick={() => {
              asked.value = false;
              void attempt(erase());
            }}
          >
            {say('erase_now')}
          </button>
        </fieldset>
      )}
    </div>
  );
}
