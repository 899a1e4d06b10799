/** Whether a mail calls itself mere information, at the start of one of its first three sentences. */
export function informsIn(sentences: readonly string[]): boolean {
  return sentences.slice(0, 3).some((sentence) => information.test(sentence));
}

/** In English, German, French, Spanish, Portuguese, Italian and Dutch (issue 4). */
const information =
  /^\W{0,3}(?:(?:just )?(?:fyi|for your (?:information|records|reference|awareness)|for info(?:rmation)?|just (?:to let you know|so you know|letting you know))|(?:nur )?(?:zur (?:kenntnis(?:nahme)?|info(?:rmation)?)|zu ihrer (?:information|kenntnis))|(?:juste )?pour (?:votre |ton |ta )?info(?:rmation)?|(?:sólo )?para (?:su|tu|vuestra) (?:información|conocimiento)|para (?:(?:o )?seu |sua )?(?:conhecimento|informação)|per (?:(?:tua|sua|vostra) )?(?:conoscenza|informazione)|ter (?:info(?:rmatie)?|kennisgeving))(?![\p{L}])/iu;
