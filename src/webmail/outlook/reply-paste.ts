/** A paste of plain text, as the page hears it. */
export function pasteOf(text: string): ClipboardEvent {
  const event =
    page === undefined
      ? new ClipboardEvent('paste', { ...init, clipboardData: new DataTransfer() })
      : new page.ClipboardEvent('paste', cloneInto({ ...init, ...begun }, window));
  if (event.clipboardData !== null) fill(event.clipboardData, text);
  return event;
}

/** Word of the same text as input to come, for editors that go by that. */
export function inputOf(text: string): InputEvent {
  const dataTransfer = new (page ?? globalThis).DataTransfer();
  fill(dataTransfer, text);
  const inputType = 'insertFromPaste';
  return new InputEvent('beforeinput', { ...init, inputType, dataTransfer, data: text });
}

const init = { bubbles: true, cancelable: true };

/**
 * Firefox hides from the page what an extension's script put into an event, and takes no `clipboardData` for one; an
 * event made by the page's own constructors is the page's to read (seen in Firefox ESR 153, 2026-11).
 */
const page = (window as { wrappedJSObject?: typeof globalThis }).wrappedJSObject;

/** Firefox alone knows these two: with them an event begins to hold data. */
const begun = { dataType: 'text/plain', data: '' };

/** Firefox's way to give an object to the page. */
declare function cloneInto<T>(value: T, target: Window): T;

function fill(transfer: DataTransfer, text: string): void {
  transfer.setData('text/plain', text);
  transfer.setData('text/html', markupOf(text));
}

/** The only markup that we make: a block a line, its text escaped; it goes to the editor's own cleaning. */
function markupOf(text: string): string {
  return text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escaped(line)}</div>`)
    .join('');
}

function escaped(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/ (?= )/g, '&nbsp;');
}
