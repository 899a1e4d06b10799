// Every listener is registered at top level: a worker that wakes for an event misses it otherwise.
chrome.runtime.onInstalled.addListener(() => {});
