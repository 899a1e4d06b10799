import type { AgendaContext, Placing } from '../core/agenda';
import { deadlineFor } from '../core/due';
import { type Address, splitThreadKey } from '../core/mail';
import type { Settings } from '../core/settings/settings';
import { calendarOf, type WorkCalendar } from '../core/work-calendar';
import { beginningOf } from './card-lists';
import type { Ledger } from './ledger';
import { readSettings } from './settings';

/** When the user works by the settings, in the zone of theirs as it is just now. */
export async function loadCalendar(ledger: Ledger): Promise<WorkCalendar> {
  return calendarBy(await readSettings(ledger));
}

/** In what light each standing is to be seen: the user's time, the policy for who waits, when its account was first seen. */
export async function loadContext(ledger: Ledger): Promise<(standing: Placing) => AgendaContext> {
  const settings = await readSettings(ledger);
  const calendar = calendarBy(settings);
  const accounts = await ledger.accounts.toArray();
  const stageOf = await loadStages(ledger, settings.policies);
  const firstSeen = new Map(accounts.map(({ key, firstSeenAt }) => [key, firstSeenAt]));
  return ({ key, person }) => ({
    calendar,
    deadline: deadlineFor(
      { address: person?.address, stage: person && stageOf.get(person.address) },
      settings.policies,
    ),
    firstSeenAt: firstSeen.get(splitThreadKey(key).account),
  });
}

/** The same one as long as the settings say the same: the working days that were worked out by it stay known. */
function calendarBy(settings: Settings): WorkCalendar {
  const { hours, zone, holidays, leave, absences } = settings;
  const said = JSON.stringify([browserZone(), hours, zone, holidays, leave, absences]);
  if (said !== latest?.said) latest = { said, calendar: calendarOf(settings, browserZone()) };
  return latest.calendar;
}

let latest: { said: string; calendar: WorkCalendar } | undefined;

/** The stages for which there is a policy, by address: of most users' people none. */
async function loadStages(
  ledger: Ledger,
  { others }: Settings['policies'],
): Promise<ReadonlyMap<Address, string>> {
  const stages = others.flatMap(({ for: group }) => (group.kind === 'stage' ? group.stage : []));
  const members = stages.map(async (stage) => {
    const list = ledger.cards.where('byName').startsWith(beginningOf(`stage:${stage}`));
    const cards = await list.toArray();
    return cards.flatMap((card) => card.members.map((who) => [who, stage] as const));
  });
  return new Map((await Promise.all(members)).flat());
}

/** The IANA zone in which the browser is just now. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
