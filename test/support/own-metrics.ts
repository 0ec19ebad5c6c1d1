import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { createMetricPrograms } from '../../src/adapters/runtimes/metric-program/run-programs.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import type { EvaluationSet, OwnMetric } from '../../src/contract/generated/types.ts';
import type { ScoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import type { OwnScoring } from '../../src/usecases/certify/own-scoring.ts';
import { scoreModels } from '../../src/usecases/certify/score-models.ts';
import type { RowBatch } from '../../src/usecases/ports/evaluation-data.ts';
import { aSetContext } from './set-context.ts';

const DOCUMENT = readFileSync(fileURLToPath(new URL('../../docs/metrics-of-ones-own.md', import.meta.url)), 'utf8');

export interface DocumentedMetric {
  readonly name: string;
  readonly declared: OwnMetric;
  /** Path → text. */
  readonly files: ReadonlyMap<string, string>;
}

/** The metrics of docs/metrics-of-ones-own.md: each program with the declaration that follows it. */
export function documentedMetrics(): readonly DocumentedMetric[] {
  return [...DOCUMENT.matchAll(/^```python\n# (\S+)\n([\s\S]*?)^```\n+```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', code = '', yaml = '']) => {
      const [name = '', declared] = Object.entries<OwnMetric>(parse(yaml).metrics)[0] ?? [];
      if (declared === undefined) throw new Error(`no metric beside ${path}`);
      return { name, declared, files: new Map([[path, `# ${path}\n${code}`]]) };
    },
  );
}

/** Lays the files of metrics in a folder, and declares them by the digests that they have. */
export function ownScoringOf(metrics: readonly DocumentedMetric[]): OwnScoring {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-programs-'));
  const laid = metrics.map(({ name, declared, files }) => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const digested = [...files].map(([path, text]) => {
      return { path, sha256: createHash('sha256').update(text).digest('hex') };
    });
    return { name, declared: { ...declared, files: digested } };
  });
  return {
    metrics: laid,
    programs: createMetricPrograms({}),
    folder,
    root: folder,
    memoryBytes: 2 ** 31,
    seed: 7,
    locate: (pointer) => ({ path: 'model.yaml', line: 1, column: 1, pointer }),
    onRun: () => {},
  };
}

/** True texts with the answers of a model, scored as a transcription. */
export async function scoreTexts(
  pairs: readonly (readonly [target: string, answer: string])[],
  own: OwnScoring,
  slices: EvaluationSet['slices'] = [],
): Promise<ScoredRows> {
  const { data } = aSetContext({ rows: pairs.length });
  const set: EvaluationSet = {
    data: { path: 'texts.jsonl', sha256: sha256('texts') },
    inputs: { x: { column: 'x' } },
    target: { column: 'text' },
    prediction: { output: 'text', kind: 'text' },
    slices,
  };
  const batch: RowBatch = {
    start: 0,
    rows: pairs.length,
    inputs: [{ name: 'x', datatype: 'FP32', shape: [pairs.length, 1], data: new Float32Array(pairs.length) }],
    target: { width: 1, values: pairs.map(([target]) => target) },
    weight: null,
    query: null,
    sequence: null,
    columns: new Map([['half', pairs.map((_, row) => (row < pairs.length / 2 ? 'first' : 'second'))]]),
  };
  const text: Tensor = {
    name: 'text',
    datatype: 'BYTES',
    shape: [pairs.length],
    data: pairs.map(([, answer]) => answer),
  };
  const [scored] = await scoreModels({
    set,
    problem: 'transcription',
    signature: {
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 1] }],
      outputs: [{ name: 'text', datatype: 'BYTES', shape: [-1] }],
    },
    data: {
      ...data,
      async *batches() {
        yield batch;
      },
    },
    models: [
      {
        model: { predict: async () => ({ kind: 'predicted', outputs: [text] }), [Symbol.asyncDispose]: async () => {} },
        columnLabels: new Map(),
      },
    ],
    memoryBytes: 2 ** 31,
    own,
    onRows: () => {},
  });
  if (scored?.kind !== 'scored') throw new Error(JSON.stringify(scored));
  return scored.rows;
}
