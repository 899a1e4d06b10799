import { useSignal } from '@preact/signals';
import { Pencil, Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import type { OwnTemplate, Settings } from '../../core/settings/settings';
import { templateAtFirst } from '../../core/templates/choose';
import { templateLanguageOf } from '../../core/templates/kinds';
import { calendarOf } from '../../core/work-calendar';
import { browserZone } from '../../ledger/user-time';
import { Icon } from '../../ui/icon';
import { useTyping } from '../../ui/use-typing';
import { say, shownLocale } from '../../ui/words';
import { Section } from './fields';
import { languageName, NoteLanguage } from './note-language';
import { change } from './state';
import { TemplateEditor } from './template-editor';
import { kindWords } from './template-words';

/** The words of the notes: their language, the user's own name, and texts of their own. */
export function Notes({ of }: { of: Settings }) {
  const { templates, ownName } = of;
  const editing = useSignal<OwnTemplate | undefined>(undefined);
  const typing = useTyping(ownName, ({ value }) => change({ ownName: value.trim() }));
  const add = useRef<HTMLButtonElement>(null);
  const close = () => {
    editing.value = undefined;
    requestAnimationFrame(() => add.current?.focus());
  };
  const save = (template: OwnTemplate) => {
    const others = templates.filter(({ id }) => id !== template.id);
    const problem = change({ templates: [...others, template] });
    if (problem === undefined) close();
    return problem;
  };
  return (
    <Section id="notes" title={say('notes_title')}>
      <NoteLanguage of={of} />
      <p class="soft">{say('notes_languageWhat')}</p>
      <label class="row-field">
        {say('notes_ownName')}
        <input type="text" maxLength={100} autocomplete="name" {...typing} />
      </label>
      <h3 id="templates-title">{say('notes_own')}</h3>
      <p class="soft">{say(templates.length === 0 ? 'notes_none' : 'notes_ownWhat')}</p>
      <ul aria-labelledby="templates-title">
        {templates.map((template) => (
          <Line
            key={template.id}
            of={template}
            edit={() => {
              editing.value = template;
            }}
            remove={() => change({ templates: templates.filter((each) => each !== template) })}
          />
        ))}
      </ul>
      {editing.value === undefined ? (
        <button
          ref={add}
          type="button"
          class="choice"
          onClick={() => {
            editing.value = fresh();
          }}
        >
          {say('notes_add')}
        </button>
      ) : (
        <TemplateEditor
          key={editing.value.id}
          of={editing.value}
          ownName={ownName}
          calendar={calendarOf(of, browserZone())}
          save={save}
          cancel={close}
        />
      )}
    </Section>
  );
}

/** Begins with the text that comes with us, in the language of the page where there is one. */
function fresh(): OwnTemplate {
  const language = templateLanguageOf(shownLocale()) ?? 'en';
  const { kind, text } = templateAtFirst('acknowledgement', language);
  return { id: crypto.randomUUID(), kind, language, name: '', text };
}

function Line(props: { of: OwnTemplate; edit: () => void; remove: () => void }) {
  const { kind, language, name } = props.of;
  const what = `${say(kindWords[kind])}, ${languageName(language)}`;
  return (
    <li class="entry">
      <bdi>{name || say(kindWords[kind])}</bdi>
      <span class="soft">{what}</span>
      <IconButton label={say('notes_edit', name || what)} of={Pencil} act={props.edit} />
      <IconButton label={say('off_remove', name || what)} of={Trash2} act={props.remove} />
    </li>
  );
}

function IconButton({ label, of, act }: { label: string; of: typeof Pencil; act: () => void }) {
  return (
    <button type="button" class="plain icon-only" aria-label={label} title={label} onClick={act}>
      <Icon of={of} />
    </button>
  );
}
