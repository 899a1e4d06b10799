/**
 * A class name as Outlook's build makes them: five letters and digits that stand for `name` in this load alone,
 * as the hashes of its builds rotate (facts B0). The page and its stylesheet agree by `seed`.
 */
export function hashedClass(seed: string, name: string): string {
  let state = 0x811c9dc5;
  for (const letter of `${seed}/${name}`)
    state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
  let made = '';
  for (let index = 0; index < 6; index += 1) {
    made += letters[state % (index === 0 ? 52 : 62)];
    state = Math.floor(state / (index === 0 ? 52 : 62)) ^ Math.imul(index + 1, 0x9e3779b1);
    state >>>= 0;
  }
  return made;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A stylesheet with every class `h-name` as this load's. */
export const withHashedClasses = (css: string, seed: string): string =>
  css.replace(/\.(h-[a-z-]+)/g, (_, name: string) => `.${hashedClass(seed, name)}`);
