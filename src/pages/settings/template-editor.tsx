import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SettingsProblem } from '../../core/settings/migrate-settings';
import type { OwnTemplate } from '../../core/settings/settings';
import { checkTemplate, placeholders } from '../../core/templates/check-template';
import { templateAtFirst } from '../../core/templates/choose';
import { templateKinds, templateLanguages } from '../../core/templates/kinds';
import type { WorkCalendar } from '../../core/work-calendar';
import { say } from '../../ui/words';
import { Wrong } from './fields';
import { languageName } from './note-language';
import { preview } from './template-preview';
import { kindWords, placeholderWords, templateProblemWords } from './template-words';

interface EditorProps {
  of: OwnTemplate;
  ownName: string;
  /** By which the time of the example is told. */
  calendar: WorkCalendar;
  /** Answers with what is wrong; then nothing was saved. */
  save: (template: OwnTemplate) => SettingsProblem | undefined;
  cancel: () => void;
}

/** A text of the user's own, with what it will look like while it is written. */
export function TemplateEditor({ of, ownName, calendar, save, cancel }: EditorProps) {
  const draft = useSignal(of);
  const tried = useSignal(false);
  const refused = useSignal<SettingsProblem | undefined>(undefined);
  const first = useRef<HTMLSelectElement>(null);
  const [text, complaint] = [useId(), useId()];
  useEffect(() => first.current?.focus(), []);
  const set = (part: Partial<OwnTemplate>) => {
    const before = draft.peek();
    const after = { ...before, ...part };
    // As long as it is the text that comes with us, it is that of the kind and language chosen.
    const untouched = before.text === templateAtFirst(before.kind, before.language).text;
    const { text } = untouched ? templateAtFirst(after.kind, after.language) : after;
    draft.value = { ...after, text: part.text ?? text };
  };
  const { kind, language, name } = draft.value;
  const problem = checkTemplate(kind, draft.value.text);
  // Nobody is told that an empty field is empty before they have written in it.
  const told = problem !== undefined && (tried.value || problem.code !== 'empty');
  return (
    <form
      class="ask"
      noValidate
      aria-label={say('notes_add')}
      onSubmit={(event) => {
        event.preventDefault();
        tried.value = true;
        if (problem === undefined) refused.value = save(draft.peek());
      }}
    >
      <label class="row-field">
        {say('template_kind')}
        <select
          ref={first}
          value={kind}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value as typeof kind })}
        >
          {templateKinds.map((each) => (
            <option key={each} value={each}>
              {say(kindWords[each])}
            </option>
          ))}
        </select>
      </label>
      <label class="row-field">
        {say('template_language')}
        <select
          value={language}
          onChange={({ currentTarget }) =>
            set({ language: currentTarget.value as typeof language })
          }
        >
          {templateLanguages.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </select>
      </label>
      <label class="row-field">
        {say('template_name')}
        <input
          type="text"
          maxLength={100}
          value={name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label for={text}>{say('template_text')}</label>
      <textarea
        id={text}
        rows={5}
        maxLength={4_000}
        dir="auto"
        lang={language}
        value={draft.value.text}
        aria-invalid={told}
        aria-describedby={complaint}
        onInput={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <p class="wrong" id={complaint} role="alert">
        {told && problem !== undefined && templateProblemWords(problem)}
      </p>
      <Placeholders />
      {problem === undefined && (
        <figure>
          <figcaption class="soft">{say('template_preview')}</figcaption>
          <blockquote dir="auto" lang={language}>
            {preview(draft.value, ownName, Date.now(), calendar)}
          </blockquote>
        </figure>
      )}
      <Wrong problem={refused.value} />
      <p class="buttons">
        <button type="submit" class="main">
          {say('template_save')}
        </button>
        <button type="button" class="choice" onClick={cancel}>
          {say('import_cancel')}
        </button>
      </p>
    </form>
  );
}

function Placeholders() {
  return (
    <dl class="places">
      {placeholders.map((each) => (
        <div key={each}>
          <dt>
            <code>{`{${each}}`}</code>
          </dt>
          <dd class="soft">{say(placeholderWords[each])}</dd>
        </div>
      ))}
    </dl>
  );
}
