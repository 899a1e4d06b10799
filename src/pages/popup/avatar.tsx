import { callName, type Person } from '../../core/mail';

/** Up to two initials; decoration beside the name. */
export function Avatar({ person }: { person: Person | undefined }) {
  return (
    <span class={`avatar hue-${hue(person?.address ?? '')}`} aria-hidden="true">
      {initials(person)}
    </span>
  );
}

function initials(person: Person | undefined): string {
  const words = (person ? callName(person) : '?').match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const [first = '?', ...rest] = words;
  // Two letters of one script side by side are initials; two Han or kana signs would be half a name.
  const single = person?.name === undefined || /\p{Lo}/u.test(first);
  return [first, single ? undefined : rest.at(-1)]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** The same person has the same tint everywhere, out of the six of popup.css. */
function hue(address: string): number {
  let sum = 0;
  for (const letter of address) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 6007;
  return sum % 6;
}
