import { adopt, draw, part, renderId, text } from './dom';
import { account, options, say } from './settings';

/** The folders in the left column: class of the icon, hash, word. */
const folders = [
  ['bnt', 'inbox', say.inbox],
  ['bnw', 'starred', say.starred],
  ['bu1', 'snoozed', say.snoozed],
  ['bnu', 'sent', say.sent],
  ['bnq', 'drafts', say.drafts],
  ['bJ4', 'scheduled', say.scheduled],
  ['aHO', 'all', say.all],
  ['bnv', 'spam', say.spam],
  ['bnx', 'trash', say.trash],
] as const;

/** Builds what stands around every view, as in capture inbox-consumer-category-tabs. */
export function buildFrame(): void {
  adopt(document.body);
  part(document, '#loading').style.display = 'none';
  document.body.append(draw(alertBar()), draw(frame()), draw(moles()));
  if (options.theme === 'dark') document.body.classList.add('demo-dark');
}

/** Where views are put, each in its own child that is hidden when another is shown (facts A0). */
export const viewHost = () => part(document, 'div.aeF > div.nH');
/** Where the toolbars of the views stand. */
export const toolbarHost = () => part(document, 'div.aeH');
/** Where pop-out compose windows are put (facts A4). */
export const moleHost = () => part(document, 'div.dw .nH > .nH > .no');

const alertBar = () =>
  `<div class="b8 UC" aria-live="assertive" aria-atomic="true" role="alert" style="position: relative; top: -10000px;"><div class="J-J5-Ji"><div class="UD"></div><div class="vh"></div><div class="UB"></div></div></div>`;

const frame = () =>
  `<div style="position: relative; min-height: 100%;"><div class="vI8oZc yL"></div><div class="nH"><div class="nH" style="position: relative;"><div class="nH"><div class="w-asV bbg aiw">${banner()}</div></div><div class="nH aqk aql bkL">${rail()}${leftNav()}<div class="nH bkK"><div class="nH"><div class="nH ar4 z"><div><div class="aeH"></div><div class="AO"><div class="Tm aeJ"><div class="aeF"><div class="nH"></div></div></div></div></div></div></div></div>${sidePanel()}</div></div></div></div>`;

function banner(): string {
  const own = account.owner;
  const label = `${say.account.replace('{0}', own.name)} \n(${own.address})`;
  return `<div><div class="qp oy8Mbf"><header class="gb_Fa gb_2d gb_Pe gb_H gb_rd gb_Wc" id="gb" role="banner"><div class="gb_ld gb_pd gb_Hd gb_Lc"><div class="gb_xd gb_sd gb_ud"><div class="gb_Kc" aria-expanded="true" aria-label="${say.mainMenu}" role="button" tabindex="0"><svg focusable="false" viewBox="0 0 24 24"><path d="M3 18h18v-2H3v2zm0-5h18v-2H3v2zm0-7v2h18V6H3z"></path></svg></div><div class="gb_Cc"><div class="gb_Dc gb_ae"><a class="gb_4d gb_Ec gb_7d" aria-label="Gmail" href="#inbox" title="Gmail"><span class="gb_Od gb_6d">Mail</span></a></div></div></div><div class="gb_xd gb_Bd gb_Je gb_Ke gb_Ee"><div class="gb_we"><form class="gb_id gb_af bas aJf" method="get" role="search" aria-label="${say.search}" id="aso_search_form_anchor"><button class="gb_Ce gb_9e bEP" aria-label="${say.search}" type="submit" jslog="20278"><svg focusable="false" height="24px" viewBox="0 0 24 24" width="24px"><path d="M20.49,19l-5.73-5.73C15.53,12.2,16,10.91,16,9.5C16,5.91,13.09,3,9.5,3S3,5.91,3,9.5C3,13.09,5.91,16,9.5,16 c1.41,0,2.7-0.47,3.77-1.24L19,20.49L20.49,19z M5,9.5C5,7.01,7.01,5,9.5,5S14,7.01,14,9.5S11.99,14,9.5,14S5,11.99,5,9.5z"></path></svg></button><div class="gb_qe gb_9e" gh="sb"><input class="gb_pe aJh" aria-label="${say.search}" autocomplete="off" placeholder="${say.search}" value="" name="q" type="text" spellcheck="false" jslog="72933"></div><table class="gstl_50 gssb_c" role="presentation" style="display: none;"><tbody><tr><td class="gssb_e"></td></tr></tbody></table></form></div><div class="gb_v gb_he bGJ"><div class="zo " data-tooltip="${say.support}"></div><div class="FI" data-tooltip="${say.settings}" jslog="85046"><a class="FH" role="button" tabindex="0" aria-label="${say.settings}"><svg class="Xy" viewBox="0 0 24 24"><path d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 6a2 2 0 1 1 0-4 2 2 0 0 1 0 4zm8.9-.6-1.6-1.2v-.4l1.6-1.2c.4-.3.5-.8.2-1.2l-1.8-3.1a.9.9 0 0 0-1.1-.4l-1.9.7-.8-.4-.3-2A.9.9 0 0 0 14 3.500h-3.600a.9.9 0 0 0-.9.8l-.3 2-.8.4-1.900-.7a.9.9 0 0 0-1.100.4L3.600 9.500a.9.9 0 0 0 .2 1.200l1.600 1.200v.4l-1.600 1.200a.9.9 0 0 0-.2 1.200l1.800 3.100c.2.4.7.6 1.100.4l1.900-.7.8.4.3 2c.1.5.5.8.9.8H14c.5 0 .9-.3.9-.8l.3-2 .8-.4 1.900.7c.4.1.9 0 1.100-.4l1.800-3.100c.3-.4.2-.9-.2-1.200z"></path></svg></a></div></div></div><div class="gb_Cd gb_Zd gb_xd gb_Kd"><div class="gb_Qe"><div class="gb_z gb_cd gb_Mf gb_0"><div class="gb_D gb_jb gb_Mf gb_0"><a class="gb_B gb_Za gb_0" aria-expanded="false" aria-label="${text(label)}" href="https://mail.google.com/mail/u/${account.index}/#inbox" tabindex="0" role="button"><div class="gb_1d"></div><span class="gb_P gbii" aria-hidden="true">${text(own.name.slice(0, 1))}</span></a></div></div></div></div></div></header></div></div>`;
}

