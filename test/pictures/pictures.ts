import { parseArgs } from 'node:util';
import { closePictures } from './close-pictures';
import { localisedBuild } from './localised-build';
import { peoplePictures } from './people-pictures';
import { popupPictures } from './popup-pictures';
import { settingsPictures } from './settings-pictures';
import { openStudio, type Studio } from './studio';
import { touchPictures } from './touch-pictures';

const folder = '.out/pictures';
const sets: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  popup: popupPictures,
  close: closePictures,
  settings: settingsPictures,
  people: peoplePictures,
  touch: touchPictures,
};

/**
 * Takes pictures of the pages in every state, light and dark, at 100 % and 200 %, into `.out/pictures/<locale>`, and
 * prints what axe and the ruler find. `--locales en,de,ja` and `--sets popup,people` choose fewer. Throws where
 * anything was found.
 */
export async function run(): Promise<void> {
  const { locales, sets: wanted } = parseArgs({
    options: {
      locales: { type: 'string', default: 'en,de,ja' },
      sets: { type: 'string', default: Object.keys(sets).join() },
    },
  }).values;
  const found: string[] = [];
  for (const locale of locales.split(',')) {
    const build = await localisedBuild(locale);
    for (const name of wanted.split(',')) {
      const take = sets[name];
      if (take === undefined) throw new RangeError(`There are no pictures of ${name}`);
      const studio = await openStudio(build, `${folder}/${locale}`);
      try {
        await take(studio);
        found.push(...studio.found.map((each) => `${locale} ${each}`));
      } finally {
        await studio.close();
      }
    }
  }
  if (found.length > 0) throw new Error(`Found:\n${found.join('\n')}`);
}
