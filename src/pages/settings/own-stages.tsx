import { X } from 'lucide';
import type { Settings } from '../../core/settings/settings';
import { Icon } from '../../ui/icon';
import { say } from '../../ui/words';
import { Section } from './fields';
import { change } from './state';

/** The stages in the user's own words, which are added on a person's card, and removed here. */
export function OwnStages({ of }: { of: Settings }) {
  if (of.stages.length === 0) return null;
  return (
    <Section id="stages" title={say('stages_own')}>
      <p class="soft">{say('stages_what')}</p>
      <ul aria-labelledby="stages-title">
        {of.stages.map((stage) => (
          <li key={stage} class="entry">
            <bdi>{stage}</bdi>
            <button
              type="button"
              class="plain icon-only"
              aria-label={say('off_remove', stage)}
              title={say('off_remove', stage)}
              onClick={() => change(withoutStage(of, stage))}
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What hangs on the stage goes with it: one Undo brings all of it back. */
function withoutStage({ stages, policies, cadences }: Settings, stage: string): Partial<Settings> {
  return {
    stages: stages.filter((each) => each !== stage),
    policies: {
      ...policies,
      others: policies.others.filter(
        (each) => each.for.kind !== 'stage' || each.for.stage !== stage,
      ),
    },
    cadences: cadences.filter((each) => each.stage !== stage),
  };
}
