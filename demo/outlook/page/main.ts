import { h, render } from 'preact';
import { options } from './config';
import { demo } from './demo-api';
import { Frame } from './frame';
import { noteWhatIsMade } from './made';
import { listenToNotices } from './notices';
import { followAddress, listenToAddress } from './router';
import { listenToKeys } from './shortcuts';
import { loadStart } from './store';

/** The page starts as Outlook does: the document first, everything else by script. */
async function start(): Promise<void> {
  Object.assign(window, { demo });
  noteWhatIsMade();
  await loadStart();
  const app = document.querySelector('#app');
  if (app === null) throw new Error('The document lacks #app');
  document.querySelector('#loadingScreen')?.remove();
  render(h(Frame, null), app);
  listenToKeys();
  listenToAddress();
  await followAddress();
  listenToNotices();
}

if (options.loading === 0) void start();
else setTimeout(() => void start(), options.loading);
