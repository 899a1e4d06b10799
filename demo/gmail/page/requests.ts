import type { Wire } from '../wire';
import { at, listAt, numberAt } from '../wire';
import { account, startVersion } from './settings';
import { type KnownThread, learn, learnFull } from './store';

let version = startVersion;
let mutations = 0;
const startedAt = Date.now();

/** Thrown where the server cannot be reached. */
export class NotConnected extends Error {}

/** Thrown where the server would not do it: the thread is gone. */
export class Refused extends Error {}

export interface ListPage {
  readonly threads: readonly KnownThread[];
  readonly total: number;
}

/** One page of a list, by i/bv. */
export async function fetchList(view: string, from: number, size: number): Promise<ListPage> {
  const answer = await post('i/bv?rt=r&pt=ji', [[null, size, null, view, from]]);
  return {
    threads: listAt(answer, 2).map((entry) => learn(at(entry, 0))),
    total: numberAt(answer, 11, 1) ?? 0,
  };
}

/** A whole thread, by i/fd; undefined where it is no more. */
export async function fetchThread(id: string): Promise<KnownThread | undefined> {
  const answer = await post('i/fd?rt=r&pt=ji', [[[id, 1]], 2]);
  const [record] = listAt(answer, 1);
  return record === undefined ? undefined : learnFull(record);
}

/** Sends mutations by i/s, and learns what changed meanwhile. Throws NotConnected and Refused. */
export const mutate = (...changes: readonly Wire[]): Promise<readonly KnownThread[]> =>
  synchronise(null, [1, version, null, null, [null, 0], null, 1], changes);

/** Sends a letter by i/s: the request names no version, and the answer only its thread (sync-2022-09). */
export const mutateToSend = (...changes: readonly Wire[]): Promise<readonly KnownThread[]> =>
  synchronise([null, null, 2], null, changes);

async function synchronise(
  kind: Wire,
  since: Wire,
  changes: readonly Wire[],
): Promise<readonly KnownThread[]> {
  const numbered = changes.map((change) => {
    mutations += 1;
    return [mutations, change];
  });
  const now = Date.now();
  const list = numbered.length === 0 ? null : [numbered];
  const times = [startedAt, 1, now, since === null ? 1 : 0, mutations];
  const answer = await post('i/s?rt=r&pt=ji', [kind, list, since, times, 2]);
  if (since !== null) version = Math.max(version, numberAt(answer, 3, 0) ?? 0);
  if (listAt(answer, 0, 0).some((one) => numberAt(one, 1) !== 0)) throw new Refused();
  return listAt(answer, 1, 5).map((update) => learn(at(update, 0, 2, 6, 0)));
}

/** Changes labels of a thread, or of some of its messages. */
export const changeLabels = (
  thread: string,
  add: readonly string[],
  remove: readonly string[],
  ids: readonly string[] = [],
): Promise<readonly KnownThread[]> =>
  mutate([
    thread,
    [null, null, null, null, null, null, [[...add], [...remove], [...ids]] as Wire[]],
  ]);

/** Waits, without a timer, until the server has something newer; false when it was our own doing. */
export async function waitForNews(): Promise<boolean> {
  const newest = Number(
    JSON.parse(await request('GET', `/mail/u/${account.index}/channel/bind?VER=8&v=${version}`))[0],
  );
  return newest > version;
}

const post = async (path: string, body: unknown): Promise<unknown> =>
  JSON.parse(await request('POST', `/sync/u/${account.index}/${path}`, JSON.stringify(body)));

/** Gmail asks by XMLHttpRequest, and is listened to there (gmail.js, InboxSDK). */
function request(method: string, url: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.open(method, url);
    if (body !== undefined) asked.setRequestHeader('Content-Type', 'application/json');
    asked.onload = () =>
      asked.status === 200 ? resolve(asked.responseText) : reject(new NotConnected());
    asked.onerror = () => reject(new NotConnected());
    asked.send(body);
  });
}
