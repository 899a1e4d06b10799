import { describe, expect, it } from 'vitest';
import { type AgendaContext, agendaItem } from '../../src/core/agenda';
import { dayRecords, promiseRecord, streakOf, withoutWord } from '../../src/core/day-close';
import { standing } from '../../src/core/judging/verdict';
import { type ThreadKey, threadKey } from '../../src/core/mail';
import { firstSettings } from '../../src/core/settings/first-settings';
import type { ThreadView } from '../../src/core/standing';
import { usualCalendar } from '../../src/core/work-calendar';
import {
  ana,
  day,
  decided,
  fromAna,
  fromMe,
  hour,
  jo,
  me,
  message,
  monday,
  view,
} from './mailbox-story';

const berlin: AgendaContext = {
  calendar: usualCalendar('Europe/Berlin'),
  deadline: firstSettings.policies.everybody,
  firstSeenAt: monday - 30 * day,
};
const contextOf = () => berlin;

/** Nine to five in Berlin, where `monday` is ten in the morning. */
const workday = (ahead: number) => ({
  start: monday - hour + ahead * day,
  end: monday + 7 * hour + ahead * day,
});
const closing = workday(0).end;

const key = (id: string): ThreadKey => threadKey('gmail:me@firm.example', id);
const recordOf = (views: ThreadView[], ahead = 0) =>
  dayRecords(views, [workday(ahead)], contextOf)[0];

describe('who has no word yet', () => {
  const open = (views: ThreadView[], now: number) =>
    withoutWord(
      views.map((each) => agendaItem(standing(each), berlin, now)),
      { start: monday - 10 * hour, end: closing },
    ).map(({ standing: { key } }) => key);

  it('are those who wrote, also after hours, and not those who were answered or acknowledged', () => {
    const acknowledged = decided(monday + hour, {
      kind: 'acknowledge',
      job: 'j',
      until: monday + day,
      sentAt: monday + hour,
    });
    const views = [
      view([fromAna(monday)], { key: key('waits') }),
      view([fromAna(closing + hour)], { key: key('late') }),
      view([fromAna(monday), fromMe(monday + hour)], { key: key('answered') }),
      view([fromAna(monday)], { key: key('acknowledged'), decisions: [acknowledged] }),
    ];
    expect(open(views, closing + 2 * hour)).toEqual([key('waits'), key('late')]);
  });

  it('are also those to whom the promised time has passed, and not those who are put off', () => {
    const until = monday + 2 * hour;
    const pledge = decided(monday + hour, {
      kind: 'acknowledge',
      job: 'j',
      until,
      sentAt: monday + hour,
    });
    const snooze = decided(monday, { kind: 'snooze', until: monday + day });
    const views = [
      view([fromAna(monday)], { key: key('broken'), decisions: [pledge] }),
      view([fromAna(monday)], { key: key('snoozed'), decisions: [snooze] }),
    ];
    expect(open(views, until - 1)).toEqual([]);
    expect(open(views, until)).toEqual([key('broken')]);
  });
});

describe('a day', () => {
  it('is whole where everybody had a word before it ended, however late the answer came', () => {
    const pledge = decided(closing - 1, {
      kind: 'acknowledge',
      job: 'j',
      until: monday + 3 * day,
      sentAt: closing - 1,
    });
    expect(recordOf([view([fromAna(monday)], { decisions: [pledge] })])).toMatchObject({
      wrote: 1,
      left: 0,
    });
  });

  it('is not where the answer came after its end', () => {
    const answered = view([fromAna(monday), fromMe(closing + 1)]);
    expect(recordOf([answered])).toEqual({ end: closing, wrote: 1, left: 1 });
  });

  it('has the mail that came after the one before had ended', () => {
    const evening = view([fromAna(closing + hour), fromMe(closing + 20 * hour)]);
    expect(recordOf([evening])).toMatchObject({ wrote: 0 });
    expect(dayRecords([evening], [workday(1), workday(0)], contextOf)).toMatchObject([
      { wrote: 1, left: 0 },
      { wrote: 0, left: 0 },
    ]);
  });

  it('counts no bulk mail, and mail that came to two own accounts once', () => {
    const bulk = view([fromAna(monday, { category: 'promotions' })], { key: key('bulk') });
    const copy = { rfcId: 'a@b' };
    const here = view([fromAna(monday, copy)], { key: key('here') });
    const there = view([fromAna(monday, copy), fromMe(monday + hour)], { key: key('there') });
    expect(recordOf([bulk, here, there])).toMatchObject({ wrote: 1, left: 0 });
  });

  it('is whole where the user settled the matter or put it off by then', () => {
    for (const body of [
      { kind: 'settle', how: 'phone' },
      { kind: 'snooze', until: monday + day },
    ] as const)
      expect(
        recordOf([view([fromAna(monday)], { decisions: [decided(monday + hour, body)] })]),
      ).toMatchObject({ left: 0 });
  });
});

