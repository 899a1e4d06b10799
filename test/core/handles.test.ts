import { describe, expect, it } from 'vitest';
import { isColleague } from '../../src/core/judging/sides';
import { callName, domainOf, isMailAddress, nameHandle, x500Handle } from '../../src/core/mail';
import { person } from '../../src/core/sighting';

describe('somebody whose address the page does not show', () => {
  it('is known by a handle that nothing takes for an address', () => {
    for (const handle of [nameHandle('Jo  Bell'), nameHandle('jo@bell.example'), x500Handle(jo)]) {
      expect(isMailAddress(handle)).toBe(false);
      expect(domainOf(handle)).toBe('');
      expect(person.safeParse({ address: handle }).success).toBe(true);
    }
  });

  it('has one handle however the name is written', () => {
    expect(nameHandle(' JO\u00a0 Bell')).toBe(nameHandle('Jo Bell'));
    expect(nameHandle('Ame\u0301lie')).toBe(nameHandle('Am\u00e9lie'));
  });

  it('is called by name, never by the handle', () => {
    expect(callName({ address: nameHandle('Jo Bell') })).toBe('jo bell');
    expect(callName({ address: x500Handle(jo) })).toBe('jbell');
    expect(callName({ address: x500Handle(jo), name: 'Jo Bell' })).toBe('Jo Bell');
    expect(callName({ address: 'jo@bell.example' })).toBe('jo@bell.example');
  });

  it('is a colleague where Exchange writes an X.500 address', () => {
    const whose = {
      own: new Set(['ana@firm.example']),
      colleagueDomains: new Set<string>(),
      colleagues: new Set<string>(),
    };
    expect(isColleague(x500Handle(jo), whose)).toBe(true);
    expect(isColleague(nameHandle('Jo Bell'), whose)).toBe(false);
  });
});

const jo = '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=JBell';
