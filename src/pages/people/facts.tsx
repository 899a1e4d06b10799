import type { Person } from '../../core/people/person';
import type { SomePersonFacts } from '../../core/people/record';
import { templateLanguages } from '../../core/templates/kinds';
import { stagesOf, stageWords } from '../../ui/person-words';
import { say } from '../../ui/words';
import { languageName } from '../settings/note-language';
import { describe } from './acts';
import { Dates } from './dates';
import { Channel, NumberFact, Text, Zone } from './fact-fields';
import { OwnStage } from './own-stage';
import { PersonField } from './person-field';
import { settings } from './state';

/** What the user says of somebody, changed where it stands. What the mail tells shows until they say otherwise. */
export function Facts({ of }: { of: Person }) {
  const { id, said } = of;
  const set = (facts: SomePersonFacts) => void describe(id, facts);
  return (
    <section aria-label={of.name} class="facts">
      <Text words="people_name" value={of.name} longest={200} set={(name) => set({ name })} />
      <Text
        words="person_organisation"
        value={of.organisation ?? ''}
        longest={200}
        set={(organisation) => set({ organisation })}
      />
      <div class="fact">
        <label>
          {say('person_stage')}
          <select
            value={of.stage ?? ''}
            onChange={({ currentTarget: { value } }) => set({ stage: value })}
          >
            <option value="">{say('person_noStage')}</option>
            {stagesOf(settings.value.stages, of.stage).map((stage) => (
              <option key={stage} value={stage}>
                {stageWords(stage)}
              </option>
            ))}
          </select>
        </label>
        <OwnStage choose={(stage) => set({ stage })} />
      </div>
      <Channel value={said.channel ?? ''} set={(channel) => set({ channel })} />
      <Text
        words="person_phoneNumber"
        value={said.phone ?? ''}
        longest={60}
        set={(phone) => set({ phone })}
      />
      <label class="fact">
        {say('person_language')}
        <select
          value={said.language ?? ''}
          onChange={({ currentTarget: { value } }) => set({ language: value })}
        >
          <option value="">{say('person_ofMail')}</option>
          {templateLanguages.map((language) => (
            <option key={language} value={language}>
              {languageName(language)}
            </option>
          ))}
        </select>
      </label>
      <Zone value={said.zone ?? ''} set={(zone) => set({ zone })} />
      <NumberFact
        words="person_cadence"
        value={typeof said.cadence === 'number' ? said.cadence : undefined}
        usual={settings.value.cadences.find(({ stage }) => stage === of.stage)?.days}
        hint="keep_neverHint"
        set={(cadence) => set({ cadence: cadence ?? 'by-stage' })}
      />
      <PersonField
        words="person_referredBy"
        value={said.referredBy ?? ''}
        set={(referredBy) => set({ referredBy })}
      />
      <Text
        words="person_referral"
        value={said.referral ?? ''}
        longest={300}
        set={(referral) => set({ referral })}
      />
      <label class="fact wide">
        {say('person_notes')}
        <textarea
          rows={3}
          maxLength={5_000}
          dir="auto"
          defaultValue={said.notes ?? ''}
          key={said.notes}
          onChange={({ currentTarget: { value } }) => set({ notes: value.trim() })}
        />
      </label>
      <Dates dates={said.dates ?? []} set={(dates) => set({ dates })} />
    </section>
  );
}
