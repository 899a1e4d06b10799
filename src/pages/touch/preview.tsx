import type { AccountKey, Address } from '../../core/mail';
import { ownAddressOf, webmailOf } from '../../core/mail';
import { mailSites } from '../../core/mail-sites';
import type { Letter } from '../../core/touch/letter';
import { say } from '../../ui/words';

interface PreviewProps {
  /** To whom it goes. */
  name: string;
  from: { account: AccountKey; to: Address };
  letter: Letter;
  /** Opens it in the mail site. */
  open: () => void;
}

/** A message as it will stand in the mail site's own window, before it is opened there. */
export function Preview({
  name,
  from: { account, to },
  letter: { subject, text },
  open,
}: PreviewProps) {
  return (
    <section class="ask touch-preview" aria-label={say('keep_preview', name)}>
      <dl>
        <dt>{say('keep_from')}</dt>
        <dd>{ownAddressOf(account)}</dd>
        <dt>{say('keep_to')}</dt>
        <dd>{to}</dd>
        <dt>{say('keep_subject')}</dt>
        <dd>
          <bdi>{subject === '' ? '–' : subject}</bdi>
        </dd>
      </dl>
      <p class="touch-text" dir="auto">
        {text}
      </p>
      <button type="button" class="main" onClick={open}>
        {say('first_open', mailSites[webmailOf(account)].title)}
      </button>
      <p class="soft">{say('keep_previewHint')}</p>
    </section>
  );
}
