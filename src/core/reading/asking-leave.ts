import { anyOf } from './bare-letters';

const you = '(?:you|u|ya)';
const fine =
  '(?:ok|okay|fine|comfortable|good|amenable|agreeable|acceptable|convenient|happy|on board|all right|alright|cool|up for)';
const view =
  '(?:thoughts?|views?|input|advice|guidance|direction|feedback|comments?|edits|reactions?|take|opinion|ok|okay|approval|blessing|sign-?off|decision|answer|reply|response|call|instructions|word|confirmation|preference|go-?ahead|help|ideas?|suggestions?|sense|assessment|reactions)';

/** English sentences that ask for leave, or for a word, without a question and without "please"; for text without accents. */
export const asksLeave = anyOf([
  // "If you agree, we will"; "with your ok"; "if that is amenable to you".
  `\\b(?:if|once|unless|assuming|provided|whether) ${you}(?:['’]re| are| r| were|['’]d be| would be)? (?:still )?(?:agree|approve|concur|sign off|${fine})\\b(?! to go\\b)`,
  `\\bif ${you}(?:['’]d| would)? (?:like|want|prefer|wish) (?:me|us|for (?:me|us)) to\\b`,
  `\\bif (?:that|this|it|these|those|the [a-z]+)\\b(?:[a-z’' ]{0,20})(?:is|are|was|works?|makes? sense|suits?|sounds?)\\b.{0,25}\\b(?:to|for|with|by) ${you}\\b`,
  `\\bif (?:that|this|it)(?:['’]s| is| would be) (?:still )?${fine}\\b`,
  `\\bwith (?:your|ur) (?:ok|okay|approval|permission|blessing|go-?ahead|consent|sign-?off|agreement)\\b`,
  `\\b(?:mak(?:e|ing)|made|be) (?:absolutely )?sure (?:that )?${you}(?:['’]re| are| were| r| have)? (?:still )?(?:agree|approve|concur|no objections?|${fine})\\b`,
  `\\b(?:double|triple)[- ]?check(?:ing)? (?:with ${you}\\b|before\\b)|\\b(?:want(?:ed)?|like|need) to (?:check|confirm|clear|run (?:it|this|that)) (?:it |this |that )?(?:with|by|past) ${you}\\b`,
  `\\bjust checking (?:to see|if|whether)\\b|\\b(?:want(?:ed)?|writing|sending|share) .{0,40}\\bto see (?:if|whether|what) (?:${you}|it|this|that|we)\\b`,
  // "Wanted to get your thoughts", "need some guidance from you".
  `\\b(?:want(?:ed)?|like|love|need|hop(?:e|ed|ing)|eager) (?:to )?(?:get|have|hear|seek|know|discuss|ask for)? ?(?:your|ur) (?:[a-z]+ ){0,2}${view}\\b`,
  `(?<!\\bno (?:particular |further |more )?)\\bneed(?:ed)? .{0,30}\\bfrom ${you}\\b|\\b(?:would|['’]d|will|['’]ll) (?:need|like|love) .{0,20}${view} from ${you}\\b`,
  `(?<!\\b${you}\\b.{0,20})\\b(?:would|['’]d) (?:like|love|want) to (?:know|hear|understand|find out)\\b(?! that\\b)|\\b(?:want(?:ed)?|need(?:ed)?|like|love) to (?:discuss|talk|speak|connect|chat)\\b.{0,25}\\b(?:with|to|w/) ?${you}\\b(?! guys all)`,
  `\\b(?:glad|grateful|happy|great|helpful|appreciated?(?: it)?|wonderful|thankful|obliged) if ${you} (?:can|could|would|might)\\b`,
  `\\bhop(?:e|ing) (?:that )?${you}(?:['’]re| are| can| could| might| would)? (?:still )?(?:up for|able to|available|willing|join|help|consider|agree)\\b`,
  `\\bif ${you} (?:might |may |can |could |happen to )?(?:have|find|spare) (?:a|any|some|the) (?:few )?(?:minutes?|moments?|time|chance)\\b.{0,40}\\b(?:to|for|call|talk|discuss)\\b`,
  `\\b(?:await(?:ing)?|stand(?:ing)? by for|waiting for|look(?:ing)? for) (?:your|ur) (?:[a-z]+ )?${view}\\b`,
  // A call back.
  `(?:^|[,;:–—-] ?|\\b(?:and|so|or|pls|please|then) )(?:just )?(?:call|ring|phone|text|page) (?:me|us)\\b(?! (?:crazy|old|an?\\b))(?!.{0,40}\\b(?:help|questions?|need|concerns?|problems?)\\b)`,
  `(?:^|[,;:–—-] ?|\\b(?:and|so|or|pls|please|then) )(?:just )?call (?:(?:when|if|once|as soon as|whenever|after|before|b/f) (?:${you}|ur|possible|convenient|free)|any ?time)\\b(?!.{0,40}\\b(?:help|questions?|need|concerns?|problems?)\\b)`,
  '(?:^|[,;:–—-] ?|\\b(?:and|so|or|pls|please|then|to|just) )give (?:me|us) a (?:call|ring|shout|buzz)\\b(?!.{0,40}\\b(?:help|questions?|need|concerns?|problems?)\\b)',
  `\\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?) to (?:talk|speak|meet)\\b.{0,15}\\b(?:to|with|w/) ?${you}\\b|\\brequest(?:s|ed|ing)? (?:an? |another )?(?:[a-z]+ )?(?:interview|call|meeting|talk|word|conversation) with ${you}\\b`,
  `^(?:\\W*(?:or|and|so|then)\\W+)?(?:how|what) about\\b(?! (?:him|her|them)\\b)`,
  `(?:^|[,–—-] ?)(?:shall|should) (?:i|we)\\b(?! (?:have|be)\\b)`,
  `(?:^|[,–—-] )(?:do|did|are|would|will|can|could) ${you} (?!yahoo)(?!.*[.;!].)`,
]);
