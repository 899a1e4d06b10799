import { type Address, domainOf, type Person } from '../mail';

/**
 * Whether nobody reads what is sent to the address, told by its local part.
 * English forms from mail/sender-lists/no-reply-list.json (MIT); the same in ten other languages.
 */
export function isNoReply(mail: Address): boolean {
  return noReply.test(lettersOf(mail));
}

const noReply = new RegExp(
  [
    'not?(?:reply|respond)',
    '(?:nao|no)(?:responda|responder|responde|respondas|contestar)',
    'ne?pas(?:repondre|reponde)',
    '(?:keine?antwort|nichtantworten)',
    '(?:non?rispondere|nienodpowiadac|nieodpowiadaj|neodpovidat|ikkesvar|svarikke|eisvara|yanitlama)',
  ].join('|'),
);

/** Whether a mail system itself speaks: RFC 5321 4.5.1, RFC 3464, and what auto-replies/flufl.bounce holds. */
export function isBouncer(mail: Address): boolean {
  return /^(?:mailerdaemon|maildaemon|mdaemon|maildeliver(?:y|er)(?:sub)?system|postmaster|microsoftexchange|ndr$)/.test(
    lettersOf(mail),
  );
}

/** Whether a machine writes from the address, though it may read answers. */
export function isMachine(mail: Address): boolean {
  return segmentsOf(mail).some((segment) => machines.has(segment));
}

const machines = new Set(
  'notification notifications notify alert alerts mailer automailer autoreply bounce bounces digest receipts feed feeds rss rssfeed rssfeeds bot cron daemon nobody robot'.split(
    ' ',
  ),
);

/** Whether the address sends to many at once. */
export function isPublisher(mail: Address): boolean {
  return segmentsOf(mail).some((segment) => publishers.has(segment));
}

const publishers = new Set(
  'newsletter newsletters news enews mailing mailings promo promotions offers headlines'.split(' '),
);

/** Whether a mailing list stands behind the address (list host, or one of its service addresses, RFC 2142 6). */
export function isList(mail: Address): boolean {
  const domain = domainOf(mail);
  if (isGroupHost(mail)) return true;
  return /^(?:lists?|groups)\./.test(domain) || /-(?:request|owner|bounces)$/.test(localOf(mail));
}

/** Whether many discussion lists have their home there; some write in a member's stead from the list's own address. */
export function isGroupHost(mail: Address): boolean {
  return listHosts.has(domainOf(mail));
}

const listHosts = new Set(['googlegroups.com', 'groups.io', 'freelists.org', 'listserv.net']);

/**
 * Whether answers go to a person though a machine sent it, as contact forms do: another domain than the sender's,
 * and not an office of that domain.
 */
export function isPersonal(replyTo: Person | undefined, from: Person): replyTo is Person {
  if (replyTo === undefined || domainOf(replyTo.address) === domainOf(from.address)) return false;
  const unread = isNoReply(replyTo.address) || isMachine(replyTo.address);
  return !unread && !isPublisher(replyTo.address) && !segmentsOf(replyTo.address).some(isOffice);
}

function isOffice(segment: string): boolean {
  return offices.has(segment);
}

const offices = new Set(
  'support help helpdesk service feedback care marketing team hello reply'.split(' '),
);

function localOf(mail: Address): string {
  return mail.slice(0, Math.max(mail.lastIndexOf('@'), 0));
}

/** Without punctuation, and with the digits that stand for letters in look-alikes ("n0-rep1y"). */
function lettersOf(mail: Address): string {
  return localOf(mail)
    .replace(/0/g, 'o')
    .replace(/1/g, 'l')
    .replace(/[^a-z0-9]/g, '');
}

function segmentsOf(mail: Address): string[] {
  return localOf(mail).split(/[^a-z0-9]+/);
}
