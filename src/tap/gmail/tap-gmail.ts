import type { Sighting } from '../../core/sighting';
import type { Page, Report, Tap } from '../hook';
import type { Exchange } from '../listen';
import type { Source } from '../reports';
import { type Endpoint, endpointOf, pageIndex } from './endpoints';
import { listenToEmbedded } from './listen-to-embedded';
import { newMemory } from './memory';
import { addressIn, readAnswer, readRequest } from './read-gmail';

/** The tap of Gmail: what the page embeds in itself and the mail that it asks for afterwards (facts A6). */
export function tapGmail(page: Page, report: Report): Tap {
  const { location } = page;
  const memory = newMemory();
  const addresses = new Map<number, string>();
  const tell = (index: number, read: () => Sighting[], source: Source) => {
    if (pageIndex(location.pathname) !== undefined) report(index, read(), source);
  };
  const exchange = ({ index, tellsByRequest }: Endpoint): Exchange => ({
    headers: [],
    sent(body) {
      if (!tellsByRequest || body === undefined) return;
      tell(index, () => readRequest(body, Date.now(), memory), 'answer');
    },
    answered(answer) {
      tell(index, () => readAnswer(answer, Date.now(), memory), 'answer');
    },
    refused() {},
  });
  listenToEmbedded(page, (data, at) => {
    const index = pageIndex(location.pathname) ?? 0;
    const address = addressIn(data, index);
    if (address !== undefined) addresses.set(index, address);
    tell(index, () => readAnswer(data, at, memory), 'embedded');
  });
  return {
    open(url) {
      const endpoint = endpointOf(url, location.href);
      return endpoint === undefined ? undefined : exchange(endpoint);
    },
    addressOf: (index) => addresses.get(index) ?? addressInGlobals(page, index),
  };
}

/** `GLOBALS[10]` is the own address of the page's account (facts A5, gmail.js). */
function addressInGlobals(page: Window, index: number): string | undefined {
  const globals: unknown = Reflect.get(page, 'GLOBALS');
  const own: unknown = Array.isArray(globals) ? globals[10] : undefined;
  return index === pageIndex(page.location.pathname) && typeof own === 'string' && own.includes('@')
    ? own.trim().toLowerCase()
    : undefined;
}
