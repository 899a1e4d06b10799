import { at, listAt, numberAt } from '../wire';
import type { ListPage } from './requests';
import { embedded } from './settings';
import { learn } from './store';

/** The first list and the first threads, which stand in the document itself (facts A6). */
export function firstPage(): ListPage {
  const threads = listAt(embedded.list, 0, 0).map((entry) => learn(at(entry, 4)));
  for (const entry of listAt(embedded.threads, 1)) learn(at(entry, 1));
  return { threads, total: numberAt(embedded.list, 0, 6, 1) ?? threads.length };
}
