import { escapeHtml } from '../../mailbox/mail';
import { fill } from '../words';
import { replyBar } from './conversation-html';
import { messageDate, messageTitle } from './dates';
import { jslogJson, renderId, text } from './dom';
import { answeredPeople } from './reply-form';
import { account, options, say } from './settings';
import { fresh, isOwn, isUnread, type KnownMessage, type KnownThread } from './store';

/** How a message stands in its conversation. */
export type Form = 'expanded' | 'collapsed' | 'hidden';

/** One `[role=listitem]`; `older` is the number on the stub of hidden messages. */
export function messageItem(
  thread: KnownThread,
  message: KnownMessage,
  form: Form,
  stub: { readonly older: number } | undefined,
): string {
  if (form === 'expanded') return expanded(thread, message);
  if (form === 'collapsed') return collapsed(message, 'kv');
  return stub === undefined ? collapsed(message, 'kQ') : hiddenStub(message, stub.older);
}

const ids = (thread: KnownThread, message: KnownMessage) =>
  `1:${jslogJson([`#${thread.id}`])}; 4:${jslogJson([`#${message.id}`])}`;

function expanded(thread: KnownThread, message: KnownMessage): string {
  const legacy = fresh.has(message.id) ? '' : ` data-legacy-message-id="${message.legacyId}"`;
  return `<div class="h7 ie nH oy8Mbf" role="listitem" aria-expanded="true" tabindex="-1"><div class="Bk"><div class="G3 G2"><div><div id="${renderId()}"><div class="adn ads" style="display:" data-message-id="#${message.id}"${legacy}><div class="aju"><div class="aCi"><div class="aFg" style="display: none;"></div>${face(message)}</div></div><div class="gs"><div class="gE iv gt"><table cellpadding="0" class="cf gJ"><tbody><tr class="acZ">${headCells(thread, message)}</tr><tr class="acZ xD"><td colspan="3"><table cellpadding="0" class="cf adz"><tbody><tr><td class="ady"><div class="iw ajw"><span translate="no" class="hb">${recipients(message)} </span></div><div id="${renderId()}" aria-haspopup="true" class="ajy" role="button" tabindex="0" data-tooltip="${say.showDetails}" aria-label="${say.showDetails}"><img class="ajz" src="images/cleardot.gif" alt=""></div></td></tr></tbody></table></td></tr></tbody></table></div><div id="${renderId()}"><div class="qQVYZb"></div><div class="utdU2e"></div><div class="lQs8Hd"></div><div class="btm"></div></div><div class=""><div class="aHl"></div><div id="${renderId()}" tabindex="-1"></div>${body(thread, message)}<div class="hi"></div></div></div><div class="ajx"></div></div>${answerArea(thread, message)}</div></div></div></div></div></div>`;
}

function headCells(thread: KnownThread, message: KnownMessage): string {
  const { address, name } = message.from;
  const star = message.labels.has('^t') ? say.withStar : say.notStarred;
  return `<td class="gF gK"><table cellpadding="0" class="cf ix"><tbody><tr><td class="c2"><h3 class="iw"><span translate="no" class="qu" role="gridcell" tabindex="-1"><span email="${text(address)}" name="${text(name || address)}" data-hovercard-id="${text(address)}" class="gD"><span>${text(name || address)}</span></span> <span class="cfXrwd"></span><span class="go"><span aria-hidden="true">&lt;</span>${text(address)}<span aria-hidden="true">&gt;</span></span> </span></h3></td></tr></tbody></table></td><td class="gH bAk"><div class="gK"><span></span>${dateOf(message)}<div class="zd bi4" aria-label="${star}" tabindex="0" role="checkbox" aria-checked="${message.labels.has('^t')}" style="outline:0" jslog="20511; u014N:cOuCgd,Kr2w4b; ${ids(thread, message)}" data-tooltip="${star}"><span class="T-KT"><img class="f T-KT-JX" src="images/cleardot.gif" alt=""></span></div></div></td><td class="gH"></td><td class="gH acX bAm" rowspan="2">${headButtons(thread, message)}</td>`;
}

