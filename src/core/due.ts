import { type Address, domainOf } from './mail';
import type { Deadline, Policy, PolicyFor, Settings } from './settings/settings';
import type { WorkCalendar } from './work-calendar';
import { endOfWorkingDay } from './workdays';
import { addWorkingTime } from './working-time';

/** When an answer to mail of `since` is due. Epoch ms; undefined without working hours. */
export function dueAt(
  since: number,
  deadline: Deadline,
  calendar: WorkCalendar,
): number | undefined {
  return deadline.kind === 'end-of-day'
    ? endOfWorkingDay(since, calendar)
    : addWorkingTime(since, deadline.minutes * 60_000, calendar);
}

/** Who waits, as policies know people. */
export interface Waiting {
  address: Address | undefined;
  /** What the user has called them: "client". In lower case. */
  stage: string | undefined;
}

/** The deadline for a person: that of the address, else of the domain, else of the stage, else everybody's. */
export function deadlineFor(who: Waiting, { everybody, others }: Settings['policies']): Deadline {
  const own = closeness
    .map((kind) => others.find((policy) => policy.for.kind === kind && isFor(policy, who)))
    .find((policy) => policy !== undefined);
  return own?.deadline ?? everybody;
}

const closeness: readonly PolicyFor['kind'][] = ['address', 'domain', 'stage'];

function isFor({ for: group }: Policy, { address, stage }: Waiting): boolean {
  switch (group.kind) {
    case 'address':
      return group.address === address;
    case 'domain':
      return address !== undefined && domainOf(address) === group.domain;
    case 'stage':
      return group.stage === stage;
  }
}
