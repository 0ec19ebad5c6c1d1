// @module-tag slow
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../../src/contract/generated/types.ts';
import { wireRuntimes } from '../../../../../src/wiring/runtimes.ts';
import { PYTHON_MODELS, pythonArtifact, variablesWithUv } from '../../../../support/python-models.ts';
import { byCost } from '../../../../support/slow.ts';

const variables = variablesWithUv();
const runtimeOf = wireRuntimes({ environment: variables ?? process.env });
const OPTIONS = { threads: 1, limits: { callTimeoutMs: 30_000, memoryBytes: 2 ** 31 } };
const lock = readFileSync(join(PYTHON_MODELS, 'boosters.lock'), 'utf8');

interface Expected {
  readonly rows: readonly (readonly number[])[];
  readonly predict: readonly (number | string)[];
  readonly predict_proba?: readonly (readonly number[])[];
}

const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(join(PYTHON_MODELS, 'boosters.json'), 'utf8'),
);
const FORMATS = { '.ubj': 'xgboost', '.json': 'xgboost', '.txt': 'lightgbm', '.cbm': 'catboost' } as const;

function formatOf(file: string): string {
  const found = Object.entries(FORMATS).find(([ending]) => ending === extname(file));
  if (found === undefined) throw new Error(`no format has files like ${file}`);
  return found[1];
}

/** One of each library. */
const ALWAYS: ReadonlySet<string> = new Set(['xgboost-two.json', 'lightgbm-three.txt', 'catboost-three.cbm']);

describe.skipIf(variables === null)('boosted trees, where uv is', () => {
  for (const { rows, options } of byCost(Object.keys(expected), (file) => ALWAYS.has(file)))
    test.each([...rows])('%s answers as its own library does', options, expectSame);

  async function expectSame(file: string): Promise<void> {
    const truth = expected[file];
    if (truth === undefined) throw new Error(`boosters.json has no ${file}`);
    const method = truth.predict_proba === undefined ? 'predict' : 'predict_proba';
    const numbers = truth.predict_proba ?? truth.predict.map((value) => [Number(value)]);
    const shape = truth.predict_proba === undefined ? [-1] : [-1, numbers[0]?.length ?? 0];
    const signature: Signature = {
      inputs: [{ name: 'X', datatype: 'FP64', shape: [-1, 4] }],
      outputs: [{ name: method, datatype: 'FP64', shape }],
    };
    const bytes = readFileSync(join(PYTHON_MODELS, file));
    const format = formatOf(file);
    const artifact = pythonArtifact({ format, name: `model${extname(file)}`, bytes, signature, lock });
    expect((await runtimeOf(format).inspect(artifact)).findings).toEqual([]);

    const outcome = await runtimeOf(format).load(artifact, OPTIONS);
    if (outcome.kind === 'failed') throw new Error(outcome.message);
    await using model = outcome.model;
    const data = Float64Array.from(truth.rows.flat());
    const answer = await model.predict([{ name: 'X', datatype: 'FP64', shape: [truth.rows.length, 4], data }]);
    if (answer.kind === 'failed') throw new Error(answer.message);
    const answered = [...(answer.outputs[0]?.data ?? [])].map(Number);
    expect(answered).toHaveLength(numbers.flat().length);
    for (const [index, value] of numbers.flat().entries()) expect(answered[index]).toBeCloseTo(value, 6);
  }

  test.each([
    ['catboost-three.cbm', ['setosa', 'versicolor', 'virginica']],
    ['lightgbm-two.txt', [0, 1]],
    ['xgboost-three.ubj', [0, 1, 2]],
  ])('%s tells its classes and its columns', async (file, classes) => {
    const format = formatOf(file);
    const bytes = readFileSync(join(PYTHON_MODELS, file));
    const { declared: _nothing, ...artifact } = pythonArtifact({ format, name: `model${extname(file)}`, bytes, lock });
    const proposal = await runtimeOf(format).propose?.(artifact, { python: '3.11', limits: OPTIONS.limits });
    if (proposal?.kind !== 'proposed') throw new Error(proposal?.message ?? 'nothing was asked');
    expect(proposal.inspected.columnLabels).toEqual(new Map([['predict_proba', classes]]));
    expect(proposal.inspected.inspection?.signature.inputs[0]?.shape).toEqual([-1, 4]);
  });
});
