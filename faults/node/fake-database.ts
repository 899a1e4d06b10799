import { IDBDatabase, IDBFactory, IDBTransaction } from 'fake-indexeddb';
import type { Life } from './life';

/** The parts of the fake database's own objects that faults reach into; its types leave them out. */
export interface FDBTransaction extends EventTarget {
  mode: string;
  db: FDBDatabase;
  _state: 'active' | 'inactive' | 'committing' | 'finished';
  _abort(name: string | null): void;
  _execRequestAsync(asked: { operation: () => unknown; source?: unknown }): unknown;
}
export interface FDBDatabase extends EventTarget {
  close(): void;
  transaction(...asked: unknown[]): FDBTransaction;
}
export interface FDBOpenDBRequest extends EventTarget {
  result: FDBDatabase;
  transaction: FDBTransaction | null;
}
export interface FDBFactory {
  open(name: string, version?: number): FDBOpenDBRequest;
  deleteDatabase(name: string): unknown;
  databases(): unknown;
  cmp(a: unknown, b: unknown): number;
}

/** An empty disk. */
export const newDisk = () => new IDBFactory() as unknown as FDBFactory;

/** The life of the worker that opened a connection, or began a transaction; pages have none. */
export const livesOf = new WeakMap<object, Life>();

const database = IDBDatabase.prototype as unknown as FDBDatabase;
const begin = database.transaction;
database.transaction = function (this: FDBDatabase, ...asked) {
  const life = livesOf.get(this);
  if (life?.over) throw new DOMException('the worker is dead', 'InvalidStateError');
  const transaction = begin.apply(this, asked);
  life?.begins(transaction);
  return transaction;
};

const transactions = IDBTransaction.prototype as unknown as FDBTransaction;
const ask = transactions._execRequestAsync;
transactions._execRequestAsync = function (this: FDBTransaction, asked) {
  const life = livesOf.get(this);
  if (life === undefined || asked.source === undefined) return ask.call(this, asked);
  const isWrite = writing.test(asked.operation.name);
  const operation = () => {
    life.requests(this, isWrite);
    return asked.operation();
  };
  return ask.call(this, { ...asked, operation });
};

/** What changes a store goes by these names in the fake database. */
const writing = /^bound (storeRecord|deleteRecord|clear)$/;
