import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { useId } from 'preact/hooks';
import type { Deadline, Policy, PolicyFor, Settings } from '../../core/settings/settings';
import { Icon } from '../../ui/icon';
import { stagesOf, stageWords } from '../../ui/person-words';
import { say } from '../../ui/words';
import { DeadlineLine } from './deadline-line';
import { Section } from './fields';
import { policyForOf } from './policy-for';
import { change } from './state';

/** How soon an answer is due: for everybody, and for those who have a deadline of their own. */
export function Policies({ of: { policies, stages } }: { of: Settings }) {
  const { everybody, others } = policies;
  const save = (part: Partial<Settings['policies']>) =>
    change({ policies: { ...policies, ...part } });
  return (
    <Section id="policies" title={say('policy_title')}>
      <p>{say('policy_what')}</p>
      <DeadlineLine
        name={say('policy_everybody')}
        deadline={everybody}
        set={(deadline) => save({ everybody: deadline })}
      />
      <h3 id="policies-others">{say('policy_others')}</h3>
      <ul aria-labelledby="policies-others">
        {others.map((policy, index) => (
          <li key={`${policy.for.kind} ${policyName(policy.for)}`} class="entry">
            <DeadlineLine
              name={policyName(policy.for)}
              deadline={policy.deadline}
              set={(deadline) => save({ others: others.with(index, { ...policy, deadline }) })}
            />
            <Remove
              name={policyName(policy.for)}
              act={() => save({ others: others.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ul>
      <Add
        others={others}
        stages={stagesOf(stages)}
        add={(policy) => save({ others: [...others, policy] })}
      />
    </Section>
  );
}

/** What a narrower deadline begins with ("clients: 2 working hours"). */
const twoHours: Deadline = { kind: 'working-time', minutes: 120 };

function Remove({ name, act }: { name: string; act: () => void }) {
  const label = say('off_remove', name);
  return (
    <button type="button" class="plain icon-only" aria-label={label} title={label} onClick={act}>
      <Icon of={X} />
    </button>
  );
}

interface AddProps {
  others: readonly Policy[];
  /** Every stage that there is. */
  stages: readonly string[];
  add: (policy: Policy) => unknown;
}

function Add({ others, stages, add }: AddProps) {
  const wrong = useSignal<string | undefined>(undefined);
  const [hint, complaint, list] = [useId(), useId(), useId()];
  const submit = (form: HTMLFormElement) => {
    const who = policyForOf(String(new FormData(form).get('who') ?? ''), stages, stageWords);
    wrong.value = complaintOf(who, others);
    if (who === undefined || wrong.value !== undefined) return;
    add({ for: who, deadline: twoHours });
    form.reset();
  };
  return (
    <form
      class="add"
      aria-label={say('policy_add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <label>
        {say('policy_who')}
        <input
          type="text"
          name="who"
          list={list}
          maxLength={320}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong.value !== undefined}
          aria-describedby={`${hint} ${complaint}`}
        />
        <datalist id={list}>
          {stages.map((stage) => (
            <option key={stage} value={stageWords(stage)} />
          ))}
        </datalist>
      </label>
      <button type="submit" class="choice">
        {say('policy_add')}
      </button>
      <p class="soft" id={hint}>
        {say('policy_whoHint')}
      </p>
      <p class="wrong" id={complaint} role="alert">
        {wrong.value}
      </p>
    </form>
  );
}

function complaintOf(who: Policy['for'] | undefined, others: readonly Policy[]) {
  if (who === undefined) return say('wrong_who');
  const taken = others.some((policy) => policyName(policy.for) === policyName(who));
  return taken ? say('wrong_policyTwice', policyName(who)) : undefined;
}

/** How a policy is called on the page: the address, the domain, or the stage. */
function policyName(of: PolicyFor): string {
  switch (of.kind) {
    case 'address':
      return of.address;
    case 'domain':
      return of.domain;
    case 'stage':
      return stageWords(of.stage);
  }
}
