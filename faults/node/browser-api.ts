import { minute } from '../day';
import type { Browser, Tab } from './browser';
import type { Life } from './life';

export const extensionId = 'answerable';
export const origin = `chrome-extension://${extensionId}/`;

/** What the background asks of the browser: the parts of its interface that are used, as honest as they need be. */
export function browserApi(browser: Browser, life: Life) {
  const { alarms, session, standing, tabs } = browser;
  const on = (event: string) => ({
    addListener(listener: (...told: never[]) => unknown) {
      life.listeners.set(event, [...(life.listeners.get(event) ?? []), listener]);
    },
  });
  const tabOf = (id: number): Tab => {
    const tab = tabs.get(id);
    if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const seen = ({ id, url }: Tab) => ({ id, url, active: false, pinned: false, windowId: 1 });
  return {
    runtime: {
      id: extensionId,
      getURL: (path: string) => origin + path,
      getManifest: () => ({ host_permissions: [], content_scripts: [] }),
      onMessage: on('message'),
      onInstalled: on('installed'),
      onStartup: on('startup'),
    },
    alarms: {
      create: (name: string, { when, delayInMinutes, periodInMinutes }: AlarmInfo) =>
        life.asks(() => {
          const every = periodInMinutes === undefined ? undefined : periodInMinutes * minute;
          const delay = (delayInMinutes ?? periodInMinutes ?? 0) * minute;
          alarms.set(name, { at: when ?? browser.clock.now() + delay, every });
        }),
      onAlarm: on('alarm'),
    },
    storage: {
      session: {
        get: (keys: string | null) =>
          life.asks(() => structuredClone(Object.fromEntries(entriesOf(session, keys)))),
        set: (told: object) =>
          life.asks(() => {
            for (const [key, value] of Object.entries(told)) session.set(key, copyOf(value));
          }),
        remove: (keys: string | string[]) =>
          life.asks(() => {
            for (const key of [keys].flat()) session.delete(key);
          }),
      },
    },
    notifications: {
      getAll: () =>
        life.asks(() => Object.fromEntries([...standing.keys()].map((id) => [id, true]))),
      create: (id: string, { title, message }: { title: string; message: string }) =>
        life.asks(() => {
          const unkept = browser.burning.full;
          const notice = { id, title, message, at: browser.clock.now(), unkept };
          standing.set(id, notice);
          browser.shown.push(notice);
          return id;
        }),
      clear: (id: string) => life.asks(() => standing.delete(id)),
      onClicked: on('clicked'),
    },
    tabs: {
      query: () => life.asks(() => [...tabs.values()].map(seen)),
      get: (id: number) => life.asks(() => seen(tabOf(id))),
      update: (id: number) => life.asks(() => seen(tabOf(id))),
      remove: (id: number) => life.asks(() => void tabs.delete(id)),
      // The user opens tabs; one that the background opens is of no further use in these days.
      create: ({ url }: { url: string }) => life.asks(() => seen({ id: 0, url, hear: undefined })),
      sendMessage: (id: number, message: object) =>
        life.asks(() => {
          const { hear } = tabOf(id);
          if (hear === undefined) throw new Error('Receiving end does not exist.');
          hear(copyOf(message));
        }),
      onRemoved: on('removed'),
    },
    windows: {
      update: () => life.asks(() => undefined),
      getAll: () => life.asks(() => [{ id: 1, focused: true }]),
    },
    permissions: {
      contains: ({ permissions = [] }: { permissions?: string[] }) =>
        life.asks(() => !permissions.includes('downloads')),
      onAdded: on('added'),
    },
    scripting: { executeScript: () => life.asks(() => []) },
    action: {
      setBadgeText: () => life.asks(() => undefined),
      setBadgeBackgroundColor: () => life.asks(() => undefined),
      setTitle: () => life.asks(() => undefined),
    },
    i18n: { getMessage: say, getUILanguage: () => 'en' },
  };
}

interface AlarmInfo {
  when?: number;
  delayInMinutes?: number;
  periodInMinutes?: number;
}

/** A message as its key and what fills it: the words themselves are tested elsewhere. */
function say(key: string, fill: string | string[] = []): string {
  return key === 'locale' ? 'en' : [key, ...[fill].flat()].join('|');
}

function entriesOf(session: ReadonlyMap<string, unknown>, keys: string | null) {
  return [...session].filter(([key]) => keys === null || key === keys);
}

/** As things cross from one context into another: as JSON. */
export function copyOf<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
