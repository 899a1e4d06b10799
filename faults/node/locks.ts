/** Locks as the browser has them, for one life: they are given back by its death. */
export function locks() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, hold: () => Promise<T>): Promise<T> {
      const before = queues.get(name) ?? Promise.resolve();
      const held = before.then(hold, hold);
      queues.set(name, held);
      return held;
    },
  };
}
