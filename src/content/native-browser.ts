/**
 * Stands for webextension-polyfill in the content script's bundle (vite.config.ts), where it would be a
 * fourteenth of all that the mail page is made to load. What it mends is missing there: from Chrome 123 on
 * every call gives a promise, and only the background answers messages.
 */
// biome-ignore lint/style/noDefaultExport: the polyfill has this one.
export default Reflect.get(globalThis, 'browser') ?? chrome;