/** The narrow column of Mail and Chat. */
const rail = () =>
  `<div class="aeN WR a6o anZ baA nH oy8Mbf" role="navigation" jslog="134561"><div class="Xa W8 XJ apV" jscontroller="FZ9aJ"><div class="V6 CL W9" jsname="hSRGPd" aria-label="Mail" role="link" jslog="90594" tabindex="0"><span class="XS"><span class="XU aH8" aria-hidden="true" jsname="DW2nlb"></span></span></div><div class="apW" role="heading" aria-level="2">Mail</div></div><div class="Xa ao4 bSyoAf Xr" jscontroller="m50PKc"><div class="V6 CL su" jsname="hSRGPd" aria-label="Chat" role="link" jslog="90593" tabindex="-1"></div><div class="apW" role="heading" aria-level="2">Chat</div></div><div class="al9"></div></div>`;

const leftNav = () =>
  `<div class="aqn aIH nH oy8Mbf apV" jscontroller="nwtiKd"><div class="aBO"><div class="aic"><div class="z0"><div class="T-I T-I-KE L3" style="user-select: none" role="button" tabindex="0" jscontroller="eIu7Db" jsaction="click:dlrqf; clickmod:dlrqf" jslog="20510">${say.compose}</div></div></div><div class="at9"><div class="Ls77Lb aZ6"><div class="pp"><div><div class="nM"><div class="aic"></div><div class="yJ"><div class="ajl aib aZ6"><h2 class="aWk">${say.labels}</h2><div class="wT"><div class="n3"><div class="byl"><div class="TK">${folders.map(folder).join('')}</div></div></div></div></div></div></div></div></div></div></div></div></div>`;

function folder([icon, place, word]: readonly [string, string, string]): string {
  return `<div class="aim"><div class="TO" id="${renderId()}" data-tooltip="${word}" data-tooltip-align="r" jslog="36893" data-demo-place="${place}"><div class="TN bzz aHS-${icon}" style="margin-left:0px"><div class="qj "></div><div class="aio UKr6le"><span class="nU "><a href="https://mail.google.com/mail/u/${account.index}/#${place}" target="_top" class="J-Ke n0" aria-label="${word}" tabindex="-1" draggable="false">${word}</a></span><div class="bsU"></div></div><div class="nL aif"></div></div></div></div>`;
}

/** The side panels; the prompt is an editable that is not a reply box (capture inbox-workspace). */
const sidePanel = () =>
  `<div class="nH"><div class="aUx"><div class="GYfbG j1GQLc" jslog="194064"${options.gemini === 'open' ? '' : ' style="display: none;"'}><div class="MxSLJe" aria-label="Gemini"><div class="aDDBn k6dJm" jsname="JMIhHc" jslog="203841"><div class="eOLdcc SepEwe"><div jsname="ZeIRi" enterkeyhint="send" spellcheck="true" jslog="203842" class="Pv5YRd VMkJgc" contenteditable="true" tabindex="0" role="combobox" aria-label="${say.prompt}" aria-expanded="false"></div></div></div></div></div><div class="bAw bcf tRcrsc"><div class="brC-aT5-aOt-Jw brC-aMv-auO" role="complementary" aria-label="${say.sidePanel}"><div class="brC-bsf-aT5-aOt" role="tablist" tabindex="0"></div></div><div class="brC-dA-I-Jw brC-aMv-auO"><div class="aT5-aOt-I brC-dA-I" aria-pressed="false" role="button" tabindex="0"></div></div></div></div><div class="bq9 br3"><div class="brC-brG brC-aMv-auO" style="display: none;"></div></div></div>`;

const moles = () =>
  `<div class="dw np"><div><div class="nH"><div class="nH"><div class="no" style="float: right;"><div class="nH nn"></div></div><div class="dJ"></div></div></div></div></div>`;
