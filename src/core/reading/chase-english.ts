import { anyOf } from './bare-letters';

const you = '(?:you|u|ya|anyone|anybody)';
const you0 = '(?:you|u)';
/** Between "did you" and what was to be done. */
const ever =
  '(?:ever |also |even |actually |not |already |happen to |at least |manage to |yet |all |by any chance )*';
const whose =
  "(?:(?:my|our|the|this|that|these|those|his|her|their|any of|a copy of|copies of|an?|[a-z]+['’]s) )*";
/** What is sent from one to another. */
const things =
  '(?:e-?mails?|mails?|messages?|msgs?|notes?|requests?|questions?|quer(?:y|ies)|drafts?|memos?|letters?|fax(?:es)?|copy|copies|versions?|documents?|docs?|files?|attachments?|packages?|parcels?|packets?|invoices?|bills?|edits|changes|comments|texts?|voice-?mails?|lists?|schedules?|forms?|papers?|paperwork|reports?|proposals?|contracts?|agreements?|links?|photos?|pictures?|pics?|invitations?|invites?|quotes?|estimates?|offers?|applications?|orders?|materials?|spreadsheets?|slides?|samples?|checks?|payments?|tickets?|sheets?|one)\\b(?! (?:about (?:him|her|them)|from (?:him|her|them)))';
const article =
  '(?:article|piece|story|op-?ed|column|editorial|news|movie|film|show|game|interview|coverage|memcon|mecon)';
const notNews =
  '(?! (?:any |the |some |your )?(?:word|news|info\\w*|feedback|guidance|anything|something|an? (?:response|reply|answer)|clearance|approval|what you)\\b)';
const sentLook =
  '(?:look(?:ed)?(?: at| over| into)?|review(?:ed)?|read|see|check(?:ed)?|think|go over|respond|reply|answer|sign|fill|finish|work on|talk (?:to|with)|speak (?:to|with)|call|get)';
const answerWord =
  '(?:updates?|answer|reply|response|decision|confirmation|feedback|call back|callback|comments)';

/** Somebody asks whether it came, was looked at, or how far it is. */
const asked = [
  `\\b(?:did|have|has|had) ${you} ${ever}(?:receive|rec['’]?d|recv)d?\\b${notNews}(?! [a-z]+['’]s )`,
  `\\b(?:did|have|has|had) ${you} ${ever}(?:get|got|gotten) ${whose}(?!${article})(?:[a-z'’.-]+ ){0,3}?${things}`,
  `\\b(?:did|have|has|had) ${you0} ${ever}(?:get|got|gotten) (?:this|these|those|it|them|(?:the|my) (?:first|second|last|other)\\b)(?= ?(?:[?.!,]|$|at |yet|from me|ok|on |to |or |one|in |last))`,
  `\\b(?:did|have|has|had) ${you0} ${ever}(?:see|seen|read) (?:(?:my|our) (?:[a-z'’-]+ ){0,2}?${things}|(?:(?:the|this|that|an?) )?(?:(?:last|previous|earlier|prior|below) )?(?:e-?mails?|messages?|msgs?|requests?|voice-?mails?|(?:[a-z-]+ )?(?:i|we) (?:sent|mailed|left|gave|forwarded))\\b)`,
  `\\b(?:did|have|has|had) ${you0} ${ever}(?:have |had |get |gotten |find |found |got )?(?:an? |any |the |some |enough )*(?:chance|time|moment|opportunity|minute|second)\\b(?=.*\\?)(?! of)`,
  `\\bdid ${you0} ${ever}get (?:around )?to ${sentLook}\\b(?!.{0,20}\\b${article}\\b)(?=.*\\?)`,
  `\\bdid ${you0} ever (?:send|finish|complete|decide|get back|look|follow up|sign|pay|order|figure|find out|respond|reply|answer|check|review|submit|mail|forward|hear back)\\b`,
  `\\b(?:were|was) ${you0} (?:ever |also )?able to [a-z]{3,}\\b(?=.*\\?)|\\bare ${you0} able to (?:look|review|find|check|open|locate)\\b(?=.*\\?)`,
  `\\bhave ${you0} (?:sent|finished|completed|decided|heard back|signed|looked|reviewed|read|made (?:a|any)|responded|replied|answered|paid|submitted)\\b(?=.*\\b(?:yet|my|our|(?:i|we) sent)\\b.*\\?)`,
  `^\\W*(?:(?:also|and|so|ok|hey|hi|subject|re)\\W+)*(?:any|what(?:['’]?s| is| are)|whats) (?:the |our |your )?(?:real |current |latest |plan/)*status(?:es)?(?: (?:of|on|w(?:ith)?|with|re|for|w/)\\b|\\W*$)`,
  '\\bany (?:updates?|progress|luck|movement|(?:feedback|thoughts|decision|response|answer|reply|comments) yet)\\b(?=[^.]{0,80}\\?)',
  '\\bany news (?:yet|(?:on|about|regarding|from|concerning) (?:my|our|this|that|the|your))\\b(?=[^.]{0,80}\\?)',
  '^(?:\\W*(?:so|and|also|ok)\\W+)?where (?:are (?:we|you|things)|do (?:we|things) stand|does (?:this|it|that) stand) (?:on|with|now|at|in)\\b(?! (?:now|the world)\\W*$)',
  '\\b(?:asking|wondering) where (?:this|that|it|things|we) (?:now )?(?:stands?|are|is)\\b',
  "\\bhow (?:far along|much longer)\\b|\\bhow(?:[’']s| is| are) (?:it|this|that|things|you|(?:the|my|our) (?:[a-z-]+ ){1,3})(?:coming|progressing|getting on|doing)(?: along)?(?: (?:with|on)\\b|\\W*$)",
  `\\b(?:if|whether|that|did|has) (?:my|our|the|this) (?:[a-z-]+ ){0,3}${things}.{0,20}\\b(?:made? it|come? through|came through|arrived?|reach(?:ed)?|got(?:ten)? (?:there|through|to you)|get (?:there|through|to you))\\b`,
];

