import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../src/core/people/bring/columns';
import { peopleFromRows } from '../../src/core/people/bring/csv-people';
import { csvRows, separatorOf } from '../../src/core/people/bring/csv-rows';
import { decoded } from '../../src/core/people/bring/decode';
import type { ReadPeople, Ways } from '../../src/core/people/bring/imported';
import { type Acquaintance, planned } from '../../src/core/people/bring/plan';
import { portions, sayingsFor } from '../../src/core/people/bring/sayings';
import { peopleFromCards } from '../../src/core/people/bring/vcards';
import { peopleAsCsv } from '../../src/core/people/bring/write-csv';
import { peopleAsCards } from '../../src/core/people/bring/write-vcard';
import type { WrittenPerson } from '../../src/core/people/bring/written';
import type { PersonFacts, RememberedDate } from '../../src/core/people/record';
import { firstStages } from '../../src/core/people/stages';

const ways: Ways = {
  now: Date.UTC(2026, 2, 2),
  first: 'day',
  knownStage: (text) => firstStages.find((each) => each === text.toLowerCase()),
};

function fromCsv(text: string): ReadPeople {
  const [head, ...rows] = csvRows(text, separatorOf(text), 30_000);
  return peopleFromRows(rows, guessColumns(head?.cells ?? []), ways);
}

const line = (longest: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: longest / 4 })
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '').trim())
    .filter((text) => text !== '' && text.length <= longest);
const hard = fc.constantFrom(
  '=1+1',
  "'=x",
  '+49 30;1',
  'a,b"c"',
  'x\\;y\\,z\\\\n',
  '-',
  "''@a",
  ';',
  '"',
);
const text = (longest: number) => fc.oneof(line(longest), hard);
const mail = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9.+']{0,9}$/), fc.constantFrom('a.example', 'b.example'))
  .map(([name, domain]) => `${name}@${domain}`);
const date: fc.Arbitrary<RememberedDate> = fc.record(
  {
    kind: fc.constantFrom('birthday', 'other'),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.integer({ min: 1800, max: 9999 }),
    words: line(40),
  },
  { requiredKeys: ['kind', 'month', 'day'] },
);
const ms = fc.integer({ min: 0, max: 4e12 });
const facts: fc.Arbitrary<Partial<PersonFacts>> = fc.record(
  {
    organisation: text(200),
    language: fc.constantFrom('de', 'pt-BR', 'en-GB'),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC'),
    stage: fc.constantFrom(...firstStages, 'friend of the house'),
    channel: fc.constantFrom('mail', 'in-person', 'by pigeon'),
    phone: fc.constantFrom('+49 30 123', '(555) 0100', '-1'),
    notes: fc.array(text(100), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n')),
    dates: fc.array(date, { minLength: 1, maxLength: 4 }),
    referredBy: mail,
    referral: text(100),
    optOut: fc.oneof(
      fc.record({
        kind: fc.constant('out' as const),
        since: ms,
        reason: fc.oneof(text(100), fc.constant('')),
      }),
      fc.record({ kind: fc.constant('lifted' as const), at: ms }),
    ),
    cadence: fc.integer({ min: 0, max: 3650 }),
  },
  { requiredKeys: [] },
);
const written: fc.Arbitrary<WrittenPerson> = fc
  .tuple(fc.uniqueArray(mail, { maxLength: 3 }), text(60), facts)
  .map(([addresses, name, said]) => ({
    id: addresses[0] ?? 'made:0b1c',
    addresses,
    name,
    said: { ...said, name },
  }));

const byDay = (dates: readonly RememberedDate[] = []) =>
  dates.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
/** What of a person is to be there again; days in any order. */
const again = ({ id, addresses, said }: WrittenPerson) => ({
  id: id.includes('@') ? undefined : id,
  addresses,
  facts: { ...said, dates: byDay(said.dates) },
});
const readAgain = ({ people }: ReadPeople) =>
  people.map(({ id, addresses, facts: { dates, ...rest } }) => ({
    id,
    addresses,
    facts: { ...rest, dates: byDay(dates) },
  }));

describe('what the user said of people is there again', () => {
  const some = fc.array(written, { minLength: 1, maxLength: 4 });

  it('from a table', () => {
    fc.assert(
      fc.property(some, (people) => {
        const read = fromCsv(peopleAsCsv(people));
        expect(read.faults).toEqual([]);
        expect(readAgain(read)).toEqual(people.map(again));
      }),
    );
  });

  it.each(['3.0', '4.0'] as const)('from cards of version %s', (version) => {
    fc.assert(
      fc.property(some, (people) => {
        const read = peopleFromCards(peopleAsCards(people, version), ways);
        expect(read.faults).toEqual([]);
        expect(readAgain(read)).toEqual(people.map(again));
      }),
    );
  });
});

describe('a file of a stranger’s', () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ',',
    '\n',
    '\r',
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'VERSION:4.0\n',
    'EMAIL;',
    'N:;;\\;',
    'BDAY:',
    'CATEGORIES;VALUE=date:x\n',
    'TZ;VALUE=utc-offset:9\n',
    '\\',
    ':',
    '\n ',
    '\u0000',
    '\ud800',
    'é',
  );

  it('never throws, whatever is in it', () => {
    const file = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(file, (whole) => {
        fromCsv(`name,e-mail,birthday,notes\n${whole}`);
        peopleFromCards(`BEGIN:VCARD\nVERSION:4.0\nFN:x\n${whole}`, ways);
      }),
      { numRuns: 300 },
    );
  });

  it('with a quotation that never ends costs its own line alone', () => {
    const read = fromCsv('Name,E-mail\nAna,"ana@a.example\nBo,bo@b.example\n');
    expect(read.faults).toMatchObject([{ line: 2, why: 'quote' }]);
    expect(read.people).toMatchObject([{ lines: [3], facts: { name: 'Bo' } }]);
  });

  it('is read in a time that grows with its size, not with its square', () => {
    const took = (whole: string) => {
      const began = performance.now();
      csvRows(whole, ',', 1e9);
      peopleFromCards(whole, ways);
      return performance.now() - began;
    };
    for (const each of ['"', '"\n', '"x\n', '"""\n', 'a,"b\n', ' \n', 'BEGIN:VCARD\n', '\\;'])
      expect(took(`BEGIN:VCARD\nNOTE:${each.repeat(50_000)}`)).toBeLessThan(5_000);
  }, 30_000);
});

