import { useSignal } from '@preact/signals';
import { stageOf } from '../../core/people/stages';
import { ask } from '../../protocol/ask';
import { stagesOf } from '../../ui/person-words';
import { say } from '../../ui/words';
import { settings, status } from './state';

/** A stage in the user's own word: it is there to choose for everybody from then on. */
export function OwnStage({ choose }: { choose: (stage: string) => void }) {
  const open = useSignal(false);
  const add = async (typed: string) => {
    const stage = stageOf(typed);
    open.value = false;
    if (stage === '') return;
    if (!stagesOf(settings.peek().stages).includes(stage) && !(await keep(stage))) return;
    choose(stage);
  };
  if (!open.value)
    return (
      <button
        type="button"
        class="plain"
        onClick={() => {
          open.value = true;
        }}
      >
        {say('person_addStage')}
      </button>
    );
  return (
    <form
      class="own-stage"
      onSubmit={(event) => {
        event.preventDefault();
        void add(String(new FormData(event.currentTarget).get('stage') ?? ''));
      }}
    >
      <input
        type="text"
        name="stage"
        maxLength={60}
        aria-label={say('person_newStage')}
        placeholder={say('person_newStage')}
        // biome-ignore lint/a11y/noAutofocus: the field was asked for by the press before
        autoFocus
      />
      <button type="submit" class="choice">
        {say('person_addStage')}
      </button>
    </form>
  );
}

async function keep(stage: string): Promise<boolean> {
  const before = settings.peek();
  try {
    await ask('change-settings', { settings: { ...before, stages: [...before.stages, stage] } });
    return true;
  } catch (error) {
    console.error(error);
    status.value = { kind: 'failed' };
    return false;
  }
}