describe('days in a row', () => {
  const days = (...kinds: ('whole' | 'left' | 'quiet')[]) =>
    kinds.map((kind, index) => ({
      end: closing - index * day,
      wrote: kind === 'quiet' ? 0 : 3,
      left: kind === 'left' ? 1 : 0,
    }));

  it('are counted back to the first on which somebody was left', () => {
    expect(streakOf(days('whole', 'whole', 'left', 'whole'))).toBe(2);
    expect(streakOf(days('left', 'whole'))).toBe(0);
    expect(streakOf([])).toBe(0);
  });

  it('are neither made nor broken by a day on which nobody wrote', () => {
    expect(streakOf(days('whole', 'quiet', 'whole', 'quiet', 'left'))).toBe(2);
  });
});

describe('promises', () => {
  const week = { start: monday, end: monday + 7 * day };
  const until = monday + day;
  const pledge = (at = monday + hour, by = until, id = 'p') =>
    decided(at, { kind: 'acknowledge', job: id, until: by, sentAt: at }, id);

  it('are kept by an answer in time, and by a settled matter', () => {
    const answered = view([fromAna(monday), fromMe(until)], { decisions: [pledge()] });
    const phoned = decided(until - 1, { kind: 'settle', how: 'phone' });
    const settled = view([fromAna(monday)], { decisions: [pledge(), phoned] });
    expect(promiseRecord([answered, settled], week)).toEqual({ due: 2, kept: 2 });
  });

  it('are not kept by a late one, nor by none', () => {
    const late = view([fromAna(monday), fromMe(until + 1)], { decisions: [pledge()] });
    const never = view([fromAna(monday)], { decisions: [pledge()] });
    expect(promiseRecord([late, never], week)).toEqual({ due: 2, kept: 0 });
  });

  it('that were moved before their time count by the new one', () => {
    const moved = [pledge(), pledge(until - hour, until + day, 'q')];
    const kept = view([fromAna(monday), fromMe(until + hour)], { decisions: moved });
    expect(promiseRecord([kept], week)).toEqual({ due: 1, kept: 1 });
  });

  it('that are still to come, were taken back or lie outside the span count for nothing', () => {
    const undo = decided(monday + 2 * hour, { kind: 'undo', undoes: 'p' });
    const undone = view([fromAna(monday)], { decisions: [pledge(), undo] });
    expect(promiseRecord([undone], week)).toEqual({ due: 0, kept: 0 });
    const open = view([fromAna(monday)], { decisions: [pledge()] });
    expect(promiseRecord([open], { start: monday, end: until - 1 })).toEqual({ due: 0, kept: 0 });
  });

  it('answered in time count as kept although the person has written again', () => {
    const again = message('again', {
      from: ana,
      to: [me, jo],
      state: 'arrived',
      sentAt: until - 1,
    });
    const asked = view([fromAna(monday), fromMe(until - hour), again], { decisions: [pledge()] });
    expect(promiseRecord([asked], week)).toEqual({ due: 1, kept: 1 });
  });
});
