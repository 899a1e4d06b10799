import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** What the reading is made of, as one module each. */
const parts: readonly (readonly [string, string])[] = [
  ['the whole reading', "export * from '/src/core/reading/read.ts'"],
  [
    'chrono-node, seven languages',
    ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt']
      .map((language) => `export * as ${language} from 'chrono-node/${language}'`)
      .join('\n'),
  ],
  ['tinyld/light', "export { detectAll } from 'tinyld/light'"],
  ['htmlparser2', "export { Parser } from 'htmlparser2'"],
  ['the small model', "export * from '/src/core/reading/request-weights.ts'"],
];

/** What each part of the reading weighs in the background, bundled by itself and minified. */
export async function weights(): Promise<string> {
  const rows: string[] = [];
  for (const [name, code] of parts) {
    const packed = await bundled(code);
    rows.push(`| ${name} | ${kilo(packed.length)} kB | ${kilo(gzipSync(packed).length)} kB |`);
  }
  return ['| weight | minified | gzip |', '|---|---|---|', ...rows].join('\n');
}

const entry = 'weighed';

/** The code of a module with all that it reaches. Throws where it cannot be built. */
export async function bundled(code: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: entry,
        enforce: 'pre',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: entry },
      rollupOptions: { input: entry },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))
    .join('');
}

const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
