import { part, refill, text } from './dom';
import { say } from './settings';

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows a line in the black bar for `forMs` milliseconds, with Undo or Retry where there is one. */
export function announce(
  line: string,
  forMs: number,
  offer?: { readonly word: 'undo' | 'retry'; readonly act: () => void },
): void {
  const bar = part(document, '.b8[role=alert]');
  const words = part(bar, '.vh');
  const link =
    offer === undefined
      ? ''
      : `<span class="ag ca" id="link_${offer.word}" role="link" tabindex="0">${say[offer.word]}</span>`;
  refill(words, `<span class="aT"><span class="bAq">${text(line)}</span>${link}</span>`);
  bar.style.top = '0px';
  words.querySelector('.ca')?.addEventListener('click', () => {
    hush();
    offer?.act();
  });
  clearTimeout(hiding);
  hiding = setTimeout(hush, forMs);
}

/** Takes the bar away. */
export function hush(): void {
  clearTimeout(hiding);
  const bar = part(document, '.b8[role=alert]');
  bar.style.top = '-10000px';
  refill(part(bar, '.vh'), '');
}
