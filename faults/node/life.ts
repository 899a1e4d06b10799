import type { FDBDatabase, FDBTransaction } from './fake-database';
import { livesOf } from './fake-database';
import type { Burning } from './fuse';

type Listener = (...told: never[]) => unknown;

/** One life of the background: from its start to its death, from which nothing of it acts any more. */
export interface Life {
  over: boolean;
  /** What it listens to, by the event's name. */
  listeners: Map<string, Listener[]>;
  begins(transaction: FDBTransaction): void;
  connects(connection: FDBDatabase): void;
  /** A request of a transaction is about to be carried out; throws where it fails. */
  requests(transaction: FDBTransaction, isWrite: boolean): void;
  /** Asks the browser; never resolves once it is dead. */
  asks<T>(act: () => T): Promise<T>;
  kill(): void;
  /** Whether nothing of it is under way in the database. */
  rests(): boolean;
}

/** A new life; `stirs` is called whenever it does something, `died` once. */
export function newLife(burning: Burning, stirs: () => void, died: () => void): Life {
  const transactions = new Set<FDBTransaction>();
  const connections = new Set<FDBDatabase>();
  let dying = false;

  /** Dies as soon as what is just carried out is done: in the middle of a request nobody dies. */
  function step(): void {
    stirs();
    if (dying || life.over) return;
    burning.steps += 1;
    if (burning.steps !== burning.fuse.killAt) return;
    dying = true;
    burning.kills += 1;
    setImmediate(() => life.kill());
  }

  const life: Life = {
    over: false,
    listeners: new Map(),
    begins(transaction) {
      livesOf.set(transaction, life);
      if (life.over) return transaction._abort('AbortError');
      transactions.add(transaction);
      const ended = () => {
        stirs();
        transactions.delete(transaction);
      };
      transaction.addEventListener('complete', ended);
      transaction.addEventListener('abort', ended);
    },
    connects(connection) {
      livesOf.set(connection, life);
      if (life.over) connection.close();
      else connections.add(connection);
    },
    requests(_, isWrite) {
      step();
      if (!isWrite) return;
      burning.writes += 1;
      const aborted = burning.writes === burning.fuse.abortAt;
      if (!burning.full && !aborted) return;
      burning.aborts += 1;
      throw new DOMException('the disk is full', 'QuotaExceededError');
    },
    asks<T>(act: () => T): Promise<T> {
      if (dying || life.over) return never as Promise<T>;
      step();
      // Death comes before the browser heard of it as often as after.
      if (dying && burning.steps % 2 === 0) return never as Promise<T>;
      const answer = new Promise<T>((resolve) => resolve(act()));
      return dying ? (never as Promise<T>) : answer;
    },
    kill() {
      if (life.over) return;
      life.over = true;
      for (const transaction of transactions) undone(transaction);
      for (const connection of connections) connection.close();
      died();
    },
    rests: () => transactions.size === 0 && !dying,
  };
  return life;
}

const never = new Promise<never>(() => {});

function undone(transaction: FDBTransaction): void {
  if (transaction._state !== 'finished') transaction._abort('AbortError');
}
