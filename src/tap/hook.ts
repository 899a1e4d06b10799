import type { Sighting } from '../core/sighting';
import type * as tapReport from '../core/tap-report';
import type { OpenExchange } from './listen';
import { listenToFetch } from './listen-to-fetch';
import { listenToXhr } from './listen-to-xhr';
import { keepReports, type Source } from './reports';

/** Written out again, because importing the values would bring the schemas along; the types hold them together. */
const tapEvent: typeof tapReport.tapEvent = 'answerable:tap';
const tapHello: typeof tapReport.tapHello = 'answerable:tap-hello';

const already = Symbol.for('answerable:tap');

/** The page that is tapped. */
export type Page = Window & typeof globalThis;

/** Reports what was read for the account of this index, where it is anything. */
export type Report = (index: number, sightings: Sighting[], source: Source) => void;

/** How one mail site is tapped. */
export interface Tap {
  open: OpenExchange;
  /** The mailbox's own address, as far as the page told it until now. */
  addressOf(index: number): string | undefined;
}

/**
 * Taps the mail page's own data, read-only, in the page's world: hears its requests and answers, and reports what
 * they show by {@link tapReport.tapEvent}. A page is tapped once: after an update, the first tap goes on.
 */
export function hook(page: Page, tapSite: (page: Page, report: Report) => Tap): void {
  if (Reflect.has(page, already)) return;
  Reflect.defineProperty(page, already, { value: true });

  const { document } = page;
  const reports = keepReports(
    (detail) => document.dispatchEvent(new page.CustomEvent(tapEvent, { detail })),
    (index) => tap.addressOf(index),
  );
  const tap = tapSite(page, reports.add);
  document.addEventListener(tapHello, () => reports.greet());
  listenToXhr(page.XMLHttpRequest, tap.open);
  listenToFetch(page, tap.open);
}