/** Somebody says that they wait, or have heard nothing of the reader. */
const waiting = [
  "\\b(?:have not|haven['’]?t|had not|hadn['’]?t|never|did not|didn['’]?t) (?:yet |ever |really )?(?:heard?|received?|gotten|got|get)(?: (?:back|anything|a (?:reply|response)|an answer|(?:your|any) (?:reply|response|answer)))*(?: yet)? from you\\b",
  "\\b(?:i|we) (?:still |also )*(?:have not|haven['’]?t|did not|didn['’]?t|never) (?:yet )?(?:received?|g[eo]t(?:ten)?|seen) (?:the|my|your|our|a|an|any)\\b(?! (?:chance|time|opportunity|clue|idea))(?=.*\\b(?:yet|still|from you|you (?:promised|said|were))\\b)",
  "\\b(?:i|we) still (?:have not|haven['’]?t|did not|didn['’]?t) (?:receiv|g[eo]t|heard)",
  `\\bstill (?:waiting|awaiting|need|looking|hoping|holding)(?: (?:for|on|to (?:get|hear|see|receive)))?(?: back)? (?:from you|your|you\\b|(?:an?|the|any) ${answerWord})(?!.{0,40}\\bfrom (?:his|her|their|him|them))`,
  "\\b(?:am |are |was |[’']m )?still wondering (?:if|whether|when|about (?:my|our|the))\\b",
  `^(?:(?:and|but|so) )?(?:(?:i|we) )(?:still )?(?:haven['’]?t|have not|didn['’]?t|did not) (?:heard|hear|received?|get|gotten) (?:back|a reply|an answer|a response|anything)(?: yet)?[.!]?$`,
  '\\b(?:heard|hear) (?:back )?from you (?:yet|since)\\b',
  "\\bno (?:reply|response|answer|word)(?: back)?(?: yet)? from you\\b|\\byou (?:have|had)(?: not|n[’']?t) (?:yet )?(?:responded|replied|answered|returned|got(?:ten)? back|sent)\\b",
  `\\b(?:hope|hoping|whether|if|trust) (?:that )?you(?:['’]ve| have)? (?:had|have|got|get|found) (?:a |the |some |any )?(?:chance|time|moment|opportunity) to (?:look|read|review|go (?:through|over)|see|consider|check)\\b`,
  '\\bjust checking (?:to see )?(?:if|whether)\\b|\\b(?:excuse|sorry for|apologi[sz]e for) the re-?post',
  "\\b(?:have not|haven['’]?t) heard anything (?:about|on|regarding) (?:this|it|my|our)\\b|\\btried (?:you|calling you|to (?:call|reach) you) again\\b",
  `\\b(?:hope|trust|assume|presume) (?:that )?you (?:have )?(?:got|gotten|received|saw|seen) (?:my|our|the (?:${things}))`,
  `\\b(?:make|making|be) sure (?:that )?you (?:have )?(?:(?:received|got|gotten) (?:it|this|that|them|my|our|the)|(?:saw|seen) (?:my|our))|\\b(?:see|check(?:ing)?|confirm|know|wondering|wonder|ask) (?:if|that|whether) (?:you|u) (?:have |had )?(?:got|gotten|received|saw|seen|ever got|had (?:a|any) (?:chance|time))\\b`,
];

