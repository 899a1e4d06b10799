import { type Address, domainOf, isMailAddress } from './mail';

/** Domains of these own addresses whose people are colleagues: all but those where anybody can have a mailbox. */
export function colleagueDomains(own: Iterable<Address>): Set<string> {
  return new Set([...own].map(domainOf).filter((domain) => !isCommonProvider(domain)));
}

/** The organisation that an address tells: its domain, but where anybody can have a mailbox. */
export function organisationOf(who: Address): string | undefined {
  const domain = isMailAddress(who) ? domainOf(who) : '';
  return domain === '' || isCommonProvider(domain) ? undefined : domain;
}

function isCommonProvider(domain: string): boolean {
  return commonProviders.has(domain) || /^(?:yahoo|hotmail|live|outlook)\.[a-z.]+$/.test(domain);
}

/** The providers with most private mailboxes, by country (their own sign-up pages, 2026-11). */
const commonProviders = new Set(
  [
    'gmail.com googlemail.com icloud.com me.com mac.com aol.com msn.com ymail.com rocketmail.com',
    'proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com fastmail.fm hey.com zoho.com mail.com',
    'gmx.net gmx.de gmx.at gmx.ch gmx.com web.de t-online.de freenet.de posteo.de mailbox.org',
    'orange.fr wanadoo.fr free.fr sfr.fr laposte.net bluewin.ch libero.it virgilio.it tiscali.it telenet.be',
    'ziggo.nl kpnmail.nl btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net sbcglobal.net cox.net',
    'mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net wp.pl o2.pl onet.pl interia.pl',
    'seznam.cz abv.bg centrum.cz uol.com.br bol.com.br terra.com.br qq.com 163.com 126.com sina.com naver.com',
    'daum.net hanmail.net docomo.ne.jp ezweb.ne.jp rediffmail.com walla.co.il',
  ].flatMap((line) => line.split(' ')),
);
