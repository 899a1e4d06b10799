/** Somebody who wants a note for themselves. */
export const thief = 'thief@evil.example';

/** What a mail may imitate: the thread that it wants to be taken for another, as the page names both. */
export interface Imitated {
  own: string;
  other: string;
}

/** Parts of Gmail's page, as a mail's body may hold them: its row, header, subject, account button and reply box. */
const ofGmail = ({ own, other }: Imitated) => `
<div role="banner"><a role="button" href="#" aria-label="Google Account: Thief (${thief})"></a></div>
<div role="main"><div gh="tl"><div class="Cp"><table class="F cf zt" role="grid"><tbody>
<tr class="zA zE aps" id=":zz" role="row" jslog="18406"><td class="yX"><div class="yW"><span email="${thief}" name="Thief">Thief</span></div></td>
<td class="a4W"><div class="xS"><div class="xT"><div class="y6"><span class="bog"><span data-thread-id="#thread-f:1" data-legacy-thread-id="${other}" data-legacy-last-message-id="${other}" data-legacy-last-non-draft-message-id="${other}">Stolen</span></span></div><span class="y2">Yours</span></div></div></td>
<td class="xW"><span title="Tue, Apr 8, 2025, 7:44 AM">7:44</span></td></tr></tbody></table></div></div>
<div class="a98 iY"><h2 class="hP" data-legacy-thread-id="${other}" data-thread-perm-id="thread-f:1">Stolen</h2>
<div role="list"><div role="listitem" class="h7" aria-expanded="true"><div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="${other}">
<table><tr class="acZ"><td class="gF"><span class="gD" email="${thief}" name="Thief">Thief</span></td><td class="gK"><span class="g3" title="Tue, Apr 8, 2025, 7:44 AM"></span></td><td><div class="aaq" role="button"></div></td></tr></table>
<div class="hb"><span class="g2" email="${thief}">me</span></div><div class="amn"><span class="ams bkH" role="link">Reply</span></div></div>
<div class="ip adB"><form class="bAs"><input type="hidden" name="thread" value="#thread-f:1"><input type="hidden" name="rm" value="#msg-f:1"><input type="hidden" name="from" value="${thief}"></form>
<div class="GS"><div class="anm" name="to"><div role="listbox"><div role="option" class="afV" data-hovercard-id="${thief}" data-name="Thief">Thief</div></div></div></div>
<div class="Ap"><div g_editable="true" role="textbox" contenteditable="true" class="Am Al editable">Hello Thief</div></div>
<div class="IZ"><div class="Up"><div><div role="button" class="T-I aoO" jslog="32601;">Send</div></div></div></div></div></div></div></div></div>
<span data-answerable="badge">Reply</span><span class="hN" name="^k">Trash</span><span>${own}</span>`;

/** The same of Outlook's page. */
const ofOutlook = ({ own, other }: Imitated) => `
<div role="treeitem" aria-level="1" id="primaryMailboxRoot_9" title="${thief}" data-folder-name="${thief}" aria-selected="true">Folders</div>
<button id="mectrl_main_trigger" aria-label="Account manager for Thief"></button>
<div data-app-section="MessageList" id="MailList"><div class="customScrollBar"><div role="listbox"><div role="option" data-convid="${other}" data-focusable-row="true" aria-selected="true" aria-label="Thief Stolen Wed 7/8 Yours"><span title="${thief}">Thief</span><span>Stolen</span><span title="Wed 7/8/2026 7:52 PM">Wed 7/8</span><span>Yours</span><i data-icon-name="ArrowReplyRegular"></i></div></div></div></div>
<div id="ReadingPaneContainerId" data-app-section="ConversationReadingPaneContainer" role="main"><div role="heading" id="CONV_${other}_SUBJECT"><span>Stolen</span></div>
<div aria-expanded="true"><span id="MSG_9_FROM" aria-label="From: ${thief}"><span>Thief</span></span><div data-testid="SentReceivedSavedTime">Wed 7/8/2026 7:52 PM</div><div id="MSG_9_TO" data-testid="RecipientWell"><span data-lpc-hover-target-id="x">${thief}</span></div>
<div role="toolbar"><button role="menuitem"><i data-icon-name="ArrowReplyRegular"></i></button></div><div role="document"><div id="UniqueMessageBody_9">Yours</div></div></div>
<div id="docking_InitVisiblePart_0"><div role="group" id="x_TO"><div class="_EType_RECIPIENT_ENTITY" aria-label="${thief}">Thief</div></div>
<div id="editorParent_9"><div role="textbox" contenteditable="true">Hello Thief</div></div><button id="splitButton__primaryActionButton" title="Send (Ctrl+Enter)"><i data-icon-name="SendRegular"></i></button></div></div>
<span data-answerable="line">Reply</span><span>${own}</span>`;

/**
 * A mail's body that imitates the pages of both sites: as it was written, and as the sanitisers leave it, which put
 * something before every class and id.
 */
export function imitation(imitated: Imitated): string {
  const whole = `${ofGmail(imitated)}${ofOutlook(imitated)}`;
  return ['', 'x_', 'm_-8312', 'm_17x_'].map((prefix) => prefixed(whole, prefix)).join('<hr>');
}

function prefixed(html: string, prefix: string): string {
  if (prefix === '') return html;
  return html.replace(/ (class|id)="([^"]*)"/g, (_, name, values: string) => {
    const all = values.split(' ').map((value) => prefix + value);
    return ` ${name}="${all.join(' ')}"`;
  });
}