describe('a table', () => {
  it('of Google’s and of Outlook’s contacts is known by its heads', () => {
    const google =
      'First Name,Last Name,Organization Name,Labels,Birthday,Notes,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value\n' +
      'Ana,Ruiz,Deck,Customer ::: * myContacts,--04-12,,Work,ana@deck.example,ana@home.example ::: a@x.example,+49 1\n';
    expect(fromCsv(google).people).toEqual([
      {
        lines: [2],
        id: undefined,
        addresses: ['ana@deck.example', 'ana@home.example', 'a@x.example'],
        facts: {
          name: 'Ana Ruiz',
          organisation: 'Deck',
          stage: 'customer',
          phone: '+49 1',
          dates: [{ kind: 'birthday', month: 4, day: 12 }],
        },
      },
    ]);
    const outlook =
      'First Name;Last Name;Company;Mobile Phone;E-mail Address;E-mail Display Name;Birthday\nBo;Lind;Firm;1;BO@firm.example;Bo;0/0/00\n';
    expect(fromCsv(outlook).people).toMatchObject([
      {
        addresses: ['bo@firm.example'],
        facts: { name: 'Bo Lind', organisation: 'Firm', phone: '1' },
      },
    ]);
    expect(
      guessColumns(['Vorname', 'Correo electrónico', 'Компания', '氏名', 'Time zone', 'Shoe']),
    ).toEqual(['given', 'address', 'organisation', 'name', 'zone', undefined]);
  });

  it('names each line that is not good, and why', () => {
    const lines = [
      'Name,E-mail,Birthday,Time zone,Language',
      'A,not an address',
      ',,',
      ',,,UTC',
      'B,,31.2.2000',
      'C,,,Mars/Base',
      'D,,,,not a tongue',
      'E,,,,,over',
      `${'x'.repeat(300)}`,
      'Fine,f@a.example,3/4/1990',
    ];
    const read = fromCsv(lines.join('\n'));
    expect(read.faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'address'],
      [4, 'nobody'],
      [5, 'date'],
      [6, 'zone'],
      [7, 'language'],
      [8, 'cells'],
      [9, 'tooLong'],
    ]);
    expect(read.people).toMatchObject([
      { lines: [10], facts: { dates: [{ month: 4, day: 3, year: 1990 }] } },
    ]);
  });

  it.each([
    ['utf-8', Buffer.from('\ufeffJosé')],
    ['utf-8', Buffer.from('José')],
    ['utf-16le', Buffer.from('\ufeffJosé', 'utf16le')],
    ['utf-16le', Buffer.from('José', 'utf16le')],
    ['windows-1252', Buffer.from('José', 'latin1')],
  ] as const)('in %s is read in its letters', (encoding, bytes) => {
    expect(decoded(bytes)).toEqual({ text: 'José', encoding });
  });
});