function headButtons(thread: KnownThread, message: KnownMessage): string {
  const log = `jslog="21576; u014N:cOuCgd,Kr2w4b; ${ids(thread, message)}"`;
  if (options.replyButtons === 'nov2025')
    return `<div class="DILLkc" role="button" tabindex="0" ${log} data-tooltip="${say.reply}" aria-label="${say.reply}"><span class="demo-icon">↩</span></div><div class="Wsq5Cf" role="button" tabindex="0" aria-haspopup="true" aria-expanded="false" data-tooltip="${say.more}" aria-label="${say.more}"><span class="demo-icon">⋮</span></div>`;
  return `<div class="T-I J-J5-Ji T-I-Js-IF aaq T-I-ax7 L3" role="button" tabindex="0" ${log} data-tooltip="${say.reply}" aria-label="${say.reply}" style="user-select: none;"><img class="hB T-I-J3 " role="button" src="images/cleardot.gif" alt=""></div><div id="${renderId()}" class="T-I J-J5-Ji T-I-Js-Gs aap T-I-awG T-I-ax7 L3" role="button" tabindex="0" aria-expanded="false" aria-haspopup="true" data-tooltip="${say.more}" aria-label="${say.more}" style="user-select: none;"><img class="hA T-I-J3" role="menu" src="images/cleardot.gif" alt=""></div>`;
}

function dateOf(message: KnownMessage): string {
  const title = messageTitle(message.time);
  return `<span id="${renderId()}" class="g3" title="${title}" alt="${title}" role="gridcell" tabindex="-1">${messageDate(message.time, Date.now())}</span>`;
}

/** "to me, Ana": the name of an own address is the page's word for it (facts A3). */
function recipients(message: KnownMessage): string {
  const people = [...message.to, ...message.cc].map((someone) => {
    const name =
      someone.address === account.owner.address
        ? say.me
        : someone.name || someone.address.split('@')[0] || someone.address;
    return `<span email="${text(someone.address)}" name="${text(name)}" data-hovercard-id="${text(someone.address)}" class="g2">${text(name)}</span>`;
  });
  return fill(say.to, people.join(', '));
}

function body(thread: KnownThread, message: KnownMessage): string {
  const html = trimmed(message.html ?? escapeHtml(message.snippet));
  const own = isOwn(message) ? ' adO' : '';
  return `<div id="${renderId()}" class="ii gt${own}" jslog="20277; u014N:xr6bB; ${ids(thread, message)}"><div id="${renderId()}" class="a3s aiL ">${html}</div></div><div id="${renderId()}" class="ii gt" style="display:none"><div id="${renderId()}" class="a3s aiL "></div></div>${attachments(message)}`;
}

/** The quoted part stands hidden behind "…" (facts A3). */
function trimmed(html: string): string {
  const start = html.indexOf('<div class="gmail_quote"');
  const [written, quoted] = start < 0 ? [html, ''] : [html.slice(0, start), html.slice(start)];
  const toggle =
    quoted === ''
      ? '<div class="yj6qo"></div>'
      : `<div class="yj6qo ajU"><div id="${renderId()}" class="ajR" role="button" tabindex="0" data-tooltip="${say.showTrimmed}" aria-label="${say.showTrimmed}" aria-expanded="false"><img class="ajT" src="images/cleardot.gif"></div></div>`;
  return `${written}${toggle}<div class="adL"${quoted === '' ? '' : ' style="display: none;"'}>${quoted}</div>`;
}

function attachments(message: KnownMessage): string {
  if (message.attachments.length === 0) return '';
  const files = message.attachments.map(
    (file) => `<span class="aZo"><span class="aV3 zzV0ie">${text(file.name)}</span></span>`,
  );
  return `<div class="hq gt"><div class="aQH">${files.join('')}</div></div>`;
}

