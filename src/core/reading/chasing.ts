import { alternatives, bareLetters } from './bare-letters';
import { chaseInEnglish } from './chase-english';
import { chaseElsewhere } from './chasing-words';

/**
 * Whether a sentence asks where the answer is. Few patterns, each about the reader's own silence: broad ones
 * ("following up on the visit", "did you see the article") are right one time in five (mail/README.md, learnt).
 */
export function chasesIn(sentence: string): boolean {
  const bare = bareLetters(sentence.slice(0, 400));
  return chaseInEnglish.test(bare) || chase.test(sentence) || chaseElsewhere.test(bare);
}

const chase = alternatives([
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
