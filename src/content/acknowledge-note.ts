import { wordsDirection } from '../ui/words';
import noteCss from './acknowledge-note.css?inline';
import { stayBy } from './acknowledge-place';
import { makeGuest } from './guest';
import { sheetsOf } from './sheet';
import { pageScheme } from './theme';

export interface NoteButton {
  label: string;
  press(): void;
  /** Escape, pressed anywhere in the page, does the same; the button has the focus when the note appears. */
  onEscape?: true;
}

export interface NoteWords {
  text: string;
  /** What a screen reader says instead, once; `text` may then change as often as it likes. */
  spoken?: string;
  tone: 'calm' | 'alarm';
  buttons: readonly NoteButton[];
  /** The note stands at this element while it is shown, else at the foot of the page. */
  at: Element | undefined;
}

/** The one note by which we say in the page how an acknowledgement goes. It moves nothing and covers little. */
export interface AckNote {
  /** Gives how to take these very words away, once they no longer hold. */
  show(words: NoteWords): () => void;
  /** Changes the text alone, unheard. */
  retext(text: string): void;
  clear(): void;
}

/** Makes the note; it is taken away when the signal ends. */
export function ackNote(signal: AbortSignal): AckNote {
  const presses = new Map<Element, () => void>();
  let escapeTo = () => {};
  let made: ReturnType<typeof make> | undefined;
  let shown = new AbortController();

  /** At its first use: most pages never need it, and the browser fetches our words for the first one that is said. */
  function make() {
    const guest = makeGuest('countdown', sheetsOf(noteCss), {
      click: (target) => presses.get(target.closest('button') ?? target)?.(),
      key: (event) => {
        if (event.key === 'Escape') escapeTo();
      },
    });
    const note = emptyNote();
    guest.root.append(note.box);
    return { ...note, host: guest.host };
  }

  function clear(): void {
    shown.abort();
    presses.clear();
    escapeTo = () => {};
    made?.host.remove();
  }

  function show({ text, spoken, tone, buttons, at }: NoteWords): () => void {
    clear();
    shown = new AbortController();
    made ??= make();
    const note = made;
    const { signal: over } = shown;
    const withdraw = () => {
      if (!over.aborted) clear();
    };
    note.box.className = tone === 'alarm' ? 'note alarm' : 'note';
    const pressed = buttons.map((button) => buttonFor(button, presses));
    note.buttons.replaceChildren(...pressed);
    document.documentElement.append(note.host);
    note.host.style.colorScheme = pageScheme(at ?? document.body);
    stayBy(note.host, at, shown.signal);
    // Filled once they stand in the page: only then is a change of a live region told.
    note.text.textContent = text;
    note.spoken.textContent = spoken ?? text;
    const index = buttons.findIndex((button) => button.onEscape);
    const undo = buttons[index];
    if (undo === undefined) return withdraw;
    escapeTo = undo.press;
    hearEscape(undo.press, shown.signal);
    pressed[index]?.focus({ preventScroll: true });
    return withdraw;
  }

  signal.addEventListener('abort', clear);
  return {
    show,
    clear,
    retext(text) {
      if (made !== undefined) made.text.textContent = text;
    },
  };
}

function emptyNote() {
  const box = document.createElement('div');
  box.dir = wordsDirection();
  const text = document.createElement('span');
  const spoken = document.createElement('span');
  const buttons = document.createElement('span');
  text.className = 'words';
  text.setAttribute('aria-hidden', 'true');
  spoken.className = 'spoken';
  spoken.setAttribute('role', 'status');
  buttons.style.display = 'contents';
  box.append(text, spoken, buttons);
  return { box, text, spoken, buttons };
}

function buttonFor({ label, press }: NoteButton, presses: Map<Element, () => void>) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  presses.set(button, press);
  return button;
}

/** Escape undoes wherever the focus is: the page must not close the reply box with it meanwhile. */
function hearEscape(undo: () => void, signal: AbortSignal): void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    undo();
  };
  window.addEventListener('keydown', listener, { capture: true, signal });
}
