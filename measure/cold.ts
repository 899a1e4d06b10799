import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundled } from './weight';

const folder = '.out/measure';

/**
 * What the first mails of a fresh process cost, when patterns are prepared: a background worker is started anew many
 * times a day. Each is a line of a mail with a pledge and a question.
 */
export async function coldStart(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const module = `${folder}/reading.mjs`;
  writeFileSync(
    module,
    await bundled(
      "export * from '/src/core/reading/read.ts';\nexport * from '/src/core/reading/mail-of-line.ts';",
    ),
  );
  const code = `import { read, mailOfLine } from ${JSON.stringify(pathToFileURL(module).href)};
const text = 'Can you come on the 12th? I will send the plan on Thursday by 3 pm.';
const times = Array.from({ length: 10 }, () => {
  const begun = process.cpuUsage();
  read(mailOfLine({ from: 'a@b.example', text }, 0));
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
});
console.log(JSON.stringify(times));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  const times: number[] = JSON.parse(stdout);
  const told = [0, 1, 9].map((at) => `${times[at]?.toFixed(1)} ms`);
  return `in a fresh process, on the processor: first mail ${told[0]}, second ${told[1]}, tenth ${told[2]}`;
}
