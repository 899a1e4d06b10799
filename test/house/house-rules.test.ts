import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({
    path: path.replaceAll('\\', '/'),
    code: readFileSync(join('src', path), 'utf8'),
  }));

/** `path:line: text` of every line that fits. */
const lines = (fits: RegExp, where: (path: string) => boolean) =>
  sources
    .filter(({ path }) => where(path))
    .flatMap(({ path, code }) =>
      code.split('\n').map((line, index) => ({ line, at: `${path}:${index + 1}: ${line.trim()}` })),
    )
    .filter(({ line }) => fits.test(line))
    .map(({ at }) => at);

const outside =
  (...folders: string[]) =>
  (path: string) =>
    !folders.some((folder) => path.startsWith(`${folder}/`));

describe('the house rules that the linter cannot tell', () => {
  test('nothing but the tap names a way out of the machine, by whatever object', () => {
    const waysOut =
      /\b(window|globalThis|self)\.(fetch|XMLHttpRequest|WebSocket|EventSource)|sendBeacon/;
    expect(lines(waysOut, outside('tap'))).toEqual([]);
  });

  test('nothing makes code out of words', () => {
    expect(lines(/\beval\(|\bnew Function\(|\bimportScripts\(/, () => true)).toEqual([]);
  });

  test('only the webmails know how a mail page is made', () => {
    const ofThePage =
      /data-(legacy-)?(thread|message)-(id|perm)|gmail_(quote|sign)|\bjscontroller\b|\[role=/;
    expect(lines(ofThePage, outside('webmail', 'tap'))).toEqual([]);
  });

  test('the content script asks the page for its own marks only', () => {
    const search = /\bdocument\.(querySelector|getElement)/;
    const strangers = lines(search, (path) => path.startsWith('content/'));
    expect(strangers.filter((at) => !/\[\$\{\w*[mM]ark\}\]/.test(at))).toEqual([]);
  });

  test('what the worker and the content script reach has no import()', () => {
    expect(lines(/\bimport\(/, outside('pages'))).toEqual([]);
  });

  test('nothing is put into a page as markup', () => {
    const markup =
      /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
    expect(lines(markup, () => true)).toEqual([]);
  });
});
