import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { IDBKeyRange } from 'fake-indexeddb';
import { build, type Plugin, type Rolldown } from 'vite';
import * as reading from '../../src/core/read-sighting';
import { type Clock, clockAt } from './clock';

/** What a life of the background finds around it, which no other life has. */
export interface World {
  browser: object;
  indexedDB: object;
  navigator: object;
  crypto: object;
  setTimeout: object;
  clearTimeout: object;
  clock: Clock;
  zone: string;
}

/** The background as it is built: each call is the start of one life. */
export type StartLife = (world: World) => void;

/** Builds the background into one script, for a realm of its own whose clock and zone are those of each world. */
export async function buildBackground(): Promise<StartLife> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [shareReading()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: 'src/background/background.ts', formats: ['iife'], name: 'background' },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  const now = { clock: clockAt(0), zone: 'UTC' };
  const outside = {
    console: quiet,
    queueMicrotask,
    structuredClone,
    atob,
    TextEncoder,
    CustomEvent,
  };
  const web = { URL, AbortController, AbortSignal, DOMException, IDBKeyRange };
  const realm = createContext({
    ...outside,
    ...web,
    now,
    pure: { reading: { ...reading, readingOf } },
  });
  new Script(ownTime).runInContext(realm);
  const source = `${head}${output[0].code}\n})`;
  const begin = new Script(source, { filename: 'background.js' }).runInContext(realm);
  return (world) => {
    Object.assign(now, { clock: world.clock, zone: world.zone });
    Object.assign(realm, {
      browser: world.browser,
      chrome: world.browser,
      indexedDB: world.indexedDB,
    });
    begin(world);
  };
}

/** The reading of mail is pure, and takes most of a start: all lives share one, and what they have read. */
function shareReading(): Plugin {
  const path = resolve('src/core/read-sighting.ts');
  const names = Object.keys(reading).join(', ');
  return {
    name: 'share-reading',
    load: (id) => (id === path ? `export const { ${names} } = pure.reading;` : undefined),
  };
}

const known = new Map<string, ReturnType<typeof reading.readingOf>>();

/** The days' few sentences are read again and again. */
const readingOf: typeof reading.readingOf = (...read) => {
  const name = JSON.stringify(read);
  if (!known.has(name)) known.set(name, reading.readingOf(...read));
  if (known.size > 5_000) known.clear();
  return known.get(name);
};

const nothing = () => undefined;
const quiet = { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing };

/** Whoever asks for the time or the zone in that realm gets those of the day. */
const ownTime = `
  globalThis.self = globalThis;
  globalThis.Date = class extends Date {
    constructor(...told) {
      if (told.length === 0) super(now.clock.now());
      else super(...told);
    }
    static now() {
      return now.clock.now();
    }
  };
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  Intl.DateTimeFormat.prototype.resolvedOptions = function () {
    return { ...resolvedOptions.call(this), timeZone: now.zone };
  };
`;

/**
 * A life begins with a Dexie of its own. Names of the language are bound once: to look each up in a realm of this kind
 * takes longer than all the rest. But for Promise, which Dexie changes.
 */
const head = `(function ({ browser, indexedDB, navigator, crypto, setTimeout, clearTimeout }) {
  const chrome = browser;
  delete globalThis[globalThis.Symbol.for('Dexie')];
  const { Object, Array, Map, Set, WeakMap, WeakSet, Date, JSON, Math, Number, String, Boolean, Symbol, Intl } = globalThis;
  const { Error, TypeError, RangeError, RegExp, Proxy, Reflect, Function, BigInt, Uint8Array, Int8Array } = globalThis;
  const { parseInt, parseFloat, isNaN, isFinite, undefined: nothing, Infinity, NaN } = globalThis;
`;
