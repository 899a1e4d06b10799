import type { Sighting } from '../../core/sighting';

/**
 * The same with the ids as the page's rows have them. The search writes base64 with `-` and `_` (as the REST interface
 * does, which public clients convert); OWA and `data-convid` have `/` and `+` [U for the search].
 */
export function withRowIds(sighting: Sighting): Sighting {
  switch (sighting.kind) {
    case 'message':
      return { ...sighting, thread: rowId(sighting.thread), id: rowId(sighting.id) };
    case 'thread':
      return { ...sighting, thread: rowId(sighting.thread), facts: lastOf(sighting.facts) };
    default:
      return sighting;
  }
}

function lastOf<F extends { lastMessage?: string | undefined }>(facts: F): F {
  const { lastMessage } = facts;
  return lastMessage === undefined ? facts : { ...facts, lastMessage: rowId(lastMessage) };
}

function rowId(id: string): string {
  return id.replaceAll('-', '/').replaceAll('_', '+');
}
