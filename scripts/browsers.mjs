import { accessSync, constants } from 'node:fs';

const usable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const findChromium = () =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && usable(path));

export const findFirefox = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr'].find((path) => path && usable(path));
