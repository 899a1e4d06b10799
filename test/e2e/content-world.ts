import type { Page } from 'playwright';

/** Runs an expression in the world of our content script in a page; the answer comes as plain data. */
export type InContentWorld = <T>(expression: string) => Promise<T>;

/** Finds the content script's world. The page must have been opened with the extension at work. */
export async function contentWorld(page: Page, extensionId: string): Promise<InContentWorld> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (expression) => {
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
