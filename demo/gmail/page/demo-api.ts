import type { DemoOptions } from '../options';
import { rewriteRow } from './list-view';
import { actions, leaks } from './record';
import { alive } from './router';
import { options } from './settings';
import { known } from './store';

/** What tests may do in the page's own world, as `window.demo`. */
export const demo = {
  /** Everything the page did because of the user. */
  actions,
  /** Those of `actions` that came out of an element which the page did not make. */
  leaks,
  /** Writes the children and class name of every row anew, `times` times. */
  rewriteRows(times: number): void {
    for (let round = 0; round < times; round += 1)
      for (const list of alive().lists)
        for (const id of list.rows.keys()) {
          const thread = known(id);
          if (thread !== undefined) rewriteRow(list, thread);
        }
  },
  /** Changes an option; it holds for what is drawn from then on. */
  setOption<Name extends keyof DemoOptions>(name: Name, value: DemoOptions[Name]): void {
    Object.assign(options, { [name]: value });
    const { dataset } = document.documentElement;
    if (name === 'theme') dataset.demoTheme = String(value);
    if (name === 'density') dataset.demoDensity = String(value);
  },
};

declare global {
  interface Window {
    demo: typeof demo;
  }
}
