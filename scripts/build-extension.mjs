/**
 * Builds dist/chrome (also for Edge) and dist/firefox, or those named. Throws where the build fails.
 * @param {('chrome' | 'firefox')[]} targets
 */
export async function buildExtension(targets = ['chrome', 'firefox']) {
  const { build } = await import('vite');
  for (const mode of targets) {
    await build({ mode, logLevel: 'warn' });
    console.log(`Built dist/${mode}`);
  }
}
