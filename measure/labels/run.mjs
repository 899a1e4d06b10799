// Runs one of the scripts about labels: `node measure/labels/run.mjs draw|show|draw-record|agreement [options]`.
import { runTypeScript } from '../../scripts/run-typescript.mjs';

const [, , script] = process.argv;
await runTypeScript(`measure/${script}.ts`);
