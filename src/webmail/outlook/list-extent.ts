import type { ListSighting } from '../../core/sighting';
import type { VisibleList } from './list';
import type { Page } from './page';
import type { PageDates } from './page-dates';

/** Which half of a divided inbox is shown; undefined where it is not divided, or the page does not tell. */
export type ListTabs = 'focused' | 'other' | undefined;

/** Names of the lists, the same for every sense: see also the tap. */
export function listName(tabs: ListTabs): string {
  return tabs === undefined ? 'inbox' : `inbox/${tabs}`;
}

/**
 * The two tabs over the list stand in this order in every language (facts B1). They may stand outside the list's own
 * frame: it is widened, but not so far that it holds folders, whose frame holds the tabs of the ribbon too.
 */
export function tabsOf({ element }: VisibleList, page: Page): ListTabs {
  let frame = element;
  for (let steps = 0; frame !== undefined && steps < 5; steps += 1) {
    if (page.finder.findAll('folder', frame).length > 0) return undefined;
    const tabs = page.finder.findAll('tab', frame);
    if (tabs.length > 0) return selectedOf(tabs);
    frame = frame.parentElement ?? undefined;
  }
  return undefined;
}

function selectedOf(tabs: readonly HTMLElement[]): ListTabs {
  const selected = tabs.map((tab) => tab.matches('[aria-selected="true"], [aria-pressed="true"]'));
  if (tabs.length !== 2 || selected[0] === selected[1]) return undefined;
  return selected[0] ? 'focused' : 'other';
}

export type Extent = Pick<ListSighting, 'complete' | 'newest' | 'oldest'>;

export interface ExtentReader {
  /**
   * How far the rows reach, and whether an absence within them means something; undefined where no time is known.
   * Complete are the rows from the top of the list, all read, newest first, of a half of the inbox that is known:
   * in an inbox that may be divided unseen, a thread may stand in the other half.
   */
  of(
    list: VisibleList,
    tabs: ListTabs,
    dates: PageDates,
    page: Page,
    now: number,
  ): Extent | undefined;
}

/** Remembers the last complete sight: where most of it is gone at once, the list was filtered, not worked through. */
export function createExtentReader(): ExtentReader {
  let before: { tabs: ListTabs; threads: ReadonlySet<string> } | undefined;

  function isFiltered(list: VisibleList, tabs: ListTabs): boolean {
    if (before === undefined || before.tabs !== tabs) return false;
    const now = new Set(list.rows.map(({ facts }) => facts.thread));
    const left = [...before.threads].filter((thread) => now.has(thread));
    return left.length * 2 < before.threads.size;
  }

  return {
    of(list, tabs, dates, page, now) {
      const times = list.rows.map(({ facts }) => dates.timeOf(facts.date, now));
      const known = times.filter((time) => time !== undefined);
      const [newest, oldest] = [Math.max(...known), Math.min(...known)];
      if (known.length === 0) return undefined;
      const falls = known.every((time, at) => at === 0 || time <= (known[at - 1] ?? 0));
      const complete =
        tabs !== undefined &&
        known.length === times.length &&
        falls &&
        isAtTop(list, page) &&
        !isFiltered(list, tabs);
      if (complete) {
        before = { tabs, threads: new Set(list.rows.map(({ facts }) => facts.thread)) };
      }
      return { complete, newest, oldest };
    },
  };
}

/** What scrolls the rows stands at its top. Without it the first row need not be the list's first. */
function isAtTop({ element }: VisibleList, page: Page): boolean {
  if (element === undefined) return false;
  const scrollers = page.finder.findAll('scroller', element);
  return scrollers.length > 0 && scrollers.every(({ scrollTop }) => scrollTop === 0);
}
