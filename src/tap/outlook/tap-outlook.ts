import type { Page, Report, Tap } from '../hook';
import type { Exchange } from '../listen';
import { type Endpoint, endpointOf, pageOf } from './endpoints';
import { openMailExchange } from './mail-exchange';
import { type Memory, newMemory } from './memory';

/** The tap of Outlook on the web: the answers of its mailbox service, of its start and of its search (facts B5). */
export function tapOutlook(page: Page, report: Report): Tap {
  const { location } = page;
  const memories = new Map<number, Memory>();
  const named = () => pageOf(location.pathname).mailbox;
  const memoryOf = (index: number) => {
    const memory = memories.get(index) ?? newMemory(named());
    memories.set(index, memory);
    return memory;
  };
  const exchange = (endpoint: Endpoint): Exchange =>
    openMailExchange(endpoint, {
      memory: memoryOf(endpoint.index),
      pageMailbox: named(),
      now: () => Date.now(),
      tell: (sightings, source) => report(endpoint.index, sightings, source),
    });
  return {
    open(url) {
      const endpoint = endpointOf(url, location.href);
      return endpoint === undefined ? undefined : exchange(endpoint);
    },
    addressOf: (index) => named() ?? memories.get(index)?.address,
  };
}
