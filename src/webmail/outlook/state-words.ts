import { plainWord } from './date-words';

/** A state of a row or message that Outlook writes in words of the page's language. */
export type State = 'replied' | 'forwarded' | 'draft';

/**
 * The states that a text made of state words names. The last way to them, where no icon tells (facts B1): words are
 * not the page's to keep. `language` is the page's; of another language than these nothing is said.
 */
export function statesIn(text: string, language: string): Set<State> {
  const plain = ` ${plainWords(text)} `;
  const words = statesOf(language);
  const states = (Object.keys(words ?? {}) as State[]).filter((state) =>
    words?.[state].some((said) => holds(plain, plainWords(said), language)),
  );
  return new Set(states);
}

/** Whether the state words of the page's language are known at all. */
export function knowsStates(language: string): boolean {
  return statesOf(language) !== undefined;
}

function statesOf(language: string): Readonly<Record<State, readonly string[]>> | undefined {
  return stateWords[language.toLowerCase().split('-')[0] ?? ''];
}

/** Chinese and Japanese write no spaces between words. */
function holds(plain: string, said: string, language: string): boolean {
  return /^(?:ja|zh)\b/i.test(language) ? plain.includes(said) : plain.includes(` ${said} `);
}

function plainWords(text: string): string {
  return plainWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * As Outlook is known to write them in its lists (en, de), else as its help pages do; none but the English is on a
 * capture: see `unverified-facts.ts`. A draft is also told by the sentence over it in a conversation.
 */
const stateWords: Readonly<Record<string, Readonly<Record<State, readonly string[]>>>> = {
  en: {
    replied: ['Replied', 'Replied to all'],
    forwarded: ['Forwarded'],
    draft: ['Draft', 'This message hasn’t been sent', "This message hasn't been sent"],
  },
  de: {
    replied: ['Beantwortet', 'Geantwortet'],
    forwarded: ['Weitergeleitet'],
    draft: ['Entwurf', 'Diese Nachricht wurde nicht gesendet'],
  },
  fr: {
    replied: ['Répondu', 'A répondu', 'Réponse envoyée'],
    forwarded: ['Transféré'],
    draft: ['Brouillon', 'Ce message n’a pas été envoyé'],
  },
  es: {
    replied: ['Respondido', 'Contestado'],
    forwarded: ['Reenviado'],
    draft: ['Borrador', 'Este mensaje no se ha enviado'],
  },
  pt: {
    replied: ['Respondido', 'Respondida'],
    forwarded: ['Encaminhado', 'Encaminhada', 'Reencaminhada'],
    draft: ['Rascunho', 'Esta mensagem não foi enviada'],
  },
  it: {
    replied: ['Risposto', 'Risposta inviata'],
    forwarded: ['Inoltrato'],
    draft: ['Bozza', 'Questo messaggio non è stato inviato'],
  },
  nl: {
    replied: ['Beantwoord'],
    forwarded: ['Doorgestuurd'],
    draft: ['Concept', 'Dit bericht is niet verzonden'],
  },
  ja: {
    replied: ['返信済み', '返信しました'],
    forwarded: ['転送済み', '転送しました'],
    draft: ['下書き', 'このメッセージは送信されていません'],
  },
  zh: {
    replied: ['已答复', '已回复', '已回覆'],
    forwarded: ['已转发', '已轉寄'],
    draft: ['草稿'],
  },
};
