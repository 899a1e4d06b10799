import { trustedHtml } from './trusted';

/** Milliseconds without a change after which `settled` is told. */
const quiet = 1_200;

export interface EditorHooks {
  readonly changed: (html: string) => void;
  readonly settled: () => void;
}

/**
 * A controlled editor, as React's are: the model is the truth, and the DOM is drawn from it. What is typed, pasted
 * or put in by `execCommand` reaches the model by its events; what is only written into the DOM is lost at the
 * next drawing (facts B4): when the focus comes or goes, before the next key, when a draft was saved.
 */
export function control(editable: HTMLElement, html: string, hooks: EditorHooks) {
  let model = html;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    if (editable.innerHTML === model) return;
    editable.innerHTML = trustedHtml(model);
    // What the browser makes of markup is the model from then on, or it would be drawn for ever.
    model = editable.innerHTML;
  };
  const take = () => {
    model = editable.innerHTML;
    hooks.changed(model);
    clearTimeout(settling);
    settling = setTimeout(hooks.settled, quiet);
  };
  const insert = (fragment: DocumentFragment) => {
    draw();
    const range = caretIn(editable);
    range.deleteContents();
    const last = fragment.lastChild;
    range.insertNode(fragment);
    if (last !== null) document.getSelection()?.collapse(last.parentNode, indexOf(last) + 1);
    take();
  };
  editable.addEventListener('input', take);
  editable.addEventListener('beforeinput', (event) => {
    if (event.isTrusted) return draw();
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (!event.inputType.startsWith('insert')) return;
    event.preventDefault();
    insert(lines(event.inputType === 'insertParagraph' ? '\n' : text));
  });
  editable.addEventListener('paste', (event) => {
    event.preventDefault();
    const pasted = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    insert(pasted === '' ? lines(text) : cleaned(pasted));
  });
  editable.addEventListener('focus', draw);
  editable.addEventListener('blur', draw);
  draw();
  return { draw, stop: () => clearTimeout(settling) };
}

/** Where the caret is in the editor; at its start where it is elsewhere. */
function caretIn(editable: HTMLElement): Range {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (range !== undefined && editable.contains(range.commonAncestorContainer)) return range;
  const start = document.createRange();
  start.setStart(editable.firstElementChild ?? editable, 0);
  return start;
}

function lines(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split('\n').forEach((line, index) => {
    if (index > 0) fragment.append(document.createElement('br'));
    if (line !== '') fragment.append(line);
  });
  return fragment;
}

/** Pasted markup without what may run. */
function cleaned(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(html);
  for (const bad of template.content.querySelectorAll('script, style, meta, title')) bad.remove();
  return template.content;
}

const indexOf = (node: ChildNode) =>
  node.parentNode === null ? 0 : [...node.parentNode.childNodes].indexOf(node);
