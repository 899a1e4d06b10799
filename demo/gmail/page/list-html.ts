import { renderId } from './dom';
import { options, say } from './settings';

/** The category tabs: class (the same in every language, facts A2), hash, word. */
export const tabs = [
  ['aIf-aLe', 'primary', say.primary],
  ['aJi-aLe', 'promotions', say.promotions],
  ['aKe-aLe', 'social', say.social],
  ['aH2-aLe', 'updates', say.updates],
] as const;

/** The toolbar over a list (captures of 2025-04). */
export const listToolbar = () =>
  `<div class="D E G-atb" gh="tm"><div class="G6" role="toolbar"></div><div class="nH aqK"><div class="Cq aqL" gh="mtb"><div class="bzn" jslog="202616"><div class="G-tF"><div class="G-Ni J-J5-Ji"><div id="${renderId()}" class="T-I J-J5-Ji T-Pm T-I-ax7 L3 J-JN-M-I G-as3" role="button" tabindex="0" aria-haspopup="true" aria-expanded="false" data-tooltip="${say.select}" aria-label="${say.select}"><div class="J-J5-Ji J-JN-M-I-Jm"><span class="T-Jo J-J5-Ji" jslog="170807" aria-checked="false" role="checkbox" dir="ltr"><div class="T-Jo-auh" role="presentation"></div></span><div class="G-asx T-I-J3 J-J5-Ji" aria-hidden="true"> </div></div><div class="J-J5-Ji J-JN-M-I-JG" aria-hidden="true"> </div></div></div><div class="G-Ni G-aE J-J5-Ji" style="display: none;">${action('lR', '7', '46743', 'ar8', say.archive)}${action('nN', '9', '115442', 'asl', say.reportSpam)}${action('nX', '10', '46744', 'ar9', say.delete)}</div><div class="G-Ni J-J5-Ji">${action('nu', '20', '110081', 'asf', say.refresh)}</div><div class="G-Ni J-J5-Ji"><div id="${renderId()}" class="T-I J-J5-Ji nf T-I-ax7 L3" role="button" tabindex="0" aria-label="${say.more}" data-tooltip="${say.more}"><div class="asa"><div class="bjy T-I-J3 J-J5-Ji"></div></div></div></div></div></div></div><div class="Cr aqJ">${splitButton()}<div class="ar5 J-J5-Ji"><span class="Di"><div id="${renderId()}" class="J-J5-Ji amH J-JN-I" role="button" aria-expanded="false" tabindex="0" aria-haspopup="false" aria-label="${say.more}"><span class="Dj"></span></div>${pager('amI', '126438', say.newer)}${pager('amJ', '126439', say.older)}</span></div></div><div class="dJ"></div></div></div>`;

const action = (name: string, act: string, log: string, icon: string, word: string) =>
  `<div class="T-I J-J5-Ji ${name} T-I-ax7 L3" act="${act}" role="button" tabindex="0" jslog="${log}" data-tooltip="${word}" aria-label="${word}"><div class="asa"><div class="${icon} T-I-J3 J-J5-Ji"></div></div></div>`;

const pager = (icon: string, log: string, word: string) =>
  `<div id="${renderId()}" class="T-I J-J5-Ji amD T-I-awG T-I-ax7 L3" role="button" tabindex="0" jslog="${log}" data-tooltip="${word}" aria-label="${word}"><span class="amF" aria-hidden="true"> </span><img class="${icon} T-I-J3" src="images/cleardot.gif" alt=""></div>`;

const splitButton = () =>
  options.pane === 'none'
    ? ''
    : `<div class="G-Ni J-J5-Ji" jslog="177396"><div class="T-I J-J5-Ji apF T-I-Js-IF T-I-ax7 L3" role="button" tabindex="0" data-tooltip="${say.splitPane}" aria-label="${say.splitPane}"><div class="asa"><div class="apH T-I-J3 J-J5-Ji apJ"></div></div></div></div>`;

/** One list view, in the form that the options ask for. */
export function listView(place: string): string {
  const tabbed = options.inbox === 'tabs' && (place === 'inbox' || place.startsWith('category/'));
  const sectioned = options.inbox === 'sections' && place === 'inbox';
  const bodies = sectioned
    ? section('starred', say.starred) + section('inbox', say.everythingElse)
    : tabbed
      ? tabs.map(([, name, word]) => tabPanel(name, word)).join('')
      : panel(place, 'none');
  return `<div class="bGI nH oy8Mbf aE3" jslog="82433"><div></div><div class="X3"></div><div class="a0V"><h2 tabindex="-1">${say.conversations}</h2></div>${tabbed ? tabList() : '<div class="afn"></div>'}${options.pane === 'split' ? split(bodies) : whole(bodies)}${footer()}</div>`;
}

