import type { Job } from '../../src/core/outbox';
import type { Standing } from '../../src/core/standing';
import { kept } from '../../test/e2e/kept';
import { type Day, mailboxOf } from '../day';
import type { Fact } from '../truth';
import type { Notices } from './notices';
import type { Scene, ShownMailbox } from './scene';

/** One day under way: its threads as the demo's server and the page name them. */
export interface Played {
  scene: Scene;
  notices: Notices;
  day: Day;
  facts: Fact[];
  threads: Map<number, { legacyId: string; id: string }>;
  jobs: Map<number, string>;
  decisions: Map<number, { id: string; fact: Fact }>;
}

export interface Awaited {
  until: number;
  /** When it is to be told at the latest, were the worker killed at its time. */
  by: number;
}

export function boxOf({ scene }: Played, thread: number): ShownMailbox {
  return scene.mailboxes[mailboxOf(thread)] ?? scene.mailboxes[0];
}

export const idOf = ({ threads }: Played, thread: number) => threads.get(thread)?.id ?? '';

export const subjectOf = ({ day }: Played, thread: number) => `Offer ${day.seed}-${thread}`;

export const placeOf = (played: Played, thread: number) => ({
  account: boxOf(played, thread).account,
  thread: idOf(played, thread),
});

export async function standing(played: Played, thread: number): Promise<Standing | undefined> {
  const { account, thread: id } = placeOf(played, thread);
  const rows = await kept<{ key: string; standing: Standing }>(played.scene.popup, 'threads');
  return rows.find(({ key }) => key === `${account}/${id}`)?.standing;
}

export async function jobOf(played: Played, thread: number): Promise<Job | undefined> {
  const id = played.jobs.get(thread);
  return (await kept<Job>(played.scene.popup, 'jobs')).find((job) => job.id === id);
}
