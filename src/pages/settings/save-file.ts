/** Has the browser save a text as a file, where it saves what it downloads. To be called within a click. */
export function saveFile(name: string, parts: string[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it once the click is through; a minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name that sorts by day: `answerable-2026-11-26.json`. `now`: epoch ms. */
export function fileName(now: number, ending: 'json' | 'csv' | 'ics' | 'vcf'): string {
  const date = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `answerable-${day}.${ending}`;
}
