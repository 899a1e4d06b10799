import { trustedHtml } from './trusted';

/** Milliseconds without typing after which a draft is saved. */
const quiet = 1_000;

/**
 * The editor's own idea of its content: it learns of changes by `input` events alone, so text that is
 * put into the element without one is not sent. `save` is called once after typing has stopped.
 */
export function startModel(editable: HTMLElement, save: () => void) {
  let html = editable.innerHTML;
  let state: 'changed' | 'unchanged' = 'unchanged';
  let saving: ReturnType<typeof setTimeout> | undefined;
  editable.addEventListener('input', () => {
    html = editable.innerHTML;
    state = 'changed';
    clearTimeout(saving);
    saving = setTimeout(() => {
      saving = undefined;
      save();
    }, quiet);
  });
  return {
    editable,
    html: () => html,
    state: () => state,
    /** Gmail itself puts something at the end. */
    append(more: string) {
      editable.insertAdjacentHTML('beforeend', trustedHtml(more));
      html = editable.innerHTML;
    },
    stop: () => clearTimeout(saving),
  };
}
