import { quietly } from '../listen';

/**
 * Hands on what the page embeds in itself by `_GM_setData({…})` in inline scripts (facts A6), with the time (epoch ms)
 * at which the page held it. The page's own function is called as ever.
 * It is caught when the page assigns it. Where it cannot be (the page declares it as a function, or the tap came
 * later than the scripts), the scripts' own text is read once the document is parsed.
 */
export function listenToEmbedded(
  page: Window & typeof globalThis,
  heard: (data: unknown, at: number) => void,
): void {
  let caught = false;
  const wrap = (original: unknown): unknown =>
    typeof original !== 'function'
      ? original
      : new Proxy(original, {
          apply(target, self, args: unknown[]) {
            caught = true;
            const result: unknown = Reflect.apply(target as CallableFunction, self, args);
            quietly(() => heard(args[0], Date.now()));
            return result;
          },
        });
  catchAssignment(page, wrap);
  const readScripts = () => {
    if (!caught) for (const data of embeddedIn(page.document)) heard(data, pageLoadedAt(page));
  };
  if (page.document.readyState !== 'loading') quietly(readScripts);
  else
    page.document.addEventListener('DOMContentLoaded', () => quietly(readScripts), { once: true });
}

const name = '_GM_setData';

/**
 * Until the page assigns its function an accessor stands in its place, configurable, so that a page that declares the
 * function instead is not refused.
 */
function catchAssignment(page: object, wrap: (original: unknown) => unknown): void {
  const there: unknown = Reflect.get(page, name);
  const become = (original: unknown) =>
    Reflect.defineProperty(page, name, {
      value: wrap(original),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  if (there !== undefined) become(there);
  else
    Reflect.defineProperty(page, name, {
      get: () => undefined,
      set: become,
      enumerable: true,
      configurable: true,
    });
}

/** The arguments of the calls, from the text of the scripts: each is one call with JSON in it. */
function embeddedIn(document: Document): unknown[] {
  return [...document.scripts].flatMap((script) => {
    const text = script.src === '' ? script.text.trim() : '';
    if (!text.startsWith(`${name}(`)) return [];
    try {
      return [JSON.parse(text.slice(name.length + 1, text.lastIndexOf(')')))];
    } catch {
      return [];
    }
  });
}

function pageLoadedAt(page: Window): number {
  return Math.round(page.performance.timeOrigin);
}
