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

/** Where the list stands that is shown; undefined while address or tab have changed and the list has not. */
export function createPlaceReader(): (list: VisibleList, page: Page) => ListPlace | undefined {
  const addressOf = createListPlace<string>();
  const categoryOf = createListPlace<Category>();
  return ({ rows, view }, page) => {
    const route = routeOf(page.location.hash);
    const category = inboxViews.has(route.view) ? activeCategory(page, view) : undefined;
    const address = addressOf(rows, `${route.list}/p${route.page}`);
    const isOfTab = categoryOf(rows, category) === category;
    return address !== undefined && isOfTab ? { ...route, category } : undefined;
  };
}
