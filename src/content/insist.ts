/** How often it is tried: a worker that dies in the middle is started by the next ask. */
const attempts = 3;

/** Asks again at once where nobody answered, and throws what the last attempt threw. For what may be asked twice. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}
