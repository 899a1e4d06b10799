import { fill } from '../words';
import { jslogJson, renderId, text } from './dom';
import { account, options, say } from './settings';
import type { KnownThread } from './store';

/** The view of an open conversation in place of the list (facts A3; capture vi-2023). */
export const conversationView = () =>
  '<div class="nH"><div class="nH g id"><table class="Bs nH iY bAt" cellpadding="0" role="presentation"></table></div></div>';

/** The toolbar over an open conversation. */
export const conversationToolbar = () =>
  `<div class="D E G-atb" gh="tm"><div class="nH aqK"><div class="iH bzn"><div class="G-tF"><div class="G-Ni J-J5-Ji">${button('lS', '19', say.back, 'aoH')}</div><div class="G-Ni J-J5-Ji">${button('lR', '7', say.archive, 'ar8')}${button('nN', '9', say.reportSpam, 'asl')}${button('bvt', '2', say.markUnread, 'bAO')}${button('nX', '10', say.delete, 'ar9')}</div></div></div></div></div>`;

const button = (name: string, act: string, word: string, icon: string) =>
  `<div class="T-I J-J5-Ji ${name} T-I-ax7 L3" act="${act}" role="button" tabindex="0" data-tooltip="${word}" aria-label="${word}"><div class="asa"><div class="${icon} T-I-J3 J-J5-Ji"></div></div></div>`;

/** The conversation itself, without its messages: `.a98.iY` since 2023-11-16 (facts A3). */
export function conversation(thread: KnownThread): string {
  return `<div class="nH a98 iY" jslog=""><div class="nH V8djrc byY" jsaction="JcCCed:.CLIENT"><div class="hj"><div class="ade"><span class="hk J-J5-Ji"><div id="${renderId()}" class="T-I J-J5-Ji T-I-JN L3" role="button" tabindex="0" jslog="170698" aria-label="${say.printAll}" data-tooltip="${say.printAll}"><span class="SD"><img class="g1 T-I-J3" src="images/cleardot.gif" alt="${say.printAll}"> </span></div></span><span class="hk J-J5-Ji"><div id="${renderId()}" class="T-I J-J5-Ji T-I-JN L3" role="button" tabindex="0" jslog="170693" aria-label="${say.newWindow}" data-tooltip="${say.newWindow}"><span class="SD"><img class="gZ T-I-J3" src="images/cleardot.gif" alt="${say.newWindow}"> </span></div></span></div></div><div class="nH"><div jscontroller="anoPNd" data-num-unread-messages="0" data-num-visible-messages="${thread.messages.length}"><div class="ha"><h2 jsname="r4nke" class="hP" tabindex="-1"${permId(thread)} data-legacy-thread-id="${thread.legacyId}">${text(thread.subject)}</h2><span jsname="SjW3R" class="J-J5-Ji">${labels(thread)}</span></div><div class="dJ"></div></div></div></div><div class="nH aHU"><div class="nH hx"><div class="nH"><div tabindex="-1" role="menu" class="b7 J-M" aria-haspopup="true" jslog="181413" style="user-select: none; display: none;"></div></div><div class="nH"></div><div class="nH" jslog="20686; u014N:xr6bB; 1:${jslogJson([`#${thread.id}`])}" role="list"></div><div class="nH"></div></div></div><div class="nH"><div class="l2" style="padding-bottom: 0px;"></div></div></div>`;
}

function permId(thread: KnownThread): string {
  if (options.permId === 'missing') return '';
  return ` data-thread-perm-id="${options.permId === 'undefined' ? 'undefined' : thread.id}"`;
}

/** Chips of the labels; `name` holds the system's own label id (facts A3). */
function labels(thread: KnownThread): string {
  const all = new Set(thread.messages.flatMap((message) => [...message.labels]));
  const shown = [...all].filter((label) => label === '^i' || label.startsWith('^x_'));
  return shown
    .map((label) => {
      const word = label === '^i' ? say.inbox : text(label.slice(3));
      const tip = fill(say.searchLabel, word);
      return `<div class="ahR"><span data-is-tooltip-wrapper="true"><div jsname="uwgaE" class="hN" role="button" tabindex="0" name="${text(label)}" aria-label="${tip}" jscontroller="VmEkN">${word}</div></span><span class="wYeeg" data-is-tooltip-wrapper="true"><div jsname="hTKvwd" class="hO" role="button" tabindex="0" name="${text(label)}" data="${word}" jscontroller="VmEkN"></div></span></div>`;
    })
    .join('');
}

/** The bar under the last message, with Reply all where there is somebody else, and the place where its reply box opens (facts A3, A4). */
export function replyBar(jslog: string, people: 'one person' | 'several'): string {
  const all =
    people === 'one person'
      ? ''
      : `<span id="${renderId()}" role="link" tabindex="0" class="ams bkI" jslog="21577; u014N:cOuCgd,Kr2w4b; ${jslog}">${say.replyAll}</span>`;
  const spans = `<span id="${renderId()}" role="link" tabindex="0" class="ams bkH" jslog="21576; u014N:cOuCgd,Kr2w4b; ${jslog}">${say.reply}</span>${all}<span id="${renderId()}" role="link" tabindex="0" class="ams bkG" jslog="21578; u014N:cOuCgd,Kr2w4b; ${jslog}">${say.forward}</span>`;
  const own = account.owner.address;
  if (options.replyButtons === 'nov2025')
    return `<div class="btDi4d"><div class="amr"><div class="nr wR"><div class="amn" style="display: none;">${spans}</div><div class="amn">${spans}</div></div></div></div>`;
  return `<table class="cf wS" role="presentation"><tbody><tr><td class="amq"><img id="${renderId()}" src="images/cleardot.gif" jid="${text(own)}" data-hovercard-id="${text(own)}" class="ajn bofPge"></td><td class="amr"><div class="nr wR"><div class="amn">${spans}</div></div><input type="text" class="amp"></td></tr></tbody></table>`;
}
