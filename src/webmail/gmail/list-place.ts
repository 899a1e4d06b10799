import type { Category } from '../../core/sighting';
import { createListPlace } from '../list-place';
import type { VisibleList } from './list';
import { activeCategory } from './list-surroundings';
import type { Page } from './page';
import { type Route, routeOf } from './route';

/** Where a list stands: the address under which it was come to, and the category of the inbox that it shows. */
export interface ListPlace extends Route {
  category: Category | undefined;
}

/** Views whose rows show the time of the last received message (facts A2; other views were not seen). */
export const inboxViews: ReadonlySet<string> = new Set(['inbox', 'category']);

/** Where the list stands that is shown; undefined while nothing tells. Address and tab change before the list does. */
export function createPlaceReader(): (list: VisibleList, page: Page) => ListPlace | undefined {
  const addressOf = createListPlace<string>();
  const categoryOf = createListPlace<Category>();
  return ({ rows, view }, page) => {
    const named = routeOf(page.location.hash);
    const address = addressOf(rows, `${named.list}/p${named.page}`);
    if (address === undefined) return undefined;
    const route = routeOf(address);
    const tab = inboxViews.has(route.view) ? activeCategory(page, view) : undefined;
    return { ...route, category: categoryOf(rows, tab) };
  };
}
