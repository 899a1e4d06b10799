import type { Sighting } from '../core/sighting';
import type * as tapReport from '../core/tap-report';
import { type Endpoint, endpointOf, pageIndex } from './endpoints';
import { addressIn, readAnswer, readRequest } from './gmail/read-gmail';
import { newMemory } from './gmail/remember';
import { listenToEmbedded } from './listen-to-embedded';
import { listenToFetch } from './listen-to-fetch';
import { listenToXhr } from './listen-to-xhr';
import { keepReports, type Source } from './reports';

/** Written out again, because importing the values would bring the schemas along; the types hold them together. */
const tapEvent: typeof tapReport.tapEvent = 'answerable:tap';
const tapHello: typeof tapReport.tapHello = 'answerable:tap-hello';

const already = Symbol.for('answerable:tap');

/**
 * Taps the mail page's own data, read-only, in the page's world: hears its requests and answers, and reports what
 * they show by {@link tapReport.tapEvent}. A page is tapped once: after an update, the first tap goes on.
 */
export function hook(page: Window & typeof globalThis): void {
  if (Reflect.has(page, already)) return;
  Reflect.defineProperty(page, already, { value: true });

  const { document, location } = page;
  const memory = newMemory();
  const addresses = new Map<number, string>();
  const reports = keepReports(
    (detail) => document.dispatchEvent(new page.CustomEvent(tapEvent, { detail })),
    (index) => addresses.get(index) ?? addressInGlobals(page, index),
  );
  const report = (index: number, read: () => Sighting[], source: Source) => {
    if (pageIndex(location.pathname) !== undefined) reports.add(index, read(), source);
  };
  const listener = {
    endpointOf: (url: unknown) => endpointOf(url, location.href),
    sent({ index, tellsByRequest }: Endpoint, body: string) {
      if (tellsByRequest) report(index, () => readRequest(body, Date.now(), memory), 'answer');
    },
    answered({ index }: Endpoint, answer: unknown) {
      report(index, () => readAnswer(answer, Date.now(), memory), 'answer');
    },
  };

  document.addEventListener(tapHello, () => reports.greet());
  listenToXhr(page.XMLHttpRequest, listener);
  listenToFetch(page, listener);
  listenToEmbedded(page, (data, at) => {
    const index = pageIndex(location.pathname) ?? 0;
    const address = addressIn(data, index);
    if (address !== undefined) addresses.set(index, address);
    report(index, () => readAnswer(data, at, memory), 'embedded');
  });
}

/** `GLOBALS[10]` is the own address of the page's account (facts A5, gmail.js). */
function addressInGlobals(page: Window, index: number): string | undefined {
  const globals: unknown = Reflect.get(page, 'GLOBALS');
  const own: unknown = Array.isArray(globals) ? globals[10] : undefined;
  return index === pageIndex(page.location.pathname) && typeof own === 'string' && own.includes('@')
    ? own.trim().toLowerCase()
    : undefined;
}
