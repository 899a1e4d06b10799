import { notice, question } from './composers';
import { css, say } from './config';
import { record } from './record';

/** The question before all, and the line at the foot of the window. */
export function Dialogs() {
  const asked = question.value;
  const told = notice.value;
  return (
    <>
      {asked === undefined ? null : (
        <div class={css('h-veil')}>
          <div
            role="alertdialog"
            aria-modal="true"
            aria-label={asked.title}
            class={css('h-dialog')}
          >
            <div class={css('h-dialog-title')}>{asked.title}</div>
            <div>{asked.text}</div>
            <div class={css('h-dialog-buttons')}>
              <button
                type="button"
                class="ms-Button ms-Button--primary"
                onClick={() => asked.answer(true)}
              >
                {say.sendAnyway}
              </button>
              <button type="button" class="ms-Button" onClick={() => asked.answer(false)}>
                {say.dontSend}
              </button>
            </div>
          </div>
        </div>
      )}
      {told === undefined ? null : (
        <div role="status" class={css('h-notice')}>
          <span>{told.text}</span>
          {told.undo === undefined ? null : (
            <button
              type="button"
              class="ms-Button"
              onClick={(event) => {
                record('undo', told.text, event);
                told.undo?.();
              }}
            >
              {say.undo}
            </button>
          )}
        </div>
      )}
    </>
  );
}