function answerArea(thread: KnownThread, message: KnownMessage): string {
  const last = thread.messages.findLast((one) => !one.labels.has('^r'))?.id === message.id;
  return `<div class="gA gt acV"${last ? '' : ' style="display: none;"'}><div class="gB xu" jslog="184332; u014N:xr6bB;">${options.replyButtons === 'text' ? textButtons() : ''}<div class="ip iq"><div id="${renderId()}">${options.replyButtons === 'text' ? '' : replyBar(ids(thread, message), audience(message))}</div></div></div></div>`;
}

const audience = (message: KnownMessage) =>
  answeredPeople(message, 'reply-all').cc.length > 0 ? 'several' : 'one person';

const textButtons = () =>
  `<table id="${renderId()}" cellpadding="0" role="presentation" class="cf gz ac0"><tbody><tr><td><div class="cKWzSc mD" idlink="" tabindex="0" role="button" jslog="21576; u014N:cOuCgd,Kr2w4b;"><img class="mL" src="images/cleardot.gif" alt=""> <span class="mG">${say.reply}</span></div></td><td></td><td><div class="XymfBd mD" idlink="" tabindex="0" role="button" jslog="21578; u014N:cOuCgd,Kr2w4b;"><img class="mI" src="images/cleardot.gif" alt=""> <span class="mG">${say.forward}</span></div></td></tr></tbody></table>`;

/** A folded message: no `data-message-id` (facts A3; capture ru-2020). */
function collapsed(message: KnownMessage, kind: 'kv' | 'kQ'): string {
  const { address, name } = message.from;
  const unread = isUnread(message) ? ' bg' : '';
  const snippet = text(message.snippet.slice(0, 100));
  return `<div class="${kind}${unread} " role="listitem"><div class="Bk"><div class="G3 G2"><div><div id="${renderId()}"><div class="adf ads"><div class="aju"><div class="aCi">${face(message)}</div></div><div class="gs gt"><div class="gE hI"><table cellpadding="0" role="presentation" class="cf gJ"><tbody><tr><td class="gF gK" style="width:auto"><span email="${text(address)}" data-hovercard-id="${text(address)}" name="${text(name || address)}" class="gD" role="gridcell" tabindex="-1">${text(name || address)}</span></td><td class="gF gK"><table cellpadding="0" class="cf iB za "><tbody><tr><td><div class="iA g6">${snippet}</div></td></tr></tbody></table></td><td class="gH bAk"><span></span>${dateOf(message)}<div class="zd bi4" aria-label="${say.notStarred}" title="${say.notStarred}" tabindex="0" role="checkbox" aria-checked="false" style="outline:0" jslog="20511; u014N:cOuCgd,Kr2w4b;"><span class="T-KT"><img class="f T-KT-JX" src="images/cleardot.gif" alt=""></span></div></td></tr><tr><td class="gF gK" colspan="3"><table cellpadding="0" class="cf iB"><tbody><tr><td><div class="iA g6" role="gridcell" tabindex="-1">${snippet}</div></td></tr></tbody></table></td></tr></tbody></table></div></div><div class="ajx"></div></div></div></div></div></div></div>`;
}

/** The stub for the hidden middle: the element of the first hidden message, without its content. */
const hiddenStub = (message: KnownMessage, older: number) =>
  `<div class="kQ bg adv" role="listitem" aria-label="${fill(say.olderMessages, older)}" data-demo-first="${message.id}"><div class="Bk"><div class="G3 G2"><div><span class="adx" role="button" tabindex="0"><span>${older}</span></span></div></div></div></div>`;

function face(message: KnownMessage): string {
  const { address, name } = message.from;
  return `<img id="${renderId()}" name="${renderId()}" src="images/cleardot.gif" class="ajn" style="background-color: ${colour(address)}" jid="${text(address)}" data-hovercard-id="${text(address)}" data-name="${text(name)}" aria-hidden="true">`;
}

/** A colour of one's own for each address, as Gmail gives one to who has no picture. */
export function colour(address: string): string {
  const sum = [...address].reduce((total, letter) => total * 31 + letter.charCodeAt(0), 7);
  return `hsl(${Math.abs(sum) % 360} 40% 55%)`;
}
