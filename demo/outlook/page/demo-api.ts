import type { OutlookOptions } from '../options';
import { options } from './config';
import { actions, leaks } from './record';
import { rows } from './store';

/** What tests may do in the page's own world, as `window.demo`. */
export const demo = {
  /** Everything the page did because of the user. */
  actions,
  /** Those of `actions` that came out of an element which the page did not make. */
  leaks,
  /** Draws every row anew, `times` times, as React does when anything changes. */
  rewriteRows(times: number): void {
    for (let round = 0; round < times; round += 1)
      queueMicrotask(() => {
        rows.value = rows.value.map((row) => ({ ...row }));
      });
  },
  /** Changes an option; it holds for what is drawn from then on. */
  setOption<Name extends keyof OutlookOptions>(name: Name, value: OutlookOptions[Name]): void {
    Object.assign(options, { [name]: value });
    if (name === 'theme') document.documentElement.dataset.demoTheme = String(value);
    rows.value = [...rows.value];
  },
};
