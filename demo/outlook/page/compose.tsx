import { useEffect, useRef } from 'preact/hooks';
import { type Composer, change, close } from './composers';
import { css, options, say } from './config';
import { discard, popOut, saveDraft } from './drafts';
import { control } from './editor';
import { Icon } from './icon';
import { RecipientField } from './recipients';
import { record } from './record';
import { isInternal } from './row';
import { send } from './sending';

/** The compose form: in the pane of its conversation, or for a new message in its whole room. */
export function ComposeView({ composer }: { composer: Composer }) {
  if (composer.state === 'waiting') return null;
  const { key } = composer;
  return (
    <div
      id="docking_InitVisiblePart_0"
      data-app-section="MailReadCompose"
      class={css('h-compose')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        record('send', composer.subject, event);
        void send(key);
      }}
    >
      <ComposeToolbar composer={composer} />
      {composer.alert === undefined ? null : (
        <div role="alert" class={css('h-alert')}>
          {composer.alert}
        </div>
      )}
      {options.sendTrouble === 'external-recipients' ? <Tip composer={composer} /> : null}
      <RecipientField composer={composer} field="to" />
      <RecipientField composer={composer} field="cc" />
      {composer.kind === 'new' || composer.convid === undefined ? (
        <input
          type="text"
          placeholder={say.addSubject}
          aria-label={say.addSubject}
          value={composer.subject}
          class={css('h-subject-input')}
          onInput={(event) => change(key, { subject: event.currentTarget.value })}
        />
      ) : null}
      <Editor composer={composer} />
    </div>
  );
}

/** The compose form's own bar. Its Send button is named as other split buttons of the page are (facts B4). */
function ComposeToolbar({ composer }: { composer: Composer }) {
  const { key } = composer;
  return (
    <div class={css('h-compose-bar')}>
      <div role="group" class={css('fui-SplitButton', 'h-send')}>
        <button
          type="button"
          id={`splitButton-r${key}a__primaryActionButton`}
          class="fui-Button ms-Button fui-SplitButton__primaryActionButton"
          aria-label={say.send}
          title={say.sendLabel}
          disabled={composer.state === 'sending'}
          onClick={(event) => {
            record('send', composer.subject, event);
            void send(key);
          }}
        >
          <Icon name="SendRegular" />
          <span class="textContainer">{say.send}</span>
        </button>
        <button
          type="button"
          id={`splitButton-r${key}a__menuButton`}
          class="fui-Button fui-MenuButton fui-SplitButton__menuButton"
          aria-haspopup="true"
          aria-expanded={false}
          aria-label={say.more}
        >
          <Icon name="ChevronDownRegular" />
        </button>
      </div>
      <div role="toolbar" aria-label={say.toolbar} class={css('h-compose-tools')}>
        <Tool icon="DeleteRegular" word={say.discard} act={() => void discard(key)} />
        <Tool icon="AttachRegular" word={say.attachmentWord} act={() => undefined} />
        {composer.convid === undefined ? (
          <Tool icon="DismissRegular" word={say.close} act={() => closeAfterSaving(key)} />
        ) : (
          <Tool icon="OpenRegular" word={say.popOut} act={() => void popOut(key)} />
        )}
      </div>
    </div>
  );
}

const closeAfterSaving = (key: string) => void saveDraft(key).then(() => close(key));

function Tool({ icon, word, act }: { icon: string; word: string; act: () => void }) {
  return (
    <button
      type="button"
      aria-label={word}
      title={word}
      class={css('fui-Button', 'h-small')}
      onClick={(event) => {
        record('click', icon, event);
        act();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

function Tip({ composer }: { composer: Composer }) {
  const outside = [...composer.to, ...composer.cc].filter(({ address }) => !isInternal(address));
  if (outside.length === 0) return null;
  return (
    <div class={css('h-tip')}>
      {say.externalTip.replace('{0}', outside.map((one) => one.name).join('; '))}
    </div>
  );
}

/** The editor draws itself from its model; here stands only its element (capture compose-editor-2022-2023). */
function Editor({ composer }: { composer: Composer }) {
  const host = useRef<HTMLDivElement>(null);
  const first = useRef(composer);
  const drawn = useRef<ReturnType<typeof control>>(undefined);
  useEffect(() => {
    if (host.current === null) return;
    const { key, html } = first.current;
    drawn.current = control(host.current, html, {
      changed: (now) => change(key, { html: now }),
      settled: () => void saveDraft(key),
    });
    host.current.focus();
    placeCaret(host.current);
    return () => drawn.current?.stop();
  }, []);
  useEffect(() => drawn.current?.draw());
  return (
    <div id={`editorParent_${composer.key}`} class={css('h-editor-parent')}>
      <div
        ref={host}
        tabIndex={0}
        dir="ltr"
        role="textbox"
        aria-multiline="true"
        aria-label={say.editorLabel}
        contentEditable={true}
        spellcheck={true}
        class={css('h-editor')}
        style={{ userSelect: 'text' }}
      />
    </div>
  );
}

function placeCaret(editable: HTMLElement): void {
  const first = editable.firstElementChild;
  if (first !== null) document.getSelection()?.collapse(first, 0);
}