/** Somebody says that this is not the first time. */
const again = [
  "^\\W*(?:i(?:[’']m| am) )?re-?sen(?:ding|t)(?: (?:this|it|my [a-z]+|the (?:below|e-?mail|message)|below))?(?:[.!]*$| (?:in case|as|since|because)\\b)",
  '\\b(?:sending|forwarding|asking|writing|e-?mailing|faxing|mailing) (?:you |this |it |to |the [a-z]+ )*(?:again|once more|a (?:second|third) time)\\b',
  '\\b(?:second|third|2nd|3rd) (?:request|attempt|reminder|try|notice)\\b(?! (?:for|of) (?:proposals?))|\\banother (?:request|attempt)\\b|\\bmy (?:second|third|2nd|3rd) (?:e-?mail|message|note|request)\\b',
  '\\b(?:as )?per (?:my|our) (?:previous|last|earlier|prior) (?:e-?mail|message|note|request|voice-?mail)|\\bas (?:i|we) (?:asked|requested|wrote) (?:before|earlier|last|previously|already|in my)',
  "\\bin case you (?:did(?: not|n[’']?t)|haven[’']?t|have not) (?:get|got|gotten|receive|received|see|seen) (?:it|this|my|the (?:first|last|below|previous))\\b",
  "\\b(?:just|still|i(?:[’']m| am)) (?:following|checking) (?:up|in)\\b(?! (?:from|with (?:him|her|them|\\p{Lu})))(?! (?:call|so|before))",
  "^\\W*(?:(?:i(?:[’']m| am)|we(?:[’']re| are)|just) )*following up on (?:my|the below|this|that|these|our (?:last )?(?:e-?mail|message|request|question))\\b",
  '\\b(?:want(?:ed)?|like|hoping|writing|meant|trying) to (?:follow[ -]?up|check (?:back )?(?:in|up)|check back|circle back)(?: (?:in|up))?(?: with (?:you|u))?(?: (?:on|about|regarding|re) (?:this|my|our|the|where|that|your)| to see (?:if|whether|how|where)|\\W*$)',
  '(?:^|\\s)(?:circling|checking) back\\b|\\bbump(?:ing)? this\\b|\\b(?:friendly|gentle|kind) reminder\\b',
  "^(?:.{0,40}\\b(?:this|that|here) is )?(?:just |only )?(?:an? )?(?:quick |gentle |friendly |kind |little |small |another )?reminder (?:about (?:my|our|the)|to (?:send|give|let|get|answer|reply|respond|review|sign|confirm|return|forward|fax|call|e-?mail|complete|submit|pay|provide)|of (?:my|our)|that (?:i|we) (?:still|have not|haven['’]?t|need|am|are))\\b",
  "\\b(?:this is |just |i |like |want(?:ed)? |writing )to remind you (?:to|about|of (?:the|my|our|your)|that (?:i|we) (?:still|have|need))\\b|\\b(?:i[’']m |i am |just )reminding you\\b",
];

/** Whether an English sentence asks again, asks where a thing is, or says that its writer still waits for the reader. */
export const chaseInEnglish = anyOf([...asked, ...waiting, ...again]);
