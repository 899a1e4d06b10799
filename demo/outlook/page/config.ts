import { hashedClass } from '../hashed-classes';
import type { OutlookOptions } from '../options';
import type { PageConfig } from '../page-html';
import { words } from '../words';

const bytes = atob(document.querySelector('#demo-config')?.textContent ?? '');

/** What the server gave the page with its document. */
export const config = JSON.parse(
  new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))),
) as PageConfig;

/** The options; `window.demo.setOption` changes them while the page is open. */
export const options = config.options as {
  -readonly [Key in keyof OutlookOptions]: OutlookOptions[Key];
};

/** The page's words. */
export const say = words(options.language);

/** Class names as one attribute: those of page.css (`h-…`) as this load's hashes, others as they are. */
export const css = (...names: readonly (string | undefined | false)[]): string =>
  names
    .filter((name) => typeof name === 'string')
    .map((name) => (name.startsWith('h-') ? hashedClass(config.seed, name) : name))
    .join(' ');
