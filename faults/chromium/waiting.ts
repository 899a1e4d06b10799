/** Resolves after so many ms. */
export const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so, for so many ms at most. */
export async function until(
  isSo: () => Promise<boolean>,
  words: () => string,
  most = 20_000,
): Promise<void> {
  const end = Date.now() + most;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(words());
    await later(60);
  }
}
