/** Compares Seatrial with Python over random models, data and manifests. `npm run truth -- --count 2000 --seed 1` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeRegistry } from '../test/support/truth/certify-case.ts';
import { type JudgedCase, runCases } from '../test/support/truth/run-cases.ts';
import { DEFAULT_PYTHON, drawCases, hasPackages } from './reference-python.ts';
import { readOptions } from './read-options.ts';

const PACKAGES = 'jiwer, numpy, onnx, onnxruntime, pyarrow, pycocotools, scipy, seqeval, sklearn';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = readOptions(
    'npm run truth -- [--count 300] [--seed 1] [--kinds all] [--isolate] [--python <file>] [--output <folder>]',
    {
      options: {
        count: { type: 'string', default: '300' },
        seed: { type: 'string', default: '1' },
        python: { type: 'string', default: DEFAULT_PYTHON },
        kinds: { type: 'string', default: 'all' },
        isolate: { type: 'boolean', default: false },
        output: { type: 'string', default: 'truth-differences' },
      },
    },
  );
  const reference = { folder: 'truth', python: values.python, packages: PACKAGES };
  if (!hasPackages(reference)) return 2;
  const { lines, ended } = drawCases(reference, [
    '--count',
    values.count,
    '--seed',
    values.seed,
    '--kinds',
    values.kinds,
  ]);
  const counts = new Map<string, number>();
  let faults = 0;
  await runCases({
    lines,
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
