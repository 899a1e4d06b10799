import { useSignal } from '@preact/signals';
import type { ReminderChoices, Settings } from '../../core/settings/settings';
import { say, type WordKey } from '../../ui/words';
import { MinuteField, NumberField, Section, Tick } from './fields';
import { change } from './state';

/** When to be reminded, how often at most, and of how much to speak. */
export function Reminders({ of }: { of: Settings }) {
  const { endOfDay, morning, pledge, followUp, dailyCap } = of.reminders;
  const save = (part: Partial<ReminderChoices>) =>
    change({ reminders: { ...of.reminders, ...part } });
  return (
    <Section id="reminders" title={say('remind_title')}>
      <Tick
        words={say('remind_on')}
        on={endOfDay.on}
        set={(on) => save({ endOfDay: { ...endOfDay, on } })}
      />
      {endOfDay.on && (
        <Counted
          words="remind_before"
          value={endOfDay.before}
          {...{ min: 5, max: 600 }}
          set={(before) => save({ endOfDay: { ...endOfDay, before } })}
        />
      )}
      {endOfDay.on && <CheckMail of={of} />}
      <Tick
        words={say('remind_morning')}
        on={morning.on}
        set={(on) => save({ morning: { ...morning, on } })}
      />
      {morning.on && (
        <p class="row-field">
          {say('remind_morningAt')}{' '}
          <MinuteField
            label={say('remind_morningAt')}
            at={morning.at}
            set={(at) => save({ morning: { ...morning, at } })}
          />
        </p>
      )}
      <Tick
        words={say('remind_pledge')}
        on={pledge.on}
        set={(on) => save({ pledge: { ...pledge, on } })}
      />
      {pledge.on && (
        <Counted
          words="remind_pledgeBefore"
          value={pledge.before}
          {...{ min: 5, max: 2_400 }}
          set={(before) => save({ pledge: { ...pledge, before } })}
        />
      )}
      <Tick
        words={say('remind_followUp')}
        on={followUp.on}
        set={(on) => save({ followUp: { ...followUp, on } })}
      />
      {followUp.on && (
        <Counted
          words="remind_followUpAfter"
          value={followUp.after}
          {...{ min: 1, max: 60 }}
          set={(after) => save({ followUp: { ...followUp, after } })}
        />
      )}
      <Quiet of={of} />
      <Counted
        words="remind_cap"
        value={dailyCap}
        {...{ min: 1, max: 50 }}
        set={(most) => save({ dailyCap: most })}
      />
      <Tick
        words={say('remind_hideNames')}
        on={of.hideNames}
        set={(hideNames) => change({ hideNames })}
      />
    </Section>
  );
}

/** Whether mail that is not open is looked at before the first reminder; also on the welcome page. */
export function CheckMail({ of }: { of: Settings }) {
  return (
    <>
      <Tick
        words={say('check_tick')}
        on={of.checkMail === 'allowed'}
        set={(on) => change({ checkMail: on ? 'allowed' : 'declined' })}
      />
      <p class="soft">{say('check_what')}</p>
    </>
  );
}

function Quiet({ of: { reminders } }: { of: Settings }) {
  const { quiet, ...rest } = reminders;
  const evening = { from: 20 * 60, to: 8 * 60 };
  const save = (hours: typeof quiet) =>
    change({ reminders: hours === undefined ? rest : { ...rest, quiet: hours } });
  return (
    <>
      <Tick
        words={say('remind_quiet')}
        on={quiet !== undefined}
        set={(on) => save(on ? evening : undefined)}
      />
      {quiet !== undefined && (
        <p class="row-field times">
          <MinuteField
            label={say('remind_quietFrom')}
            at={quiet.from}
            set={(from) => save({ ...quiet, from })}
          />
          –
          <MinuteField
            label={say('remind_quietTo')}
            at={quiet.to}
            set={(to) => save({ ...quiet, to })}
          />
        </p>
      )}
    </>
  );
}

function Counted(props: {
  words: WordKey;
  value: number;
  min: number;
  max: number;
  set: (value: number) => unknown;
}) {
  const { words, value, min, max, set } = props;
  const wrong = useSignal<string | undefined>(undefined);
  return (
    <NumberField
      words={say(words)}
      {...{ value, min, max }}
      wrong={wrong.value}
      set={(next) => {
        const fits = Number.isInteger(next) && next >= min && next <= max;
        wrong.value = fits ? undefined : say('wrong_range', String(min), String(max));
        if (fits) set(next);
      }}
    />
  );
}
