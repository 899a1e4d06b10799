/** Resolves after so many ms. */
export const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so, twenty seconds at most. */
export async function until(isSo: () => Promise<boolean>, words: () => string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(words());
    await later(60);
  }
}
