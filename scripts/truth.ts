/** Compares Seatrial with Python over random models, data and manifests. `npm run truth -- --count 2000 --seed 1` */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeRegistry } from '../test/support/truth/certify-case.ts';
import { type JudgedCase, runCases } from '../test/support/truth/run-cases.ts';

const REFERENCE = fileURLToPath(new URL('../test/reference/truth/', import.meta.url));
const VENV = '.venv-truth';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      python: { type: 'string', default: existsSync(VENV) ? `${VENV}/bin/python` : 'python3' },
      kinds: { type: 'string', default: 'all' },
      isolate: { type: 'boolean', default: false },
      output: { type: 'string', default: 'truth-differences' },
    },
  });
  if (!hasPackages(values.python)) return 2;
  const drawn = ['--count', values.count, '--seed', values.seed, '--kinds', values.kinds];
  const argv = [join(REFERENCE, 'generate.py'), ...drawn];
  const python = spawn(values.python, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((end) => python.on('close', (code) => end(code ?? 1)));
  const counts = new Map<string, number>();
  let faults = 0;
  await runCases({
    lines: createInterface({ input: python.stdout }),
    isolates: values.isolate,
    onJudged: (judged) => {
      const line = countedAs(judged);
      counts.set(line, (counts.get(line) ?? 0) + 1);
      faults += Number(tellFault(judged, values.output));
    },
  });
  for (const [line, count] of [...counts].sort(byName)) console.log(`${String(count).padStart(6)}  ${line}`);
  if ((await ended) !== 0) return 2;
  return faults === 0 ? 0 : 1;
}

function hasPackages(python: string): boolean {
  const imports = 'import jiwer, numpy, onnx, onnxruntime, pyarrow, pycocotools, scipy, seqeval, sklearn';
  if (spawnSync(python, ['-c', imports], { stdio: 'ignore' }).status === 0) return true;
  console.error(`${python} lacks the packages of the reference. Get them once:`);
  console.error(`  python3 -m venv ${VENV} && ${VENV}/bin/pip install -r test/reference/truth/requirements.txt`);
  return false;
}

function countedAs({ judgement }: JudgedCase): string {
  if (judgement.kind !== 'refused') return judgement.kind.replaceAll('-', ' ');
  return `refused${judgement.isDue ? '' : ', which is left open'}: ${judgement.code}`;
}

/** Keeps whatever is neither equal nor rightly refused, with all that is needed to see it again. */
function tellFault({ judged, said, judgement }: JudgedCase, output: string): boolean {
  if (judgement.kind === 'equal' || judgement.kind === 'refused') return false;
  const folder = join(output, judged.name);
  mkdirSync(folder, { recursive: true });
  writeRegistry(folder, judged);
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(judged.expected, null, 1));
  writeFileSync(join(folder, 'said.json'), JSON.stringify(said, null, 1));
  console.log(`${judged.name} ${judgement.kind} (${judged.story})`);
  for (const detail of judgement.details.slice(0, 4)) console.log(`    ${detail}`);
  console.log(`    cd ${folder} && node ${resolve('src/cli/main.ts')} certify probe@1.0.0`);
  return true;
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
