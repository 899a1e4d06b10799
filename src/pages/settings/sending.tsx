import type { SendMode } from '../../core/outbox';
import type { Settings } from '../../core/settings/settings';
import { say } from '../../ui/words';
import { Radio, Section } from './fields';
import { change } from './state';

/** What happens to a note once it is in the reply box. Nothing is chosen until the user was asked once. */
export function Sending({ of: { mode } }: { of: Settings }) {
  const choice = (to: SendMode, words: string) => (
    <Radio name="mode" words={words} checked={mode === to} choose={() => change({ mode: to })} />
  );
  return (
    <Section id="sending" title={say('sending_title')}>
      <p>{say('sending_what')}</p>
      <fieldset aria-labelledby="sending-title">
        {choice('leave', say('sending_leave'))}
        {choice('send', say('sending_send'))}
      </fieldset>
      <p class="soft">{say('sending_notOffered')}</p>
    </Section>
  );
}
