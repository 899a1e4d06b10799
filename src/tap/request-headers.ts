/**
 * The wanted headers of a fetch, by their name in lower case: those of `init` in any of its three forms, which replace
 * those of a Request. Nothing of the page's runs: getters and iterators of its own are passed over.
 */
export function headersOf(
  input: unknown,
  init: unknown,
  wanted: readonly string[],
): Map<string, string> {
  if (wanted.length === 0) return new Map();
  const told = ownValue(init, 'headers');
  const headers = told === undefined && input instanceof Request ? input.headers : told;
  if (headers instanceof Headers) return ofHeaders(headers, wanted);
  const pairs = Array.isArray(headers) ? headers : Object.entries(ownValues(headers));
  const found = new Map<string, string>();
  for (const pair of pairs.slice(0, mostHeaders)) {
    const [name, value]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof name === 'string') addHeader(found, name, value, wanted);
  }
  return found;
}

/** Adds a header as the browser does: a name that comes twice has both values. */
export function addHeader(
  found: Map<string, string>,
  name: string,
  value: unknown,
  wanted: readonly string[],
): void {
  const key = name.toLowerCase();
  if (typeof value !== 'string' || !wanted.includes(key)) return;
  const before = found.get(key);
  found.set(key, before === undefined ? value : `${before}, ${value}`);
}

const mostHeaders = 200;

/** The browser's own, as it was when the tap came: the page may put another in its place. */
const { get } = Headers.prototype;

function ofHeaders(headers: Headers, wanted: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of wanted) {
    const value: unknown = Reflect.apply(get, headers, [name]);
    if (typeof value === 'string') found.set(name, value);
  }
  return found;
}

function ownValues(record: unknown): Record<string, unknown> {
  if (typeof record !== 'object' || record === null) return {};
  const names = Object.keys(record).slice(0, mostHeaders);
  return Object.fromEntries(names.map((name) => [name, ownValue(record, name)]));
}

/** A value that lies there, undefined where a getter would have to be asked. */
export function ownValue(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined;
  return Object.getOwnPropertyDescriptor(record, name)?.value;
}
