import { alternatives, bareLetters } from './bare-letters';
import { chaseElsewhere } from './chasing-words';

/**
 * Whether a sentence asks where the answer is. Few patterns, each about the reader's own silence: broad ones
 * ("following up on the visit", "did you see the article") are right one time in five (mail/README.md, learnt).
 */
export function chasesIn(sentence: string): boolean {
  return chase.test(sentence) || chaseElsewhere.test(bareLetters(sentence));
}

const chase = alternatives([
  // English
  '\\bany (?:updates?|progress|feedback yet|luck)\\b(?=[^.]{0,80}\\?)',
  '\\bany news (?:yet|(?:on|about|regarding|from|concerning) (?:my|our|this|that|the|your))\\b(?=[^.]{0,80}\\?)',
  "\\bwhat(?:['’]?s| is) (?:the )?(?:real |current |latest )?status (?:of|on|w(?:ith)?|with)\\b(?=[^.]{0,80}\\?)",
  '^(?:so,? )?where (?:are we|do we stand|do things stand|does (?:this|it|that) stand) (?:on|with|now|at)\\b',
  "^(?:i(?:[’']m| am) )?re-?sending(?: (?:this|it|my \\w+|the below|below))?[.!]*$",
  "^(?:this is )?(?:just )?(?:a )?(?:quick |gentle |friendly |kind |little |small )?reminder (?:about|to (?:send|give|let|get|answer|reply|respond|review|sign|confirm|return)|of my|that (?:i|we) (?:still|have not|haven[’']t|need|am|are))\\b",
  "\\bi (?:still )?(?:have not|haven[’']t|did not|didn[’']t) (?:yet )?(?:receiv|g[eo]t)(?:ed|e|ten)?\\b.{0,60}\\b(?:from you|yet)\\b|\\bi still (?:have not|haven[’']t) (?:received|gotten|got|heard)\\b",
  '^still waiting (?:for|on) (?:an? (?:update|answer|reply|response)|your|the)\\b(?!.{0,40}\\bfrom (?:his|her|their|him|them))',
  '\\b(?:just|still) (?:following|checking) (?:up|in)\\b',
  '\\bfollowing up on my (?:last |previous |earlier )?(?:e-?mail|message|note|request|question)',
  '\\b(?:circling|checking) back\\b',
  '\\b(?:friendly|gentle|kind) reminder\\b',
  // From the start: "I wrote to Tom but haven't heard back" is about somebody else.
  "^(?:(?:and|but|so) )?(?:(?:i|we) )?(?:still )?(?:haven['’]t|have not|didn['’]t|did not) (?:heard|hear|received?|get|gotten) (?:back|a reply|an answer|a response|anything)(?: from you)?(?: yet)?[.!]?$",
  '\\b(?:heard|hear) (?:back )?from you (?:yet|since)\\b',
  "\\b(?:haven['’]t|have not|never) heard (?:back )?from you\\b",
  '\\bdid (?:you|u) (?:ever |also |not |happen to )?(?:get|receive|see) (?:my|the)? ?(?:last |previous |earlier |prior )?(?:e-?mails?|messages?|notes?|requests?|invoice|quote|offer|proposal|letter|voice-?mail|text|question)\\b',
  '\\bdid (?:you|u) (?:ever |not )?(?:get|receive) (?:this|it|that|these|those|last night|this (?:e-?mail|message|one))\\b.{0,25}\\?',
  '\\bdid (?:you|u) (?:ever |manage to |have (?:time|a chance) to |get (?:a chance |around )?to )(?:get to )?(?:read|look|review|check|send|see|finish|think)\\b(?=[^.]{0,80}\\?)',
  '\\bhad a chance to (?:look|review|read|see|think)\\b(?=[^.]{0,80}\\?)',
  '\\bstill waiting (?:for|on) (?:your|you|a reply|an answer)\\b',
  '\\bstill waiting to hear (?:back )?from you\\b',
  '\\bbump(?:ing)? this\\b',
  '\\b(?:second|third|2nd|3rd|another) (?:request|attempt|reminder|try)\\b|\\bmy (?:second|third|2nd|3rd) (?:e-?mail|message)\\b',
  // German
  'gibt es (?:schon |etwas |denn )*(?:neues|neuigkeiten|eine rückmeldung)',
  '(?:noch|bisher|leider) keine (?:antwort|rückmeldung|nachricht)',
  '(?:wollte|möchte) (?:nur |kurz |noch ?mal |einmal )*(?:nachfragen|nachhaken)',
  'meine (?:letzte )?(?:e-?mail|mail|nachricht|anfrage) (?:erhalten|bekommen|gesehen)',
  '(?:freundliche|kleine|kurze) erinnerung',
  // Polish
  'nie (?:otrzymałem|otrzymałam|dostałem|dostałam) (?:jeszcze )?odpowiedzi',
  // Russian
  'не получил[аи]? (?:от вас )?(?:ответа|ответ)',
  'есть (?:ли )?(?:какие-(?:то|нибудь) )?новости',
  'получили (?:ли )?(?:вы )?мо[её] (?:письмо|сообщение)',
  // Japanese, Chinese
  'その後(?:、)?いかが',
  '(?:返信|返事|回答)(?:が|を)(?:まだ|いただけて)',
  '(?:收到|看到)(?:我的|我上)(?:邮件|郵件|消息|封)',
  '有(?:什么|什麼)?(?:新)?(?:进展|進展|消息)(?:吗|嗎|了)',
]);
