/** What a file was read as. `windows-1252`: only because it is nothing else, so letters may be wrong. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file: by its mark, by the zeros of UTF-16, else UTF-8 where that fits, else Windows-1252. */
export function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = wideOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a mark: the names of columns are for the most part Latin, every second byte of which is zero.
  const start = bytes.subarray(0, 200);
  const zeros = (from: 0 | 1) => start.filter((byte, i) => i % 2 === from && byte === 0).length;
  const many = start.length / 4;
  if (start.length >= 4 && zeros(1) >= many && zeros(0) === 0) return 'utf-16le';
  if (start.length >= 4 && zeros(0) >= many && zeros(1) === 0) return 'utf-16be';
  return undefined;
}