describe('a card', () => {
  const card = (version: string, ...lines: string[]) =>
    ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].join('\r\n');

  it('of another program is read with folded lines, groups, preference and its odd days', () => {
    const text = [
      card(
        '3.0',
        'N:Ruiz;Ana;;;',
        'item1.EMAIL;TYPE=INTERNET:ana@home.example',
        'EMAIL;TYPE=WORK,PREF:ana@deck.ex',
        ' ample',
        'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12',
        'NOTE:Tea\\; no milk\\nthanks',
        'PHOTO;ENCODING=b:AAAA',
        ' BBBB',
        'TZ:-05:00',
      ),
      card(
        '4.0',
        'FN:Bo',
        'EMAIL;PREF=2:b2@x.example',
        'EMAIL;PREF=1:b1@x.example',
        'CATEGORIES:golf,supplier',
        'TZ:Europe/Oslo',
      ),
    ].join('\r\n');
    expect(peopleFromCards(text, ways)).toMatchObject({
      faults: [],
      people: [
        {
          lines: [1],
          addresses: ['ana@deck.example', 'ana@home.example'],
          facts: {
            name: 'Ana Ruiz',
            notes: 'Tea; no milk\nthanks',
            dates: [{ kind: 'birthday', month: 4, day: 12 }],
          },
        },
        {
          lines: [13],
          addresses: ['b1@x.example', 'b2@x.example'],
          facts: { stage: 'supplier', zone: 'Europe/Oslo' },
        },
      ],
    });
  });

  it('of version 2.1, with quoted-printable, without an end or a colon is refused with its line', () => {
    const text = [
      card('2.1', 'FN:A'),
      card('3.0', 'FN;ENCODING=QUOTED-PRINTABLE:=41'),
      card('4.0', 'FN:B', 'lost'),
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:C',
    ].join('\r\n');
    expect(peopleFromCards(text, ways).faults.map(({ line, why }) => [line, why])).toEqual([
      [1, 'oldCard'],
      [5, 'oldCard'],
      [9, 'broken'],
      [14, 'broken'],
    ]);
  });
});

describe('who is known already', () => {
  const ana = {
    id: 'ana@a.example',
    name: 'Ana',
    members: ['ana@a.example'],
    said: { stage: 'customer' },
  };
  const bo = { id: 'bo@b.example', name: 'Bo', members: ['bo@b.example'], said: {} };
  const known: Acquaintance = {
    byAddress: new Map([
      ['ana@a.example', ana],
      ['bo@b.example', bo],
    ]),
    byName: new Map([['bo', [bo]]]),
  };
  const plan = (text: string) => planned(fromCsv(text).people, known);
  const unique = () => 'u';

  it('keeps what was said of them unless the user chooses otherwise', () => {
    const [item] = plan('Name,E-mail,Stage,E-mail\nAna R,ana@a.example,partner,ana@new.example');
    if (item === undefined) throw new Error('nobody');
    expect(item).toMatchObject({
      known: ana,
      fills: ['name'],
      differs: ['stage'],
      joins: ['ana@new.example'],
    });
    const joins = { person: 'ana@new.example', facts: { sameAs: 'ana@a.example' } };
    expect(sayingsFor(item, 'fill', unique)).toEqual([
      { person: 'ana@a.example', facts: { name: 'Ana R' } },
      joins,
    ]);
    expect(sayingsFor(item, 'replace', unique)).toEqual([
      { person: 'ana@a.example', facts: { name: 'Ana R', stage: 'partner' } },
      joins,
    ]);
    expect(sayingsFor(item, 'skip', unique)).toEqual([]);
  });

  it('is never merged with another whom one knows; the address stays theirs', () => {
    const [item] = plan('Name,E-mail,E-mail\nAna,ana@a.example,bo@b.example');
    expect(item).toMatchObject({ known: ana, joins: [], apart: ['bo@b.example'] });
  });

  it('by name alone is a hint, and no more', () => {
    const [item] = plan('Name,E-mail\nBo,bo@elsewhere.example');
    expect(item).toMatchObject({ known: undefined, alike: [bo] });
  });

  it('makes lines of one address one person, also over a third line', () => {
    const items = plan(
      'Name,E-mail,Phone,E-mail\nA,a@x.example,1\nB,b@x.example,2\nC,a@x.example,1,b@x.example',
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.person).toMatchObject({
      addresses: ['a@x.example', 'b@x.example'],
      facts: { name: 'A', phone: '1' },
    });
    expect(items[0]?.person.lines.toSorted()).toEqual([2, 3, 4]);
    expect(items[0]?.split).toContain('phone');
  });

  it('goes to the background in portions that cut nobody in two', () => {
    const said = (count: number) =>
      Array.from({ length: count }, () => ({ person: 'a@x.example', facts: {} }));
    expect(portions([said(2), said(0), said(2), said(1)], 3).map((each) => each.length)).toEqual([
      2, 3,
    ]);
  });
});
