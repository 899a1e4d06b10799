import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../src/core/sighting';
import { pageHtml, rowHtml } from './made-page';
import { openPage } from './open-page';
import { at, now, of, outlookAt, ownerOf, seen } from './seen';

const shown = [
  at(2026, 7, 8, 19, 52),
  at(2026, 7, 7, 8, 0),
  at(2026, 7, 6, 8, 0),
  at(2026, 7, 3, 23, 30),
];
const dates = [
  'Wed 7/8/2026 7:52 PM',
  'Tue 7/7/2026 8:00 AM',
  'Mon 7/6/2026 8:00 AM',
  'Fri 7/3/2026 11:30 PM',
];
const rows = dates
  .map((date, n) => rowHtml({ thread: `T${n}`, date, shown: date.slice(0, 7) }))
  .join('');

function opened() {
  const page = openPage(pageHtml({ rows }));
  const outlook = outlookAt(page);
  return {
    times: () => of('message', seen(page, outlook)).map(({ facts }) => facts.sentAt),
    state: () => outlook.health().find(({ part }) => part === 'rowDate')?.state,
    tell(times: readonly number[]) {
      const sightings = times.map(
        (sentAt, n): Sighting => ({
          kind: 'message',
          thread: `T${n}`,
          id: `AAMk${n}`,
          sense: 'json',
          at: now,
          facts: { sentAt },
        }),
      );
      outlook.tapped(
        JSON.stringify({ index: 0, address: 'ana@firm.example', sightings }),
        ownerOf(outlook),
        now,
      );
    },
  };
}

const shifted = (minutes: number) => shown.map((time) => time - minutes * 60_000);

describe('the page’s clock', () => {
  test('is the browser’s until the page’s data tells otherwise', () => {
    expect(opened().times()).toEqual(shown);
  });

  test.for([0, 90, -330, 720])('is %i minutes ahead where its data says so', (minutes) => {
    const page = opened();
    page.tell(shifted(minutes).map((time) => time + 20_000));
    expect(page.times()).toEqual(minutes < 0 ? shifted(minutes) : shifted(minutes));
    expect(page.state()).toBe('ok');
  });

  test('is not set by one conversation that differs', () => {
    const page = opened();
    page.tell(
      [...shown.slice(0, 3), shown[3] ?? 0].map((time, n) => (n === 1 ? time - 5_400_000 : time)),
    );
    expect(page.times()).toEqual(shown);
  });

  test('that no data agrees with makes dates disagree, until it does', () => {
    const page = opened();
    page.tell(shown.map((time, n) => time - (n + 1) * 7 * 60_000));
    page.times();
    expect(page.state()).toBe('disagrees');
    page.tell(shown);
    page.times();
    expect(page.state()).toBe('ok');
  });
});
