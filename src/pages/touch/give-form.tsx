import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Give, type GiveFacts, isLink } from '../../core/touch/give';
import { stagesOf, stageWords } from '../../ui/person-words';
import { say } from '../../ui/words';
import { sayOfGive } from './acts';
import { settings } from './state';

interface GiveFormProps {
  /** Undefined for a new one. */
  give: Give | undefined;
  done: () => void;
}

/** What a give is called, says and links to, and for whom it fits. */
export function GiveForm({ give, done }: GiveFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const badLink = useSignal(false);
  const complaint = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = (fields: FormData) => {
    const facts = factsIn(fields);
    badLink.value = !isLink(facts.link);
    if (badLink.value || facts.title === '') return;
    void sayOfGive(give?.id ?? crypto.randomUUID(), facts, undefined);
    done();
  };
  return (
    <form
      class="ask touch-form"
      ref={form}
      aria-label={give === undefined ? say('keep_addGive') : say('notes_edit', give.title)}
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done();
      }}
    >
      <label>
        {say('keep_giveTitle')}
        <input
          type="text"
          name="title"
          dir="auto"
          required
          maxLength={120}
          defaultValue={give?.title}
        />
      </label>
      <label>
        {say('keep_giveText')}
        <textarea name="text" rows={4} dir="auto" maxLength={1_500} defaultValue={give?.text} />
      </label>
      <label>
        {say('keep_giveLink')}
        <input
          type="text"
          name="link"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={1_000}
          defaultValue={give?.link}
          aria-invalid={badLink.value}
          aria-describedby={complaint}
        />
      </label>
      <p class="wrong" id={complaint} role="alert">
        {badLink.value && say('keep_badLink')}
      </p>
      <label class="tick">
        <input type="checkbox" name="birthday" defaultChecked={give?.occasion === 'birthday'} />
        {say('keep_giveBirthday')}
      </label>
      <Stages chosen={give?.stages ?? []} />
      <button type="submit" class="main">
        {say('template_save')}
      </button>
      <button type="button" class="choice" onClick={done}>
        {say('import_cancel')}
      </button>
    </form>
  );
}

/** For whom it fits; for everybody where none is chosen. */
function Stages({ chosen }: { chosen: readonly string[] }) {
  return (
    <fieldset class="touch-stages">
      <legend>{say('keep_giveFor')}</legend>
      {stagesOf(settings.value.stages).map((stage) => (
        <label key={stage} class="tick">
          <input
            type="checkbox"
            name="stage"
            value={stage}
            defaultChecked={chosen.includes(stage)}
          />
          {stageWords(stage)}
        </label>
      ))}
    </fieldset>
  );
}

function factsIn(fields: FormData): Omit<GiveFacts, 'removed'> {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    title: text('title'),
    text: text('text'),
    link: text('link'),
    stages: fields.getAll('stage').map(String),
    occasion: fields.has('birthday') ? 'birthday' : 'any',
  };
}
