import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../src/core/sighting';
import {
  type OutlookPart,
  type OutlookParts,
  outlookParts,
} from '../../../src/webmail/outlook/selectors';
import type { Webmail } from '../../../src/webmail/webmail';
import { messageHtml, pageHtml, paneHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { now, outlookAt } from './seen';

const parts = Object.keys(outlookParts) as OutlookPart[];

/** The parts after Outlook took away what the best `lost` alternatives of one of them rest on. */
function without(part: OutlookPart, lost: number): OutlookParts {
  const alternatives = outlookParts[part].alternatives.map((alternative, rank) =>
    rank < lost ? { ...alternative, css: 'gone' } : alternative,
  );
  return { ...outlookParts, [part]: { ...outlookParts[part], alternatives } };
}

const rows = [
  rowHtml({ thread: 'T1', selected: true, mail: 'jo@client.example' }),
  rowHtml({
    thread: 'T2',
    subject: 'Invoice',
    from: 'Bo Li',
    date: 'Tue 7/7/2026 8:00 AM',
    shown: 'Tue 7/7',
  }),
  rowHtml({
    thread: 'T3',
    subject: 'Visit',
    icon: 'ArrowReplyRegular',
    states: 'Replied',
    date: 'Mon 7/6/2026 8:00 AM',
    shown: 'Mon 7/6',
  }),
].join('');
const pane = paneHtml([
  messageHtml({ from: 'Bo Li', date: 'Wed 7/8/2026 9:00 AM', preview: 'Dear all' }),
  messageHtml({ to: 'Ana Ruiz' }),
  messageHtml({ from: 'Ana Ruiz', date: 'Wed 7/8/2026 8:30 PM', body: 'It is 40.' }),
]);
const html = pageHtml({ rows, pane, tabs: 'focused' });

const open = (changed?: OutlookParts): Webmail => outlookAt(openPage(html, undefined, changed));

/** Facts that the reader gives, one a line, so that what is missing can be told from what is wrong. */
function facts(outlook: Webmail): string[] {
  const mailbox = outlook.mailbox(undefined);
  if (mailbox === undefined || mailbox === 'unnamed') return [];
  const { rows, conversation, sightings } = outlook.look();
  return [
    `owner ${mailbox.account}`,
    ...rows.map(({ thread }) => `row ${thread}`),
    ...(conversation === undefined ? [] : [`open ${conversation.thread}`]),
    ...sightings(mailbox, now).flatMap(factsOf),
  ];
}

function factsOf(sighting: Sighting): string[] {
  if (sighting.kind === 'list')
    return sighting.complete ? [`complete ${sighting.list} ${sighting.threads}`] : [];
  if (sighting.kind === 'account') return [];
  const id = sighting.kind === 'message' ? sighting.id.replace(/:(in|out)$/, '') : '';
  return Object.entries(sighting.facts)
    .filter(([, value]) => value !== undefined && JSON.stringify(value) !== '[]')
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((each) => [name, each]),
    )
    .map(([name, value]) => `${sighting.thread} ${id} ${name} ${who(value)}`);
}

/** One person by name or address is the same person. */
function who(value: unknown): string {
  const person = value as { name?: string };
  return typeof value === 'object' && person?.name !== undefined
    ? person.name
    : JSON.stringify(value);
}

describe('when Outlook takes away what a part is found by', () => {
  const lost = parts.flatMap((part) => {
    const all = outlookParts[part].alternatives.length;
    return Array.from({ length: all }, (_, n): [OutlookPart, number] => [part, n + 1]);
  });

  test.for(lost)('%s without its best %i says nothing wrong', ([part, count]) => {
    const before = new Set(facts(open()));
    for (const fact of facts(open(without(part, count)))) expect(before).toContain(fact);
  });

  test.for([
    ['list', 1],
    ['list', 2],
    ['listbox', 1],
    ['row', 1],
    ['rowPerson', 1],
    ['mailboxRoot', 1],
    ['openSubject', 1],
    ['message', 1],
    ['body', 1],
    ['searchBox', 1],
  ] as const)('%s without its best %i is found by the next', ([part, count]) => {
    const state = open(without(part, count));
    expect(facts(state)).toEqual(
      expect.arrayContaining(['owner outlook:ana@firm.example', 'row T1']),
    );
  });

  test.for(['rowText', 'rowDate'] as const)(
    'rows without %s bear no badges, and health says why',
    (part) => {
      const outlook = open(without(part, Number.POSITIVE_INFINITY));
      expect(facts(outlook).filter((fact) => fact.startsWith('row '))).toEqual([]);
      expect(outlook.health()).toContainEqual(expect.objectContaining({ part, state: 'blind' }));
    },
  );

  test('a pane without its subject is reported as blind', () => {
    const outlook = open(without('openSubject', Number.POSITIVE_INFINITY));
    facts(outlook);
    expect(outlook.health()).toContainEqual(
      expect.objectContaining({ part: 'openSubject', state: 'blind' }),
    );
  });
});

test('a healthy page has no fault', () => {
  const outlook = open();
  facts(outlook);
  const faults = outlook.health().filter(({ state }) => state === 'blind' || state === 'disagrees');
  expect(faults).toEqual([]);
});
