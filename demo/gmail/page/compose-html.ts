import type { Address } from '../../mailbox/mail';
import { renderId, text } from './dom';
import { account, options, say } from './settings';

/** What the form of a compose window shows; ids are sync ids. */
export interface ComposeForm {
  readonly draft: string;
  readonly thread: string | undefined;
  readonly answers: string | undefined;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly html: string;
  readonly hasQuote: 'quote' | 'no quote';
}

/**
 * A reply inside its conversation. No capture shows a compose window: the structure is what
 * InboxSDK and FlowCrypt rely on (facts A4), in part unverified.
 */
export const inlineBox = (form: ComposeForm) =>
  `<div class="M9">${region(form, `<table class="cf" role="presentation"><tbody><tr><td class="Iv">${replyType(form)}</td><td class="Iy"><div class="fX aXjCH">${recipientTable(form)}</div></td></tr></tbody></table>`, 'HQ')}</div>`;

/** The menu that makes an open reply a reply to all or a forward: the icon's class tells which. */
const replyType = (form: ComposeForm) =>
  `<div class="J-J5-Ji"><div class="J-J5-Ji J-JN-M-I" role="button" tabindex="1" aria-haspopup="true"><div class="J-J5-Ji J-JN-M-I-Jm"><img class="${form.to.length === 0 ? 'mI' : form.cc.length > 0 ? 'mK' : 'mL'}" src="images/cleardot.gif" alt=""></div></div></div>`;

/** A compose window of its own, at the bottom of the page. */
export const popOutBox = (form: ComposeForm, title: string) =>
  `<div class="nH nn" style="width: 510px;"><div class="AD"><div class="nH"><div class="nH Hd" role="dialog" aria-labelledby="${renderId()}"><div class="nH Hy aXJ"><div class="nH"><div jsaction="">${titleBar(title)}${region(form, recipientTable(form), form.answers === undefined ? '' : 'HQ')}</div></div><div class="aaZ"></div></div></div></div></div></div>`;

const titleBar = (title: string) =>
  `<div class="pi"><div class="l o"><div class="l m"><div class="l n"><table cellpadding="0" class="cf Ht"><tbody><tr><td class="Hm"><div class="Hp"><h2 class="a3E"><div class="aYF">${text(title)}</div></h2></div></td><td class="Hm"><img class="Hl" src="images/cleardot.gif" alt="${say.minimise}" aria-label="${say.minimise}"><img class="Hq aUG" src="images/cleardot.gif" alt="${say.popOut}"><img class="Ha" src="images/cleardot.gif" alt="${say.close}" aria-label="${say.close}"></td></tr></tbody></table></div></div></div></div>`;

const region = (form: ComposeForm, recipients: string, kind: string) =>
  `<div class="aoI" role="region" aria-label="${say.newMessage}"><table class="cf aoP aoC ${kind}" role="presentation"><tbody><tr><td class="I5"><form class="bAs" enctype="multipart/form-data" method="POST">${hiddenInputs(form)}<div class="aoD hl">${recipients}</div><div class="aoD az6"${kind === 'HQ' ? ' style="display: none;"' : ''}><input name="subjectbox" class="aoT" spellcheck="true" placeholder="${say.subject}" aria-label="${say.subject}" value="${text(form.subject)}"></div></form>${bodyTable(form)}${bottom()}</td></tr></tbody></table></div>`;

function hiddenInputs(form: ComposeForm): string {
  const values = {
    subject: form.subject,
    from: form.from.address,
    composeid: String(Date.now() % 1_000_000_000),
    draft: `#${form.draft}`,
    thread: form.thread === undefined ? '' : `#${form.thread}`,
    lts: String(Date.now()),
    rm: form.answers === undefined ? '' : `#${form.answers}`,
  };
  return Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${text(value)}">`)
    .join('');
}

function recipientTable(form: ComposeForm): string {
  const lists = (['to', 'cc', 'bcc'] as const).map((kind) => {
    const people = kind === 'to' ? form.to : kind === 'cc' ? form.cc : [];
    return options.recipients === 'chips' ? chipRow(kind, people) : classicRow(kind, people);
  });
  return `<table cellpadding="0" class="GS"><tbody>${options.recipients === 'chips' ? `<tr class="bzf"><td class="eV"><div><div>${lists.join('')}</div></div></td></tr>` : lists.join('')}${fromRow(form)}</tbody></table>`;
}

