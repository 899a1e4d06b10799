import type { Page } from 'playwright';

/** Runs an expression in the world of our content script in a page; the answer comes as plain data. */
export type InContentWorld = <T>(expression: string) => Promise<T>;

/** Finds the content script's world: the latest, where an update of the extension has brought a second one. */
export async function contentWorld(page: Page, extensionId: string): Promise<InContentWorld> {
  const session = await page.context().newCDPSession(page);
  let latest: number | undefined;
  const found = new Promise<void>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== `chrome-extension://${extensionId}`) return;
      latest = context.id;
      resolve();
    });
  });
  await session.send('Runtime.enable');
  await found;
  return async (expression) => {
    const contextId = latest ?? 0;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
}