const whole = (bodies: string) =>
  `<div class="UI" jsaction="oehdpb:.CLIENT;UXdbee:.CLIENT" gh="tl"><div class="aDP">${bodies}</div></div>`;

/** List and reading pane side by side (capture inbox-workspace-splitpane-starredfirst). */
const split = (bodies: string) =>
  `<div class="Nr UI Nm vy" jsname="zI2Cje" gh="tl"><div class="Nu tf aZ6" jsname="xSLh2d"><div class="Zs"><div class="aDP"></div>${bodies}</div></div><div class="Nt" jsname="dt0bVc"></div><div class="Nu S3 aZ6" jsname="h50Ewe"><div class="aia"><div><div class="nH ao8"><div class="nH ao9"><div class="apa nH oy8Mbf"><div class="apb">${say.noneSelected}</div></div></div></div></div></div></div></div>`;

function tabList(): string {
  const cells = tabs
    .map(
      ([name, place, word]) =>
        `<td class="aRz J-KU" role="heading" aria-level="3"><div class="aAy ${name} aE2" tabindex="0" role="tab" jslog="162884" aria-selected="false" id="${renderId()}" aria-controls="${renderId()}" aria-label="${word}" data-demo-tab="${place}"><div class="aKu aKo aKq"></div><div class="aKo"></div><div class="aKu aKo aKr"></div><div class="aKp ${name.replace('aLe', 'aLf')}"></div><div class="aKw"><div class="aKy"><div class="aKx"><div class="aDG" style="display: none;" data-tooltip-align="t,l"></div><div id="${renderId()}" class="aKz" data-tooltip-align="t,l" data-tooltip="${word}">${word}</div></div><div class="aKv"></div></div><div class="aKn"></div><div class="aKs"></div></div></div></td>`,
    )
    .join('');
  return `<div class="aKh aPb"><table class="aKk"><tbody><tr class="aAA J-KU-Jg J-KU-Jg-K9" role="tablist" aria-activedescendant="">${cells}<td class="aRy"><div class="aKj jOWHyd" tabindex="0" role="button" aria-label="${say.settings}"><div data-tooltip="${say.settings}" data-tooltip-align="t,l" class="aRw"><div class="a3I"> </div></div></div></td><td class="aRx"><div class="aKi"></div></td></tr><tr><td class="aKl" colspan="6"><div class="aKm"></div></td></tr></tbody></table></div>`;
}

const tabPanel = (name: string, word: string) =>
  `<div class="ae4 aDM" jslog="20294" role="tabpanel" data-demo-list="${name}" style="display: none;"><div><div class="Wg aAD aAz"><div class="d9yJeb"><h3 class="Wr afn" tabindex="0" role="button"><div class="Wn"><span class="qh">${word}</span></div></h3></div></div><div class="aVj" style="display: none;"><div class="aRs"><div class="aRu"><div class="aRv">${say.empty}</div></div></div></div></div>${table()}</div>`;

const section = (name: string, word: string) =>
  `<div class="ae4 ${name === 'starred' ? 'aTP ' : ''}aDM" jslog="208004" role="tabpanel" data-demo-list="${name}" style=""><div><div class="Wg aAD aAr"><div class="d9yJeb"><h3 class="Wr" tabindex="0" role="button"><div class="Wn"><span class="qh">${word}</span></div></h3></div></div><div class="aVj" style="display: none;"><div class="qd">${say.starToSee}</div></div></div>${table()}</div>`;

const panel = (name: string, empty: string) =>
  `<div class="ae4 aDM" role="tabpanel" data-demo-list="${name}" style=""><div class="aRv" style="display: ${empty};">${say.empty}</div>${table()}</div>`;

const table = () =>
  `<div class="Cp"><div><table cellpadding="0" id="${renderId()}" class="F cf zt" role="grid" aria-readonly="true"><colgroup><col class="k0vOLb"><col class="Ci"><col class="y5"><col class="yF"><col class="yY"><col class="null"><col class="eSDBXb"><col class="yg"><col class="xX"><col class="bq4"><col class="amZ"></colgroup><tbody></tbody></table></div></div>`;

const footer = () =>
  `<div class="l2 pfiaof" role="contentinfo"><div class="aeU"><div class="ma">${say.terms}</div></div></div>`;
