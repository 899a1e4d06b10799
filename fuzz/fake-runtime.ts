/** The extension's id in these fuzzers. */
export const extensionId = 'fuzzed';

type Listener = (message: unknown, sender: object) => unknown;

const listeners = new Set<Listener>();

/** As much of the browser's runtime as the protocol needs; to be in place before the protocol is imported. */
export const runtime = {
  /** What is sent, to every listener; the first answer counts, as in a browser. */
  async send(message: unknown, sender: object): Promise<unknown> {
    const replies = [...listeners].map((listener) => listener(structuredClone(message), sender));
    return replies.find((reply) => reply !== undefined);
  },
};

const browser = {
  runtime: {
    id: extensionId,
    getURL: (path: string) => `chrome-extension://${extensionId}/${path}`,
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  },
};
Object.assign(globalThis, { chrome: browser, browser });