/** Recipients since 2021 (facts A4). */
function chipRow(kind: string, people: readonly Address[]): string {
  const chips = people.map(
    (someone) =>
      `<div role="option" class="afV" data-name="${text(someone.name || someone.address)}" data-hovercard-id="${text(someone.address)}" peoplekit-id="XPtOyb" aria-selected="false" tabindex="-1"><div class="afW"></div><div class="akl" translate="no">${text(someone.name || someone.address)}</div></div>`,
  );
  return `<div class="anm" name="${kind}"${kind !== 'to' && people.length === 0 ? ' style="display: none;"' : ''}><div class="aUy"><div><div><div><div><div role="listbox" aria-label="${kind}"><div><div>${chips.join('')}</div></div></div></div></div></div></div></div><input class="agP aFw" peoplekit-id="BbVjBd" size="2" aria-label="${say.toRecipients}" type="text" role="combobox"></div>`;
}

/** Recipients before 2021: a hidden input in each `.vR` (facts A4). */
function classicRow(kind: string, people: readonly Address[]): string {
  const chips = people.map(
    (someone) =>
      `<div class="vR"><span class="vN bfK a3q" email="${text(someone.address)}" data-hovercard-id="${text(someone.address)}"><div class="vT">${text(someone.name || someone.address)}</div><div class="vM"></div></span><input type="hidden" name="${kind}" value="${text(`${someone.name} <${someone.address}>`)}"></div>`,
  );
  return `<tr class="${kind === 'to' ? 'bzf' : 'bzg'}"><td class="eV"><div><div class="oj">${chips.join('')}<textarea class="vO" name="${kind}" rows="1" aria-label="${say.toRecipients}"></textarea></div></div></td></tr>`;
}

function fromRow(form: ComposeForm): string {
  if (account.aliases.length === 0) return '';
  const choices = [account.owner, ...account.aliases].map(
    (own) =>
      `<div class="J-N" role="menuitem" value="${text(own.address)}"><div class="J-N-Jz">${text(own.name)} &lt;${text(own.address)}&gt;</div></div>`,
  );
  return `<tr class="fe"><td><div class="az2 az4 L3" role="button" aria-haspopup="true" aria-expanded="false" tabindex="1"><span class="az3">${text(form.from.name)} &lt;${text(form.from.address)}&gt;</span></div><div class="J-M" role="menu" style="display: none;">${choices.join('')}</div></td></tr>`;
}

function bodyTable(form: ComposeForm): string {
  const toggle =
    form.hasQuote === 'quote' && options.quote === 'trimmed'
      ? `<div class="aH2"><div class="aH1 ajR" role="button" tabindex="1" data-tooltip="${say.showTrimmed}" aria-label="${say.showTrimmed}" aria-expanded="false"><img class="ajT" src="images/cleardot.gif"></div></div>`
      : '';
  return `<table class="iN" role="presentation"><tbody><tr><td class="Ap"><div class="GP"><div class="Ar Au"><div id="${renderId()}" class="Am Al editable LW-avf tS-tW" hidefocus="true" aria-label="${say.messageBody}" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" tabindex="1" spellcheck="false">${form.html}</div></div>${toggle}</div></td></tr></tbody></table>`;
}

function bottom(): string {
  const key = `\u202a(${navigator.platform.startsWith('Mac') ? '⌘Enter' : 'Ctrl-Enter'})\u202c`;
  return `<div class="aDg"><div class="aDj"><div class="aDh"><table class="IZ" role="group"><tbody><tr class="btC"><td class="gU Up"><div class="J-J5-Ji btA"><div class="dC"><div id="${renderId()}" class="T-I J-J5-Ji aoO v7 T-I-atl L3" role="button" tabindex="1" jslog="32601; u014N:cOuCgd,Kr2w4b" data-tooltip="${say.send} ${key}" data-tooltip-delay="800" aria-label="${say.send} ${key}" style="user-select: none;">${say.send}</div><div id="${renderId()}" class="T-I J-J5-Ji hG T-I-atl L3" role="button" tabindex="1" aria-haspopup="true" aria-expanded="false" data-tooltip="${say.moreSend}" aria-label="${say.moreSend}" style="user-select: none;"><div class="G-asx T-I-J3 J-J5-Ji"></div></div></div></div><div class="J-M" role="menu" style="display: none;"><div class="J-N yr" role="menuitem" selector="scheduledSend"><div class="J-N-Jz">${say.scheduleSend}</div></div></div></td><td class="gU az5"><div class="eq"></div></td><td class="gU"><div class="oc" style="display: none;"><div class="aX"><div class="aA4"></div></div></div><div class="J-Z-I" role="button"><div class="dv"></div></div></td><td class="gU a8X"></td><td class="gU az3"></td><td class="gU aoY"><div id="${renderId()}" class="oh J-Z-I J-J5-Ji T-I-ax7 L3" role="button" tabindex="1" data-tooltip="${say.discard}" aria-label="${say.discard}" style="user-select: none;"><div class="J-J5-Ji J-Z-I-Kv-H"><div class="og T-I-J3"></div></div></div></td></tr></tbody></table></div></div></div>`;
}
