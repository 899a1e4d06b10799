import { addressOf, closing, route, settings } from './state';

/** `/` goes to the search, Escape from the checklist to the card, and back to the list; neither while something is typed. Until the signal. */
export function listenToKeys(signal: AbortSignal): void {
  document.addEventListener('keydown', hear, { signal });
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof HTMLElement && event.target.matches(fields);
  const person = route.peek();
  if (event.key === 'Escape' && person !== undefined && !typing) {
    event.preventDefault();
    location.hash = closing.peek() === undefined ? '' : addressOf(person);
  }
  if (event.key !== '/' || typing || !settings.peek().letterKeys) return;
  const search = document.getElementById('search');
  if (search === null) return;
  event.preventDefault();
  search.focus();
}

const fields = 'input, select, textarea';
