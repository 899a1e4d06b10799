import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { findChromium, findFirefox } from '../../scripts/browsers.mjs';

describe('npm test and npm start without a usable browser', () => {
  test.each([
    ['test.mjs', 'webmail', 'CHROMIUM_PATH'],
    ['test.mjs', 'firefox', 'FIREFOX_PATH'],
    ['start.mjs', '', 'CHROMIUM_PATH'],
  ])('%s %s says what to run, and fails', (script, project, variable) => {
    const { status, stdout, stderr } = run(script, project, { [variable]: '/no/such/browser' });
    expect(status).toBe(1);
    expect(stderr).toContain(`${variable} is set to /no/such/browser, which cannot be used.`);
    expect(stderr).toMatch(/\n {4}(sudo sh -c 'apt-get|npx )/);
    expect(stdout).not.toMatch(/\d+ passed/);
  });
});

test('npm test refuses the name of tests that do not exist', () => {
  const { status, stderr } = run('test.mjs', 'unti', {});
  expect(status).toBe(1);
  expect(stderr).toContain('No such tests: unti');
});

test('a browser that is named is taken, or none', () => {
  const { CHROMIUM_PATH, FIREFOX_PATH } = process.env;
  process.env.CHROMIUM_PATH = process.execPath;
  process.env.FIREFOX_PATH = '/no/such/browser';
  try {
    expect(findChromium()).toBe(process.execPath);
    expect(findFirefox()).toBeUndefined();
  } finally {
    restore({ CHROMIUM_PATH, FIREFOX_PATH });
  }
});

function run(script: string, argument: string, variables: Record<string, string>) {
  return spawnSync(process.execPath, [`scripts/${script}`, ...(argument ? [argument] : [])], {
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
}

function restore(variables: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
