/** A run of digits and how many there were: minutes are written with two. */
export interface DigitGroup {
  value: number;
  width: number;
}

/** The numbers of a date in any language and script, in their order. */
export function digitGroups(title: string): DigitGroup[] {
  return (latinDigits(title).match(/\d+/g) ?? []).map((run) => ({
    value: Number(run),
    width: run.length,
  }));
}

/** Digits of the scripts that the mail sites' languages use, as 0-9. */
export function latinDigits(text: string): string {
  let latin = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const zero =
      code < arabicZero ? undefined : zeros.find((zero) => code >= zero && code < zero + 10);
    latin += zero === undefined ? text[at] : String(code - zero);
  }
  return latin;
}

const arabicZero = 0x660;

/**
 * Arabic, Persian, Thai to Khmer, full width, and Devanagari to Malayalam, which lie evenly. Code instead of `\p{Nd}`: compiling that expression
 * took longer than reading a whole page of rows.
 */
const zeros = [
  ...[arabicZero, 0x6f0, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0xff10],
  ...Array.from({ length: 9 }, (_, script) => 0x966 + script * 0x80),
];
