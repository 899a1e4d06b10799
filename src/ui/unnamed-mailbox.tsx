import { useSignal } from '@preact/signals';
import { isTypedAddress, type WebmailName } from '../core/mail';
import { mailSites } from '../core/mail-sites';
import { say } from './words';

/** Asks whose mailbox a page shows that does not say so. */
export function UnnamedMailbox(props: {
  webmail: WebmailName;
  /** Class of the box: pages set it into a list or let it stand out. */
  box: 'notice' | 'line';
  /** Gets the address as typed, which looks like one. */
  named: (own: string) => void;
}) {
  const { webmail, box, named } = props;
  const typed = useSignal('');
  const bad = useSignal(false);
  const id = `unnamed-${webmail}`;
  return (
    <form
      class={box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        bad.value = !isTypedAddress(typed.value.trim());
        if (!bad.value) named(typed.value.trim());
      }}
    >
      <p>
        <strong>{say('unnamed_title', mailSites[webmail].title)}</strong>
      </p>
      <label for={id}>{say('unnamed_label')}</label>
      <input
        id={id}
        type="email"
        autocomplete="email"
        value={typed.value}
        aria-invalid={bad.value}
        aria-describedby={`${id}-bad`}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
      />
      <button type="submit" class="main">
        {say('unnamed_save')}
      </button>
      <p id={`${id}-bad`} class="soft" role="alert">
        {bad.value && say('unnamed_bad')}
      </p>
    </form>
  );
}
