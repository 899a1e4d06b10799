import type { FDBFactory, FDBOpenDBRequest } from './fake-database';
import type { Life } from './life';

/**
 * The database as one life of the worker sees it. It dies with it: transactions under way are undone, connections are
 * closed, and nothing more is written.
 */
export function databaseOf(life: Life, disk: FDBFactory) {
  return {
    open(name: string, version?: number): FDBOpenDBRequest {
      const request = disk.open(name, version);
      request.addEventListener('upgradeneeded', () => {
        if (request.transaction !== null) life.begins(request.transaction);
      });
      request.addEventListener('success', () => life.connects(request.result));
      return request;
    },
    deleteDatabase: (name: string) => disk.deleteDatabase(name),
    databases: () => disk.databases(),
    cmp: (a: unknown, b: unknown) => disk.cmp(a, b),
  };
}
